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
