#include "frontera/network.hpp"

#include "catch.hpp"
#include "frontera/initializer.hpp"
#include "support.hpp"

using namespace frontera;

TEST_CASE("parameters lie flat: for each layer W row by row, then b") {
  Network<float> network(2, {{3, Activations::index_of<Relu>()}, {1, Activations::index_of<Linear>()}});
  REQUIRE(network.parameters().size() == 3 * 2 + 3 + 1 * 3 + 1);
  const Layer& hidden = network.layers()[0];
  CHECK(hidden.weights_at == 0);
  CHECK(hidden.biases_at == 6);
  CHECK(network.layers()[1].weights_at == 9);
  CHECK(network.layers()[1].biases_at == 12);
  // w₂₁: unit 2 of the layer, unit 1 of the one before.
  network.parameters()[2] = 42;
  CHECK(network.forward_weights(hidden).at(1, 0) == 42);
  CHECK(network.backward_weights(hidden).at(0, 1) == 42);
}

TEST_CASE("a network computes what its formulas say") {
  Network<double> network(2, {{2, Activations::index_of<Relu>()}, {1, Activations::index_of<Linear>()}});
  network.parameters() << 1, 2, -3, 4, 0.5, -0.5, 10, 100, 7;
  Workspace<double> workspace(network);
  std::fill_n(workspace.inputs(), 2 * kWidthStep, 0.0);
  workspace.inputs()[0] = 0.25;            // x₁ of the first sample
  workspace.inputs()[kWidthStep] = -0.75;  // x₂
  workspace.forward(kWidthStep);
  // z¹ = (0.25 − 1.5 + 0.5, −0.75 − 3 − 0.5) = (−0.75, −4.25): both units off
  CHECK(workspace.outputs()[0] == 7);
  // The second sample is the origin: z¹ = (0.5, −0.5), so 10 · 0.5 + 7.
  CHECK(workspace.outputs()[1] == 12);
}
