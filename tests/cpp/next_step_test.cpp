#include "frontera/next_step.hpp"

#include <cmath>

#include "catch.hpp"
#include "frontera/session.hpp"
#include "support.hpp"

using namespace frontera;
using support::create;
using support::kNan;
using support::path_of;

namespace {

struct Penalties {
  double l1, l2;
};

Experiment experiment(int optimizer, const Penalties& penalties, int batch_size) {
  Experiment e;
  GeneratedData data;
  data.config = {60, 0.05, 4, 2};
  e.data = data;
  e.layers = {{4, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}};
  e.optimizer.optimizer = OptimizerId{optimizer};
  e.optimizer.learning_rate = 0.05;
  e.optimizer.bias_learning_rate = 0.02;
  e.objective.l1 = penalties.l1;
  e.objective.l2 = penalties.l2;
  e.batch_size = batch_size;
  e.shuffle = batch_size != 0;
  return e;
}

NextStep step_of(const Session& session, const Vector<double>& memory) {
  const auto result = session.next_step(memory);
  REQUIRE(std::holds_alternative<std::optional<NextStep>>(result));
  const auto step = std::get<std::optional<NextStep>>(result);
  REQUIRE(step);
  return *step;
}

}  // namespace

TEST_CASE(
    "the next step is the run's, bit for bit: each optimizer, with and without penalties, in every batch") {
  const Penalties penalties[] = {{0, 0}, {0.01, 0}, {0, 0.1}, {0.01, 0.1}};
  for (int optimizer = 0; optimizer < Optimizers::kSize; ++optimizer) {
    for (const Penalties& some : penalties) {
      for (const int batch_size : {0, 7}) {
        const Experiment e = experiment(optimizer, some, batch_size);
        const auto run = create(e);
        const auto beside = create(e);
        run->train(3);
        for (int i = 0; i < 12; ++i) {
          // Only what a page has of the run: its parameters and its memory.
          const Vector<double> memory = run->memory();
          REQUIRE_FALSE(beside->set_parameters(run->parameters()));
          const NextStep step = step_of(*beside, memory);
          REQUIRE(step.gradient == run->gradients());
          run->step();
          REQUIRE(step.parameters == run->parameters());
          REQUIRE(step.memory == run->memory());
          // The last batch of 60 by 7 has 4.
          const bool is_last = batch_size != 0 && memory[1] == 56;
          REQUIRE(step.samples == (batch_size == 0 ? 60 : is_last ? 4 : 7));
        }
      }
    }
  }
}

TEST_CASE("to look at the next step changes nothing") {
  const Experiment e = experiment(5, {0.01, 0.1}, 7);
  const auto looked_at = create(e), left_alone = create(e);
  for (int i = 0; i < 5; ++i) {
    step_of(*looked_at, looked_at->memory());
    looked_at->step();
    left_alone->step();
  }
  CHECK(looked_at->fingerprint() == left_alone->fingerprint());
  CHECK(looked_at->memory() == left_alone->memory());
}

TEST_CASE("gradients are means, without penalties, over the batch and over the set") {
  const Experiment e = experiment(0, {0.01, 0.1}, 15);
  const auto session = create(e);
  session->train(2);
  // Within an epoch: the set is whole there too.
  session->step();
  Experiment plain = e;
  plain.objective.l1 = plain.objective.l2 = 0;
  plain.shuffle = false;
  const auto bare = create(plain);
  REQUIRE_FALSE(bare->set_parameters(session->parameters()));
  // Four batches of 15: the set's mean is the mean of theirs, in whatever order.
  Vector<double> memory = bare->memory();
  Vector<double> mean = Vector<double>::Zero(bare->parameters().size());
  for (const double first : {0., 15., 30., 45.}) {
    memory[1] = first;
    mean += step_of(*bare, memory).batch_gradient.cast<double>() / 4;
  }
  const NextStep step = step_of(*session, session->memory());
  for (Index i = 0; i < mean.size(); ++i) {
    CHECK(static_cast<double>(step.set_gradient[i]) == Approx(mean[i]).margin(1e-6));
  }
  CHECK(step.set_samples == 60);
  // The weights of the first layer come first, then its biases, which have no penalty.
  const double w = static_cast<double>(session->parameters()[0]);
  const double sign = w > 0 ? 1 : -1;
  CHECK(static_cast<double>(step.gradient[0] - step.batch_gradient[0]) ==
        Approx(0.01 * sign + 0.1 * w).margin(1e-6));
  CHECK(step.gradient[8] == step.batch_gradient[8]);
}

TEST_CASE("where there is no step, there is none") {
  Experiment e = experiment(0, {0, 0}, 0);
  const auto session = create(e);
  Vector<double> memory = session->memory();
  memory[0] = kMaxEpoch;
  CHECK_FALSE(std::get<std::optional<NextStep>>(session->next_step(memory)));
  e.data = PointsData();
  const auto empty = create(e);
  CHECK_FALSE(std::get<std::optional<NextStep>>(empty->next_step(empty->memory())));
  // A step so long that its parameters aren't finite is undone.
  Experiment steep = experiment(0, {0, 1000}, 0);
  steep.optimizer.learning_rate = 1e6;
  const auto diverging = create(steep);
  diverging->train(100);
  REQUIRE(diverging->metrics().diverged_at);
  CHECK_FALSE(std::get<std::optional<NextStep>>(diverging->next_step(diverging->memory())));
}

TEST_CASE("a memory of other data begins their epoch anew") {
  const auto session = create(experiment(1, {0, 0}, 7));
  Vector<double> memory = session->memory();
  const NextStep first = step_of(*session, memory);
  memory[1] = 60;
  CHECK(step_of(*session, memory).parameters == first.parameters);
  memory[1] = 14;
  CHECK(step_of(*session, memory).parameters != first.parameters);
}

TEST_CASE("a memory that is none is refused") {
  const auto session = create(experiment(5, {0, 0}, 0));
  const Vector<double> memory = session->memory();
  const Index parameters = session->parameters().size();
  CHECK(memory.size() == 4 + 2 * parameters);
  CHECK(path_of(session->next_step(memory)).empty());
  CHECK(path_of(session->next_step(Vector<double>())) == "memory");
  CHECK(path_of(session->next_step(memory.head(4 + parameters))) == "memory");
  const auto with = [&](Index at, double number) {
    Vector<double> changed = memory;
    changed[at] = number;
    return path_of(session->next_step(changed));
  };
  CHECK(with(0, -1) == "memory[0]");
  CHECK(with(0, 0.5) == "memory[0]");
  CHECK(with(1, 100001) == "memory[1]");
  CHECK(with(1, kNan) == "memory[1]");
  CHECK(with(2, 1.5) == "memory[2]");
  CHECK(with(3, -0.5) == "memory[3]");
  CHECK(with(4, kNan) == "memory[4]");
  CHECK(with(4 + parameters, 1e39) == "memory[" + std::to_string(4 + parameters) + "]");
}
