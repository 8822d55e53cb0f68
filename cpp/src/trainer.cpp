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
      no_gradient_(Vector<Scalar>::Zero(network.parameters().size())),
      previous_(network.parameters()) {}

template <typename Scalar>
void Trainer<Scalar>::configure(const TrainerConfig& config) {
  if (!same(config.objective, config_.objective)) objective_ = Objective<Scalar>(network_, config.objective);
  // Batches of another size begin elsewhere.
  if (config.batch_size != config_.batch_size) next_sample_ = 0;
  optimizer_.configure(config.optimizer);
  config_ = config;
  order_epoch_ = -1;
  // What the last update was made with is gone, so it can't be undone any more.
  can_undo_ = false;
  has_next_gradient_ = false;
}

template <typename Scalar>
void Trainer<Scalar>::set_data(Dataset<Scalar> data) {
  assert(data.inputs.rows() == network_.features() && data.targets.rows() == network_.outputs());
  data_ = std::move(data);
  order_.resize(static_cast<std::size_t>(data_.size()));
  order_epoch_ = -1;
  next_sample_ = 0;
  can_undo_ = false;
  has_next_gradient_ = false;
}

template <typename Scalar>
void Trainer<Scalar>::restart() {
  epoch_ = 0;
  next_sample_ = 0;
  optimizer_.reset();
  clear_divergence();
}

template <typename Scalar>
void Trainer<Scalar>::clear_divergence() {
  can_undo_ = false;
  has_next_gradient_ = false;
  diverged_at_.reset();
  check_next_batch();
}

template <typename Scalar>
TrainerSnapshot<Scalar> Trainer<Scalar>::snapshot() const {
  return {epoch_, next_sample_, network_.parameters(), optimizer_.state()};
}

template <typename Scalar>
void Trainer<Scalar>::restore(const TrainerSnapshot<Scalar>& snapshot) {
  epoch_ = snapshot.epoch;
  next_sample_ = snapshot.next_sample;
  network_.parameters() = snapshot.parameters;
  optimizer_.set_state(snapshot.optimizer);
  clear_divergence();
}

template <typename Scalar>
void Trainer<Scalar>::train(int epochs, bool measured) {
  for (int e = 0; e < epochs && runnable(); ++e) {
    do {
      update_once();
    } while (next_sample_ != 0 && runnable());
  }
  check_next_batch(measured);
}

template <typename Scalar>
void Trainer<Scalar>::step() {
  if (runnable()) update_once();
  check_next_batch();
}

template <typename Scalar>
BatchSlice Trainer<Scalar>::next_batch() {
  const Index left = data_.size() - next_sample_;
  const Index count = config_.batch_size == 0 ? left : std::min(config_.batch_size, left);
  if (!config_.shuffle) return {next_sample_, count};
  if (order_epoch_ != epoch_) shuffled_order(config_.seed, epoch_, order_);
  order_epoch_ = epoch_;
  return {next_sample_, count, order_.data()};
}

/// Works out the gradient of `batch`, which is the next, and whether its cost is useful. Both are kept until something
/// changes: what the end of one call has looked at is what the next call begins with.
template <typename Scalar>
bool Trainer<Scalar>::evaluate_next(const BatchSlice& batch, bool measured) {
  if (has_next_gradient_) return is_next_cost_useful_;
  has_next_gradient_ = true;
  next_evaluation_.reset();
  if (measured && !batch.order && batch.count == data_.size()) {
    next_evaluation_ = objective_.evaluation_and_gradient(data_);
    is_next_cost_useful_ = is_useful(next_evaluation_->loss);
    return is_next_cost_useful_;
  }
  // The cost itself is worked out only where its bound leaves a doubt; a NaN does. Half: the bound holds but for rounding.
  const bool is_surely_useful = objective_.bound_and_gradient(data_, batch) <= kDivergedCost / 2;
  is_next_cost_useful_ = is_surely_useful || is_useful(objective_.cost(data_, batch));
  return is_next_cost_useful_;
}

/// One batch. The present parameters, memory and place become the previous ones and the next are written into the buffers
/// of those before: nothing is copied, and an undo is a swap.
template <typename Scalar>
void Trainer<Scalar>::update_once() {
  const BatchSlice batch = next_batch();
  if (!evaluate_next(batch)) return undo_update();

  Vector<Scalar>& parameters = network_.parameters();
  previous_.swap(parameters);
  const bool is_finite = optimizer_.step(previous_, objective_.gradient(), parameters);
  previous_epoch_ = epoch_;
  previous_sample_ = next_sample_;
  can_undo_ = true;
  has_next_gradient_ = false;
  next_sample_ += batch.count;
  if (next_sample_ == data_.size()) {
    next_sample_ = 0;
    ++epoch_;
  }
  if (!is_finite) undo_update();
}

/// What the next update would find, found already at the end of a call: otherwise the run would be left with parameters that
/// have no useful cost or gradient, and only the next call would notice.
///
/// The next update would meet
///   a cost that isn't useful       and undo the update before it;
///   a gradient that isn't finite   and give parameters that aren't finite either (w − η·g is not, for any η ≥ 0 and whatever
///                                  the optimizer divides g by), so undo itself and end where the run stands now.
template <typename Scalar>
void Trainer<Scalar>::check_next_batch(bool measured) {
  if (!runnable()) return;
  if (!evaluate_next(next_batch(), measured)) return undo_update();
  if (!all_finite(objective_.gradient())) stop();
}

/// Ends the run at the state before the last update, if there was one since the run was last changed from outside; the
/// state now is then useless, and the one before was good enough to be updated.
template <typename Scalar>
void Trainer<Scalar>::undo_update() {
  if (can_undo_) {
    network_.parameters().swap(previous_);
    optimizer_.undo_step();
    epoch_ = previous_epoch_;
    next_sample_ = previous_sample_;
    has_next_gradient_ = false;
  }
  stop();
}

template <typename Scalar>
void Trainer<Scalar>::stop() {
  can_undo_ = false;
  diverged_at_ = epoch_ + 1;
}

template <typename Scalar>
const Vector<Scalar>& Trainer<Scalar>::gradient_of_next_batch() {
  if (data_.size() == 0) return no_gradient_;
  evaluate_next(next_batch());
  return objective_.gradient();
}

template <typename Scalar>
std::optional<Evaluation> Trainer<Scalar>::evaluate(const Dataset<Scalar>& data, std::uint32_t* confusion,
                                                    int classes) {
  if (data.size() == 0) return std::nullopt;
  if (&data == &data_ && has_next_gradient_ && next_evaluation_ && !confusion) return next_evaluation_;
  return objective_.evaluate(data, confusion, classes);
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace frontera
