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
  std::fill_n(workspace.inputs(), 2 * kRowStride, 0.0);
  workspace.inputs()[0] = 0.25;            // x₁ of the first sample
  workspace.inputs()[kRowStride] = -0.75;  // x₂
  workspace.forward(kWidthStep);
  // z¹ = (0.25 − 1.5 + 0.5, −0.75 − 3 − 0.5) = (−0.75, −4.25): both units off
  CHECK(workspace.outputs()[0] == 7);
  // The second sample is the origin: z¹ = (0.5, −0.5), so 10 · 0.5 + 7.
  CHECK(workspace.outputs()[1] == 12);
}

TEST_CASE("a block of a batch is copied in its order, with zeros behind it") {
  Batch<float> from(2, 70);
  for (Index s = 0; s < 70; ++s) {
    from(0, s) = static_cast<float>(s);
    from(1, s) = static_cast<float>(-s);
  }
  std::vector<Index> order(70);
  for (Index s = 0; s < 70; ++s) order[static_cast<std::size_t>(s)] = 69 - s;
  for (const bool is_ordered : {false, true}) {
    Batch<float> to = Batch<float>::Constant(2, kRowStride, 7);
    // Samples 10 to 14 of a batch that begins at sample 3.
    copy_block(from, {3, 60, is_ordered ? order.data() : nullptr}, {10, 5}, to.data());
    for (Index s = 0; s < 8; ++s) {
      const float expected = s >= 5 ? 0.0f : static_cast<float>(is_ordered ? 56 - s : 13 + s);
      CHECK(to(0, s) == expected);
      CHECK(to(1, s) == -expected);
    }
    CHECK((to.rightCols(kRowStride - 8).array() == 7.0f).all());
  }
}

TEST_CASE("of several outputs the first largest is the class; of one, a half is class 1") {
  const float single[] = {0.5f, 0.49f, 0.51f};
  CHECK(predicted_class(single, 1, 1) == 1);
  CHECK(predicted_class(single + 1, 1, 1) == 0);
  CHECK(predicted_class(single + 2, 1, 1) == 1);
  const float tied[] = {0.2f, 9, 0.4f, 9, 0.4f, 9};
  CHECK(predicted_class(tied, 3, 2) == 1);
  CHECK(predicted_class(tied, 1, 2) == 0);
  const float same[] = {0.3f, 0.3f, 0.3f};
  CHECK(predicted_class(same, 3, 1) == 0);
}
