#include "catch.hpp"
#include "frontera/objective.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

struct Case {
  std::vector<LayerConfig> layers;
  LossId loss;
  int samples;
};

/// A topology, activations and batch size at random; the output as the loss asks for it.
Case random_case(Pcg32& random, LossId loss) {
  Case c{{}, loss, 1 + static_cast<int>(random.below(150))};
  const std::uint32_t hidden = random.below(4);
  for (std::uint32_t l = 0; l < hidden; ++l) {
    c.layers.push_back(
        {1 + static_cast<int>(random.below(9)), static_cast<int>(random.below(Activations::kSize))});
  }
  const ActivationId required = kLossOutputActivations[static_cast<std::size_t>(loss)];
  c.layers.push_back({1 + static_cast<int>(random.below(2)),
                      required >= 0 ? required : static_cast<int>(random.below(Activations::kSize))});
  return c;
}

/// Largest difference between backpropagation and (C(p + h) − C(p − h))/2h, relative to the largest gradient.
double worst_difference(const Case& c, std::uint64_t seed) {
  constexpr double h = 1e-6;
  Network<double> network(2, c.layers);
  network.parameters() =
      support::aligned<double>(support::normals(static_cast<std::size_t>(network.parameters().size()), seed));
  const Dataset<double> data(support::some_points(c.samples, seed), support::both_features(),
                             network.outputs());
  Objective<double> objective(network, c.loss);
  objective.cost_and_gradient(network, data, 0, data.size());
  const Vector<double> gradient = objective.gradient();

  double worst = 0;
  for (Index i = 0; i < gradient.size(); ++i) {
    const double kept = network.parameters()[i];
    network.parameters()[i] = kept + h;
    const double above = objective.cost(network, data, 0, data.size());
    network.parameters()[i] = kept - h;
    const double below = objective.cost(network, data, 0, data.size());
    network.parameters()[i] = kept;
    worst = std::max(worst, std::abs((above - below) / (2 * h) - gradient[i]));
  }
  return worst / std::max(1.0, gradient.cwiseAbs().maxCoeff());
}

}  // namespace

TEST_CASE("backpropagation agrees with central differences over random topologies") {
  Pcg32 random(2026, 1);
  for (LossId loss = 0; loss < Losses::kSize; ++loss) {
    for (int trial = 0; trial < 40; ++trial) {
      const Case c = random_case(random, loss);
      INFO(Losses::kNames[static_cast<std::size_t>(loss)] << ", trial " << trial << ", " << c.layers.size()
                                                          << " layers, " << c.samples << " samples");
      CHECK(worst_difference(c, 100 + static_cast<std::uint64_t>(trial)) < 1e-7);
    }
  }
}

TEST_CASE("the gradient of a part of the data is the mean over that part") {
  const std::vector<LayerConfig> layers = {{4, Activations::index_of<Tanh>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  Network<double> network(2, layers);
  network.initialize_standard_normal(1);
  const std::vector<Point> points = support::some_points(100, 1);
  const Dataset<double> all(points, support::both_features(), 1);
  const Dataset<double> part({points.begin() + 30, points.begin() + 97}, support::both_features(), 1);
  Objective<double> objective(network, Losses::index_of<BinaryCrossEntropy>());
  objective.cost_and_gradient(network, all, 30, 67);
  const Vector<double> gradient = objective.gradient();
  objective.cost_and_gradient(network, part, 0, 67);
  CHECK(gradient == objective.gradient());
}
