#include "frontera/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "catch.hpp"
#include "frontera/session.hpp"
#include "frontera/trace.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

std::uint32_t sum_of(const std::vector<std::uint32_t>& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::uint32_t{0});
}

}  // namespace

TEST_CASE("a layer's histogram has the z of its traces over the points, between the least and the greatest") {
  // 70 points: a whole block and a part of one.
  const std::vector<Point> points = support::some_points(70, 5);
  const Network<float> network = support::three_layers();
  const std::vector<FeatureId> features = support::both_features();
  const auto layers = layer_histograms(network, Dataset<float>(points, features, 2));
  REQUIRE(layers.size() == 3);
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const LayerHistogram& layer = layers[l];
    const auto units = static_cast<std::size_t>(network.layers()[l].outputs);
    REQUIRE(layer.counts.size() == units * kHistogramBins);
    float least = 1e9f, greatest = -1e9f;
    std::vector<std::uint32_t> counts(layer.counts.size());
    const double width =
        (static_cast<double>(layer.greatest) - static_cast<double>(layer.least)) / kHistogramBins;
    int near_an_edge = 0;
    for (const Point& point : points) {
      const Trace traced = trace(network, features, Losses::index_of<CategoricalCrossEntropy>(), point);
      for (std::size_t u = 0; u < units; ++u) {
        const float z = traced.layers[l].z[u];
        least = std::min(least, z);
        greatest = std::max(greatest, z);
        const double place = (static_cast<double>(z) - static_cast<double>(layer.least)) / width;
        if (std::abs(place - std::round(place)) < 1e-4) ++near_an_edge;
        ++counts[u * kHistogramBins + static_cast<std::size_t>(std::clamp(place, 0.0, kHistogramBins - 1.0))];
      }
    }
    INFO("layer " << l);
    CHECK(static_cast<double>(layer.least) == Approx(static_cast<double>(least)).margin(1e-6));
    CHECK(static_cast<double>(layer.greatest) == Approx(static_cast<double>(greatest)).margin(1e-6));
    // A trace may round otherwise than a block, which can move a z over a bin's edge.
    int different = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      different += std::abs(static_cast<int>(counts[i]) - static_cast<int>(layer.counts[i]));
    }
    CHECK(different <= 2 * near_an_edge);
    CHECK(near_an_edge < 5);
    CHECK(sum_of(layer.counts) == 70 * units);
  }
}

TEST_CASE("the bins are even, the last one has the greatest z too, and equal z are all in the first") {
  Network<float> network(2, {{2, Activations::index_of<Linear>()}, {1, Activations::index_of<Sigmoid>()}});
  // z₁ = 32 x₁; z₂ = 0, as is the output's.
  network.parameters() << 32, 0, 0, 0, /* biases */ 0, 0, /* output */ 0, 0, 0;
  const std::vector<Point> points = {{0, 0, 0}, {0.03125f, 0, 0}, {0.5f, 0, 0}, {0.999f, 0, 1}, {1, 0, 1}};
  const auto layers = layer_histograms(network, Dataset<float>(points, support::both_features(), 1));
  CHECK(layers[0].least == 0);
  CHECK(layers[0].greatest == 32);
  std::vector<std::uint32_t> expected(2 * kHistogramBins);
  expected[0] = expected[1] = expected[16] = 1;
  expected[31] = 2;
  expected[32] = 5;
  CHECK(layers[0].counts == expected);
  CHECK(layers[1].least == layers[1].greatest);
  CHECK(layers[1].counts[0] == 5);
}

TEST_CASE("a z that isn't finite is counted nowhere, and the whole range of floats has bins") {
  Network<float> network(2, {{2, Activations::index_of<Linear>()}, {1, Activations::index_of<Sigmoid>()}});
  // z₁ = 3e38 (x₁ + x₂), which is infinite at (1, 1).
  network.parameters() << 3e38f, 3e38f, 0, 0, /* biases */ 0, 0, /* output */ 0, 0, 0;
  const std::vector<Point> points = {{-1, 0, 0}, {1, 0, 0}, {1, 1, 1}};
  const auto layers = layer_histograms(network, Dataset<float>(points, support::both_features(), 1));
  CHECK(layers[0].least == -3e38f);
  CHECK(layers[0].greatest == 3e38f);
  CHECK(layers[0].counts[0] == 1);
  CHECK(layers[0].counts[31] == 1);
  CHECK(sum_of(layers[0].counts) == 5);
  // 0 · ∞ is not a number: of three z of the output's two are left.
  CHECK(sum_of(layers[1].counts) == 2);

  const auto none = layer_histograms(network, Dataset<float>({{1, 1, 1}}, support::both_features(), 1));
  CHECK(none[1].least == 0);
  CHECK(none[1].greatest == 0);
  CHECK(sum_of(none[1].counts) == 0);
}

TEST_CASE("a session's histograms are over its training points, and reading them changes nothing") {
  Experiment experiment;
  experiment.test_fraction = 0.25;
  const auto session = support::create(experiment);
  session->train(3);
  const auto before = session->parameters();
  const auto layers = session->histograms();
  REQUIRE(layers.size() == experiment.layers.size());
  const auto training =
      static_cast<std::uint32_t>(std::count(session->is_test().begin(), session->is_test().end(), false));
  CHECK(sum_of(layers.back().counts) == training);
  CHECK(session->parameters() == before);
  experiment.data = PointsData{{}, 2};
  session->update(experiment);
  CHECK(session->histograms().empty());
}
