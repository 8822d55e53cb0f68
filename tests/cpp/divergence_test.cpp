// What a divergence leaves: the state before the update that led there, and a run that says so.
#include <cmath>
#include <limits>

#include "catch.hpp"
#include "frontera/session.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

/// Linear units and large steps grow without bound.
const std::vector<LayerConfig> kLinearLayers = {{6, Activations::index_of<Linear>()},
                                                {1, Activations::index_of<Sigmoid>()}};

struct LinearRun {
  Network<float> network{2, kLinearLayers};
  Trainer<float> trainer{network, {}};

  explicit LinearRun(const TrainerConfig& config) {
    initialize(network, Initializers::index_of<StandardNormal>(), 4);
    trainer.configure(config);
    trainer.set_data(Dataset<float>(support::some_points(50, 4), support::both_features(), 1));
  }

  void set_rate(TrainerConfig config, double rate) {
    config.optimizer.learning_rate = config.optimizer.bias_learning_rate = rate;
    trainer.configure(config);
    trainer.clear_divergence();
  }
};

void check_same(const TrainerSnapshot<float>& a, const TrainerSnapshot<float>& b) {
  CHECK(a.epoch == b.epoch);
  CHECK(a.next_sample == b.next_sample);
  CHECK(a.parameters == b.parameters);
  CHECK(a.optimizer.first == b.optimizer.first);
  CHECK(a.optimizer.second == b.optimizer.second);
  CHECK(a.optimizer.beta1_power == b.optimizer.beta1_power);
  CHECK(a.optimizer.beta2_power == b.optimizer.beta2_power);
}

template <typename Check>
void for_each_optimizer(Check check) {
  for (const OptimizerId optimizer : Optimizers::all()) {
    for (const Index batch : {0, 7}) {
      INFO(Optimizers::name(optimizer) << ", batch " << batch);
      TrainerConfig config;
      config.optimizer.optimizer = optimizer;
      config.optimizer.learning_rate = config.optimizer.bias_learning_rate = 0.001;
      config.batch_size = batch;
      config.shuffle = batch > 0;
      check(config);
    }
  }
}

Experiment with_rate(Experiment experiment, double rate) {
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = rate;
  return experiment;
}

/// Three linear layers of one unit before the sigmoid.
Experiment chain() {
  Experiment experiment;
  experiment.data = PointsData{support::some_points(20, 1), 2};
  const LayerConfig linear = {1, Activations::index_of<Linear>()};
  experiment.layers = {linear, linear, {1, Activations::index_of<Sigmoid>()}};
  return experiment;
}

/// w₁, w₂, b of the first layer; w, b of the others.
Vector<float> chain_parameters(float first, float second, float third) {
  Vector<float> parameters(7);
  parameters << first, first, 0, second, 0, third, 0;
  return parameters;
}

}  // namespace

TEST_CASE(
    "a divergence leaves the whole state from before the update, for every optimizer, also in mid-epoch") {
  for_each_optimizer([](const TrainerConfig& config) {
    LinearRun run(config), never(config);
    run.trainer.train(2);
    run.trainer.step();
    run.set_rate(config, 1e6);
    TrainerSnapshot<float> before;
    for (int step = 0; step < 1000 && !run.trainer.diverged_at(); ++step) {
      before = run.trainer.snapshot();
      run.trainer.step();
    }
    REQUIRE(run.trainer.diverged_at() == before.epoch + 1);
    check_same(run.trainer.snapshot(), before);

    // It goes on as one that was put there and never took that update.
    never.trainer.restore(before);
    never.set_rate(config, 0.001);
    run.set_rate(config, 0.001);
    run.trainer.train(5);
    never.trainer.train(5);
    check_same(run.trainer.snapshot(), never.trainer.snapshot());
  });
}

TEST_CASE("a run that diverged within a call ends where one of single steps does") {
  for_each_optimizer([](const TrainerConfig& config) {
    LinearRun whole(config), steps(config);
    for (LinearRun* run : {&whole, &steps}) {
      run->trainer.train(2);
      run->set_rate(config, 1e6);
    }
    whole.trainer.train(1000);
    while (!steps.trainer.diverged_at()) steps.trainer.step();
    REQUIRE(whole.trainer.diverged_at());
    CHECK(whole.trainer.diverged_at() == steps.trainer.diverged_at());
    check_same(whole.trainer.snapshot(), steps.trainer.snapshot());
  });
}

TEST_CASE("after a first epoch that diverged, a lower rate trains as if the high one had never been tried") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    INFO(Optimizers::name(optimizer));
    Experiment experiment = chain();
    experiment.optimizer.optimizer = optimizer;
    const auto never = support::create(with_rate(experiment, 1e-3)),
               tried = support::create(with_rate(experiment, 1e6));
    const std::uint64_t start = tried->fingerprint();
    tried->train(10);
    REQUIRE(tried->metrics().diverged_at == 1);
    CHECK(tried->fingerprint() == start);
    tried->update(with_rate(experiment, 1e-3));
    CHECK_FALSE(tried->metrics().diverged_at);
    for (const auto& session : {never.get(), tried.get()}) session->train(50);
    CHECK(tried->epoch() == 50);
    CHECK(tried->fingerprint() == never->fingerprint());
  }
}

TEST_CASE("memory that isn't finite is a divergence, though the parameters are finite") {
  // z = 0 everywhere, and ∂C/∂W¹ = W²ᵀδ xᵀ is finite; its square isn't.
  for_each_optimizer([](const TrainerConfig& config) {
    LinearRun run(config);
    run.network.parameters().setZero();
    const Layer& last = run.network.layers().back();
    run.network.parameters().segment(last.weights_at, last.inputs).setConstant(1e30f);
    run.trainer.clear_divergence();
    REQUIRE_FALSE(run.trainer.diverged_at());
    const TrainerSnapshot<float> before = run.trainer.snapshot();
    run.trainer.step();
    CHECK(run.trainer.diverged_at() == 1);
    check_same(run.trainer.snapshot(), before);
  });
}

TEST_CASE(
    "parameters whose cost or gradient isn't finite make a run diverged at once, and it can be helped") {
  const auto session = support::create(chain());
  session->train(3);
  const Vector<float> good = session->parameters();
  // z overflows; then only δ does, on its way back through 10³⁰ · 10³⁰.
  for (const Vector<float>& bad : {chain_parameters(1e30f, 1e30f, 1), chain_parameters(0, 1e30f, 1e30f)}) {
    REQUIRE_FALSE(session->set_parameters(bad));
    CHECK(session->metrics().diverged_at == 4);
    session->train(5);
    session->step();
    CHECK(session->epoch() == 3);
    CHECK(session->parameters() == bad);
    CHECK(session->metrics().diverged_at == 4);
    // A lower rate doesn't help; other parameters do.
    session->update(with_rate(session->experiment(), 1e-6));
    CHECK(session->metrics().diverged_at == 4);
    REQUIRE_FALSE(session->set_parameters(good));
    CHECK_FALSE(session->metrics().diverged_at);
    CHECK(session->gradients().allFinite());
  }
  CHECK(std::isfinite(session->metrics().train->loss));
  session->set_parameters(chain_parameters(0, 1e30f, 1e30f));
  CHECK(std::isfinite(session->metrics().train->loss));
  session->reset();
  CHECK_FALSE(session->metrics().diverged_at);
}

TEST_CASE("parameters that are useless with new points diverge when the points come") {
  Experiment empty = chain();
  empty.data = PointsData{};
  const auto session = support::create(empty);
  REQUIRE_FALSE(session->set_parameters(chain_parameters(1e30f, 1e30f, 1)));
  CHECK_FALSE(session->metrics().diverged_at);
  session->update(chain());
  CHECK(session->metrics().diverged_at == 1);
  session->update(empty);
  CHECK_FALSE(session->metrics().diverged_at);
}

TEST_CASE("a test cost that isn't finite is a divergence, and training isn't touched by it") {
  Experiment experiment;
  experiment.data = PointsData{{{-1, -1, 0}, {-1, -1, 0}, {-1, 1, 1}, {1, 1, 1}}, 2};
  experiment.layers = {{1, Activations::index_of<Relu>()}, {1, Activations::index_of<Sigmoid>()}};
  experiment.test_fraction = 0.5;
  // The point that the ReLU lets through is held back.
  while (!support::create(experiment)->is_test()[3]) ++experiment.split_seed;
  const auto session = support::create(experiment);
  Vector<float> parameters(5);
  parameters << 3e38f, 0, 0, -3e38f, 0;
  REQUIRE_FALSE(session->set_parameters(parameters));
  const Metrics metrics = session->metrics();
  CHECK(std::isfinite(metrics.train->loss));
  CHECK_FALSE(std::isfinite(metrics.test->loss));
  CHECK(metrics.diverged_at == 1);
  session->train(2);
  CHECK(session->epoch() == 2);
  CHECK(session->metrics().diverged_at == 3);
}

TEST_CASE("after a divergence the next gradient is that of the state it left") {
  for_each_optimizer([](const TrainerConfig& config) {
    LinearRun run(config), there(config);
    run.set_rate(config, 1e6);
    run.trainer.train(1000);
    REQUIRE(run.trainer.diverged_at());
    there.trainer.restore(run.trainer.snapshot());
    CHECK(run.trainer.gradient_of_next_batch() == there.trainer.gradient_of_next_batch());
  });
}

TEST_CASE("a cost of kDivergedCost is still useful, one above is not") {
  // With weights of 0 and label 0, the cross-entropy is the bias.
  const auto diverges_at = [](float bias) {
    Experiment experiment;
    experiment.data = PointsData{{{0.5f, 0.5f, 0}}, 2};
    experiment.layers = {{1, Activations::index_of<Sigmoid>()}};
    const auto session = support::create(experiment);
    Vector<float> parameters(3);
    parameters << 0, 0, bias;
    session->set_parameters(parameters);
    CHECK(session->metrics().train->loss == static_cast<double>(bias));
    return session->metrics().diverged_at;
  };
  CHECK_FALSE(diverges_at(400000.0f));
  CHECK_FALSE(diverges_at(990000.0f));
  CHECK_FALSE(diverges_at(1000000.0f));
  CHECK(diverges_at(1000001.0f) == 1);
  CHECK(diverges_at(1900000.0f) == 1);
}

TEST_CASE("a start that has no useful cost is a divergence at once") {
  Experiment experiment;
  experiment.layers.assign(7, {128, Activations::index_of<Linear>()});
  experiment.layers.push_back({1, Activations::index_of<Sigmoid>()});
  const auto session = support::create(experiment);
  CHECK(session->metrics().train->loss > kDivergedCost);
  CHECK(session->metrics().diverged_at == 1);
}

TEST_CASE("an update from before new settings or data is not undone") {
  // Logits beyond 10⁶: useless to cross-entropy, while the squared error of their sigmoids is at most 1.
  TrainerConfig squares;
  squares.objective.loss = Losses::index_of<MeanSquaredError>();
  LinearRun run(squares);
  run.network.parameters() *= 1e5f;
  run.trainer.clear_divergence();
  run.trainer.train(2);
  REQUIRE_FALSE(run.trainer.diverged_at());
  const Vector<float> kept = run.network.parameters();
  run.trainer.configure({});
  run.trainer.step();
  CHECK(run.trainer.diverged_at() == 3);
  CHECK(run.network.parameters() == kept);
  CHECK(run.trainer.epoch() == 2);

  LinearRun other((TrainerConfig()));
  other.trainer.train(2);
  const Vector<float> trained = other.network.parameters();
  other.trainer.set_data(Dataset<float>({{1e30f, 1e30f, 0}, {1e30f, 1e30f, 1}}, support::both_features(), 1));
  other.trainer.step();
  CHECK(other.trainer.diverged_at() == 3);
  CHECK(other.network.parameters() == trained);
  CHECK(other.trainer.epoch() == 2);
}
