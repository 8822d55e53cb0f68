#include "frontera/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "frontera/trace.hpp"
#include "support.hpp"

using namespace frontera;

TEST_CASE("a unit's statistics are those of its traces over the points") {
  // 70 points: a whole block and a part of one.
  const std::vector<Point> points = support::some_points(70, 5);
  const Network<float> network = support::three_layers();
  const std::vector<FeatureId> features = support::both_features();
  const auto layers = unit_statistics(network, Dataset<float>(points, features, 2));
  REQUIRE(layers.size() == 3);
  for (std::size_t l = 0; l < layers.size(); ++l) {
    for (std::size_t u = 0; u < layers[l].size(); ++u) {
      float least = 1e9f, greatest = -1e9f;
      double slope = 0;
      for (const Point& point : points) {
        const Trace traced = trace(network, features, Losses::index_of<CategoricalCrossEntropy>(), point);
        least = std::min(least, traced.layers[l].a[u]);
        greatest = std::max(greatest, traced.layers[l].a[u]);
        slope += std::abs(static_cast<double>(traced.layers[l].derivative[u])) / 70;
      }
      INFO("layer " << l << " unit " << u);
      CHECK(static_cast<double>(layers[l][u].least) == Approx(static_cast<double>(least)).margin(1e-6));
      CHECK(static_cast<double>(layers[l][u].greatest) == Approx(static_cast<double>(greatest)).margin(1e-6));
      CHECK(static_cast<double>(layers[l][u].slope) == Approx(slope).epsilon(1e-4).margin(1e-6));
    }
  }
}

TEST_CASE("a ReLU that no point reaches has a greatest activation and a slope of 0") {
  Network<float> network(2, {{2, Activations::index_of<Relu>()}, {1, Activations::index_of<Sigmoid>()}});
  network.parameters() << 1, 0, 1, 0, /* biases */ -5, 5, /* output */ 1, 1, 0;
  const std::vector<Point> points = support::some_points(30, 2);
  const auto layers = unit_statistics(network, Dataset<float>(points, support::both_features(), 1));
  CHECK(layers[0][0].greatest == 0.0f);
  CHECK(layers[0][0].slope == 0.0f);
  CHECK(layers[0][1].least > 3.9f);
  CHECK(layers[0][1].slope == 1.0f);
}

TEST_CASE("of a unit with values that aren't finite nothing is said, and of the others what is so") {
  Network<float> network(2, {{3, Activations::index_of<Linear>()}, {1, Activations::index_of<Sigmoid>()}});
  // At (1, 1) the first unit is infinite; the second is 0, the third x₁.
  network.parameters() << 3e38f, 3e38f, 0, 0, 1, 0, /* biases */ 3e38f, 0, 0, /* output */ 3e38f, 0, 0, 0;
  const auto statistics_of = [&](const std::vector<Point>& points) {
    return unit_statistics(network, Dataset<float>(points, support::both_features(), 1));
  };
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  // The one that isn't finite first, in the middle and last.
  for (const std::size_t at : {0u, 2u, 4u}) {
    std::vector<Point> points(5, Point{0.25f, -0.25f, 0});
    points[at] = {1, 1, 0};
    const auto layers = statistics_of(points);
    CHECK(layers[0][0].least == -kInfinity);
    CHECK(layers[0][0].greatest == kInfinity);
    CHECK(layers[0][0].slope == kInfinity);
    CHECK(layers[0][1].least == 0);
    CHECK(layers[0][1].greatest == 0);
    CHECK(layers[0][2].least == 0.25f);
    CHECK(layers[0][2].greatest == 1);
    CHECK(layers[0][2].slope == 1);
  }
  // 0 · ∞: not a number.
  network.parameters().tail(4) << 0, 0, 0, 0;
  const auto layers = statistics_of({{1, 1, 0}, {0, 0, 0}});
  CHECK(layers[1][0].least == -kInfinity);
  CHECK(layers[1][0].greatest == kInfinity);
  CHECK(layers[1][0].slope == kInfinity);
}

TEST_CASE("a slope counts by its size where F falls, and a range may lie below 0") {
  // Swish falls left of −1.28: at z = −3, F = −0.1423 and F' = −0.0881.
  Network<float> network(2, {{1, Activations::index_of<Swish>()}, {1, Activations::index_of<Linear>()}});
  network.parameters() << 0, 0, -3, /* output */ 1, -1;
  const Dataset<float> data(support::some_points(5, 2), support::both_features(), 1);
  const auto layers = unit_statistics(network, data);
  CHECK(layers[0][0].slope == Approx(0.08810f).epsilon(1e-3));
  CHECK(layers[0][0].least == Approx(-0.14228f).epsilon(1e-3));
  CHECK(layers[0][0].greatest == layers[0][0].least);
  CHECK(layers[1][0].greatest == Approx(-1.14228f).epsilon(1e-3));
}

TEST_CASE("the samples of every block are counted once, however many there are") {
  // One linear unit, a = x₁, which rises with the sample; 150 is two blocks and a part.
  Network<float> network(1, {{1, Activations::index_of<Linear>()}});
  network.parameters() << 1, 0;
  for (const int count : {1, 3, 4, 5, 63, 64, 65, 127, 128, 150}) {
    std::vector<Point> points;
    for (int i = 1; i <= count; ++i) points.push_back({static_cast<float>(i), 0, 0});
    const Dataset<float> data(points, {Features::index_of<FeatureX1>()}, 1);
    const UnitStatistics unit = unit_statistics(network, data)[0][0];
    INFO(count << " points");
    CHECK(unit.least == 1.0f);
    CHECK(unit.greatest == static_cast<float>(count));
    CHECK(unit.slope == 1.0f);
  }
}
