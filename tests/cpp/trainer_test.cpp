#include "frontera/trainer.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

const std::vector<LayerConfig> kLayers = {{6, Activations::index_of<Tanh>()},
                                          {1, Activations::index_of<Sigmoid>()}};

/// A network with its trainer on `samples` points; not movable, since the trainer refers to the network.
struct Run {
  Network<float> network{2, kLayers};
  Trainer<float> trainer;

  Run(int samples, Index batch_size, double rate = 0.5)
      : trainer(network, {Losses::index_of<BinaryCrossEntropy>(), rate, rate, batch_size}) {
    network.initialize_standard_normal(4);
    trainer.set_data(Dataset<float>(support::some_points(samples, 4), support::both_features(), 1));
  }
};

}  // namespace

TEST_CASE("training lowers the cost") {
  Run run(120, 0);
  const double before = run.trainer.evaluate()->loss;
  run.trainer.train(200);
  CHECK(run.trainer.epoch() == 200);
  CHECK(run.trainer.evaluate()->loss < before);
}

TEST_CASE(
    "a full-batch step moves each parameter against its gradient, weights and biases at their own rates") {
  Run run(50, 0);
  run.trainer.configure({Losses::index_of<BinaryCrossEntropy>(), 0.5, 0.25, 0});
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
  CHECK_FALSE(run.trainer.evaluate());
  CHECK(run.trainer.gradient_of_next_batch().isZero());
  CHECK_FALSE(run.trainer.diverged_at());
}

TEST_CASE("a diverging run stops, says in which epoch, and keeps its last finite parameters") {
  // Mean squared error with linear units and a huge step: the parameters grow without bound.
  const std::vector<LayerConfig> layers = {{6, Activations::index_of<Linear>()},
                                           {1, Activations::index_of<Linear>()}};
  for (const Index batch : {0, 7}) {
    Network<float> network(2, layers);
    network.initialize_standard_normal(4);
    Trainer<float> trainer(network, {Losses::index_of<MeanSquaredError>(), 1000, 1000, batch});
    trainer.set_data(Dataset<float>(support::some_points(50, 4), support::both_features(), 1));
    trainer.train(1000);
    REQUIRE(trainer.diverged_at());
    CHECK(*trainer.diverged_at() == trainer.epoch() + 1);
    CHECK(*trainer.diverged_at() < 100);
    CHECK(network.parameters().allFinite());
    CHECK(std::isfinite(trainer.evaluate()->loss));

    const Vector<float> kept = network.parameters();
    trainer.train(10);
    trainer.step();
    CHECK(network.parameters() == kept);

    // One epoch at a time, it ends in the same place.
    Network<float> again(2, layers);
    again.initialize_standard_normal(4);
    Trainer<float> slow(again, {Losses::index_of<MeanSquaredError>(), 1000, 1000, batch});
    slow.set_data(Dataset<float>(support::some_points(50, 4), support::both_features(), 1));
    while (!slow.diverged_at()) slow.train(1);
    CHECK(slow.diverged_at() == trainer.diverged_at());
    CHECK(again.parameters() == kept);

    trainer.configure({Losses::index_of<MeanSquaredError>(), 0, 0, batch});
    trainer.forgive();
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
