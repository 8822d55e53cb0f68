#pragma once

#include "frontera/features.hpp"
#include "frontera/generators.hpp"

namespace frontera {

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

/// For each point, whether it is held back for testing: the points given for that, and of the others the same fraction (rounded)
/// of each class, chosen by the seed. With a fraction > 0, a class of two or more others gives at least one and keeps at least one.
std::vector<bool> test_split(const std::vector<Point>& points, int classes, double fraction,
                             std::uint32_t seed);

/// The samples' order in an epoch, from the seed and the epoch alone, so that any epoch can be replayed.
void shuffled_order(std::uint32_t seed, int epoch, std::vector<Index>& order);

extern template struct Dataset<float>;
extern template struct Dataset<double>;

}  // namespace frontera
