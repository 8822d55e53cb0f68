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

/// The whole square on the random plane of a seed.
std::vector<double> costs_of(const Network<float>& network, const Dataset<float>& data,
                             const ObjectiveConfig& objective, int size, double span, std::uint32_t seed) {
  return landscape(network, data, objective, random_plane(network, seed), {size, span, 0, size});
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
  const std::vector<double> costs = costs_of(network, data, {}, 5, 1, 3);
  REQUIRE(costs.size() == 25);
  CHECK(costs[12] == Approx(here));
  CHECK(costs == costs_of(network, data, {}, 5, 1, 3));
  CHECK(costs != costs_of(network, data, {}, 5, 1, 4));
  // The same slice with half the span: its corners lie where the larger one has its inner cells.
  const std::vector<double> inner = costs_of(network, data, {}, 3, 0.5, 3);
  CHECK(inner[0] == Approx(costs[6]));
  CHECK(inner[8] == Approx(costs[18]));
}

TEST_CASE("a network of zeros has a flat landscape, not a broken one") {
  Network<float> network(2, {{5, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}});
  const Dataset<float> data(support::some_points(40, 1), support::both_features(), 1);
  for (const double cost : costs_of(network, data, {}, 3, 1, 1)) CHECK(cost == Approx(std::log(2)));
}

TEST_CASE("x grows to the right along the first direction, y to the top along the second") {
  Network<float> network = network_of(2);
  const Vector<float> start = network.parameters();
  const Dataset<float> data(support::some_points(70, 1), support::both_features(), 1);
  const ObjectiveConfig settings = {Losses::index_of<MeanSquaredError>(), 0.1, 0.1};
  constexpr double kSpan = 0.8;
  const std::vector<double> costs = costs_of(network, data, settings, 3, kSpan, 3);
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

TEST_CASE("rows of a landscape are those of the whole one") {
  const Network<float> network = network_of(2);
  const Dataset<float> data(support::some_points(40, 1), support::both_features(), 1);
  const ParameterPlane plane = random_plane(network, 3);
  const std::vector<double> whole = landscape(network, data, {}, plane, {7, 0.5, 0, 7});
  const std::vector<double> rows = landscape(network, data, {}, plane, {7, 0.5, 2, 3});
  CHECK(rows == std::vector<double>(whole.begin() + 14, whole.begin() + 35));
}

TEST_CASE("on the plane of two parameters only those move, each by its own unit") {
  const Network<float> network = network_of(2);
  const ParameterPlane plane = coordinate_plane(network, 1, 10);
  const Vector<float> moved = plane.at(0.5, -2) - network.parameters();
  for (Index i = 0; i < moved.size(); ++i) {
    const double expected = i == 1 ? 0.5 : i == 10 ? -2 : 0;
    CHECK(static_cast<double>(moved[i]) == Approx(expected).margin(1e-6));
  }
}

TEST_CASE("costs on a plane are within 1e-5 of float64") {
  const std::vector<LayerConfig> layers = {{5, Activations::index_of<Tanh>()},
                                           {1, Activations::index_of<Sigmoid>()}};
  const Network<float> network = network_of(4);
  const std::vector<Point> points = support::some_points(200, 1);
  const Dataset<float> data(points, support::both_features(), 1);
  const Dataset<double> exact_data(points, support::both_features(), 1);
  const ParameterPlane plane = random_plane(network, 3);
  const std::vector<double> costs = landscape(network, data, {}, plane, {9, 1, 0, 9});
  Network<double> exact(2, layers);
  Objective<double> objective(exact, {});
  for (int row = 0; row < 9; ++row) {
    for (int column = 0; column < 9; ++column) {
      exact.parameters() = plane.at(column * 0.25 - 1, 1 - row * 0.25).cast<double>();
      CHECK(costs[static_cast<std::size_t>(9 * row + column)] ==
            Approx(objective.cost(exact_data, {0, 200})).epsilon(1e-5));
    }
  }
}

namespace {

double distance(const Vector<float>& one, const Vector<float>& other) {
  return (one - other).cast<double>().norm();
}

}  // namespace

TEST_CASE("parameters of a plane are found where they are, and others at the foot of their perpendicular") {
  // Oblique: the two directions are not at right angles.
  ParameterPlane plane = {Vector<float>::Constant(4, 1), 2 * Vector<float>::Unit(4, 0),
                          Vector<float>::Unit(4, 0) + Vector<float>::Unit(4, 1)};
  const PlanePlace on = project(plane, plane.at(0.75, -1.5));
  CHECK(on.x == Approx(0.75));
  CHECK(on.y == Approx(-1.5));
  CHECK(on.distance == Approx(0).margin(1e-6));
  const Vector<float> away = 3 * Vector<float>::Unit(4, 2) - 4 * Vector<float>::Unit(4, 3);
  const PlanePlace off = project(plane, plane.at(0.75, -1.5) + away);
  CHECK(off.x == Approx(0.75));
  CHECK(off.y == Approx(-1.5));
  CHECK(off.distance == Approx(5));
}

TEST_CASE("the foot is where no other place of the plane is nearer") {
  const Network<float> network = network_of(2);
  const ParameterPlane plane = random_plane(network, 3);
  const Vector<float> other = network_of(9).parameters();
  const PlanePlace foot = project(plane, other);
  CHECK(foot.distance == Approx(distance(other, plane.at(foot.x, foot.y))).epsilon(1e-5));
  for (const double step : {-0.1, 0.1}) {
    CHECK(distance(other, plane.at(foot.x + step, foot.y)) > foot.distance);
    CHECK(distance(other, plane.at(foot.x, foot.y + step)) > foot.distance);
  }
}

TEST_CASE("directions that span no plane have their feet in its origin") {
  ParameterPlane plane = {Vector<float>::Zero(3), Vector<float>::Zero(3), Vector<float>::Unit(3, 1)};
  const PlanePlace foot = project(plane, Vector<float>::Constant(3, 2));
  CHECK(foot.x == 0);
  CHECK(foot.y == 0);
  CHECK(foot.distance == Approx(std::sqrt(12)));
  plane.across = 2 * plane.up;
  CHECK(project(plane, Vector<float>::Constant(3, 2)).y == 0);
}
