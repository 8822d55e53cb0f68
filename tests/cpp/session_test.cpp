#include "frontera/session.hpp"

#include <cmath>
#include <functional>
#include <limits>

#include "catch.hpp"
#include "frontera/limits.hpp"
#include "support.hpp"

using namespace frontera;
using support::create;
using support::kNan;
using support::path_of;

namespace {

Experiment small_experiment() {
  Experiment experiment;
  experiment.data = PointsData{support::some_points(60, 1), 2};
  experiment.layers = {{5, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}};
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 0.3;
  return experiment;
}

}  // namespace

TEST_CASE("the article's experiment reaches 95 % in its 1,500 epochs") {
  const auto session = create(Experiment());
  session->train(1500);
  CHECK(session->epoch() == 1500);
  CHECK(session->metrics().train->accuracy >= 0.95);
}

TEST_CASE("an invalid experiment makes no session") {
  Experiment experiment;
  experiment.layers.clear();
  CHECK(std::holds_alternative<Refusal>(Session::create(experiment)));
}

TEST_CASE("reset goes back to the same start") {
  const auto session = create(small_experiment());
  const std::uint64_t start = session->fingerprint();
  session->train(20);
  const std::uint64_t trained = session->fingerprint();
  CHECK(trained != start);
  session->reset();
  CHECK(session->epoch() == 0);
  CHECK(session->fingerprint() == start);
  session->train(20);
  CHECK(session->fingerprint() == trained);
}

TEST_CASE("an update that keeps the network keeps the run") {
  const auto session = create(small_experiment());
  session->train(10);
  const Vector<float> before = session->parameters();

  Experiment changed = small_experiment();
  changed.optimizer.learning_rate = 0.01;
  changed.batch_size = 7;
  changed.seed = 5;
  changed.data = PointsData{support::some_points(90, 2), 2};
  CHECK(std::get<bool>(session->update(changed)));
  CHECK(session->epoch() == 10);
  CHECK(session->parameters() == before);
  CHECK(session->points().size() == 90);
  session->train(1);
  CHECK(session->epoch() == 11);
}

TEST_CASE("an update of the network begins anew") {
  const auto session = create(small_experiment());
  session->train(10);
  Experiment changed = small_experiment();
  changed.layers.front().units = 4;
  CHECK_FALSE(std::get<bool>(session->update(changed)));
  CHECK(session->epoch() == 0);
  CHECK(session->fingerprint() == create(changed)->fingerprint());
}

TEST_CASE("a refused update changes nothing") {
  const auto session = create(small_experiment());
  session->train(10);
  const std::uint64_t before = session->fingerprint();
  Experiment broken = small_experiment();
  broken.data = PointsData{{{2, 0, 0}}, 2};
  CHECK(std::holds_alternative<Refusal>(session->update(broken)));
  CHECK(session->fingerprint() == before);
  CHECK(session->points().size() == 60);
  CHECK(session->epoch() == 10);
}

TEST_CASE("parameters of the wrong size or not finite are refused") {
  const auto session = create(small_experiment());
  Vector<float> parameters = session->parameters();
  CHECK(session->set_parameters(parameters.head(3)));
  parameters[0] = std::numeric_limits<float>::infinity();
  CHECK(session->set_parameters(parameters));
  parameters[0] = 0.5f;
  session->train(3);
  CHECK_FALSE(session->set_parameters(parameters));
  CHECK(session->parameters()[0] == 0.5f);
  CHECK(session->epoch() == 3);
}

TEST_CASE("no points: metrics are empty, training waits, points can come later") {
  Experiment empty = small_experiment();
  empty.data = PointsData{};
  const auto session = create(empty);
  session->train(5);
  CHECK(session->epoch() == 0);
  CHECK_FALSE(session->metrics().train);
  CHECK(std::get<bool>(session->update(small_experiment())));
  session->train(5);
  CHECK(session->epoch() == 5);
}

TEST_CASE("contradicting duplicates end at one half, one class at certainty") {
  Experiment experiment = small_experiment();
  experiment.data = PointsData{{{0.2f, 0.2f, 0}, {0.2f, 0.2f, 1}}, 2};
  const auto at_point = [](Session& session) {
    return std::get<std::vector<float>>(session.predict({0.2f, 0.2f})).front();
  };
  const auto contradicting = create(experiment);
  contradicting->train(2000);
  CHECK(at_point(*contradicting) == Approx(0.5).margin(0.01));

  experiment.data = PointsData{{{0.2f, 0.2f, 1}, {-0.5f, 0.1f, 1}}, 2};
  const auto single = create(experiment);
  single->train(2000);
  CHECK(at_point(*single) > 0.98f);
  CHECK(single->metrics().train->accuracy == 1);
}

TEST_CASE("a learning rate of 1000 diverges in its first epochs, with last good weights and a finite field") {
  for (const double bias_rate : {0.0001, 1000.0}) {
    Experiment experiment;
    experiment.optimizer.learning_rate = 1000;
    experiment.optimizer.bias_learning_rate = bias_rate;
    const auto session = create(experiment);
    session->train(2000);
    const Metrics metrics = session->metrics();
    REQUIRE(metrics.diverged_at);
    CHECK(*metrics.diverged_at == metrics.epoch + 1);
    CHECK(*metrics.diverged_at < 10);
    CHECK(metrics.train->loss <= kDivergedCost);
    CHECK(session->parameters().allFinite());
    const auto field = session->field({16, 16, {}, {}});
    CHECK(std::get<Vector<float>>(field).allFinite());
  }
}

TEST_CASE("the predicted classes agree with the confusion matrix") {
  Experiment experiment = small_experiment();
  experiment.test_fraction = 0.3;
  const auto session = create(experiment);
  session->train(30);
  const std::vector<std::uint8_t> predicted = session->predicted();
  REQUIRE(predicted.size() == session->points().size());
  const Confusion confusion = session->confusion();
  std::vector<std::uint32_t> train(4), test(4);
  for (std::size_t i = 0; i < predicted.size(); ++i) {
    const auto cell = static_cast<std::size_t>(session->points()[i].label * 2 + predicted[i]);
    ++(session->is_test()[i] ? test : train)[cell];
  }
  CHECK(train == confusion.train);
  CHECK(test == confusion.test);
  experiment.data = PointsData{{}, 2};
  session->update(experiment);
  CHECK(session->predicted().empty());
  CHECK(session->statistics().empty());
}

TEST_CASE("the accuracy of one output agrees with the confusion matrix for every number of samples") {
  Experiment experiment = small_experiment();
  for (int samples = 1; samples <= 70; ++samples) {
    experiment.data = PointsData{support::some_points(samples, 1), 2};
    const auto session = create(experiment);
    // As it begins, and with every output at ½, which is class 1.
    for (const bool is_zero : {false, true}) {
      if (is_zero) session->set_parameters(Vector<float>::Zero(session->parameters().size()));
      const std::vector<std::uint32_t> counts = session->confusion().train;
      CHECK(session->metrics().train->accuracy == static_cast<double>(counts[0] + counts[3]) / samples);
    }
  }
}

namespace {

constexpr double kBeyondInt = 4294967303;  // 2³² + 7, which an int holds as 7

}  // namespace

TEST_CASE("epochs that an int doesn't hold are refused, and nothing is trained") {
  const auto session = create(small_experiment());
  for (const double epochs : {-1.0, 0.5, kBeyondInt, kNan, 2147483648.0}) {
    CHECK(path_of(session->train(epochs)) == "epochs");
    CHECK(path_of(session->seek(epochs)) == "epoch");
  }
  CHECK(session->epoch() == 0);
  CHECK(path_of(session->train(0)).empty());
  CHECK(path_of(session->train(2)).empty());
  CHECK(session->epoch() == 2);
  session->set_parameters(session->parameters());
  CHECK(path_of(session->seek(1)) == "epoch");
}

TEST_CASE("a run goes to the last epoch that is counted, and not beyond") {
  CHECK(kMaxEpoch == 2147483647);
  CHECK(epoch_after(0, kMaxEpoch) == kMaxEpoch);
  CHECK(epoch_after(3, kMaxEpoch) == kMaxEpoch);
  CHECK(epoch_after(kMaxEpoch - 2, 1) == kMaxEpoch - 1);
  CHECK(epoch_after(kMaxEpoch - 2, 2) == kMaxEpoch);
  CHECK(epoch_after(kMaxEpoch - 2, 3) == kMaxEpoch);
  CHECK(epoch_after(kMaxEpoch, 1) == kMaxEpoch);
  CHECK(epoch_after(5, 0) == 5);
}

TEST_CASE("a field's size, bounds and unit are checked at the face") {
  const auto session = create(small_experiment());
  CHECK(path_of(session->field({0, 1, {}, {}})) == "width");
  CHECK(path_of(session->field({1, 1.5, {}, {}})) == "height");
  CHECK(path_of(session->field({4096, 4097, {}, {}})) == "width × height");
  CHECK(path_of(session->field({1, 1, {kNan, 1, 0, 1}, {}})) == "bounds.x1Min");
  CHECK(path_of(session->field({1, 1, {0, 1, 0, 1e39}, {}})) == "bounds.x2Max");
  CHECK(path_of(session->field({1, 1, {}, UnitAddress{3, 0}})) == "unit.layer");
  CHECK(path_of(session->field({1, 1, {}, UnitAddress{0, 2}})) == "unit.unit");
  CHECK(path_of(session->field({1, 1, {}, UnitAddress{1, 5}})) == "unit.unit");
  CHECK(path_of(session->field({1, 1, {}, UnitAddress{1, 4}})).empty());
  CHECK(path_of(session->field({1, 1, {}, UnitAddress{0, 1}})).empty());
  CHECK(path_of(session->neurons(0)) == "size");
  CHECK(path_of(session->neurons(513)) == "size");
}

TEST_CASE("a unit's field is its activation, the features' the inputs themselves") {
  const auto session = create(small_experiment());
  session->train(5);
  const auto values = [&](std::optional<UnitAddress> unit) {
    const auto field = std::get<Vector<float>>(session->field({3, 2, {-1, 1, 0, 1}, unit}));
    return std::vector<float>(field.data(), field.data() + field.size());
  };
  const auto x2 = values(UnitAddress{0, 1});
  CHECK(x2 == std::vector<float>{0.75f, 0.75f, 0.75f, 0.25f, 0.25f, 0.25f});
  CHECK(values(UnitAddress{2, 0}) == values({}));
  CHECK(values(UnitAddress{1, 0}) != values(UnitAddress{1, 1}));
}

TEST_CASE("points and pairs that are none are refused") {
  const auto session = create(small_experiment());
  CHECK(path_of(session->predict({1})) == "xy.length");
  CHECK(path_of(session->predict({0, std::numeric_limits<float>::infinity()})) == "xy[1]");
  CHECK(path_of(session->predict({})).empty());
  CHECK(path_of(session->trace(kNan, 0, 0)) == "point[0]");
  CHECK(path_of(session->trace(0, 1e39, 0)) == "point[1]");
  CHECK(path_of(session->trace(0, 0, 2)) == "label");
  CHECK(path_of(session->trace(0, 0, 0.5)) == "label");
  CHECK(path_of(session->landscape({1})) == "size");
  CHECK(path_of(session->landscape({257})) == "size");
  CHECK(path_of(session->landscape({3, 0})) == "span");
  CHECK(path_of(session->landscape({3, 101})) == "span");
  CHECK(path_of(session->landscape({3, 1, {4294967296.0, {}}})) == "seed");
  CHECK(path_of(session->landscape({3, 1, {}, 3})) == "firstRow");
  CHECK(path_of(session->landscape({3, 1, {}, 1, 0})) == "rows");
  CHECK(path_of(session->landscape({3, 1, {}, 1, 3})) == "rows");
  CHECK(path_of(session->landscape({3, 1, {}, 1, 2})).empty());
}

TEST_CASE("planes, places and nudges that are none are refused") {
  const auto session = create(small_experiment());
  const double count = static_cast<double>(session->parameters().size());
  const std::vector<float> vectors(static_cast<std::size_t>(count));
  const std::vector<float> infinite(vectors.size(), std::numeric_limits<float>::infinity());
  CHECK(path_of(session->landscape({3, 1, {1, std::array<double, 2>{0, count}}})) == "parameters[1]");
  CHECK(path_of(session->project({1, std::array<double, 2>{-1, 0}}, vectors)) == "parameters[0]");
  CHECK(path_of(session->project({}, {1})) == "vectors.length");
  CHECK(path_of(session->project({}, {})).empty());
  CHECK(path_of(session->project({}, infinite)) == "vectors[0]");
  CHECK(path_of(session->project({-1, {}}, vectors)) == "seed");
  CHECK(path_of(session->parameters_at({}, kNan, 0)) == "x");
  CHECK(path_of(session->parameters_at({}, 0, 101)) == "y");
  CHECK(path_of(session->parameters_at({0.5, {}}, 0, 0)) == "seed");
  CHECK(path_of(session->parameter_check(count, {1e-3})) == "parameter");
  CHECK(path_of(session->parameter_check(0.5, {1e-3})) == "parameter");
  CHECK(path_of(session->parameter_check(0, {})) == "steps.length");
  CHECK(path_of(session->parameter_check(0, std::vector<double>(65, 1e-3))) == "steps.length");
  CHECK(path_of(session->parameter_check(0, {1e-3, 0})) == "steps[1]");
  CHECK(path_of(session->parameter_check(0, {1.5})) == "steps[0]");
  CHECK(path_of(session->parameter_check(0, {kNan})) == "steps[0]");
}

TEST_CASE("training with measures gives those of every epoch, and the same run") {
  for (const double test_fraction : {0.0, 0.4}) {
    Experiment experiment;
    experiment.test_fraction = test_fraction;
    const auto measured = create(experiment), single = create(experiment);
    const auto result = measured->train_measured(3);
    const Vector<double> rows = std::get<Vector<double>>(result);
    REQUIRE(rows.size() == 15);
    for (int e = 0; e < 3; ++e) {
      single->train(1);
      const Metrics metrics = single->metrics();
      CHECK(rows[5 * e] == metrics.epoch);
      CHECK(rows[5 * e + 1] == metrics.train->loss);
      CHECK(rows[5 * e + 3] == metrics.train->accuracy);
      CHECK(std::isnan(rows[5 * e + 2]) == !metrics.test);
      if (metrics.test) CHECK(rows[5 * e + 2] == metrics.test->loss);
      if (metrics.test) CHECK(rows[5 * e + 4] == metrics.test->accuracy);
    }
    CHECK(measured->fingerprint() == single->fingerprint());
  }
}

TEST_CASE("training with measures ends where the run diverges, and refuses what it can't count") {
  Experiment experiment;
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 1000;
  const auto session = create(experiment);
  const Vector<double> rows = std::get<Vector<double>>(session->train_measured(1000));
  CHECK(rows.size() == 5 * session->epoch());
  CHECK(session->metrics().diverged_at);
  for (const double epochs : {-1.0, 0.5, kMaxMeasuredEpochs + 1.0}) {
    CHECK(std::holds_alternative<Refusal>(session->train_measured(epochs)));
  }
  CHECK(std::get<Vector<double>>(session->train_measured(0)).size() == 0);
}

TEST_CASE("the losses are those of the metrics") {
  Experiment experiment = small_experiment();
  experiment.test_fraction = 0.3;
  const auto session = create(experiment);
  session->train(3);
  const Metrics metrics = session->metrics();
  const LossPair losses = session->loss();
  CHECK(losses.train == metrics.train->loss);
  CHECK(losses.test == metrics.test->loss);
  CHECK(losses.train != losses.test);
}

TEST_CASE("after a reset every optimizer trains as the first time, also from the middle of an epoch") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    INFO(Optimizers::name(optimizer));
    Experiment experiment = small_experiment();
    experiment.optimizer.optimizer = optimizer;
    experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 0.01;
    experiment.batch_size = 7;
    const auto session = create(experiment);
    session->train(5);
    const std::uint64_t trained = session->fingerprint();
    session->step();
    session->reset();
    session->train(5);
    CHECK(session->fingerprint() == trained);
  }
}

TEST_CASE("an update takes new points, labels and ways to split them, whatever else stays") {
  const std::vector<Point> points = support::some_points(60, 1);
  const auto first = [&](const std::function<void(Point&)>& change) {
    Experiment experiment = small_experiment();
    std::vector<Point> changed = points;
    change(changed.front());
    experiment.data = PointsData{changed, 2};
    return experiment;
  };
  const Experiment same = first([](Point&) {});
  Experiment fraction = same, seed = same;
  fraction.test_fraction = 0.4;
  seed.test_fraction = 0.3;
  seed.split_seed = 2;
  const Experiment updates[] = {first([](Point& p) { p.x1 = 0.9f; }),
                                first([](Point& p) { p.x2 = 0.9f; }),
                                first([](Point& p) { p.label = 1; }),
                                first([](Point& p) { p.is_test = true; }),
                                fraction,
                                seed};
  for (const Experiment& update : updates) {
    Experiment start = same;
    if (update.split_seed == 2) start.test_fraction = 0.3;
    const auto session = create(start), expected = create(update);
    CHECK(std::get<bool>(session->update(update)));
    CHECK(session->is_test() == expected->is_test());
    CHECK(session->gradients() == expected->gradients());
    CHECK(session->loss().train == expected->loss().train);
    CHECK(session->loss().test == expected->loss().test);
    CHECK(session->loss().train != create(start)->loss().train);
  }
}

TEST_CASE("an update of settings alone stays in the middle of its epoch") {
  Experiment experiment = small_experiment();
  experiment.batch_size = 20;
  const auto session = create(experiment);
  session->step();
  experiment.optimizer.learning_rate = 0.1;
  CHECK(std::get<bool>(session->update(experiment)));
  session->step();
  CHECK(session->epoch() == 0);
  session->step();
  CHECK(session->epoch() == 1);
}

TEST_CASE("another activation, number of layers or order of features is another network") {
  Experiment activation = small_experiment(), layers = small_experiment(), features = small_experiment();
  activation.layers[0].activation = Activations::index_of<Relu>();
  layers.layers.insert(layers.layers.begin(), layers.layers[0]);
  std::swap(features.features[0], features.features[1]);
  for (const Experiment& changed : {activation, layers, features}) {
    const auto session = create(small_experiment()), expected = create(changed);
    session->train(3);
    CHECK_FALSE(std::get<bool>(session->update(changed)));
    CHECK(session->epoch() == 0);
    CHECK(session->origin() == 0);
    session->train(3);
    expected->train(3);
    CHECK(session->fingerprint() == expected->fingerprint());
    CHECK(std::get<std::vector<float>>(session->predict({0.1f, 0.7f})) ==
          std::get<std::vector<float>>(expected->predict({0.1f, 0.7f})));
  }
}

TEST_CASE("where a run diverged is found by seeking there, and not before") {
  Experiment experiment = small_experiment();
  experiment.layers[0].activation = Activations::index_of<Linear>();
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 30000;
  const auto session = create(experiment);
  session->train(1000);
  const int last = session->epoch();
  REQUIRE(session->metrics().diverged_at == last + 1);
  const auto fresh = create(experiment);
  CHECK_FALSE(fresh->seek(last));
  CHECK_FALSE(session->seek(last));
  CHECK(session->metrics().diverged_at == fresh->metrics().diverged_at);
  CHECK(session->fingerprint() == fresh->fingerprint());
}

TEST_CASE("what is refused at the face changes nothing") {
  const auto session = create(small_experiment());
  session->train(10);
  const std::uint64_t before = session->fingerprint();
  Vector<float> parameters = session->parameters();
  parameters[1] = std::numeric_limits<float>::quiet_NaN();
  CHECK(session->set_parameters(parameters));
  CHECK(session->seek(-1));
  CHECK(session->train(0.5));
  CHECK(session->fingerprint() == before);
  CHECK(session->epoch() == 10);
  CHECK(session->origin() == 0);
}
