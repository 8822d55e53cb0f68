#include "frontera/optimizer.hpp"

#include <array>

/// The loop's arrays don't overlap: with so many, compilers would otherwise give up checking that, and not vectorise.
#ifdef __clang__
#define FRONTERA_NO_OVERLAP _Pragma("clang loop vectorize(assume_safety) interleave(disable)")
#else
#define FRONTERA_NO_OVERLAP _Pragma("GCC ivdep")
#endif

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
  const Scalar* first;
  const Scalar* second;
  Scalar* next;
  Scalar* next_first;
  Scalar* next_second;
};

/// Whether every parameter and all memory are finite afterwards: x·0 is 0 for finite x and NaN otherwise. The memory has to be
/// looked at too: where a sum of squares overflows, its parameter stands still, finite for ever.
template <typename Entry, typename Scalar>
bool update_all(const UpdateArrays<Scalar>& u, const StepConstants<Scalar>& given) {
  const StepConstants<Scalar> constants = given;  // a copy, which no store of the loop can change
  int others = 0;                                 // g++ would not vectorise with a bool
  FRONTERA_NO_OVERLAP
  for (Index i = 0; i < u.count; ++i) {
    const StepInput<Scalar> p = {u.current[i], u.gradient[i], u.rates[i], u.shrink[i]};
    Scalar first = Entry::kStates > 0 ? u.first[i] : Scalar(0);
    Scalar second = Entry::kStates > 1 ? u.second[i] : Scalar(0);
    const Scalar next = Entry::template step<Scalar>(p, constants, first, second);
    u.next[i] = next;
    if constexpr (Entry::kStates > 0) u.next_first[i] = first;
    if constexpr (Entry::kStates > 1) u.next_second[i] = second;
    others |= next * Scalar(0) + first * Scalar(0) + second * Scalar(0) == Scalar(0) ? 0 : 1;
  }
  return others == 0;
}

template <typename Scalar>
using UpdateFunction = bool (*)(const UpdateArrays<Scalar>&, const StepConstants<Scalar>&);

template <typename Scalar, typename... Entries>
constexpr std::array<UpdateFunction<Scalar>, sizeof...(Entries)> update_functions(Table<Entries...>) {
  return {{&update_all<Entries, Scalar>...}};
}

}  // namespace

template <typename Scalar>
Optimizer<Scalar>::Optimizer(const Network<Scalar>& network, const OptimizerConfig& config)
    : network_(network),
      rates_(network.parameters().size()),
      shrink_(Vector<Scalar>::Ones(network.parameters().size())) {
  configure(config);
  reset();
}

template <typename Scalar>
void Optimizer<Scalar>::configure(const OptimizerConfig& config) {
  const bool same = config.optimizer == config_.optimizer;
  config_ = config;
  const bool decays = config.optimizer == Optimizers::index_of<AdamW>();
  const double shrink = decays ? 1 - config.learning_rate * config.weight_decay : 1;
  for (const Layer& layer : network_.layers()) {
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
  const int states = Optimizers::at(state_counts(Optimizers{}), config_.optimizer);
  for (OptimizerState<Scalar>& state : states_) {
    state.first.setZero(states > 0 ? rates_.size() : 0);
    state.second.setZero(states > 1 ? rates_.size() : 0);
    state.beta1_power = state.beta2_power = 1;
  }
}

template <typename Scalar>
bool Optimizer<Scalar>::step(const Vector<Scalar>& current, const Vector<Scalar>& gradient,
                             Vector<Scalar>& next) {
  // The new memory is written beside the one it is made from, and the two change places: nothing is copied so that
  // `undo_step` can go back.
  const OptimizerState<Scalar>& old = states_[present_];
  present_ = 1 - present_;
  OptimizerState<Scalar>& made = states_[present_];
  made.beta1_power = old.beta1_power * config_.beta1;
  made.beta2_power = old.beta2_power * config_.beta2;
  const StepConstants<Scalar> constants = {static_cast<Scalar>(config_.momentum),
                                           static_cast<Scalar>(config_.decay),
                                           static_cast<Scalar>(config_.beta1),
                                           static_cast<Scalar>(config_.beta2),
                                           static_cast<Scalar>(config_.epsilon),
                                           static_cast<Scalar>(1 - made.beta1_power),
                                           static_cast<Scalar>(std::sqrt(1 - made.beta2_power))};
  static constexpr auto kFunctions = update_functions<Scalar>(Optimizers{});
  return Optimizers::at(kFunctions, config_.optimizer)(
      {current.size(), current.data(), gradient.data(), rates_.data(), shrink_.data(), old.first.data(),
       old.second.data(), next.data(), made.first.data(), made.second.data()},
      constants);
}

template class Optimizer<float>;
template class Optimizer<double>;

}  // namespace frontera
