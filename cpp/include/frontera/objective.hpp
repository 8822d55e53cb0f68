#pragma once

#include <cassert>

#include "frontera/dataset.hpp"
#include "frontera/loss.hpp"
#include "frontera/network.hpp"

namespace frontera {

/// What is minimised: the mean loss over a batch, plus penalties on weights, never on biases:
///   C + λ₁ Σ|w| + λ₂/2 Σ w²
struct ObjectiveConfig {
  LossId loss = Losses::index_of<BinaryCrossEntropy>();
  double l1 = 0;
  double l2 = 0;
};

/// Mean cost, without penalties, and accuracy over a data set.
struct Evaluation {
  double loss = 0;      ///< in the loss's unit (nats for cross-entropy)
  double accuracy = 0;  ///< fraction of samples whose class is predicted
};

/// The samples order[first] … order[first + count − 1] of a data set; without an order, first … first + count − 1.
struct BatchSlice {
  Index first;
  Index count;
  const Index* order = nullptr;
};

/// Copies a block of a batch, of each row of `from` (rows, N), to `to` (rows, block.width()), rows kRowStride apart; zeros
/// behind the samples.
template <typename Scalar>
void copy_block(const Batch<Scalar>& from, const BatchSlice& batch, const Block& block, Scalar* to);

/// Runs a whole data set through a network and calls visit(l, layer, samples) for every layer (counted from 0) of every block
/// of samples: a LayerBlock with z and a, and how many of its columns are samples. @pre data.size() > 0 (asserted).
template <typename Visit>
void for_each_layer_block(const Network<float>& network, const Dataset<float>& data, Visit visit) {
  assert(data.size() > 0);
  Workspace<float> workspace(network, Workspace<float>::Sums::kKept);
  for_each_block(data.size(), [&](const Block& block) {
    copy_block(data.inputs, {0, data.size()}, block, workspace.inputs());
    workspace.forward(block.width());
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      visit(l, workspace.block(l, block.width()), block.count);
    }
  });
}

/// Runs batches through one network, which must outlive this: the cost, and the objective's gradient with respect to the
/// flat parameter vector.
template <typename Scalar>
class Objective {
 public:
  Objective(const Network<Scalar>& network, const ObjectiveConfig& config);

  /// Mean cost of the batch, without penalties; in `gradient()`, the objective's gradient, with them. @pre count > 0.
  double cost_and_gradient(const Dataset<Scalar>& data, const BatchSlice& batch);

  /// The same gradient, and what the mean cost can't exceed but for rounding, for a fraction of the cost's price.
  double bound_and_gradient(const Dataset<Scalar>& data, const BatchSlice& batch);

  /// The gradient over the whole set in its order, and what `evaluate` gives of it.
  Evaluation evaluation_and_gradient(const Dataset<Scalar>& data);

  /// Mean cost alone. @pre count > 0.
  double cost(const Dataset<Scalar>& data, const BatchSlice& batch);

  /// λ₁ Σ|w| + λ₂/2 Σ w².
  double penalty() const;

  /// Over the whole set. @pre data.size() > 0.
  /// @param confusion  if given, (classes, classes) counts by true class (row) and predicted class are added to it.
  Evaluation evaluate(const Dataset<Scalar>& data, std::uint32_t* confusion = nullptr, int classes = 0);

  /// (P), of the last batch.
  const Vector<Scalar>& gradient() const { return gradient_; }

 private:
  template <typename Visit>
  void run_blocks(const Dataset<Scalar>& data, const BatchSlice& batch, Visit visit);
  double measure_and_gradient(const Dataset<Scalar>& data, const BatchSlice& batch,
                              double (*measure)(const OutputBlock<Scalar>&), Index* correct = nullptr);
  Index count_correct(const Dataset<Scalar>& data, const OutputBlock<Scalar>& output, const Block& block,
                      std::uint32_t* confusion = nullptr, int classes = 0) const;
  void add_penalty_gradient();

  const Network<Scalar>* network_;  ///< not a reference, so that this can be assigned
  ObjectiveConfig config_;
  LossFunctions<Scalar> loss_;
  LossTraits traits_;
  ActivationId output_activation_;
  Workspace<Scalar> workspace_;
  Vector<Scalar> targets_;  ///< (n_L, width) of the present block
  Vector<Scalar> mask_;     ///< (width): 1 for a sample, 0 for padding
  Index masked_ = 0;        ///< how many samples the mask is made for
  Vector<Scalar> lanes_;    ///< (P, lanes): gradient sums, one packet a parameter
  Vector<Scalar> gradient_;
};

/// The class that outputs name: with one unit, a ≥ ½ is class 1; with more, the largest. @param stride  between outputs.
template <typename Scalar>
int predicted_class(const Scalar* outputs, Index count, Index stride);

extern template void copy_block<float>(const Batch<float>&, const BatchSlice&, const Block&, float*);
extern template void copy_block<double>(const Batch<double>&, const BatchSlice&, const Block&, double*);
extern template class Objective<float>;
extern template class Objective<double>;
extern template int predicted_class<float>(const float*, Index, Index);
extern template int predicted_class<double>(const double*, Index, Index);

}  // namespace frontera
