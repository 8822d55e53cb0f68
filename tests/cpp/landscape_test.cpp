#include "frontera/landscape.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

Network<float> network_of(std::uint32_t seed) {
  Network<float> network(2, {{5, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}});
  initialize(network, Initializers::index_of<StandardNormal>(), seed);
  return network;
}

}  // namespace

TEST_CASE("a direction is as long as each unit's weights, and leaves biases alone") {
  const Network<float> network = network_of(1);
  Pcg32 random(1, 1);
  NormalSource normal(random);
  const Vector<float> direction = random_direction(network, normal);
  for (const Layer& layer : network.layers()) {
    for (Index j = 0; j < layer.outputs; ++j) {
      const Index at = layer.weights_at + j * layer.inputs;
      CHECK(direction.segment(at, layer.inputs).norm() ==
            Approx(network.parameters().segment(at, layer.inputs).norm()).epsilon(1e-5));
      CHECK(direction[layer.biases_at + j] == 0);
    }
  }
}

TEST_CASE("the middle of a landscape is the present cost, its size the span's, its directions the seed's") {
  const Network<float> network = network_of(2);
  const Dataset<float> data(support::some_points(40, 1), support::both_features(), 1);
  Objective<float> objective(network, {});
  const double here = objective.cost(data, {0, 40});
  const std::vector<double> costs = landscape(network, data, {}, 5, 1, 3);
  REQUIRE(costs.size() == 25);
  CHECK(costs[12] == Approx(here));
  CHECK(costs == landscape(network, data, {}, 5, 1, 3));
  CHECK(costs != landscape(network, data, {}, 5, 1, 4));
  // The same slice with half the span: its corners lie where the larger one has its inner cells.
  const std::vector<double> inner = landscape(network, data, {}, 3, 0.5, 3);
  CHECK(inner[0] == Approx(costs[6]));
  CHECK(inner[8] == Approx(costs[18]));
}

TEST_CASE("a network of zeros has a flat landscape, not a broken one") {
  Network<float> network(2, {{5, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}});
  const Dataset<float> data(support::some_points(40, 1), support::both_features(), 1);
  for (const double cost : landscape(network, data, {}, 3, 1, 1)) CHECK(cost == Approx(std::log(2)));
}

TEST_CASE("x grows to the right along the first direction, y to the top along the second") {
  Network<float> network = network_of(2);
  const Vector<float> start = network.parameters();
  const Dataset<float> data(support::some_points(70, 1), support::both_features(), 1);
  const ObjectiveConfig settings = {Losses::index_of<MeanSquaredError>(), 0.1, 0.1};
  constexpr double kSpan = 0.8;
  const std::vector<double> costs = landscape(network, data, settings, 3, kSpan, 3);
  Pcg32 random(3, static_cast<std::uint64_t>(Stream::kDirections));
  NormalSource normal(random);
  const Vector<float> across = random_direction(network, normal), up = random_direction(network, normal);
  Objective<float> objective(network, settings);
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) {
      const float x = static_cast<float>((column - 1) * kSpan), y = static_cast<float>((1 - row) * kSpan);
      network.parameters() = start + x * across + y * up;
      // Without penalties.
      CHECK(costs[static_cast<std::size_t>(3 * row + column)] ==
            Approx(objective.cost(data, {0, 70})).epsilon(1e-5));
    }
  }
}
