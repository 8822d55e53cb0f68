#include "frontera/curve.hpp"

#include <cmath>

#include "catch.hpp"
#include "frontera/session.hpp"
#include "support.hpp"

using namespace frontera;
using support::path_of;

namespace {

/// From −6 to 6, without 0 where ReLU has its corner.
std::vector<double> arguments(double shift = 0) {
  std::vector<double> z;
  for (int i = -60; i < 60; ++i) z.push_back(0.1 * i + 0.05 + shift);
  return z;
}

constexpr double kStep = 1e-6;

/// The central difference of one of a curve's lists.
template <typename Curve>
double difference(const Curve& left, const Curve& right, std::size_t i) {
  return (right[i] - left[i]) / (2 * kStep);
}

}  // namespace

TEST_CASE("the curve of every activation has the slopes of its central differences") {
  for (std::size_t n = 0; n < Activations::kNames.size(); ++n) {
    const ActivationId activation = static_cast<ActivationId>(n);
    if (Activations::at(kActivationOutputOnly, activation)) continue;
    INFO(Activations::kNames[n]);
    const ActivationCurve curve = activation_curve(activation, arguments());
    const std::vector<double> left = activation_curve(activation, arguments(-kStep)).values;
    const std::vector<double> right = activation_curve(activation, arguments(kStep)).values;
    REQUIRE(curve.slopes.size() == 120);
    for (std::size_t i = 0; i < 120; ++i) {
      CHECK(curve.slopes[i] == Approx(difference(left, right, i)).margin(1e-8));
    }
  }
}

TEST_CASE("the curve of a cost has the slopes of its central differences, over z and over a") {
  for (const LossId loss : {Losses::index_of<MeanSquaredError>(), Losses::index_of<BinaryCrossEntropy>()}) {
    for (const double y : {0.0, 1.0}) {
      const CostCurve curve = cost_curve(loss, Activations::index_of<Sigmoid>(), y, arguments());
      const std::vector<double> left =
          cost_curve(loss, Activations::index_of<Sigmoid>(), y, arguments(-kStep)).costs;
      const std::vector<double> right =
          cost_curve(loss, Activations::index_of<Sigmoid>(), y, arguments(kStep)).costs;
      for (std::size_t i = 0; i < 120; ++i) {
        const double a = curve.outputs[i];
        INFO("loss " << int(loss) << " y " << y << " a " << a);
        CHECK(curve.deltas[i] == Approx(difference(left, right, i)).margin(1e-8));
        CHECK(curve.slopes[i] * a * (1 - a) == Approx(curve.deltas[i]).margin(1e-12));
      }
    }
  }
}

TEST_CASE("a session gives the curves of its own activation and cost, and refuses what has none") {
  Experiment experiment;
  experiment.layers = {{3, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}};
  experiment.objective.loss = Losses::index_of<BinaryCrossEntropy>();
  const auto session = support::create(experiment);
  const auto tanh_curve = session->activation_curve(1, {0.5});
  CHECK(std::get<ActivationCurve>(tanh_curve).values[0] == Approx(std::tanh(0.5)).epsilon(1e-12));
  const auto costs = session->cost_curve(1, {-1000, 2});
  CHECK(std::get<CostCurve>(costs).costs[0] == Approx(1000));
  CHECK(std::get<CostCurve>(costs).costs[1] == Approx(std::log1p(std::exp(-2.0))).epsilon(1e-12));

  CHECK(path_of(session->activation_curve(0, {1})) == "layer");
  CHECK(path_of(session->activation_curve(3, {1})) == "layer");
  CHECK(path_of(session->activation_curve(1, {1, support::kNan})) == "z[1]");
  CHECK(path_of(session->activation_curve(1, {})) == "z.length");
  CHECK(path_of(session->cost_curve(0.5, {1})) == "y");
  CHECK(path_of(session->cost_curve(1, std::vector<double>(4097, 0))) == "z.length");

  experiment.layers.back() = {2, Activations::index_of<Softmax>()};
  experiment.objective.loss = Losses::index_of<CategoricalCrossEntropy>();
  const auto several = support::create(experiment);
  CHECK(path_of(several->activation_curve(2, {1})) == "layer");
  CHECK(path_of(several->cost_curve(1, {1})) == "outputs");
}
