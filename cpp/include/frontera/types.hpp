#pragma once

#include <algorithm>
#include <Eigen/Core>
#include <limits>

/// The types that everything else is written in.
///
/// Legend, the same in every file:
///   N        samples in a batch            n_l   units of layer l (n_0: features)
///   s        a sample                      j, k  a unit of layer l, of layer l−1
///   z, a     weighted sum, activation      δ     ∂C/∂z
///   W, b     weights (n_l, n_{l−1}), biases (n_l)
///
/// A batch is (features, N) and row-major: each feature's samples are contiguous, so that SIMD lanes run over
/// samples. `Scalar` is float in the product, double in gradient checks and the tightest tests.
namespace frontera {

using Index = Eigen::Index;

template <typename Scalar>
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

template <typename Scalar>
using Batch = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Samples are worked on in blocks of this many: a block of a small net stays in the first-level cache.
constexpr Index kBlockSamples = 64;

/// From a row of a block, which is a unit's or a feature's samples, to the next, whatever the block's width: so addresses in
/// the kernels are constants.
constexpr Index kRowStride = kBlockSamples;

/// A block's width is rounded up to a multiple of this, so that Eigen meets whole packets only. Its scalar
/// remainder would call the platform's libm, whose last digit differs from machine to machine.
constexpr Index kWidthStep = 4;

/// The width a block of `samples` is worked on with; the samples beyond are zeros with weight 0.
constexpr Index padded_width(Index samples) {
  return (samples + kWidthStep - 1) / kWidthStep * kWidthStep;
}

/// Greater than any number: where a least value begins.
constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// Some samples of a batch, worked on at once: first, … first + count − 1.
struct Block {
  Index first;
  Index count;

  Index width() const { return padded_width(count); }
};

/// Calls visit(block) for `count` samples, block by block.
template <typename Visit>
void for_each_block(Index count, Visit visit) {
  for (Index first = 0; first < count; first += kBlockSamples) {
    visit(Block{first, std::min(kBlockSamples, count - first)});
  }
}

}  // namespace frontera
