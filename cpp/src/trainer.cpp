#include "frontera/trainer.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace frontera {

namespace {

/// ε of each parameter, in the flat order.
template <typename Scalar>
Vector<Scalar> rates_of(const Network<Scalar>& network, const TrainerConfig& config) {
  Vector<Scalar> rates(network.parameters().size());
  for (const Layer& layer : network.layers()) {
    rates.segment(layer.weights_at, layer.outputs * layer.inputs)
        .setConstant(static_cast<Scalar>(config.learning_rate));
    rates.segment(layer.biases_at, layer.outputs).setConstant(static_cast<Scalar>(config.bias_learning_rate));
  }
  return rates;
}

/// Also false for NaN.
bool is_useful(double cost) {
  return cost <= kDivergedCost;
}

/// x·0 is 0 for finite x and NaN otherwise: one vectorised pass.
template <typename Scalar>
bool all_finite(const Vector<Scalar>& v) {
  return (v * Scalar(0)).sum() == Scalar(0);
}

}  // namespace

template <typename Scalar>
Trainer<Scalar>::Trainer(Network<Scalar>& network, const TrainerConfig& config)
    : network_(network),
      config_(config),
      objective_(network, config.loss),
      data_({}, std::vector<FeatureId>(static_cast<std::size_t>(network.features())), network.outputs()),
      rates_(rates_of(network, config)),
      previous_(network.parameters()),
      no_gradient_(Vector<Scalar>::Zero(network.parameters().size())) {}

template <typename Scalar>
void Trainer<Scalar>::configure(const TrainerConfig& config) {
  if (config.loss != config_.loss) objective_ = Objective<Scalar>(network_, config.loss);
  if (config.batch_size != config_.batch_size) at_ = 0;
  config_ = config;
  rates_ = rates_of(network_, config);
}

template <typename Scalar>
void Trainer<Scalar>::set_data(Dataset<Scalar> data) {
  assert(data.inputs.rows() == network_.features() && data.targets.rows() == network_.outputs());
  data_ = std::move(data);
  at_ = 0;
}

template <typename Scalar>
void Trainer<Scalar>::restart() {
  epoch_ = 0;
  at_ = 0;
  has_previous_ = false;
  diverged_at_.reset();
}

template <typename Scalar>
void Trainer<Scalar>::forgive() {
  has_previous_ = false;
  diverged_at_.reset();
}

template <typename Scalar>
void Trainer<Scalar>::train(int epochs) {
  for (int e = 0; e < epochs && runnable(); ++e) {
    do {
      update_once();
    } while (at_ != 0 && runnable());
  }
  settle();
}

template <typename Scalar>
void Trainer<Scalar>::step() {
  if (runnable()) update_once();
  settle();
}

template <typename Scalar>
Index Trainer<Scalar>::next_batch_size() const {
  const Index left = data_.size() - at_;
  return config_.batch_size == 0 ? left : std::min(config_.batch_size, left);
}

template <typename Scalar>
void Trainer<Scalar>::update_once() {
  const Index count = next_batch_size();
  if (!is_useful(objective_.cost_and_gradient(network_, data_, at_, count))) return take_back();

  Vector<Scalar>& parameters = network_.parameters();
  previous_.swap(parameters);
  parameters = previous_ - rates_.cwiseProduct(objective_.gradient());
  has_previous_ = true;
  previous_at_ = at_;
  previous_epoch_ = epoch_;
  at_ += count;
  if (at_ == data_.size()) {
    at_ = 0;
    ++epoch_;
  }
  if (!all_finite(parameters)) take_back();
}

template <typename Scalar>
void Trainer<Scalar>::settle() {
  // Otherwise the run would be left with parameters that have no useful cost, and only the next call would notice.
  if (!runnable() || !has_previous_) return;
  if (!is_useful(objective_.cost(network_, data_, at_, next_batch_size()))) take_back();
}

template <typename Scalar>
void Trainer<Scalar>::take_back() {
  if (has_previous_) {
    network_.parameters().swap(previous_);
    at_ = previous_at_;
    epoch_ = previous_epoch_;
    has_previous_ = false;
  }
  diverged_at_ = epoch_ + 1;
}

template <typename Scalar>
const Vector<Scalar>& Trainer<Scalar>::gradient_of_next_batch() {
  if (data_.size() == 0) return no_gradient_;
  objective_.cost_and_gradient(network_, data_, at_, next_batch_size());
  return objective_.gradient();
}

template <typename Scalar>
std::optional<Evaluation> Trainer<Scalar>::evaluate() {
  if (data_.size() == 0) return std::nullopt;
  return objective_.evaluate(network_, data_);
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace frontera
