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
