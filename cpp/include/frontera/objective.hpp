#pragma once

#include "frontera/dataset.hpp"
#include "frontera/loss.hpp"
#include "frontera/network.hpp"

namespace frontera {

/// Mean cost and accuracy over a data set.
struct Evaluation {
  double loss = 0;      ///< in the loss's unit (nats for cross-entropy), without penalty terms
  double accuracy = 0;  ///< fraction of samples whose class is predicted
};

/// Runs batches through a network: the cost, and its gradient with respect to the flat parameter vector.
template <typename Scalar>
class Objective {
 public:
  Objective(const Network<Scalar>& network, LossId loss);

  /// Mean cost of the samples first … first + count − 1 and, in `gradient()`, its gradient. @pre count > 0.
  double cost_and_gradient(const Network<Scalar>& network, const Dataset<Scalar>& data, Index first,
                           Index count);

  /// Mean cost alone. @pre count > 0.
  double cost(const Network<Scalar>& network, const Dataset<Scalar>& data, Index first, Index count);

  /// Over the whole set. @pre data.size() > 0.
  Evaluation evaluate(const Network<Scalar>& network, const Dataset<Scalar>& data);

  /// (P), of the last `cost_and_gradient`.
  const Vector<Scalar>& gradient() const { return gradient_; }

 private:
  template <typename Visit>
  void for_each_block(const Network<Scalar>& network, const Dataset<Scalar>& data, Index first, Index count,
                      Visit visit);

  LossFunctions<Scalar> loss_;
  LossTraits traits_;
  ActivationId output_activation_;
  Workspace<Scalar> workspace_;
  Vector<Scalar> targets_;  ///< (n_L, width) of the present block
  Vector<Scalar> mask_;     ///< (width): 1 for a sample, 0 for padding
  Vector<Scalar> lanes_;    ///< (P, lanes): gradient sums, one packet a parameter
  Vector<Scalar> gradient_;
};

/// The class that outputs name: with one unit, a ≥ ½ is class 1; with more, the largest. @param stride  between outputs.
template <typename Scalar>
int predicted_class(const Scalar* outputs, Index count, Index stride);

extern template class Objective<float>;
extern template class Objective<double>;
extern template int predicted_class<float>(const float*, Index, Index);
extern template int predicted_class<double>(const double*, Index, Index);

}  // namespace frontera
