#include "frontera/trainer.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace frontera {

namespace {

/// Also false for NaN.
bool is_useful(double cost) {
  return cost <= kDivergedCost;
}

/// x·0 is 0 for finite x and NaN otherwise: one vectorised pass.
template <typename Scalar>
bool all_finite(const Vector<Scalar>& v) {
  return (v * Scalar(0)).sum() == Scalar(0);
}

bool same(const ObjectiveConfig& a, const ObjectiveConfig& b) {
  return a.loss == b.loss && a.l1 == b.l1 && a.l2 == b.l2;
}

}  // namespace

template <typename Scalar>
Trainer<Scalar>::Trainer(Network<Scalar>& network, const TrainerConfig& config)
    : network_(network),
      config_(config),
      objective_(network, config.objective),
      optimizer_(network, config.optimizer),
      data_({}, std::vector<FeatureId>(static_cast<std::size_t>(network.features())), network.outputs()),
      previous_(network.parameters()),
      no_gradient_(Vector<Scalar>::Zero(network.parameters().size())) {}

template <typename Scalar>
void Trainer<Scalar>::configure(const TrainerConfig& config) {
  if (!same(config.objective, config_.objective)) objective_ = Objective<Scalar>(network_, config.objective);
  if (config.batch_size != config_.batch_size) at_ = 0;
  optimizer_.configure(network_, config.optimizer);
  config_ = config;
  order_epoch_ = -1;
}

template <typename Scalar>
void Trainer<Scalar>::set_data(Dataset<Scalar> data) {
  assert(data.inputs.rows() == network_.features() && data.targets.rows() == network_.outputs());
  data_ = std::move(data);
  order_.resize(static_cast<std::size_t>(data_.size()));
  order_epoch_ = -1;
  at_ = 0;
}

template <typename Scalar>
void Trainer<Scalar>::restart() {
  epoch_ = 0;
  at_ = 0;
  optimizer_.reset();
  forgive();
}

template <typename Scalar>
void Trainer<Scalar>::forgive() {
  has_previous_ = false;
  diverged_at_.reset();
}

template <typename Scalar>
TrainerSnapshot<Scalar> Trainer<Scalar>::snapshot() const {
  return {epoch_, at_, network_.parameters(), optimizer_.state()};
}

template <typename Scalar>
void Trainer<Scalar>::restore(const TrainerSnapshot<Scalar>& snapshot) {
  epoch_ = snapshot.epoch;
  at_ = snapshot.at;
  network_.parameters() = snapshot.parameters;
  optimizer_.set_state(snapshot.optimizer);
  forgive();
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
BatchSlice Trainer<Scalar>::next_batch() {
  const Index left = data_.size() - at_;
  const Index count = config_.batch_size == 0 ? left : std::min(config_.batch_size, left);
  if (!config_.shuffle) return {at_, count};
  if (order_epoch_ != epoch_) shuffled_order(config_.seed, epoch_, order_);
  order_epoch_ = epoch_;
  return {at_, count, order_.data()};
}

template <typename Scalar>
void Trainer<Scalar>::update_once() {
  const BatchSlice batch = next_batch();
  // The cost itself is worked out only where its bound leaves a doubt; a NaN does.
  const bool is_surely_useful = objective_.bound_and_gradient(network_, data_, batch) <= kDivergedCost / 2;
  if (!is_surely_useful && !is_useful(objective_.cost(network_, data_, batch))) return take_back();

  Vector<Scalar>& parameters = network_.parameters();
  previous_.swap(parameters);
  optimizer_.step(previous_, objective_.gradient(), parameters);
  has_previous_ = true;
  previous_at_ = at_;
  previous_epoch_ = epoch_;
  at_ += batch.count;
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
  if (!is_useful(objective_.cost(network_, data_, next_batch()))) take_back();
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
  objective_.cost_and_gradient(network_, data_, next_batch());
  return objective_.gradient();
}

template <typename Scalar>
std::optional<Evaluation> Trainer<Scalar>::evaluate(const Dataset<Scalar>& data, std::uint32_t* confusion,
                                                    int classes) {
  if (data.size() == 0) return std::nullopt;
  return objective_.evaluate(network_, data, confusion, classes);
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace frontera
