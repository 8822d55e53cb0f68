#include "catch.hpp"
#include "frontera/fingerprint.hpp"
#include "frontera/session.hpp"
#include "golden.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

std::vector<Point> points_of(const GoldenRun& golden) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < golden.labels.size(); ++i) {
    points.push_back({static_cast<float>(golden.points[2 * i]), static_cast<float>(golden.points[2 * i + 1]),
                      static_cast<int>(golden.labels[i])});
  }
  return points;
}

std::vector<LayerConfig> layers_of(const GoldenRun& golden) {
  std::vector<LayerConfig> layers;
  for (std::size_t l = 1; l < golden.topology.size(); ++l) {
    layers.push_back({golden.topology[l], Activations::find(golden.activations[l - 1])});
  }
  return layers;
}

TrainerConfig config_of(const GoldenRun& golden) {
  TrainerConfig config;
  config.objective = {Losses::find(golden.loss), golden.l1, golden.l2};
  config.optimizer.optimizer = Optimizers::find(golden.optimizer);
  config.optimizer.learning_rate = golden.learning_rate;
  config.optimizer.bias_learning_rate = golden.bias_learning_rate;
  // PyTorch's default for Adagrad; the others have the same as ours.
  if (golden.optimizer == "adagrad") config.optimizer.epsilon = 1e-10;
  config.batch_size = golden.batch_size;
  return config;
}

/// The golden run, replayed in `Scalar`.
template <typename Scalar>
struct Replay {
  Network<Scalar> network;
  Trainer<Scalar> trainer;

  explicit Replay(const GoldenRun& golden)
      : network(golden.topology.front(), layers_of(golden)), trainer(network, config_of(golden)) {
    network.parameters() = support::aligned<Scalar>(golden.initial);
    trainer.set_data(Dataset<Scalar>(points_of(golden), support::both_features(), network.outputs()));
  }

  /// Trains on, and compares the first `records` costs.
  void check_costs(const GoldenRun& golden, int records, double tolerance) {
    for (int record = 0; record < records; ++record) {
      INFO("record " << record);
      CHECK(trainer.evaluate(trainer.data())->loss ==
            Approx(golden.losses[static_cast<std::size_t>(record)]).epsilon(tolerance));
      trainer.train(std::min(golden.loss_every, golden.epochs - trainer.epoch()));
    }
  }

  void check_first_gradients(const GoldenRun& golden, double tolerance) {
    if (golden.first_gradients.empty()) return;
    const Vector<double> expected = support::aligned<double>(golden.first_gradients);
    const Vector<double> actual = trainer.gradient_of_next_batch().template cast<double>();
    CHECK((actual - expected).cwiseAbs().maxCoeff() <= tolerance * expected.cwiseAbs().maxCoeff());
  }
};

const GoldenRun& article() {
  for (const GoldenRun& golden : golden_runs()) {
    if (golden.name == "article") return golden;
  }
  throw std::runtime_error("tests/golden/article.json is missing");
}

}  // namespace

TEST_CASE("in double every golden run is reproduced to 1e-9") {
  REQUIRE(golden_runs().size() >= 21);
  for (const GoldenRun& golden : golden_runs()) {
    INFO(golden.name);
    Replay<double> replay(golden);
    replay.check_first_gradients(golden, 1e-9);
    replay.check_costs(golden, static_cast<int>(golden.losses.size()), 1e-9);
    CHECK(replay.trainer.epoch() == golden.epochs);
    const Vector<double> expected = support::aligned<double>(golden.final);
    const double worst = (replay.network.parameters() - expected).cwiseAbs().maxCoeff();
    CHECK(worst <= 1e-9 * expected.cwiseAbs().maxCoeff());
  }
}

TEST_CASE("in float every golden run agrees: gradients to 1e-4, costs to 1e-3") {
  for (const GoldenRun& golden : golden_runs()) {
    INFO(golden.name);
    Replay<float> replay(golden);
    replay.check_first_gradients(golden, 1e-4);
    replay.check_costs(golden, golden.float_horizon, 1e-3);
  }
}

TEST_CASE("the article's run in float ends within one point of its accuracy") {
  Replay<float> replay(article());
  replay.trainer.train(article().epochs);
  CHECK(replay.trainer.evaluate(replay.trainer.data())->accuracy ==
        Approx(article().final_accuracy).margin(0.01));
}

TEST_CASE("the article's run ends with the same bits everywhere") {
  Replay<float> replay(article());
  replay.trainer.train(1500);
  CHECK(fingerprint_text(fingerprint(replay.network.parameters())) == golden_fingerprint("article"));
}

TEST_CASE("the default experiment ends with the same bits everywhere") {
  const auto session = support::create(Experiment());
  CHECK(fingerprint_text(session->fingerprint()) == golden_fingerprint("default, epoch 0"));
  session->train(1500);
  CHECK(fingerprint_text(session->fingerprint()) == golden_fingerprint("default, epoch 1500"));
}

TEST_CASE("mini-batches, tanh and mean squared error end with the same bits everywhere") {
  Experiment experiment;
  experiment.layers = {{7, Activations::index_of<Tanh>()},
                       {5, Activations::index_of<Sigmoid>()},
                       {2, Activations::index_of<Linear>()}};
  experiment.objective.loss = Losses::index_of<MeanSquaredError>();
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 0.05;
  experiment.batch_size = 30;
  const auto session = support::create(experiment);
  session->train(100);
  CHECK(fingerprint_text(session->fingerprint()) == golden_fingerprint("mini-batch, epoch 100"));
}
