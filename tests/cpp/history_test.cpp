#include "frontera/history.hpp"

#include <algorithm>
#include <ctime>

#include "catch.hpp"
#include "frontera/session.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

std::unique_ptr<Session> session_with(OptimizerId optimizer, int batch_size, bool shuffle) {
  Experiment experiment;
  experiment.data = PointsData{support::some_points(40, 1), 2};
  experiment.layers = {{4, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}};
  experiment.optimizer.optimizer = optimizer;
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 0.01;
  experiment.batch_size = batch_size;
  experiment.shuffle = shuffle;
  return support::create(experiment);
}

}  // namespace

TEST_CASE("seek(n) from anywhere equals a fresh run to n, for every optimizer") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    INFO(Optimizers::name(optimizer));
    const auto session = session_with(optimizer, 7, true);
    session->train(500);
    session->step();
    for (const int epoch : {500, 499, 0, 64, 65, 63, 300, 501, 700, 128}) {
      INFO("epoch " << epoch);
      REQUIRE_FALSE(session->seek(epoch));
      CHECK(session->epoch() == epoch);
      const auto fresh = session_with(optimizer, 7, true);
      fresh->train(epoch);
      CHECK(session->fingerprint() == fresh->fingerprint());
    }
  }
}

TEST_CASE("approach trains nothing, and from where it leaves the run training leads to the epoch") {
  for (const bool has_steps : {false, true}) {
    const auto session = session_with(Optimizers::index_of<Adam>(), 7, true);
    session->train(500);
    if (has_steps) session->step();
    for (const int epoch : {500, 300, 499, 520}) {
      INFO("epoch " << epoch << (has_steps ? ", from a step" : ""));
      const int before = session->epoch();
      REQUIRE_FALSE(session->approach(epoch));
      // At a snapshot, or where it was.
      CHECK((session->epoch() == before || session->epoch() % History::kFirstInterval == 0));
      CHECK(session->epoch() <= epoch);
      session->train(epoch - session->epoch());
      const auto fresh = session_with(Optimizers::index_of<Adam>(), 7, true);
      fresh->train(epoch);
      CHECK(session->fingerprint() == fresh->fingerprint());
    }
  }
}

TEST_CASE(
    "a place that is held is come back to without a replay, for every optimizer, until the run is changed") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    INFO(Optimizers::name(optimizer));
    const auto session = session_with(optimizer, 7, true);
    session->train(100);
    const auto held = session->fingerprint();
    session->hold();
    session->train(20);
    session->step();
    session->hold();  // within an epoch: nothing
    REQUIRE_FALSE(session->approach(100));
    CHECK(session->epoch() == 100);
    CHECK(session->fingerprint() == held);
    session->train(50);
    const auto fresh = session_with(optimizer, 7, true);
    fresh->train(150);
    CHECK(session->fingerprint() == fresh->fingerprint());
    // A place that lies behind a nearer snapshot is not gone to.
    session->approach(140);
    CHECK(session->epoch() == 128);
    Experiment other = session->experiment();
    other.optimizer.learning_rate = 0.02;
    session->update(other);
    CHECK(session->approach(100));
  }
}

TEST_CASE("changes begin a new branch, before which seek can't go") {
  const auto session = session_with(Optimizers::index_of<GradientDescent>(), 0, false);
  session->train(100);
  Experiment changed = session->experiment();
  changed.optimizer.learning_rate = 0.5;
  session->update(changed);
  CHECK(session->origin() == 100);
  const std::uint64_t branch = session->fingerprint();
  CHECK(session->seek(99));
  CHECK(session->epoch() == 100);
  session->train(150);
  CHECK_FALSE(session->seek(100));
  CHECK(session->fingerprint() == branch);
  session->set_parameters(session->parameters() * 0.5f);
  CHECK(session->origin() == 100);
  CHECK(session->fingerprint() != branch);
  session->reset();
  CHECK(session->origin() == 0);
}

TEST_CASE("memory for snapshots is bounded and replays stay short, however long the run") {
  Experiment experiment;
  experiment.data = PointsData{support::some_points(4, 1), 2};
  experiment.layers = {{1, Activations::index_of<Sigmoid>()}};
  Network<float> network(2, experiment.layers);
  Trainer<float> trainer(network, {});
  trainer.set_data(Dataset<float>(support::some_points(4, 1), support::both_features(), 1));
  History history;
  history.begin(trainer.snapshot());
  int epoch = 0;
  while (epoch < 100000) {
    const int due = history.next_due(epoch);
    trainer.train(due - epoch);
    epoch = due;
    history.record(trainer);
    CHECK(history.size() <= static_cast<std::size_t>(History::kMaxSnapshots));
  }
  for (const int wanted : {0, 1, 4999, 50000, 99999}) {
    const int from = history.before(wanted).epoch;
    CHECK(from <= wanted);
    CHECK(wanted - from < epoch / 31);
  }
}

TEST_CASE("seeking past a divergence stops there, and back before it works") {
  Experiment experiment;
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 1000;
  const auto session = support::create(experiment);
  const std::uint64_t start = session->fingerprint();
  CHECK_FALSE(session->seek(50));
  REQUIRE(session->metrics().diverged_at);
  CHECK(session->epoch() < 50);
  CHECK_FALSE(session->seek(0));
  CHECK_FALSE(session->metrics().diverged_at);
  CHECK(session->fingerprint() == start);
}

TEST_CASE("near the last epoch that is counted, the next snapshot is due there") {
  const History history;
  CHECK(history.next_due(0) == 64);
  CHECK(history.next_due(63) == 64);
  CHECK(history.next_due(64) == 128);
  CHECK(history.next_due(kMaxEpoch - 100) == kMaxEpoch - 63);
  CHECK(history.next_due(kMaxEpoch - 5) == kMaxEpoch);
}

TEST_CASE("which snapshots are kept: all of the interval, which doubles where there were 65, and the first") {
  Network<float> network(2, {{1, Activations::index_of<Sigmoid>()}});
  Trainer<float> trainer(network, {});
  trainer.set_data(Dataset<float>(support::some_points(4, 1), support::both_features(), 1));
  constexpr int kOrigin = 100;
  trainer.train(kOrigin);
  History history;
  history.begin(trainer.snapshot());
  CHECK(history.size() == 1);
  const auto check_kept = [&](int interval) {
    for (int epoch = kOrigin; epoch < trainer.epoch() + 200; ++epoch) {
      const int last = std::min(epoch, trainer.epoch());
      REQUIRE(history.before(epoch).epoch == std::max(kOrigin, last - last % interval));
    }
  };
  const auto go_to = [&](int goal) {
    while (trainer.epoch() < goal) {
      trainer.train(1);
      history.record(trainer);
    }
  };
  // With the origin, 64 snapshots: at 100, 128, 192, …
  go_to(64 + 64 * 63);
  CHECK(history.size() == 64);
  check_kept(64);
  go_to(64 * 65);
  CHECK(history.size() == 33);
  check_kept(128);
  go_to(64 * 66);
  CHECK(history.size() == 34);
  check_kept(128);
  history.record(trainer);
  CHECK(history.size() == 34);
  history.begin(trainer.snapshot());
  CHECK(history.size() == 1);
  CHECK(history.origin() == 64 * 66);
  CHECK(history.next_due(history.origin()) == 64 * 67);
}

TEST_CASE("no snapshot is taken in the middle of an epoch, or twice") {
  Network<float> network(2, {{1, Activations::index_of<Sigmoid>()}});
  TrainerConfig config;
  config.batch_size = 3;
  Trainer<float> trainer(network, config);
  trainer.set_data(Dataset<float>(support::some_points(4, 1), support::both_features(), 1));
  History history;
  history.begin(trainer.snapshot());
  trainer.train(64);
  trainer.step();
  history.record(trainer);
  CHECK(history.size() == 1);
  trainer.train(64);
  history.record(trainer);
  history.record(trainer);
  CHECK(history.size() == 2);
}

// By the processor's time, which Emscripten doesn't have.
#ifndef __EMSCRIPTEN__
TEST_CASE("seeking replays a little, not the run") {
  const auto session = session_with(Optimizers::index_of<Adam>(), 0, false);
  const auto seconds = [&](int epoch) {
    const std::clock_t start = std::clock();
    CHECK_FALSE(session->seek(epoch));
    CHECK(session->epoch() == epoch);
    return static_cast<double>(std::clock() - start);
  };
  const double whole = seconds(20000);
  // From behind, by the snapshot before it; from the start, by one ahead of it.
  CHECK(seconds(19999) < whole / 4);
  CHECK(seconds(0) < whole / 4);
  CHECK(seconds(19998) < whole / 4);
}
#endif
