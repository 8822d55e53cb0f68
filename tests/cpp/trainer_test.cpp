#include "frontera/trainer.hpp"

#include <algorithm>

#include "catch.hpp"
#include "frontera/initializer.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

const std::vector<LayerConfig> kLayers = {{6, Activations::index_of<Tanh>()},
                                          {1, Activations::index_of<Sigmoid>()}};

TrainerConfig config(LossId loss, double rate, double bias_rate, Index batch_size) {
  TrainerConfig config;
  config.objective.loss = loss;
  config.optimizer.learning_rate = rate;
  config.optimizer.bias_learning_rate = bias_rate;
  config.batch_size = batch_size;
  return config;
}

/// A network with its trainer on `samples` points; not movable, since the trainer refers to the network.
struct Run {
  Network<float> network{2, kLayers};
  Trainer<float> trainer;

  Run(int samples, Index batch_size, double rate = 0.5)
      : trainer(network, config(Losses::index_of<BinaryCrossEntropy>(), rate, rate, batch_size)) {
    initialize(network, Initializers::index_of<StandardNormal>(), 4);
    trainer.set_data(Dataset<float>(support::some_points(samples, 4), support::both_features(), 1));
  }
};

}  // namespace

TEST_CASE("training lowers the cost") {
  Run run(120, 0);
  const double before = run.trainer.evaluate(run.trainer.data())->loss;
  run.trainer.train(200);
  CHECK(run.trainer.epoch() == 200);
  CHECK(run.trainer.evaluate(run.trainer.data())->loss < before);
}

TEST_CASE(
    "a full-batch step moves each parameter against its gradient, weights and biases at their own rates") {
  Run run(50, 0);
  run.trainer.configure(config(Losses::index_of<BinaryCrossEntropy>(), 0.5, 0.25, 0));
  const Vector<float> before = run.network.parameters();
  const Vector<float> gradient = run.trainer.gradient_of_next_batch();
  CHECK(run.network.parameters() == before);
  run.trainer.step();
  CHECK(run.trainer.epoch() == 1);
  const Layer& first = run.network.layers()[0];
  CHECK(run.network.parameters()[0] == before[0] - 0.5f * gradient[0]);
  CHECK(run.network.parameters()[first.biases_at] ==
        before[first.biases_at] - 0.25f * gradient[first.biases_at]);
}

TEST_CASE("an epoch is as many steps as batches, the last one smaller") {
  Run run(50, 12);
  for (int step = 1; step <= 4; ++step) {
    run.trainer.step();
    CHECK(run.trainer.epoch() == 0);
  }
  run.trainer.step();
  CHECK(run.trainer.epoch() == 1);
  Run whole(50, 12);
  whole.trainer.train(1);
  CHECK(whole.network.parameters() == run.network.parameters());
}

TEST_CASE("how epochs are cut into calls leaves no trace") {
  for (const Index batch : {0, 7}) {
    Run once(60, batch), pieces(60, batch);
    once.trainer.train(30);
    for (const int epochs : {1, 2, 7, 20}) pieces.trainer.train(epochs);
    CHECK(once.network.parameters() == pieces.network.parameters());
  }
}

TEST_CASE("train() completes a half-done epoch first") {
  Run run(50, 12), plain(50, 12);
  run.trainer.step();
  run.trainer.train(1);
  CHECK(run.trainer.epoch() == 1);
  plain.trainer.train(1);
  CHECK(run.network.parameters() == plain.network.parameters());
}

TEST_CASE("a batch larger than the data is the full batch") {
  Run large(50, 1000), full(50, 0);
  large.trainer.train(3);
  full.trainer.train(3);
  CHECK(large.trainer.epoch() == 3);
  CHECK(large.network.parameters() == full.network.parameters());
}

TEST_CASE("without data nothing happens") {
  Run run(0, 0);
  const Vector<float> before = run.network.parameters();
  run.trainer.train(5);
  run.trainer.step();
  CHECK(run.trainer.epoch() == 0);
  CHECK(run.network.parameters() == before);
  CHECK_FALSE(run.trainer.evaluate(run.trainer.data()));
  CHECK(run.trainer.gradient_of_next_batch().isZero());
  CHECK_FALSE(run.trainer.diverged_at());
}

TEST_CASE("a diverging run stops, says in which epoch, and keeps its last finite parameters") {
  // Mean squared error with linear units and a huge step: the parameters grow without bound.
  const std::vector<LayerConfig> layers = {{6, Activations::index_of<Linear>()},
                                           {1, Activations::index_of<Linear>()}};
  for (const Index batch : {0, 7}) {
    Network<float> network(2, layers);
    initialize(network, Initializers::index_of<StandardNormal>(), 4);
    Trainer<float> trainer(network, config(Losses::index_of<MeanSquaredError>(), 1000, 1000, batch));
    trainer.set_data(Dataset<float>(support::some_points(50, 4), support::both_features(), 1));
    trainer.train(1000);
    REQUIRE(trainer.diverged_at());
    CHECK(*trainer.diverged_at() == trainer.epoch() + 1);
    CHECK(*trainer.diverged_at() < 100);
    CHECK(network.parameters().allFinite());
    CHECK(std::isfinite(trainer.evaluate(trainer.data())->loss));

    const Vector<float> kept = network.parameters();
    trainer.train(10);
    trainer.step();
    CHECK(network.parameters() == kept);

    // One epoch at a time, it ends in the same place.
    Network<float> again(2, layers);
    initialize(again, Initializers::index_of<StandardNormal>(), 4);
    Trainer<float> slow(again, config(Losses::index_of<MeanSquaredError>(), 1000, 1000, batch));
    slow.set_data(Dataset<float>(support::some_points(50, 4), support::both_features(), 1));
    while (!slow.diverged_at()) slow.train(1);
    CHECK(slow.diverged_at() == trainer.diverged_at());
    CHECK(again.parameters() == kept);

    trainer.configure(config(Losses::index_of<MeanSquaredError>(), 0, 0, batch));
    trainer.clear_divergence();
    trainer.step();
    CHECK_FALSE(trainer.diverged_at());
  }
}

TEST_CASE("new data keep parameters and epoch") {
  Run run(40, 0);
  run.trainer.train(5);
  const Vector<float> before = run.network.parameters();
  run.trainer.set_data(Dataset<float>(support::some_points(70, 9), support::both_features(), 1));
  CHECK(run.network.parameters() == before);
  CHECK(run.trainer.epoch() == 5);
  run.trainer.train(1);
  CHECK(run.trainer.epoch() == 6);
}

TEST_CASE(
    "shuffling: every epoch takes every sample once, in a new order, the same for the same seed and epoch") {
  std::vector<Index> order(50), again(50), next(50), other(50);
  shuffled_order(7, 3, order);
  shuffled_order(7, 3, again);
  shuffled_order(7, 4, next);
  shuffled_order(8, 3, other);
  CHECK(order == again);
  CHECK(order != next);
  CHECK(order != other);
  std::sort(order.begin(), order.end());
  for (Index i = 0; i < 50; ++i) CHECK(order[static_cast<std::size_t>(i)] == i);
}

TEST_CASE("a shuffled run differs from an unshuffled one, and leaves no trace of how it was cut") {
  const auto shuffled = [](std::initializer_list<int> pieces) {
    Run run(60, 7);
    TrainerConfig settings = config(Losses::index_of<BinaryCrossEntropy>(), 0.5, 0.5, 7);
    settings.shuffle = true;
    settings.seed = 5;
    run.trainer.configure(settings);
    for (const int epochs : pieces) run.trainer.train(epochs);
    return Vector<float>(run.network.parameters());
  };
  Run plain(60, 7);
  plain.trainer.train(10);
  CHECK(shuffled({10}) == shuffled({1, 2, 7}));
  CHECK(shuffled({10}) != plain.network.parameters());
}

TEST_CASE("a snapshot restores a run, in the middle of an epoch too, for every optimizer") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    INFO(Optimizers::name(optimizer));
    Run run(60, 7);
    TrainerConfig settings = config(Losses::index_of<BinaryCrossEntropy>(), 0.01, 0.01, 7);
    settings.optimizer.optimizer = optimizer;
    settings.shuffle = true;
    run.trainer.configure(settings);
    run.trainer.train(3);
    run.trainer.step();
    const TrainerSnapshot<float> snapshot = run.trainer.snapshot();
    run.trainer.train(5);
    const Vector<float> expected = run.network.parameters();
    run.trainer.train(2);
    run.trainer.restore(snapshot);
    CHECK(run.trainer.epoch() == 3);
    run.trainer.train(5);
    CHECK(run.network.parameters() == expected);
  }
}

TEST_CASE("batches of another size begin the epoch anew, of the same size they go on") {
  Run run(50, 12);
  run.trainer.step();
  run.trainer.configure(config(Losses::index_of<BinaryCrossEntropy>(), 0.1, 0.1, 12));
  CHECK_FALSE(run.trainer.at_epoch_start());
  run.trainer.configure(config(Losses::index_of<BinaryCrossEntropy>(), 0.1, 0.1, 10));
  CHECK(run.trainer.at_epoch_start());
  for (int step = 0; step < 5; ++step) {
    CHECK(run.trainer.epoch() == 0);
    run.trainer.step();
  }
  CHECK(run.trainer.epoch() == 1);
}

TEST_CASE("new data and a restart begin the epoch anew") {
  Run run(50, 12);
  run.trainer.train(2);
  run.trainer.step();
  run.trainer.set_data(Dataset<float>(support::some_points(30, 9), support::both_features(), 1));
  CHECK(run.trainer.at_epoch_start());
  CHECK(run.trainer.epoch() == 2);
  run.trainer.step();
  run.trainer.restart();
  CHECK(run.trainer.at_epoch_start());
  CHECK(run.trainer.epoch() == 0);
}

TEST_CASE("after new settings or data, the next gradient is of those") {
  Run run(50, 12);
  run.trainer.train(1);
  const auto gradient_with = [&](const TrainerConfig& settings) {
    run.trainer.configure(settings);
    return Vector<float>(run.trainer.gradient_of_next_batch());
  };
  const auto expected = [&](const TrainerConfig& settings, const BatchSlice& batch) {
    Objective<float> objective(run.network, settings.objective);
    objective.cost_and_gradient(run.trainer.data(), batch);
    return Vector<float>(objective.gradient());
  };
  // Each differs from the one before in one setting.
  TrainerConfig settings = config(Losses::index_of<BinaryCrossEntropy>(), 0.5, 0.5, 12);
  const Vector<float> before = gradient_with(settings);
  settings.objective.l1 = 0.1;
  CHECK(gradient_with(settings) == expected(settings, {0, 12}));
  settings.objective.l2 = 0.2;
  CHECK(gradient_with(settings) == expected(settings, {0, 12}));
  settings.objective.loss = Losses::index_of<MeanSquaredError>();
  CHECK(gradient_with(settings) == expected(settings, {0, 12}));
  settings.batch_size = 20;
  CHECK(gradient_with(settings) == expected(settings, {0, 20}));
  settings.shuffle = true;
  std::vector<Index> order(50);
  for (const std::uint32_t seed : {3u, 4u}) {
    settings.seed = seed;
    shuffled_order(seed, 1, order);
    CHECK(gradient_with(settings) == expected(settings, {0, 20, order.data()}));
  }
  run.trainer.set_data(Dataset<float>(support::some_points(30, 9), support::both_features(), 1));
  order.resize(30);
  shuffled_order(4, 1, order);
  CHECK(run.trainer.gradient_of_next_batch() == expected(settings, {0, 20, order.data()}));
  CHECK(run.trainer.gradient_of_next_batch() != before);
}

TEST_CASE("new settings keep an optimizer's memory, another optimizer begins without") {
  Run run(50, 12);
  TrainerConfig settings = config(Losses::index_of<BinaryCrossEntropy>(), 0.1, 0.1, 12);
  settings.optimizer.optimizer = Optimizers::index_of<Adam>();
  run.trainer.configure(settings);
  run.trainer.train(2);
  const OptimizerState<float> memory = run.trainer.snapshot().optimizer;
  CHECK_FALSE(memory.first.isZero());
  CHECK_FALSE(memory.second.isZero());
  CHECK(memory.beta1_power < 1);
  settings.optimizer.learning_rate = 0.01;
  run.trainer.configure(settings);
  CHECK(run.trainer.snapshot().optimizer.first == memory.first);
  CHECK(run.trainer.snapshot().optimizer.second == memory.second);
  CHECK(run.trainer.snapshot().optimizer.beta1_power == memory.beta1_power);
  settings.optimizer.optimizer = Optimizers::index_of<AdamW>();
  run.trainer.configure(settings);
  CHECK(run.trainer.snapshot().optimizer.first.isZero());
  CHECK(run.trainer.snapshot().optimizer.second.isZero());
  CHECK(run.trainer.snapshot().optimizer.beta1_power == 1);
  CHECK(run.trainer.snapshot().optimizer.beta2_power == 1);
  settings.optimizer.optimizer = Optimizers::index_of<Momentum>();
  run.trainer.configure(settings);
  CHECK(run.trainer.snapshot().optimizer.first.size() == run.network.parameters().size());
  CHECK(run.trainer.snapshot().optimizer.second.size() == 0);
}

TEST_CASE("with a rate of 0 nothing moves, whatever the optimizer") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    INFO(Optimizers::name(optimizer));
    Run run(50, 12);
    TrainerConfig settings = config(Losses::index_of<BinaryCrossEntropy>(), 0, 0, 12);
    settings.optimizer.optimizer = optimizer;
    run.trainer.configure(settings);
    const Vector<float> before = run.network.parameters();
    run.trainer.train(3);
    CHECK(run.network.parameters() == before);
  }
}
