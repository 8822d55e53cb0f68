#pragma once

#include "frontera/dataset.hpp"
#include "frontera/network.hpp"

namespace frontera {

/// A rectangle of the plane.
struct Bounds {
  double x1_min = -1.5;
  double x1_max = 1.5;
  double x2_min = -1.5;
  double x2_max = 1.5;
};

/// Evaluates a network at points of the plane. Its buffers are made once; the network is passed to each call.
template <typename Scalar>
class FieldSampler {
 public:
  FieldSampler(const Network<Scalar>& network, std::vector<FeatureId> features);

  /// The outputs at N points. @param xy  (N, 2) row-major: x1, x2, x1, x2, …  @param out  (N, n_L) row-major.
  void predict(const Network<Scalar>& network, const float* xy, Index count, float* out);

  /// The outputs over a grid. @param out  (height, width, n_L) row-major; row 0 at the top, which is the largest x2; each
  /// cell is sampled at its centre.
  void field(const Network<Scalar>& network, const Bounds& bounds, Index width, Index height, float* out);

 private:
  void run_block(const Network<Scalar>& network, Index samples, float* out);

  std::vector<FeatureId> features_;
  Workspace<Scalar> workspace_;
  float x1_[kBlockSamples] = {};
  float x2_[kBlockSamples] = {};
};

extern template class FieldSampler<float>;
extern template class FieldSampler<double>;

}  // namespace frontera
