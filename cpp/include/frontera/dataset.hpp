#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "frontera/table.hpp"
#include "frontera/types.hpp"

namespace frontera {

/// A labelled point of the plane.
struct Point {
  float x1;
  float x2;
  int label;
};

/// What a generated data set is made from.
struct GeneratorConfig {
  int samples = 1600;
  double noise = 0.04;  ///< standard deviation, in units of the outer circle's radius
  std::uint32_t seed = 1;
};

/// The article's data: two nested circles (radii 1 and 0.3, classes 0 and 1, equally many points at equal angles, normal
/// noise), and a copy of those points shifted by (3, 3); then each axis scaled to [−1, 1] and the points shuffled.
/// Follows scikit-learn's make_circles and minmax_scale. @pre samples a positive multiple of 4.
struct DoubleCircles {
  static constexpr std::string_view kName = "double-circles";
  static constexpr int kSamplesStep = 4;
  static std::vector<Point> generate(const GeneratorConfig& config);
};

using Generators = Table<DoubleCircles>;
using GeneratorId = int;

/// The points of an entry of `Generators`.
std::vector<Point> generate(GeneratorId generator, const GeneratorConfig& config);

/// What a generator's sample count must be a multiple of.
int samples_step(GeneratorId generator);

/// Features: what the network gets to see of a point. An entry computes its values for `count` points at once.
struct FeatureX1 {
  static constexpr std::string_view kName = "x1";
  static void values(const float* x1, const float*, float* out, Index count) { std::copy_n(x1, count, out); }
};

struct FeatureX2 {
  static constexpr std::string_view kName = "x2";
  static void values(const float*, const float* x2, float* out, Index count) { std::copy_n(x2, count, out); }
};

using Features = Table<FeatureX1, FeatureX2>;
using FeatureId = int;

/// The values of an entry of `Features`: x1, x2 and out (count) each.
void feature_values(FeatureId feature, const float* x1, const float* x2, float* out, Index count);

/// Samples as the network takes them.
template <typename Scalar>
struct Dataset {
  /// @param outputs  units of the output layer: 1 (targets are the labels) or one per class (targets are one-hot).
  Dataset(const std::vector<Point>& points, const std::vector<FeatureId>& features, Index outputs);

  Index size() const { return inputs.cols(); }

  Batch<Scalar> inputs;     ///< (features, N)
  Batch<Scalar> targets;    ///< (n_L, N)
  std::vector<int> labels;  ///< (N)
};

extern template struct Dataset<float>;
extern template struct Dataset<double>;

}  // namespace frontera
