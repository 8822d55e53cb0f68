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
  Index next_sample = 0;  ///< first sample of the next batch
  Vector<Scalar> parameters;
  OptimizerState<Scalar> optimizer;
};

/// Mini-batch training in the order given or in a new one each epoch; the last batch of an epoch may be smaller and averages
/// over its own size.
///
/// Divergence: where the next batch's cost isn't finite or exceeds kDivergedCost, or an update leaves a parameter or the
/// optimizer's memory not finite, the update that led there is undone: parameters, memory, epoch and position in it are those
/// from before, bit for bit. Where the next batch's gradient isn't finite there is nothing to undo, but no way on either. In
/// both cases the run has diverged and stops until `restart`, `restore` or `clear_divergence`. Whether that happens doesn't
/// depend on how the epochs are cut into calls.
template <typename Scalar>
class Trainer {
 public:
  Trainer(Network<Scalar>& network, const TrainerConfig& config);

  /// Takes new settings; epoch, parameters and, for the same optimizer, its memory stay. With another batch size the epoch in
  /// progress, if any, starts over.
  void configure(const TrainerConfig& config);

  /// Takes new data; the epoch in progress, if any, starts over with it.
  void set_data(Dataset<Scalar> data);

  /// `epochs` whole epochs (the present one is completed first and counts as one). Without data, nothing happens.
  /// @param measured  whether `evaluate(data())` will be asked for after it: a full batch in its order then gives that beside its
  ///   gradient.
  void train(int epochs, bool measured = false);

  /// One batch.
  void step();

  /// Back to epoch 0, the optimizer without memory; the caller has set the parameters.
  void restart();

  /// To be called after parameters, settings or data were changed from outside: judges anew whether the run has diverged,
  /// by the next batch's cost and gradient. The epoch stays, and nothing is undone.
  void clear_divergence();

  TrainerSnapshot<Scalar> snapshot() const;
  void restore(const TrainerSnapshot<Scalar>& snapshot);

  /// The objective's gradient on the next batch; nothing is updated. Zeros without data.
  const Vector<Scalar>& gradient_of_next_batch();

  /// Over a whole data set; nothing without samples. @param confusion  see Objective::evaluate.
  std::optional<Evaluation> evaluate(const Dataset<Scalar>& data, std::uint32_t* confusion = nullptr,
                                     int classes = 0);

  int epoch() const { return epoch_; }
  /// Between two epochs, not within one.
  bool at_epoch_start() const { return next_sample_ == 0; }
  const Dataset<Scalar>& data() const { return data_; }

  /// The epoch, counted from 1, that can't be completed.
  std::optional<int> diverged_at() const { return diverged_at_; }

 private:
  bool runnable() const { return data_.size() > 0 && !diverged_at_; }
  BatchSlice next_batch();
  bool evaluate_next(const BatchSlice& batch, bool measured = false);
  void update_once();
  void check_next_batch(bool measured = false);
  void undo_update();
  void stop();

  Network<Scalar>& network_;
  TrainerConfig config_;
  Objective<Scalar> objective_;
  Optimizer<Scalar> optimizer_;
  Dataset<Scalar> data_;
  std::vector<Index> order_;  ///< (N) with shuffling, of `order_epoch_`
  int order_epoch_ = -1;
  Vector<Scalar> no_gradient_;

  int epoch_ = 0;
  Index next_sample_ = 0;  ///< first sample of the next batch

  /// Before the last update, while it can be undone; the optimizer keeps its own memory from then.
  bool can_undo_ = false;
  Vector<Scalar> previous_;  ///< (P)
  int previous_epoch_ = 0;
  Index previous_sample_ = 0;

  /// Of the next batch, in `objective_`, at the present parameters.
  bool has_next_gradient_ = false;
  bool is_next_cost_useful_ = false;
  std::optional<Evaluation> next_evaluation_;  ///< of the whole set, where that was measured
  std::optional<int> diverged_at_;
};

extern template class Trainer<float>;
extern template class Trainer<double>;

}  // namespace frontera
