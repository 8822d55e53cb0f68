#pragma once

#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "frontera/initializer.hpp"
#include "frontera/session.hpp"

/// What several test files need.
namespace support {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// The session of an experiment that is right.
inline std::unique_ptr<frontera::Session> create(const frontera::Experiment& experiment) {
  auto created = frontera::Session::create(experiment);
  REQUIRE(std::holds_alternative<std::unique_ptr<frontera::Session>>(created));
  return std::move(std::get<std::unique_ptr<frontera::Session>>(created));
}

/// The path of what a call was refused for; "" where it was not.
inline std::string path_of(const frontera::Problem& problem) {
  return problem ? problem->path.text() : "";
}

template <typename T>
std::string path_of(const frontera::Result<T>& result) {
  const frontera::Refusal* const refusal = std::get_if<frontera::Refusal>(&result);
  return refusal ? refusal->path.text() : "";
}

/// Numbers from N(0, 1), the same in every run.
inline std::vector<double> normals(std::size_t count, std::uint64_t seed) {
  frontera::Pcg32 random(seed, 99);
  frontera::NormalSource normal(random);
  std::vector<double> numbers(count);
  for (double& x : numbers) x = normal.next();
  return numbers;
}

/// Points in [−1, 1]² with alternating labels.
inline std::vector<frontera::Point> some_points(int count, std::uint64_t seed) {
  frontera::Pcg32 random(seed, 98);
  std::vector<frontera::Point> points;
  for (int i = 0; i < count; ++i) {
    const float x1 = static_cast<float>(random.uniform() * 2 - 1);
    const float x2 = static_cast<float>(random.uniform() * 2 - 1);
    points.push_back({x1, x2, i % 2});
  }
  return points;
}

inline std::vector<frontera::FeatureId> both_features() {
  return {frontera::Features::index_of<frontera::FeatureX1>(),
          frontera::Features::index_of<frontera::FeatureX2>()};
}

/// A network of two features with layers of every kind: 3 ReLUs, 2 tanh, 2 of softmax.
inline frontera::Network<float> three_layers() {
  using frontera::Activations;
  frontera::Network<float> network(2, {{3, Activations::index_of<frontera::Relu>()},
                                       {2, Activations::index_of<frontera::Tanh>()},
                                       {2, Activations::index_of<frontera::Softmax>()}});
  initialize(network, frontera::Initializers::index_of<frontera::StandardNormal>(), 3);
  return network;
}

/// A 16-byte aligned copy, as the kernels want it.
template <typename Scalar>
frontera::Vector<Scalar> aligned(const std::vector<double>& numbers) {
  frontera::Vector<Scalar> v(static_cast<frontera::Index>(numbers.size()));
  for (std::size_t i = 0; i < numbers.size(); ++i)
    v[static_cast<frontera::Index>(i)] = static_cast<Scalar>(numbers[i]);
  return v;
}

}  // namespace support
