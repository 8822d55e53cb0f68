#include "frontera/field.hpp"

#include "catch.hpp"
#include "frontera/initializer.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

/// One linear unit: w₁ x₁ + w₂ x₂ + b.
Network<float> plane(float w1, float w2, float b) {
  Network<float> network(2, {{1, Activations::index_of<Linear>()}});
  network.parameters() << w1, w2, b;
  return network;
}

}  // namespace

TEST_CASE("row 0 of a field is the largest x2, column 0 the smallest x1") {
  // 70 columns: a whole block and a part of one.
  const Index width = 70, height = 3;
  std::vector<float> field(static_cast<std::size_t>(width * height));
  for (const bool second : {false, true}) {
    const Network<float> network = second ? plane(0, 1, 0) : plane(1, 0, 0);
    FieldSampler sampler(network, support::both_features());
    sampler.field({}, width, height, field.data());
    for (Index row = 0; row < height; ++row) {
      for (Index column = 0; column < width; ++column) {
        const double expected =
            second ? 1.0 - static_cast<double>(row) : -1.5 + (static_cast<double>(column) + 0.5) * 3 / 70;
        CHECK(field[static_cast<std::size_t>(row * width + column)] == Approx(expected).margin(1e-6));
      }
    }
  }
}

TEST_CASE("predict gives the outputs of each point in order") {
  Network<float> network(2, {{2, Activations::index_of<Linear>()}});
  network.parameters() << 1, 0, 0, 1, 0, 100;
  FieldSampler sampler(network, support::both_features());
  std::vector<float> xy;
  for (int i = 0; i < 130; ++i) xy.insert(xy.end(), {static_cast<float>(i), static_cast<float>(-i)});
  std::vector<float> out(260);
  sampler.predict(xy.data(), 130, out.data());
  for (int i = 0; i < 130; ++i) {
    CHECK(out[static_cast<std::size_t>(2 * i)] == static_cast<float>(i));
    CHECK(out[static_cast<std::size_t>(2 * i + 1)] == static_cast<float>(100 - i));
  }
}

TEST_CASE("a field and predictions at its cells' centres are the same bits") {
  Network<float> network(2, {{7, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}});
  initialize(network, Initializers::index_of<StandardNormal>(), 3);
  FieldSampler sampler(network, support::both_features());
  const Index size = 9;
  std::vector<float> field(size * size), xy, predicted(size * size);
  sampler.field({-1, 1, -1, 1}, size, size, field.data());
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      xy.push_back(static_cast<float>(-1 + (column + 0.5) * (2.0 / size)));
      xy.push_back(static_cast<float>(1 + (row + 0.5) * (-2.0 / size)));
    }
  }
  sampler.predict(xy.data(), size * size, predicted.data());
  CHECK(field == predicted);
}

TEST_CASE("a unit's field is its neuron's map, and the output's is the field") {
  Network<float> network(2, {{3, Activations::index_of<Tanh>()}, {2, Activations::index_of<Softmax>()}});
  initialize(network, Initializers::index_of<StandardNormal>(), 7);
  FieldSampler sampler(network, support::both_features());
  const Index size = 70;
  const std::size_t cells = static_cast<std::size_t>(size * size);
  const auto maps = sampler.neurons({}, size);
  std::vector<float> field(2 * cells), unit(cells);
  sampler.field({}, size, size, field.data());
  for (std::size_t layer = 0; layer < maps.size(); ++layer) {
    for (std::size_t u = 0; u < maps[layer].size() / cells; ++u) {
      INFO("layer " << layer << " unit " << u);
      sampler.unit_field(static_cast<Index>(layer), static_cast<Index>(u), {}, size, size, unit.data());
      CHECK(
          std::equal(unit.begin(), unit.end(), maps[layer].begin() + static_cast<std::ptrdiff_t>(u * cells)));
      if (layer < 2) continue;
      for (std::size_t cell = 0; cell < cells; cell += 97) CHECK(unit[cell] == field[2 * cell + u]);
    }
  }
}
