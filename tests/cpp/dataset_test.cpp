#include "frontera/dataset.hpp"

#include <cmath>

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

std::vector<Point> circles(int samples, double noise, std::uint32_t seed) {
  return generate(Generators::index_of<DoubleCircles>(), {samples, noise, seed});
}

/// A feature's name as one would print it: x1*x2 as x₁x₂, x1^2 as x₁², sin(2*pi*x1) as sin 2πx₁.
std::string printed(std::string name) {
  const std::pair<const char*, const char*> signs[] = {{"x1", "x₁"}, {"x2", "x₂"}, {"^2", "²"}, {"pi", "π"},
                                                       {"(", " "},   {")", ""},    {"*", ""}};
  for (const auto& [sign, print] : signs) {
    for (std::size_t at = name.find(sign); at != std::string::npos; at = name.find(sign)) {
      name.replace(at, std::string(sign).size(), print);
    }
  }
  return name;
}

}  // namespace

TEST_CASE("a feature is written as its name says") {
  for (const FeatureId id : Features::all()) {
    CHECK(Features::at(kFeatureFormulas, id) == printed(std::string(Features::name(id))));
  }
}

TEST_CASE("double circles: the article's geometry") {
  const std::vector<Point> points = circles(1600, 0, 1);
  REQUIRE(points.size() == 1600);
  // Without noise the plane spans 5 radii (centres 3 apart), so after scaling to [−1, 1] a radius is 2/5 and the centres are
  // at ±0.6 on the diagonal.
  int counts[2][2] = {};
  for (const Point& point : points) {
    const int pair = point.x1 + point.x2 > 0;
    const double centre = pair ? 0.6 : -0.6;
    const double radius = std::hypot(point.x1 - centre, point.x2 - centre);
    CHECK(radius == Approx(point.label == 0 ? 0.4 : 0.12).epsilon(1e-5));
    ++counts[pair][point.label];
  }
  for (const auto& pair : counts) {
    CHECK(pair[0] == 400);
    CHECK(pair[1] == 400);
  }
}

TEST_CASE("double circles fill [-1, 1] on each axis, whatever the noise") {
  for (const double noise : {0.04, 0.3}) {
    float low1 = 9, high1 = -9, low2 = 9, high2 = -9;
    for (const Point& point : circles(800, noise, 5)) {
      low1 = std::min(low1, point.x1);
      high1 = std::max(high1, point.x1);
      low2 = std::min(low2, point.x2);
      high2 = std::max(high2, point.x2);
    }
    CHECK(low1 == -1);
    CHECK(high1 == 1);
    CHECK(low2 == -1);
    CHECK(high2 == 1);
  }
}

TEST_CASE("noise is in units of the outer radius") {
  // Along the inner circles, which lie away from the edges of the plane, the radius spreads by the noise alone. The scaled
  // outer radius is what the inner one's mean says: 0.3 of it.
  const std::vector<Point> points = circles(40000, 0.04, 2);
  double centre1 = 0, centre2 = 0, mean = 0, squares = 0;
  int inner = 0;
  for (const Point& point : points) {
    if (point.label == 0 || point.x1 + point.x2 < 0) continue;
    centre1 += point.x1;
    centre2 += point.x2;
    ++inner;
  }
  centre1 /= inner;
  centre2 /= inner;
  std::vector<double> radii;
  for (const Point& point : points) {
    if (point.label == 0 || point.x1 + point.x2 < 0) continue;
    radii.push_back(std::hypot(point.x1 - centre1, point.x2 - centre2));
    mean += radii.back() / inner;
  }
  for (const double radius : radii) squares += (radius - mean) * (radius - mean);
  CHECK(std::sqrt(squares / inner) / (mean / 0.3) == Approx(0.04).epsilon(0.05));
}

TEST_CASE("a data set holds each feature's samples in a row, and targets for one unit or one per class") {
  const std::vector<Point> points = {{0.1f, 0.2f, 0}, {0.3f, 0.4f, 1}};
  const Dataset<float> one(points, support::both_features(), 1);
  CHECK(one.inputs(0, 1) == 0.3f);
  CHECK(one.inputs(1, 0) == 0.2f);
  CHECK(one.targets(0, 0) == 0);
  CHECK(one.targets(0, 1) == 1);
  const Dataset<float> each(points, {Features::index_of<FeatureX2>()}, 2);
  CHECK(each.inputs.rows() == 1);
  CHECK(each.inputs(0, 1) == 0.4f);
  CHECK(each.targets(0, 0) == 1);
  CHECK(each.targets(1, 0) == 0);
  CHECK(each.targets(1, 1) == 1);
}
