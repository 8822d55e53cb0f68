// What a session reads off its run, by the session's own points, features and objective.
#include <cmath>

#include "catch.hpp"
#include "frontera/landscape.hpp"
#include "frontera/session.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

/// Three features, three classes, penalties, and a part of the points held back.
Experiment experiment() {
  Experiment e;
  GeneratedData data;
  data.generator = Generators::index_of<Blobs>();
  data.config = {150, 0.1, 3, 3};
  e.data = data;
  e.features = {Features::index_of<FeatureX2>(), Features::index_of<FeatureX1>(),
                Features::index_of<FeatureProduct>()};
  e.layers = {{5, Activations::index_of<Tanh>()}, {3, Activations::index_of<Softmax>()}};
  e.objective = {Losses::index_of<CategoricalCrossEntropy>(), 0.01, 0.1};
  e.optimizer.learning_rate = e.optimizer.bias_learning_rate = 0.1;
  e.test_fraction = 0.3;
  return e;
}

std::unique_ptr<Session> trained(const Experiment& e) {
  auto session = support::create(e);
  session->train(30);
  return session;
}

std::vector<Point> training_points(const Session& session) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < session.points().size(); ++i) {
    if (!session.is_test()[i]) points.push_back(session.points()[i]);
  }
  return points;
}

Trace trace_of(const Session& session, const Point& point) {
  return std::get<Trace>(session.trace(point.x1, point.x2, point.label));
}

std::vector<double> costs_of(const Session& session, const LandscapeRequest& request) {
  return std::get<std::optional<Landscape>>(session.landscape(request))->costs;
}

Experiment without_points() {
  Experiment e = experiment();
  e.data = PointsData{{}, 3};
  return e;
}

}  // namespace

TEST_CASE("the traces of the training points have the training cost as their mean, and predict's outputs") {
  const auto session = trained(experiment());
  const std::vector<Point> points = training_points(*session);
  double cost = 0;
  for (const Point& point : points) {
    const Trace trace = trace_of(*session, point);
    cost += trace.cost / static_cast<double>(points.size());
    CHECK(trace.inputs == std::vector<float>{point.x2, point.x1, point.x1 * point.x2});
    CHECK(trace.layers.back().a == std::get<std::vector<float>>(session->predict({point.x1, point.x2})));
  }
  CHECK(cost == Approx(session->metrics().train->loss).epsilon(1e-5));
}

TEST_CASE("the statistics of a session are those of its training points alone") {
  const auto session = trained(experiment());
  const auto layers = session->statistics();
  REQUIRE(layers.size() == 2);
  REQUIRE(layers[0].size() == 5);
  REQUIRE(layers[1].size() == 3);
  for (std::size_t u = 0; u < 5; ++u) {
    float least = 1e9f, greatest = -1e9f;
    double slope = 0;
    const std::vector<Point> points = training_points(*session);
    for (const Point& point : points) {
      const TraceLayer layer = trace_of(*session, point).layers[0];
      least = std::min(least, layer.a[u]);
      greatest = std::max(greatest, layer.a[u]);
      slope += std::abs(static_cast<double>(layer.derivative[u])) / static_cast<double>(points.size());
    }
    CHECK(static_cast<double>(layers[0][u].least) == Approx(static_cast<double>(least)).margin(1e-6));
    CHECK(static_cast<double>(layers[0][u].greatest) == Approx(static_cast<double>(greatest)).margin(1e-6));
    CHECK(static_cast<double>(layers[0][u].slope) == Approx(slope).epsilon(1e-4));
  }
}

TEST_CASE("a session's landscape has the training cost in its middle and leaves the run alone") {
  const auto session = trained(experiment());
  const std::uint64_t before = session->fingerprint();
  const std::vector<double> costs = costs_of(*session, {5, 0.5, {7, {}}});
  REQUIRE(costs.size() == 25);
  CHECK(costs[12] == Approx(session->metrics().train->loss).epsilon(1e-5));
  CHECK(costs != costs_of(*session, {5, 0.5, {8, {}}}));
  CHECK(session->fingerprint() == before);
  // The top row lies at +span along the second direction: the cost is that of the parameters moved there.
  Network<float> network(3, experiment().layers);
  network.parameters() = session->parameters();
  Pcg32 random(7, static_cast<std::uint64_t>(Stream::kDirections));
  NormalSource normal(random);
  random_direction(network, normal);
  const Vector<float> up = random_direction(network, normal);
  REQUIRE_FALSE(session->set_parameters(session->parameters() + 0.5f * up));
  CHECK(costs[2] == Approx(session->metrics().train->loss).epsilon(1e-4));
}

TEST_CASE(
    "a session gives rows of a landscape, the parameters at a place of it and the place of parameters") {
  const auto session = trained(experiment());
  LandscapeRequest request = {5, 0.5, {7, std::array<double, 2>{2, 9}}};
  const std::vector<double> whole = costs_of(*session, request);
  request.first_row = 3;
  CHECK(costs_of(*session, request) == std::vector<double>(whole.begin() + 15, whole.end()));
  request.rows = 1;
  CHECK(costs_of(*session, request) == std::vector<double>(whole.begin() + 15, whole.begin() + 20));
  Vector<float> moved = session->parameters();
  moved[2] += 0.25f;
  moved[9] -= 0.25f;
  CHECK(std::get<Vector<float>>(session->parameters_at(request.plane, 0.25, -0.25)) == moved);
  moved[0] += 2;
  std::vector<float> vectors(session->parameters().data(),
                             session->parameters().data() + session->parameters().size());
  vectors.insert(vectors.end(), moved.data(), moved.data() + moved.size());
  const auto places = std::get<std::vector<PlanePlace>>(session->project(request.plane, vectors));
  REQUIRE(places.size() == 2);
  CHECK(places[0].x == 0);
  CHECK(places[0].distance == 0);
  CHECK(places[1].x == Approx(0.25));
  CHECK(places[1].y == Approx(-0.25));
  CHECK(places[1].distance == Approx(2));
}

TEST_CASE("a session checks one parameter over its training points, penalties included") {
  const auto session = trained(experiment());
  const auto check = std::get<std::optional<ParameterCheck>>(session->parameter_check(4, {1e-5, 1e-3}));
  REQUIRE(check);
  CHECK(check->value == static_cast<double>(session->parameters()[4]));
  CHECK(check->analytic == Approx(static_cast<double>(session->gradients()[4])).epsilon(1e-3).margin(1e-6));
  REQUIRE(check->nudges.size() == 2);
  CHECK(check->nudges[0].numeric == Approx(check->analytic).epsilon(1e-6));
}

TEST_CASE("a session's gradient check covers its penalties and finds backpropagation right") {
  const auto session = trained(experiment());
  const std::optional<GradientCheck> check = session->gradient_check();
  REQUIRE(check);
  CHECK(check->checked == session->parameters().size());
  CHECK(check->worst < 1e-7);
  // The check's gradient is the run's: of the full batch, with penalties.
  CHECK(check->analytic ==
        Approx(static_cast<double>(session->gradients()[check->parameter])).epsilon(1e-3).margin(1e-6));
}

TEST_CASE("without training points, what is read of them is empty, and a trace is not") {
  const auto session = trained(without_points());
  CHECK_FALSE(std::get<std::optional<Landscape>>(session->landscape({3})));
  CHECK_FALSE(session->gradient_check());
  CHECK_FALSE(std::get<std::optional<ParameterCheck>>(session->parameter_check(0, {1e-5})));
  CHECK(session->statistics().empty());
  CHECK(trace_of(*session, {0.5f, 0.5f, 2}).target == std::vector<float>{0, 0, 1});
}
