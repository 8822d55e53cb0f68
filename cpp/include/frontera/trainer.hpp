#pragma once

#include <optional>

#include "frontera/objective.hpp"
#include "frontera/optimizer.hpp"

namespace frontera {

/// A cost above this counts as diverged. Cross-entropy of a million nats means logits of a million, which float resolves
/// to 0.06 at best: no gradient leads back from there. A learning rate of 1000 on the article's network gets to 1e12, kills
/// every ReLU and then stands still, finite for ever.
constexpr double kDivergedCost = 1e6;

/// How a run goes on. The article sums the weights' gradients and averages the biases', which with mean gradients is a
/// learning rate of its own for each.
struct TrainerConfig {
  ObjectiveConfig objective;
  OptimizerConfig optimizer;
  Index batch_size = 0;    ///< 0: the whole set
  bool shuffle = false;    ///< a new order each epoch
  std::uint32_t seed = 1;  ///< of the orders
};

/// Everything that the rest of a run depends on beside data and settings.
template <typename Scalar>
struct TrainerSnapshot {
  int epoch = 0;
  Index at = 0;
  Vector<Scalar> parameters;
  OptimizerState<Scalar> optimizer;
};

/// Mini-batch training in the order given or in a new one each epoch; the last batch of an epoch may be smaller and averages
/// over its own size.
///
/// Divergence: when a batch's cost or an updated parameter isn't finite, or the cost exceeds kDivergedCost, the update that
/// led there is taken back, so the network keeps its last good parameters, and the run stops until `restart`. Whether
/// that happens doesn't depend on how the epochs are cut into calls.
template <typename Scalar>
class Trainer {
 public:
  Trainer(Network<Scalar>& network, const TrainerConfig& config);

  /// Takes new settings; epoch, parameters and, for the same optimizer, its memory stay.
  void configure(const TrainerConfig& config);

  /// Takes new data; the epoch in progress, if any, starts over with it.
  void set_data(Dataset<Scalar> data);

  /// `epochs` whole epochs (the present one is completed first and counts as one). Without data, nothing happens.
  void train(int epochs);

  /// One batch.
  void step();

  /// Back to epoch 0, not diverged, the optimizer without memory; the caller sets the parameters.
  void restart();

  /// Ends the diverged state after parameters or settings were changed; the epoch stays.
  void forgive();

  TrainerSnapshot<Scalar> snapshot() const;
  void restore(const TrainerSnapshot<Scalar>& snapshot);

  /// The objective's gradient on the next batch; nothing is updated. Zeros without data.
  const Vector<Scalar>& gradient_of_next_batch();

  /// Over a whole data set; nothing without samples. @param confusion  see Objective::evaluate.
  std::optional<Evaluation> evaluate(const Dataset<Scalar>& data, std::uint32_t* confusion = nullptr,
                                     int classes = 0);

  int epoch() const { return epoch_; }
  /// Between two epochs, not within one.
  bool at_epoch_start() const { return at_ == 0; }
  const Dataset<Scalar>& data() const { return data_; }

  /// The epoch, counted from 1, whose update was taken back.
  std::optional<int> diverged_at() const { return diverged_at_; }

 private:
  bool runnable() const { return data_.size() > 0 && !diverged_at_; }
  BatchSlice next_batch();
  void update_once();
  void settle();
  void take_back();

  Network<Scalar>& network_;
  TrainerConfig config_;
  Objective<Scalar> objective_;
  Optimizer<Scalar> optimizer_;
  Dataset<Scalar> data_;
  std::vector<Index> order_;  ///< (N) with shuffling, of `order_epoch_`
  int order_epoch_ = -1;
  Vector<Scalar> previous_;  ///< (P): the parameters before the last update
  Vector<Scalar> no_gradient_;
  bool has_previous_ = false;
  Index previous_at_ = 0;
  int previous_epoch_ = 0;
  int epoch_ = 0;
  Index at_ = 0;  ///< first sample of the next batch
  std::optional<int> diverged_at_;
};

extern template class Trainer<float>;
extern template class Trainer<double>;

}  // namespace frontera
