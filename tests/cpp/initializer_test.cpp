#include "frontera/initializer.hpp"

#include <cmath>

#include "catch.hpp"

using namespace frontera;

namespace {

/// Variance of the second layer's weights: fan-in 60, fan-out 40.
struct Spread {
  double mean = 0, variance = 0, largest = 0;
  bool zero_biases = true;
};

Spread spread(std::string_view name) {
  Network<double> network(2, {{60, Activations::index_of<Relu>()}, {40, Activations::index_of<Relu>()}});
  initialize(network, Initializers::find(name), 7);
  const Layer& layer = network.layers()[1];
  const Vector<double> w = network.parameters().segment(layer.weights_at, layer.outputs * layer.inputs);
  Spread result;
  result.mean = w.mean();
  result.variance = (w.array() - result.mean).square().mean();
  result.largest = w.cwiseAbs().maxCoeff();
  for (const Layer& l : network.layers()) {
    result.zero_biases = result.zero_biases && network.parameters().segment(l.biases_at, l.outputs).isZero();
  }
  return result;
}

}  // namespace

TEST_CASE("each initialiser has its variance") {
  const struct {
    const char* name;
    double variance;
    bool uniform;
  } expected[] = {{"standard-normal", 1, false},       {"xavier-uniform", 2.0 / 100, true},
                  {"xavier-normal", 2.0 / 100, false}, {"he-uniform", 2.0 / 60, true},
                  {"he-normal", 2.0 / 60, false},      {"zeros", 0, true}};
  CHECK(Initializers::kSize == static_cast<int>(std::size(expected)));
  for (const auto& e : expected) {
    INFO(e.name);
    const Spread s = spread(e.name);
    CHECK(s.variance == Approx(e.variance).epsilon(0.06).margin(1e-12));
    CHECK(s.mean == Approx(0).margin(0.06 * std::sqrt(e.variance) + 1e-12));
    if (e.uniform) CHECK(s.largest <= std::sqrt(3 * e.variance) + 1e-7);
    CHECK(s.zero_biases == (std::string_view(e.name) != "standard-normal"));
  }
}

TEST_CASE("float and double networks start from the same numbers, other seeds from others") {
  const std::vector<LayerConfig> layers = {{5, Activations::index_of<Tanh>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  for (const InitializerId id : Initializers::all()) {
    INFO(Initializers::name(id));
    Network<float> single(2, layers), other(2, layers);
    Network<double> twice(2, layers);
    initialize(single, id, 9);
    initialize(twice, id, 9);
    initialize(other, id, 10);
    CHECK(single.parameters().cast<double>() == twice.parameters());
    CHECK((other.parameters() != single.parameters()) == (id != Initializers::index_of<Zeros>()));
  }
}
