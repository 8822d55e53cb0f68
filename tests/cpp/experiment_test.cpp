#include "frontera/experiment.hpp"

#include <functional>
#include <limits>

#include "catch.hpp"
#include "frontera/limits.hpp"

using namespace frontera;

namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();

void expect(const char* path, const std::function<void(Experiment&)>& spoil) {
  Experiment experiment;
  spoil(experiment);
  const std::optional<ExperimentError> error = validate(experiment);
  INFO(path);
  REQUIRE(error);
  CHECK(error->path == path);
  CHECK(std::string(error->allowed).size() > 0);
}

Experiment with_points(std::vector<Point> points) {
  Experiment experiment;
  experiment.data = PointsData{std::move(points), 2};
  return experiment;
}

}  // namespace

TEST_CASE("the default experiment is valid") {
  CHECK_FALSE(validate(Experiment()));
}

TEST_CASE("no points, one class, and duplicates that contradict each other are valid") {
  CHECK_FALSE(validate(with_points({})));
  CHECK_FALSE(validate(with_points({{0, 0, 1}, {1, 1, 1}})));
  CHECK_FALSE(validate(with_points({{0, 0, 0}, {0, 0, 1}})));
}

TEST_CASE("what can't be run is refused with its path") {
  const auto generated = [](Experiment& e) -> GeneratorConfig& {
    return std::get<GeneratedData>(e.data).config;
  };
  expect("data.samples", [&](Experiment& e) { generated(e).samples = 0; });
  expect("data.samples", [&](Experiment& e) { generated(e).samples = kMaxSamples + 4; });
  expect("data.samples", [&](Experiment& e) { generated(e).samples = 1602; });
  expect("data.noise", [&](Experiment& e) { generated(e).noise = kNan; });
  expect("data.noise", [&](Experiment& e) { generated(e).noise = -0.1; });
  expect("data.name", [](Experiment& e) { std::get<GeneratedData>(e.data).generator = -1; });
  expect("data.points[1][0]", [](Experiment& e) { e = with_points({{0, 0, 0}, {1.01f, 0, 0}}); });
  expect("data.points[0][1]", [](Experiment& e) { e = with_points({{0, static_cast<float>(kNan), 0}}); });
  expect("data.points[0][2]", [](Experiment& e) { e = with_points({{0, 0, 2}}); });
  expect("data.points", [](Experiment& e) { e = with_points(std::vector<Point>(1000000, Point{0, 0, 0})); });
  expect("data.classes", [](Experiment& e) { e.data = PointsData{{}, 9}; });
  expect("features", [](Experiment& e) { e.features.clear(); });
  expect("features[1]", [](Experiment& e) { e.features = {0, -1}; });
  expect("layers", [](Experiment& e) { e.layers.clear(); });
  expect("layers", [](Experiment& e) { e.layers.assign(kMaxLayers + 1, LayerConfig{}); });
  expect("layers[0].units", [](Experiment& e) { e.layers[0].units = 0; });
  expect("layers[1].units", [](Experiment& e) { e.layers[1].units = kMaxUnits + 1; });
  expect("layers[0].activation", [](Experiment& e) { e.layers[0].activation = Activations::kSize; });
  expect("layers[2].units", [](Experiment& e) { e.layers[2].units = 3; });
  expect("layers[2].activation",
         [](Experiment& e) { e.layers[2].activation = Activations::index_of<Relu>(); });
  expect("loss", [](Experiment& e) { e.objective.loss = -1; });
  expect("optimizer.learningRate",
         [](Experiment& e) { e.optimizer.learning_rate = std::numeric_limits<double>::infinity(); });
  expect("optimizer.learningRate", [](Experiment& e) { e.optimizer.learning_rate = -1; });
  expect("optimizer.biasLearningRate", [](Experiment& e) { e.optimizer.bias_learning_rate = kNan; });
  expect("data.classes", [&](Experiment& e) { generated(e).classes = 3; });
  expect("data.testFraction", [](Experiment& e) { e.test_fraction = 0.95; });
  expect("layers[0].activation",
         [](Experiment& e) { e.layers[0].activation = Activations::index_of<Softmax>(); });
  expect("layers[2].activation",
         [](Experiment& e) { e.objective.loss = Losses::index_of<CategoricalCrossEntropy>(); });
  expect("layers[2].units", [](Experiment& e) {
    e.objective.loss = Losses::index_of<CategoricalCrossEntropy>();
    e.layers[2] = {1, Activations::index_of<Softmax>()};
  });
  expect("regularization.l1", [](Experiment& e) { e.objective.l1 = -1; });
  expect("regularization.l2", [](Experiment& e) { e.objective.l2 = kNan; });
  expect("optimizer.name", [](Experiment& e) { e.optimizer.optimizer = Optimizers::kSize; });
  expect("optimizer.beta1", [](Experiment& e) { e.optimizer.beta1 = 1; });
  expect("optimizer.momentum", [](Experiment& e) { e.optimizer.momentum = -0.1; });
  expect("initializer", [](Experiment& e) { e.initializer = -1; });
  expect("batchSize", [](Experiment& e) { e.batch_size = -1; });
}

TEST_CASE("two units for two classes are as good as one") {
  Experiment experiment;
  experiment.layers.back().units = 2;
  CHECK_FALSE(validate(experiment));
}
