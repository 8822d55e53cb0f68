#include "frontera/next_step.hpp"

#include <cassert>

namespace frontera {

namespace {

constexpr Index kBeforeStates = 4;

/// The opposite of `memory_of`, for a data set of so many samples.
TrainerSnapshot<float> snapshot_of(const Vector<double>& memory, const Network<float>& network,
                                   Index samples) {
  const Index count = network.parameters().size();
  const Index first = static_cast<Index>(memory[1]);
  TrainerSnapshot<float> snapshot = {
      static_cast<int>(memory[0]), first < samples ? first : 0, network.parameters(), {}};
  snapshot.optimizer.beta1_power = memory[2];
  snapshot.optimizer.beta2_power = memory[3];
  const Index states = (memory.size() - kBeforeStates) / count;
  if (states > 0) snapshot.optimizer.first = memory.segment(kBeforeStates, count).cast<float>();
  if (states > 1) snapshot.optimizer.second = memory.segment(kBeforeStates + count, count).cast<float>();
  return snapshot;
}

/// The gradient of the next batch, for other settings than the run's.
Vector<float> gradient_of(Network<float> network, const TrainerConfig& config, const Dataset<float>& data,
                          const TrainerSnapshot<float>& from) {
  Trainer<float> trainer(network, config);
  trainer.set_data(data);
  trainer.restore(from);
  return trainer.gradient_of_next_batch();
}

}  // namespace

Vector<double> memory_of(const TrainerSnapshot<float>& snapshot) {
  const auto& [first, second, beta1_power, beta2_power] = snapshot.optimizer;
  Vector<double> memory(kBeforeStates + first.size() + second.size());
  double* at = memory.data();
  *at++ = snapshot.epoch;
  *at++ = static_cast<double>(snapshot.next_sample);
  *at++ = beta1_power;
  *at++ = beta2_power;
  for (Index i = 0; i < first.size(); ++i) *at++ = static_cast<double>(first[i]);
  for (Index i = 0; i < second.size(); ++i) *at++ = static_cast<double>(second[i]);
  return memory;
}

Index memory_size(OptimizerId optimizer, Index parameters) {
  return kBeforeStates + Optimizers::at(state_counts(Optimizers{}), optimizer) * parameters;
}

std::optional<NextStep> next_step(const Network<float>& network, const TrainerConfig& config,
                                  const Dataset<float>& data, const Vector<double>& memory) {
  assert(memory.size() == memory_size(config.optimizer.optimizer, network.parameters().size()));
  if (data.size() == 0) return std::nullopt;
  const TrainerSnapshot<float> before = snapshot_of(memory, network, data.size());
  Network<float> moved = network;
  Trainer<float> trainer(moved, config);
  trainer.set_data(data);
  trainer.restore(before);
  NextStep step;
  step.gradient = trainer.gradient_of_next_batch();
  trainer.step();
  const TrainerSnapshot<float> after = trainer.snapshot();
  const bool is_undone = after.epoch == before.epoch && after.next_sample == before.next_sample;
  if (is_undone) return std::nullopt;
  step.set_samples = data.size();
  step.parameters = after.parameters;
  step.memory = memory_of(after);
  // An epoch that is over begins at 0 again.
  step.samples = (after.next_sample == 0 ? data.size() : after.next_sample) - before.next_sample;

  TrainerConfig plain = config;
  plain.objective.l1 = plain.objective.l2 = 0;
  step.batch_gradient = gradient_of(network, plain, data, before);
  plain.batch_size = 0;
  TrainerSnapshot<float> start = before;
  start.next_sample = 0;
  step.set_gradient = gradient_of(network, plain, data, start);
  return step;
}

}  // namespace frontera
