#include "frontera/experiment.hpp"

#include <functional>
#include <limits>

#include "catch.hpp"
#include "frontera/limits.hpp"
#include "support.hpp"

using namespace frontera;
using support::kNan;

namespace {

void expect(const char* path, const std::function<void(Experiment&)>& spoil) {
  Experiment experiment;
  spoil(experiment);
  const Problem problem = validate(experiment);
  INFO(path);
  REQUIRE(problem);
  CHECK(problem->path.text() == path);
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
  expect("data.name", [](Experiment& e) { std::get<GeneratedData>(e.data).generator = Generators::kNone; });
  expect("data.points[1][0]", [](Experiment& e) { e = with_points({{0, 0, 0}, {1.01f, 0, 0}}); });
  expect("data.points[0][1]", [](Experiment& e) { e = with_points({{0, static_cast<float>(kNan), 0}}); });
  expect("data.points[0][2]", [](Experiment& e) { e = with_points({{0, 0, 2}}); });
  expect("data.points", [](Experiment& e) { e = with_points(std::vector<Point>(1000000, Point{0, 0, 0})); });
  expect("data.classes", [](Experiment& e) { e.data = PointsData{{}, 9}; });
  expect("features", [](Experiment& e) { e.features.clear(); });
  expect("features[1]", [](Experiment& e) {
    e.features = {Features::index_of<FeatureX1>(), Features::kNone};
  });
  expect("layers", [](Experiment& e) { e.layers.clear(); });
  expect("layers", [](Experiment& e) { e.layers.assign(kMaxLayers + 1, LayerConfig{}); });
  expect("layers[0].units", [](Experiment& e) { e.layers[0].units = 0; });
  expect("layers[1].units", [](Experiment& e) { e.layers[1].units = kMaxUnits + 1; });
  expect("layers[0].activation",
         [](Experiment& e) { e.layers[0].activation = ActivationId{Activations::kSize}; });
  expect("layers[2].units", [](Experiment& e) { e.layers[2].units = 3; });
  expect("layers[2].activation",
         [](Experiment& e) { e.layers[2].activation = Activations::index_of<Relu>(); });
  expect("loss", [](Experiment& e) { e.objective.loss = Losses::kNone; });
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
  expect("optimizer.name", [](Experiment& e) { e.optimizer.optimizer = OptimizerId{Optimizers::kSize}; });
  expect("optimizer.beta1", [](Experiment& e) { e.optimizer.beta1 = 1; });
  expect("optimizer.momentum", [](Experiment& e) { e.optimizer.momentum = -0.1; });
  expect("initializer", [](Experiment& e) { e.initializer = Initializers::kNone; });
  expect("batchSize", [](Experiment& e) { e.batch_size = -1; });
}

TEST_CASE("two units for two classes are as good as one") {
  Experiment experiment;
  experiment.layers.back().units = 2;
  CHECK_FALSE(validate(experiment));
}

TEST_CASE("a feature stands once") {
  Experiment experiment;
  experiment.features.clear();
  for (const int f : {0, 1, 4, 1}) experiment.features.push_back(FeatureId{f});
  const Problem problem = validate(experiment);
  REQUIRE(problem);
  CHECK(describe(*problem) ==
        "features[3]: x2 is not allowed; allowed: x1^2, x2^2, sin(x1), sin(x2), sin(2*pi*x1), "
        "sin(2*pi*x2)");
}

TEST_CASE("a refusal says what is allowed, from the limits") {
  const auto sentence = [](const std::function<void(Experiment&)>& spoil) {
    Experiment experiment;
    spoil(experiment);
    const Problem problem = validate(experiment);
    return problem ? describe(*problem) : "";
  };
  CHECK(sentence([](Experiment& e) { e.layers[1].units = 0; }) ==
        "layers[1].units: 0 is not allowed; allowed: a whole number from 1 to 128");
  CHECK(sentence([](Experiment& e) { std::get<GeneratedData>(e.data).config.samples = 1602; }) ==
        "data.samples: 1602 is not allowed; allowed: a whole number from 4 to 100000, a multiple of 4");
  CHECK(sentence([](Experiment& e) { e.optimizer.momentum = 1; }) ==
        "optimizer.momentum: 1 is not allowed; allowed: a number from 0 to 0.999999");
  CHECK(sentence([](Experiment& e) { e.batch_size = -1; }) ==
        "batchSize: -1 is not allowed; allowed: a whole number from 1 to 100000, or null");
  CHECK(sentence([](Experiment& e) { e.layers.clear(); }) ==
        "layers: 0 is not allowed; allowed: 1 to 8 entries");
  CHECK(sentence([](Experiment& e) { e.layers[2].units = 3; }) ==
        "layers[2].units: 3 is not allowed; with data.classes = 2, allowed: 1, 2");
  CHECK(sentence([](Experiment& e) { std::get<GeneratedData>(e.data).config.classes = 3; }) ==
        "data.classes: 3 is not allowed; with data.name = double-circles, allowed: 2");
  CHECK(sentence([](Experiment& e) { e.layers[2].activation = Activations::index_of<Relu>(); }) ==
        "layers[2].activation: relu is not allowed; with loss = binary-cross-entropy, allowed: sigmoid");
  CHECK(
      sentence([](Experiment& e) { e.layers[0].activation = Activations::index_of<Softmax>(); }) ==
      "layers[0].activation: softmax is not allowed; allowed: linear, sigmoid, tanh, relu, leaky-relu, elu, "
      "swish, mish, softplus, gelu");
  CHECK(
      sentence([](Experiment& e) { e.objective.loss = LossId{7}; }) ==
      "loss: 7 is not allowed; allowed: mean-squared-error, binary-cross-entropy, categorical-cross-entropy");
  CHECK(describe({{"point", 0},
                  1e39,
                  AllowedNumbers{-std::numeric_limits<float>::max(), std::numeric_limits<float>::max()}}) ==
        "point[0]: 1e+39 is not allowed; allowed: a finite number");
  CHECK(describe({"shuffle", 2, AllowedTruth{}}) == "shuffle: 2 is not allowed; allowed: false, true");
}

TEST_CASE("the ends of every range are allowed, and what lies beyond them is not") {
  const auto generated = [](Experiment& e) -> GeneratorConfig& {
    return std::get<GeneratedData>(e.data).config;
  };
  const struct {
    const char* path;
    double low, high, step;
    std::function<void(Experiment&, double)> set;
  } ranges[] = {
      {"data.samples", 4, 100000, 4, [&](auto& e, double x) { generated(e).samples = static_cast<int>(x); }},
      {"data.noise", 0, 1, 1e-9, [&](auto& e, double x) { generated(e).noise = x; }},
      {"data.testFraction", 0, 0.9, 1e-9, [](auto& e, double x) { e.test_fraction = x; }},
      {"layers[0].units", 1, 128, 1, [](auto& e, double x) { e.layers[0].units = static_cast<int>(x); }},
      {"optimizer.learningRate", 0, 1e6, 1e-9, [](auto& e, double x) { e.optimizer.learning_rate = x; }},
      {"optimizer.biasLearningRate", 0, 1e6, 1e-9,
       [](auto& e, double x) { e.optimizer.bias_learning_rate = x; }},
      {"optimizer.momentum", 0, 0.999999, 1e-9, [](auto& e, double x) { e.optimizer.momentum = x; }},
      {"optimizer.decay", 0, 0.999999, 1e-9, [](auto& e, double x) { e.optimizer.decay = x; }},
      {"optimizer.beta1", 0, 0.999999, 1e-9, [](auto& e, double x) { e.optimizer.beta1 = x; }},
      {"optimizer.beta2", 0, 0.999999, 1e-9, [](auto& e, double x) { e.optimizer.beta2 = x; }},
      {"optimizer.epsilon", 0, 1, 1e-9, [](auto& e, double x) { e.optimizer.epsilon = x; }},
      {"optimizer.weightDecay", 0, 1000, 1e-9, [](auto& e, double x) { e.optimizer.weight_decay = x; }},
      {"regularization.l1", 0, 1000, 1e-9, [](auto& e, double x) { e.objective.l1 = x; }},
      {"regularization.l2", 0, 1000, 1e-9, [](auto& e, double x) { e.objective.l2 = x; }},
      // 0 is the full batch.
      {"batchSize", 0, 100000, 1, [](auto& e, double x) { e.batch_size = static_cast<int>(x); }},
  };
  for (const auto& range : ranges) {
    INFO(range.path);
    for (const double allowed : {range.low, range.high}) {
      Experiment experiment;
      range.set(experiment, allowed);
      CHECK_FALSE(validate(experiment));
    }
    for (const double beyond : {range.low - range.step, range.high + range.step}) {
      expect(range.path, [&](Experiment& e) { range.set(e, beyond); });
    }
  }
}

TEST_CASE("points reach the edges of the plane and the last class, and there may be 100,000") {
  CHECK_FALSE(validate(with_points({{-1, -1, 0}, {1, 1, 1}})));
  CHECK_FALSE(validate(with_points(std::vector<Point>(100000, Point{0, 0, 0}))));
  expect("data.points", [](Experiment& e) { e = with_points(std::vector<Point>(100001, Point{0, 0, 0})); });
  expect("data.points[0][0]", [](Experiment& e) { e = with_points({{-1.01f, 0, 0}}); });
  expect("data.points[0][1]", [](Experiment& e) { e = with_points({{0, 1.01f, 0}}); });
  expect("data.points[0][2]", [](Experiment& e) { e = with_points({{0, 0, -1}}); });
  for (const int classes : {2, 8}) {
    Experiment experiment;
    experiment.data = PointsData{{{0, 0, classes - 1}}, classes};
    experiment.layers.back() = {classes, Activations::index_of<Sigmoid>()};
    CHECK_FALSE(validate(experiment));
  }
  expect("data.classes", [](Experiment& e) { e.data = PointsData{{}, 1}; });
}

TEST_CASE("layers and features: one at least, eight layers and every feature at most") {
  Experiment experiment;
  experiment.layers.insert(experiment.layers.begin(), 5, LayerConfig{2, Activations::index_of<Tanh>()});
  const auto all = Features::all();
  experiment.features.assign(all.begin(), all.end());
  CHECK(experiment.layers.size() == 8);
  CHECK_FALSE(validate(experiment));
  experiment.layers = {{1, Activations::index_of<Sigmoid>()}};
  experiment.features = {Features::index_of<FeatureX2>()};
  CHECK_FALSE(validate(experiment));
}

TEST_CASE("only blobs have classes to choose, and their outputs must be as many") {
  const auto blobs = [](int classes, int units) {
    Experiment experiment;
    experiment.data = GeneratedData{Generators::index_of<Blobs>(), {100, 0, 1, classes}};
    experiment.layers.back().units = units;
    return validate(experiment);
  };
  CHECK_FALSE(blobs(2, 1));
  CHECK_FALSE(blobs(2, 2));
  CHECK_FALSE(blobs(8, 8));
  CHECK(describe(*blobs(9, 9)) == "data.classes: 9 is not allowed; allowed: a whole number from 2 to 8");
  CHECK(describe(*blobs(1, 1)) == "data.classes: 1 is not allowed; allowed: a whole number from 2 to 8");
  CHECK(describe(*blobs(3, 1)) == "layers[2].units: 1 is not allowed; with data.classes = 3, allowed: 3");
  CHECK(describe(*blobs(3, 2)) == "layers[2].units: 2 is not allowed; with data.classes = 3, allowed: 3");
}
