#include "frontera/generators.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "frontera/dataset.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

std::vector<Point> make(std::string_view name, int samples, double noise, std::uint32_t seed,
                        int classes = 2) {
  return generate(Generators::find(name), {samples, noise, seed, classes});
}

bool same(const std::vector<Point>& a, const std::vector<Point>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Point& p, const Point& q) {
    return p.x1 == q.x1 && p.x2 == q.x2 && p.label == q.label;
  });
}

double radius(const Point& point) {
  return std::hypot(point.x1, point.x2);
}

}  // namespace

TEST_CASE(
    "every data set has as many points as asked for, balanced, in [-1, 1]², shuffled, and from its seed") {
  for (const std::string_view name : Generators::kNames) {
    INFO(name);
    for (const double noise : {0.0, 0.05, 1.0}) {
      const std::vector<Point> points = make(name, 400, noise, 3);
      REQUIRE(points.size() == 400);
      int ones = 0, changes = 0;
      for (std::size_t i = 0; i < points.size(); ++i) {
        CHECK(std::abs(points[i].x1) <= 1);
        CHECK(std::abs(points[i].x2) <= 1);
        ones += points[i].label;
        changes += i > 0 && points[i].label != points[i - 1].label;
      }
      CHECK(ones == 200);
      CHECK(changes > 140);
      CHECK(changes < 260);
    }
    CHECK(same(make(name, 400, 0.05, 3), make(name, 400, 0.05, 3)));
    CHECK_FALSE(same(make(name, 400, 0.05, 3), make(name, 400, 0.05, 4)));
  }
}

TEST_CASE("the smallest set of each kind is finite") {
  for (const GeneratorId id : Generators::all()) {
    INFO(Generators::name(id));
    for (const Point& point : generate(id, {generator_rules(id).samples_step, 0.1, 1, 2})) {
      CHECK(std::isfinite(point.x1));
      CHECK(std::isfinite(point.x2));
    }
  }
}

TEST_CASE("without noise each set has its shape") {
  for (const Point& p : make("circles", 200, 0, 1)) CHECK(radius(p) == Approx(p.label == 0 ? 0.8 : 0.4));
  for (const Point& p : make("xor", 200, 0, 1)) CHECK((p.x1 * p.x2 < 0) == (p.label == 1));
  for (const Point& p : make("checkerboard", 200, 0, 1)) {
    const int square =
        static_cast<int>(std::floor((p.x1 + 1) * 2)) + static_cast<int>(std::floor((p.x2 + 1) * 2));
    CHECK(square % 2 == p.label);
  }
  for (const Point& p : make("rings", 200, 0, 1)) {
    const double ring = (radius(p) - 0.2) / 0.25;
    CHECK(ring == Approx(std::round(ring)).margin(1e-5));
    CHECK(static_cast<int>(std::round(ring)) % 2 == p.label);
  }
  for (const Point& p : make("moons", 200, 0, 1)) {
    const double side = p.label == 0 ? 1 : -1;
    CHECK(std::hypot(p.x1 + 0.3 * side, p.x2 + 0.15 * side) == Approx(0.6).epsilon(1e-5));
    CHECK((p.x2 + 0.15 * side) * side > -1e-6);
  }
  for (const Point& p : make("spiral", 200, 0, 1)) {
    const double turns = 1.75 * radius(p) / 0.95 + 0.5 * p.label;
    CHECK(p.x1 == Approx(radius(p) * std::cos(2 * 3.14159265358979 * turns)).margin(1e-4));
  }
  for (const Point& p : make("gaussians", 200, 0, 1)) CHECK((p.x1 + p.x2 > 0) == (p.label == 1));
}

TEST_CASE("blobs have as many classes as asked for, apart from each other") {
  for (int classes = 2; classes <= 8; ++classes) {
    const std::vector<Point> points = make("blobs", 80 * classes, 0, 1, classes);
    std::vector<int> counts(8, 0);
    for (const Point& p : points) ++counts[static_cast<std::size_t>(p.label)];
    for (int c = 0; c < 8; ++c) CHECK(counts[static_cast<std::size_t>(c)] == (c < classes ? 80 : 0));
  }
}

TEST_CASE("features are what their names say") {
  const std::vector<Point> points = support::some_points(13, 1);
  const auto all = Features::all();
  const Dataset<double> data(points, {all.begin(), all.end()}, 1);
  const Index first_wave = static_cast<Index>(Features::index_of<FeatureWaveX1>());
  for (Index s = 0; s < data.size(); ++s) {
    const double x1 = points[static_cast<std::size_t>(s)].x1, x2 = points[static_cast<std::size_t>(s)].x2;
    const double turn = 2 * std::acos(-1.0);
    const double expected[] = {x1,
                               x2,
                               x1 * x1,
                               x2 * x2,
                               x1 * x2,
                               std::sin(x1),
                               std::sin(x2),
                               std::sin(turn * x1),
                               std::sin(turn * x2)};
    for (Index f = 0; f < Features::kSize; ++f) {
      INFO(Features::kNames[static_cast<std::size_t>(f)]);
      // As float, 2π is off by 1.8e-7 and 2πx, below 8, by 2.4e-7 more, before the sine is taken.
      const double margin = f < first_wave ? 1e-7 : 5e-7;
      CHECK(data.inputs(f, s) == Approx(expected[f]).epsilon(1e-6).margin(margin));
    }
  }
}

TEST_CASE("the test split takes the same fraction of each class, by the seed") {
  std::vector<Point> points = support::some_points(100, 1);
  points.push_back({0, 0, 2});
  for (int i = 0; i < 7; ++i) points.push_back({0, 0, 3});
  const std::vector<bool> split = test_split(points, 4, 0.3, 5);
  int counts[4] = {};
  for (std::size_t i = 0; i < points.size(); ++i) counts[points[i].label] += split[i];
  CHECK(counts[0] == 15);
  CHECK(counts[1] == 15);
  CHECK(counts[2] == 0);  // a single point is kept for training
  CHECK(counts[3] == 2);
  CHECK(split == test_split(points, 4, 0.3, 5));
  CHECK(split != test_split(points, 4, 0.3, 6));
  const std::vector<bool> none = test_split(points, 4, 0, 5);
  CHECK(std::count(none.begin(), none.end(), true) == 0);
  // However large the fraction, each class keeps a point.
  const std::vector<bool> most = test_split(points, 4, 0.9, 5);
  CHECK(std::count(most.end() - 7, most.end(), true) == 6);
}

TEST_CASE("points given for testing are held back, and the fraction is of the others") {
  std::vector<Point> points(20, Point{0, 0, 0});
  for (std::size_t i = 0; i < 12; ++i) points[i].is_test = true;
  const auto held_back = [&](double fraction) {
    const std::vector<bool> split = test_split(points, 2, fraction, 1);
    CHECK(std::count(split.begin(), split.begin() + 12, true) == 12);
    return std::count(split.begin() + 12, split.end(), true);
  };
  CHECK(held_back(0) == 0);
  CHECK(held_back(0.25) == 2);
  CHECK(held_back(0.9) == 7);
  for (Point& point : points) point.is_test = true;
  CHECK(held_back(0.5) == 8);  // all, the last eight too: there is nothing to train on
}

TEST_CASE("a class's part for testing is rounded, and neither all of it nor nothing") {
  const auto tests_of = [](int members, double fraction) {
    const std::vector<Point> points(static_cast<std::size_t>(members), Point{0, 0, 0});
    const std::vector<bool> split = test_split(points, 2, fraction, 1);
    return std::count(split.begin(), split.end(), true);
  };
  CHECK(tests_of(7, 0.25) == 2);   // 1.75
  CHECK(tests_of(7, 0.2) == 1);    // 1.4
  CHECK(tests_of(10, 0.25) == 3);  // 2.5
  CHECK(tests_of(4, 0.9) == 3);    // 3.6, but one stays
  CHECK(tests_of(2, 0.9) == 1);
  CHECK(tests_of(2, 0.01) == 1);  // 0.02, but one goes
  CHECK(tests_of(1, 0.9) == 0);
  CHECK(tests_of(0, 0.9) == 0);
}
