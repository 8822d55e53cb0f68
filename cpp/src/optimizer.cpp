#include "frontera/optimizer.hpp"

#include <array>

namespace frontera {

namespace {

/// What one update reads and writes, all (P); the states are null where the optimizer has none.
template <typename Scalar>
struct UpdateArrays {
  Index count;
  const Scalar* current;
  const Scalar* gradient;
  const Scalar* rates;
  const Scalar* shrink;
  Scalar* first;
  Scalar* second;
  Scalar* next;
};

template <typename Entry, typename Scalar>
void update_all(const UpdateArrays<Scalar>& u, const StepConstants<Scalar>& constants) {
  Scalar none = 0;
  for (Index i = 0; i < u.count; ++i) {
    const StepInput<Scalar> p = {u.current[i], u.gradient[i], u.rates[i], u.shrink[i]};
    Scalar& first = Entry::kStates > 0 ? u.first[i] : none;
    Scalar& second = Entry::kStates > 1 ? u.second[i] : none;
    u.next[i] = Entry::template step<Scalar>(p, constants, first, second);
  }
}

template <typename Scalar>
using UpdateFunction = void (*)(const UpdateArrays<Scalar>&, const StepConstants<Scalar>&);

template <typename Scalar, typename... Entries>
constexpr std::array<UpdateFunction<Scalar>, sizeof...(Entries)> update_functions(Table<Entries...>) {
  return {{&update_all<Entries, Scalar>...}};
}

template <typename... Entries>
constexpr std::array<int, sizeof...(Entries)> state_counts(Table<Entries...>) {
  return {{Entries::kStates...}};
}

}  // namespace

template <typename Scalar>
Optimizer<Scalar>::Optimizer(const Network<Scalar>& network, const OptimizerConfig& config)
    : rates_(network.parameters().size()), shrink_(Vector<Scalar>::Ones(network.parameters().size())) {
  configure(network, config);
  reset();
}

template <typename Scalar>
void Optimizer<Scalar>::configure(const Network<Scalar>& network, const OptimizerConfig& config) {
  const bool same = config.optimizer == config_.optimizer;
  config_ = config;
  const bool decays = config.optimizer == Optimizers::index_of<AdamW>();
  const double shrink = decays ? 1 - config.learning_rate * config.weight_decay : 1;
  for (const Layer& layer : network.layers()) {
    const Index weights = layer.outputs * layer.inputs;
    rates_.segment(layer.weights_at, weights).setConstant(static_cast<Scalar>(config.learning_rate));
    shrink_.segment(layer.weights_at, weights).setConstant(static_cast<Scalar>(shrink));
    rates_.segment(layer.biases_at, layer.outputs)
        .setConstant(static_cast<Scalar>(config.bias_learning_rate));
  }
  if (!same) reset();
}

template <typename Scalar>
void Optimizer<Scalar>::reset() {
  const int states = state_counts(Optimizers{})[static_cast<std::size_t>(config_.optimizer)];
  state_.first = Vector<Scalar>::Zero(states > 0 ? rates_.size() : 0);
  state_.second = Vector<Scalar>::Zero(states > 1 ? rates_.size() : 0);
  state_.beta1_power = 1;
  state_.beta2_power = 1;
}

template <typename Scalar>
void Optimizer<Scalar>::step(const Vector<Scalar>& current, const Vector<Scalar>& gradient,
                             Vector<Scalar>& next) {
  state_.beta1_power *= config_.beta1;
  state_.beta2_power *= config_.beta2;
  const StepConstants<Scalar> constants = {static_cast<Scalar>(config_.momentum),
                                           static_cast<Scalar>(config_.decay),
                                           static_cast<Scalar>(config_.beta1),
                                           static_cast<Scalar>(config_.beta2),
                                           static_cast<Scalar>(config_.epsilon),
                                           static_cast<Scalar>(1 - state_.beta1_power),
                                           static_cast<Scalar>(std::sqrt(1 - state_.beta2_power))};
  static constexpr auto kFunctions = update_functions<Scalar>(Optimizers{});
  kFunctions[static_cast<std::size_t>(config_.optimizer)](
      {current.size(), current.data(), gradient.data(), rates_.data(), shrink_.data(), state_.first.data(),
       state_.second.data(), next.data()},
      constants);
}

template class Optimizer<float>;
template class Optimizer<double>;

}  // namespace frontera
