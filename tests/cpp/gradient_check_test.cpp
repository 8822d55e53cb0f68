#include "frontera/gradient_check.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

TEST_CASE("the gradient check finds backpropagation right, with penalties too") {
  const std::vector<LayerConfig> layers = {{6, Activations::index_of<Gelu>()},
                                           {5, Activations::index_of<Mish>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  Network<float> network(2, layers);
  initialize(network, Initializers::index_of<StandardNormal>(), 3);
  const GradientCheck check =
      gradient_check(network, layers, support::both_features(),
                     {Losses::index_of<BinaryCrossEntropy>(), 0.01, 0.1}, support::some_points(300, 1));
  CHECK(check.checked == network.parameters().size());
  CHECK(check.worst < 1e-7);
  CHECK(check.analytic == Approx(check.numeric).epsilon(1e-4).margin(1e-6));
}

TEST_CASE("of a large network, the gradient check takes 200 parameters") {
  const std::vector<LayerConfig> layers = {{40, Activations::index_of<Tanh>()},
                                           {40, Activations::index_of<Tanh>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  Network<float> network(2, layers);
  initialize(network, Initializers::index_of<XavierNormal>(), 3);
  const GradientCheck check =
      gradient_check(network, layers, support::both_features(), {}, support::some_points(20, 1));
  CHECK(check.checked == 200);
  CHECK(check.worst < 1e-7);
}

TEST_CASE("the gradient check takes 256 samples at most, the first") {
  const std::vector<LayerConfig> layers = {{3, Activations::index_of<Tanh>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  Network<float> network(2, layers);
  initialize(network, Initializers::index_of<StandardNormal>(), 3);
  const auto analytic = [&](int count) {
    std::vector<Point> points = support::some_points(300, 1);
    points.resize(static_cast<std::size_t>(count));
    return gradient_check(network, layers, support::both_features(), {}, points).numeric;
  };
  CHECK(analytic(300) == analytic(256));
  CHECK(analytic(300) != analytic(255));
}

TEST_CASE("a corner in the last layers is found, and how far off it is relative to the largest gradient") {
  // The one point lies on the corner of the last hidden unit: its z is 0.
  const std::vector<LayerConfig> layers = {{100, Activations::index_of<Linear>()},
                                           {1, Activations::index_of<Relu>()},
                                           {1, Activations::index_of<Linear>()}};
  Network<float> network(2, layers);
  network.parameters().setZero();
  const Layer& last = network.layers()[2];
  network.parameters()[last.weights_at] = 1000;
  const GradientCheck check = gradient_check(network, layers, support::both_features(),
                                             {Losses::index_of<MeanSquaredError>(), 0, 0}, {{0.5f, 0.5f, 1}});
  // ∂C/∂b of the corner is 0 to the left and 2 (a − y) · 1000 to the right; the output's bias has −2.
  CHECK(check.analytic == 0);
  CHECK(check.numeric == Approx(-1000).epsilon(0.01));
  CHECK(check.worst == Approx(500).epsilon(0.01));
  CHECK(check.parameter == network.layers()[1].biases_at);
}

namespace {

/// Of one linear unit on x1.
const std::vector<LayerConfig> kOneUnit = {{1, Activations::index_of<Linear>()}};
const std::vector<FeatureId> kX1 = {Features::index_of<FeatureX1>()};
const ObjectiveConfig kSquares = {Losses::index_of<MeanSquaredError>(), 0, 0};

Network<float> one_unit(const std::vector<LayerConfig>& layers, float w, float b) {
  Network<float> network(1, layers);
  network.parameters() << w, b;
  return network;
}

}  // namespace

TEST_CASE("one parameter nudged, as computed by hand") {
  // a = 2 · 0.5 + 1 = 2 where 1 is wanted: C = (0.5 w + b − 1)² = 1, ∂C/∂w = 2 (a − 1) · 0.5 = 1, ∂C/∂b = 2.
  const Network<float> network = one_unit(kOneUnit, 2, 1);
  const ParameterCheck weight = parameter_check(network, kOneUnit, kX1, kSquares, {{0.5f, 0, 1}}, 0, {0.1});
  CHECK(weight.value == 2);
  CHECK(weight.cost == 1);
  CHECK(weight.analytic == 1);
  REQUIRE(weight.nudges.size() == 1);
  CHECK(weight.nudges[0].h == 0.1);
  CHECK(weight.nudges[0].left == Approx(0.9025).epsilon(1e-14));   // 0.95²
  CHECK(weight.nudges[0].right == Approx(1.1025).epsilon(1e-14));  // 1.05²
  CHECK(weight.nudges[0].numeric == Approx(1).epsilon(1e-14));
  // With L2 the weight adds 0.3 w²/2 to the cost and 0.3 w to the derivative; the bias adds nothing.
  const ObjectiveConfig penalised = {Losses::index_of<MeanSquaredError>(), 0, 0.3};
  const ParameterCheck more = parameter_check(network, kOneUnit, kX1, penalised, {{0.5f, 0, 1}}, 0, {0.1});
  CHECK(more.cost == Approx(1.6));
  CHECK(more.analytic == Approx(1.6));
  CHECK(more.nudges[0].numeric == Approx(1.6));
  const ParameterCheck bias = parameter_check(network, kOneUnit, kX1, penalised, {{0.5f, 0, 1}}, 1, {0.1});
  CHECK(bias.parameter == 1);
  CHECK(bias.analytic == 2);
}

TEST_CASE("the error of a central difference falls with h², then rises with 1/h") {
  // C = log(1 + e^{−w}) for x = 1 and class 1: C' = −(1 − s), C''' = −s (1 − s) (1 − 2s), with s = σ(w).
  const std::vector<LayerConfig> layers = {{1, Activations::index_of<Sigmoid>()}};
  const std::vector<double> steps = {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};
  const ParameterCheck check =
      parameter_check(one_unit(layers, 1, 0), layers, kX1, {}, {{1, 0, 1}}, 0, steps);
  const double s = 1 / (1 + std::exp(-1.0));
  CHECK(check.analytic == Approx(s - 1).epsilon(1e-14));
  REQUIRE(check.nudges.size() == steps.size());
  const auto error = [&](std::size_t i) { return check.nudges[i].error; };
  const double third = s * (1 - s) * std::abs(1 - 2 * s);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(error(i) == Approx(steps[i] * steps[i] / 6 * third / (1 - s)).epsilon(0.02));
  }
  CHECK(error(4) < error(2) / 1000);
  CHECK(error(7) > 10 * error(4));
  CHECK(error(7) < 1e-6);
}

TEST_CASE("a nudge of what changes nothing has no error") {
  const std::vector<LayerConfig> layers = {{1, Activations::index_of<Relu>()}};
  const ParameterCheck check =
      parameter_check(one_unit(layers, -5, -1), layers, kX1, kSquares, {{1, 0, 1}}, 0, {1e-3});
  CHECK(check.analytic == 0);
  CHECK(check.nudges[0].numeric == 0);
  CHECK(check.nudges[0].error == 0);
}

TEST_CASE("the check of one parameter takes all points, and each parameter's derivative is the gradient's") {
  const std::vector<LayerConfig> layers = {{4, Activations::index_of<Gelu>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  Network<float> network(2, layers);
  initialize(network, Initializers::index_of<StandardNormal>(), 3);
  const std::vector<Point> points = support::some_points(300, 1);
  Network<double> exact(2, layers);
  exact.parameters() = network.parameters().cast<double>();
  Objective<double> objective(exact, {});
  const Dataset<double> data(points, support::both_features(), 1);
  const double cost = objective.cost_and_gradient(data, {0, 300});
  for (Index i = 0; i < exact.parameters().size(); ++i) {
    const ParameterCheck check =
        parameter_check(network, layers, support::both_features(), {}, points, static_cast<int>(i), {1e-5});
    CHECK(check.cost == Approx(cost).epsilon(1e-14));
    CHECK(check.analytic == objective.gradient()[i]);
    CHECK(check.nudges[0].numeric == Approx(check.analytic).epsilon(1e-7).margin(1e-10));
  }
}
