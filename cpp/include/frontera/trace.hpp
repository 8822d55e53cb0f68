#pragma once

#include "frontera/objective.hpp"

namespace frontera {

/// One layer of the forward and backward pass of one sample.
struct TraceLayer {
  std::vector<float> z;           ///< (n_l): Σ_k w_jk a_k + b_j
  std::vector<float> a;           ///< (n_l): F(z_j)
  std::vector<float> derivative;  ///< (n_l): F'(z_j); of softmax the diagonal of its Jacobian
  std::vector<float> delta;       ///< (n_l): ∂C/∂z_j
  /// (n_l, n_{l−1}) row by row: ∂C/∂w_jk = δ_j a_k. ∂C/∂b_j is δ_j itself.
  std::vector<float> weight_gradients;
};

/// Every number of backpropagation for one sample, with the article's symbols.
struct Trace {
  std::vector<float> inputs;  ///< (features): a of layer 0
  std::vector<TraceLayer> layers;
  std::vector<float> target;          ///< (n_L): the label, or one-hot
  double cost = 0;                    ///< of this point, without penalties
  std::vector<double> cost_gradient;  ///< (n_L): ∂C/∂a^L; not finite where an output saturates
};

/// The trace of one sample through a network.
Trace trace(const Network<float>& network, const std::vector<FeatureId>& features, LossId loss,
            const Point& point);

}  // namespace frontera
