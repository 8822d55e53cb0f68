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

/// The centre of cell `i` of `count` equal cells between `from` and `to`.
inline float cell_centre(double from, double to, Index i, Index count) {
  return static_cast<float>(from +
                            (static_cast<double>(i) + 0.5) * ((to - from) / static_cast<double>(count)));
}

/// Evaluates one network, which must outlive this, at points of the plane. Its buffers are made once.
class FieldSampler {
 public:
  FieldSampler(const Network<float>& network, std::vector<FeatureId> features);

  /// The outputs at N points. @param xy  (N, 2) row-major: x1, x2, x1, x2, …  @param out  (N, n_L) row-major.
  void predict(const float* xy, Index count, float* out);

  /// The outputs over a grid. @param out  (height, width, n_L) row-major; row 0 at the top, which is the largest x2; each
  /// cell is sampled at its centre.
  void field(const Bounds& bounds, Index width, Index height, float* out);

  /// One unit's activations over a grid, laid out as a field with one value a cell. @param layer  0: the features, l: layer
  /// l. @pre the network has that unit.
  void unit_field(Index layer, Index unit, const Bounds& bounds, Index width, Index height, float* out);

  /// Every unit's activation over a square grid, features first: element 0 (features, size, size), element l
  /// (n_l, size, size), each row-major with row 0 at the top.
  std::vector<std::vector<float>> neurons(const Bounds& bounds, Index size);

 private:
  /// Fills the inputs from x1_, x2_ and runs them; the block's width.
  Index run_forward(Index samples);
  void run_block(Index samples, float* out);
  /// Runs a grid in blocks and shows each to `take(first cell, samples)`.
  template <typename Take>
  void sweep(const Bounds& bounds, Index width, Index height, Take take);
  /// The last block's values, (units, width): of the features for layer 0, otherwise of layer l.
  const float* rows(Index layer, Index width);

  const Network<float>& network_;
  std::vector<FeatureId> features_;
  Workspace<float> workspace_;
  alignas(16) float x1_[kBlockSamples] = {};
  alignas(16) float x2_[kBlockSamples] = {};
};

}  // namespace frontera
