#include "catch.hpp"
#include "frontera/initializer.hpp"
#include "frontera/objective.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

struct Case {
  std::vector<LayerConfig> layers;
  ObjectiveConfig objective;
  int samples;
};

ActivationId any_activation(Pcg32& random) {
  for (;;) {
    const ActivationId id{static_cast<int>(random.below(Activations::kSize))};
    if (!Activations::at(kActivationOutputOnly, id)) return id;
  }
}

/// A topology and batch size at random; the given activation throughout, the output as the loss asks for it.
Case random_case(Pcg32& random, LossId loss, ActivationId activation) {
  Case c{{}, {loss, 0, 0}, 1 + static_cast<int>(random.below(150))};
  const std::uint32_t hidden = 1 + random.below(3);
  for (std::uint32_t l = 0; l < hidden; ++l) {
    const bool is_given = l == 0 && !Activations::at(kActivationOutputOnly, activation);
    c.layers.push_back(
        {1 + static_cast<int>(random.below(9)), is_given ? activation : any_activation(random)});
  }
  const ActivationId required = Losses::at(kLossTraits, loss).output_activation;
  c.layers.push_back(
      {1 + static_cast<int>(random.below(2)), required != Activations::kNone ? required : activation});
  if (c.layers.back().activation == Activations::index_of<Softmax>()) c.layers.back().units = 2;
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
  Objective<double> objective(network, c.objective);
  objective.cost_and_gradient(data, {0, data.size()});
  const Vector<double> gradient = objective.gradient();

  double worst = 0;
  for (Index i = 0; i < gradient.size(); ++i) {
    const double kept = network.parameters()[i];
    network.parameters()[i] = kept + h;
    const double above = objective.cost(data, {0, data.size()}) + objective.penalty();
    network.parameters()[i] = kept - h;
    const double below = objective.cost(data, {0, data.size()}) + objective.penalty();
    network.parameters()[i] = kept;
    worst = std::max(worst, std::abs((above - below) / (2 * h) - gradient[i]));
  }
  return worst / std::max(1.0, gradient.cwiseAbs().maxCoeff());
}

}  // namespace

TEST_CASE(
    "backpropagation agrees with central differences for every activation, loss and penalty, over random "
    "topologies") {
  Pcg32 random(2026, 1);
  for (const LossId loss : Losses::all()) {
    for (const ActivationId activation : Activations::all()) {
      for (std::uint64_t trial = 0; trial < 6; ++trial) {
        Case c = random_case(random, loss, activation);
        // No penalty, L1, L2 and both in turn.
        c.objective.l1 = trial % 2 == 1 ? 0.03 : 0;
        c.objective.l2 = trial / 2 % 2 == 1 ? 0.2 : 0;
        INFO(Losses::name(loss) << ", " << Activations::name(activation) << ", trial " << trial << ", "
                                << c.layers.size() << " layers, " << c.samples << " samples");
        CHECK(worst_difference(c, 100 + trial) < 1e-7);
      }
    }
  }
}

TEST_CASE("the gradient of a part of the data is the mean over that part") {
  const std::vector<LayerConfig> layers = {{4, Activations::index_of<Tanh>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  Network<double> network(2, layers);
  initialize(network, Initializers::index_of<StandardNormal>(), 1);
  const std::vector<Point> points = support::some_points(100, 1);
  const Dataset<double> all(points, support::both_features(), 1);
  const Dataset<double> part({points.begin() + 30, points.begin() + 97}, support::both_features(), 1);
  Objective<double> objective(network, {});
  objective.cost_and_gradient(all, {30, 67});
  const Vector<double> gradient = objective.gradient();
  objective.cost_and_gradient(part, {0, 67});
  CHECK(gradient == objective.gradient());
}

TEST_CASE("an order picks the batch's samples") {
  Network<double> network(2, {{4, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}});
  initialize(network, Initializers::index_of<StandardNormal>(), 1);
  const std::vector<Point> points = support::some_points(100, 1);
  std::vector<Point> picked;
  std::vector<Index> order;
  for (Index i = 0; i < 100; ++i) order.push_back((i * 37 + 5) % 100);
  for (std::size_t i = 20; i < 90; ++i) picked.push_back(points[static_cast<std::size_t>(order[i])]);
  Objective<double> objective(network, {});
  const double cost = objective.cost_and_gradient(Dataset<double>(points, support::both_features(), 1),
                                                  {20, 70, order.data()});
  const Vector<double> gradient = objective.gradient();
  CHECK(objective.cost_and_gradient(Dataset<double>(picked, support::both_features(), 1), {0, 70}) == cost);
  CHECK(objective.gradient() == gradient);
}
