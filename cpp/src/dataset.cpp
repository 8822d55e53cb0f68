#include "frontera/dataset.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include "frontera/portable_math.hpp"
#include "frontera/random.hpp"

namespace frontera {

namespace {

struct ExactPoint {
  double x1;
  double x2;
  int label;
};

/// `count` points at equal angles on a circle around the origin, each moved by normal noise.
void add_circle(std::vector<ExactPoint>& points, int count, double radius, int label, double noise,
                NormalSource& normal) {
  for (int i = 0; i < count; ++i) {
    const SineCosine angle = portable_sine_cosine(static_cast<double>(i) / count);
    const double x1 = radius * angle.cosine + noise * normal.next();
    const double x2 = radius * angle.sine + noise * normal.next();
    points.push_back({x1, x2, label});
  }
}

/// Maps [min, max] of one coordinate to [−1, 1]; a single value goes to 0.
void scale_axis(std::vector<ExactPoint>& points, double ExactPoint::*axis) {
  double low = points.front().*axis;
  double high = low;
  for (const ExactPoint& point : points) {
    low = std::min(low, point.*axis);
    high = std::max(high, point.*axis);
  }
  for (ExactPoint& point : points) point.*axis = high > low ? (point.*axis - low) / (high - low) * 2 - 1 : 0;
}

/// Fisher–Yates.
void shuffle(std::vector<ExactPoint>& points, Pcg32& random) {
  for (std::uint32_t i = static_cast<std::uint32_t>(points.size()); i > 1; --i) {
    std::swap(points[i - 1], points[random.below(i)]);
  }
}

template <typename... Entries>
constexpr auto generator_functions(Table<Entries...>) {
  return std::array<std::vector<Point> (*)(const GeneratorConfig&), sizeof...(Entries)>{
      &Entries::generate...};
}

template <typename... Entries>
constexpr auto generator_steps(Table<Entries...>) {
  return std::array<int, sizeof...(Entries)>{Entries::kSamplesStep...};
}

template <typename... Entries>
constexpr auto feature_functions(Table<Entries...>) {
  return std::array<void (*)(const float*, const float*, float*, Index), sizeof...(Entries)>{
      &Entries::values...};
}

}  // namespace

std::vector<Point> DoubleCircles::generate(const GeneratorConfig& config) {
  constexpr double kInnerRadius = 0.3;
  constexpr double kShift = 3;
  assert(config.samples > 0 && config.samples % kSamplesStep == 0);
  Pcg32 random(config.seed, static_cast<std::uint64_t>(Stream::kData));
  NormalSource normal(random);
  const int per_circle = config.samples / 4;
  std::vector<ExactPoint> points;
  points.reserve(static_cast<std::size_t>(config.samples));
  add_circle(points, per_circle, 1, 0, config.noise, normal);
  add_circle(points, per_circle, kInnerRadius, 1, config.noise, normal);
  for (std::size_t i = 0, half = points.size(); i < half; ++i) {
    points.push_back({points[i].x1 + kShift, points[i].x2 + kShift, points[i].label});
  }
  scale_axis(points, &ExactPoint::x1);
  scale_axis(points, &ExactPoint::x2);
  shuffle(points, random);

  std::vector<Point> rounded;
  rounded.reserve(points.size());
  for (const ExactPoint& p : points)
    rounded.push_back({static_cast<float>(p.x1), static_cast<float>(p.x2), p.label});
  return rounded;
}

std::vector<Point> generate(GeneratorId generator, const GeneratorConfig& config) {
  return generator_functions(Generators{})[static_cast<std::size_t>(generator)](config);
}

int samples_step(GeneratorId generator) {
  return generator_steps(Generators{})[static_cast<std::size_t>(generator)];
}

void feature_values(FeatureId feature, const float* x1, const float* x2, float* out, Index count) {
  feature_functions(Features{})[static_cast<std::size_t>(feature)](x1, x2, out, count);
}

template <typename Scalar>
Dataset<Scalar>::Dataset(const std::vector<Point>& points, const std::vector<FeatureId>& features,
                         Index outputs)
    : inputs(static_cast<Index>(features.size()), static_cast<Index>(points.size())),
      targets(outputs, static_cast<Index>(points.size())) {
  Vector<float> x1(size()), x2(size()), values(size());
  labels.reserve(points.size());
  for (Index s = 0; s < size(); ++s) {
    const Point& point = points[static_cast<std::size_t>(s)];
    x1[s] = point.x1;
    x2[s] = point.x2;
    labels.push_back(point.label);
    for (Index k = 0; k < outputs; ++k) {
      targets(k, s) = static_cast<Scalar>(outputs == 1 ? point.label : point.label == k);
    }
  }
  for (Index f = 0; f < inputs.rows(); ++f) {
    feature_values(features[static_cast<std::size_t>(f)], x1.data(), x2.data(), values.data(), size());
    inputs.row(f) = values.transpose().template cast<Scalar>();
  }
}

template struct Dataset<float>;
template struct Dataset<double>;

}  // namespace frontera
