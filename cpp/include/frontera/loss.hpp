#pragma once

#include "frontera/activation.hpp"
#include "frontera/limits.hpp"
#include "frontera/portable_math.hpp"

/// Losses on one block of samples.
///
/// The batch is (n_L, width), rows kRowStride apart; `mask` (width) is 1 for a sample and 0 for padding. Blocks give sums; dividing by
/// the number of elements once at the end makes them means, as in PyTorch: n_L N elements, or N where the outputs of a
/// sample are one distribution (`kPerSample`). An entry has
///   cost(block)    Σ loss over the block
///   bound(block)   what cost(block) can't exceed but for rounding; cheaper, and NaN where the cost is
///   delta(block)   writes elements · δ^L, δ^L = ∂C/∂z^L: the loss's derivative times the output activation's
///   output_gradient(a, y)   elements · ∂C/∂a^L, the first of those two factors, to be shown; not finite where a saturates
/// `kOutputActivation` is the one that the loss is defined with, or kNone for any.
namespace frontera {

/// The output layer of a block and what it should have been: all (outputs, width) with rows kRowStride apart but mask (width).
template <typename Scalar>
struct OutputBlock {
  LayerBlock<Scalar> layer;
  ActivationId activation;
  const Scalar* y;
  const Scalar* mask;
  Scalar* delta;

  Index outputs() const { return layer.units; }
  Index width() const { return layer.width; }
};

/// Σ log x over the samples of a block, each x from 1 to kMaxClasses, by a single logarithm: log Π x. In double, which is far from
/// overflow there (10⁶⁴), and as exact as a float's log1p: 1 + t keeps sixteen digits.
template <typename Scalar>
class LogSum {
 public:
  /// The logarithms of 1 + t, where `mask` is 1.
  void add(const Quad<Scalar>& t, const Quad<Scalar>& mask) {
    product_ *= 1 + (t * mask).template cast<double>();
  }
  double value() const {
    const double product = product_.prod();
    return product >= 1 ? portable_log(product) : product;  // NaN
  }

 private:
  Quad<double> product_ = Quad<double>::Ones();
};

/// C = mean of (a − y)²;  ∂C/∂a = 2/(n_L N) (a − y), with its factor 2 and its sign.
struct MeanSquaredError {
  static constexpr std::string_view kName = "mean-squared-error";
  static constexpr ActivationId kOutputActivation = Activations::kNone;
  static constexpr bool kPerSample = false;

  static double output_gradient(double a, double y) { return 2 * (a - y); }

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    Quad<Scalar> total = Quad<Scalar>::Zero();
    for_each_quad(b.outputs(), b.width(), [&](Index i, Index s) {
      total += (quad(b.layer.a + i) - quad(b.y + i)).square() * quad(b.mask + s);
    });
    return static_cast<double>(total.sum());
  }

  template <typename Scalar>
  static double bound(const OutputBlock<Scalar>& b) {
    return cost(b);
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    for_each_quad(b.outputs(), b.width(), [&](Index i, Index s) {
      quad(b.delta + i) = Scalar(2) * (quad(b.layer.a + i) - quad(b.y + i)) * quad(b.mask + s);
    });
    Activations::at(kActivationFunctions<Scalar>, b.activation).multiply_by_derivative(b.layer, b.delta);
  }
};

/// δ^L of the two cross-entropies, each with the activation it is defined with: (a − y). The activation's derivative
/// cancels.
template <typename Scalar>
void cross_entropy_delta(const OutputBlock<Scalar>& b) {
  for_each_quad(b.outputs(), b.width(), [&](Index i, Index s) {
    quad(b.delta + i) = (quad(b.layer.a + i) - quad(b.y + i)) * quad(b.mask + s);
  });
}

/// Mean binary cross-entropy of sigmoid outputs, from logits.
///
///   C = mean of max(z, 0) − z·y + log(1 + e^{−|z|})       so that e^x cannot overflow and 0·log 0 never arises
///   δ^L = ∂C/∂a · σ'(z) = (a − y)/(n_L N)
///
/// Limits: right and sure → 0; wrong and sure → |z|. Source: Goodfellow et al., Deep Learning (2016), 6.2.2.2.
struct BinaryCrossEntropy {
  static constexpr std::string_view kName = "binary-cross-entropy";
  static constexpr ActivationId kOutputActivation = Activations::index_of<Sigmoid>();
  static constexpr bool kPerSample = false;

  static double output_gradient(double a, double y) { return (a - y) / (a * (1 - a)); }

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    Quad<Scalar> total = Quad<Scalar>::Zero();
    LogSum<Scalar> tail;
    for_each_quad(b.outputs(), b.width(), [&](Index i, Index s) {
      const Quad<Scalar> z = quad(b.layer.z + i), mask = quad(b.mask + s);
      total += (z.max(Scalar(0)) - z * quad(b.y + i)) * mask;
      tail.add(exponential<Scalar>(-z.abs()), mask);
    });
    return static_cast<double>(total.sum()) + tail.value();
  }

  /// log(1 + e^{−|z|}) ≤ 0.7.
  template <typename Scalar>
  static double bound(const OutputBlock<Scalar>& b) {
    Quad<Scalar> total = Quad<Scalar>::Zero();
    for_each_quad(b.outputs(), b.width(), [&](Index i, Index s) {
      const Quad<Scalar> z = quad(b.layer.z + i);
      total += (z.max(Scalar(0)) - z * quad(b.y + i) + Scalar(0.7)) * quad(b.mask + s);
    });
    return static_cast<double>(total.sum());
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    cross_entropy_delta(b);
  }
};

/// Mean categorical cross-entropy of a softmax output, one unit per class, from logits.
///
///   C = mean over samples of log Σ_k e^{z_k} − Σ_k y_k z_k       the largest z taken out, so that e^x cannot overflow
///   δ^L = (a − y)/N
///
/// Limits: right and sure → 0; wrong and sure → the largest z minus the right one.
/// Source: Goodfellow et al., Deep Learning (2016), 6.2.2.3.
struct CategoricalCrossEntropy {
  static constexpr std::string_view kName = "categorical-cross-entropy";
  static constexpr ActivationId kOutputActivation = Activations::index_of<Softmax>();
  static constexpr bool kPerSample = true;

  static double output_gradient(double a, double y) { return -y / a; }

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    const Index end = b.outputs() * kRowStride;
    Quad<Scalar> below_right = Quad<Scalar>::Zero();
    LogSum<Scalar> totals;
    for (Index s = 0; s < b.width(); s += kWidthStep) {
      Quad<Scalar> largest = quad(b.layer.z + s), total = Quad<Scalar>::Zero(), right = Quad<Scalar>::Zero();
      for (Index i = s; i < end; i += kRowStride) largest = largest.max(quad(b.layer.z + i));
      for (Index i = s; i < end; i += kRowStride) {
        const Quad<Scalar> below = quad(b.layer.z + i) - largest;
        total += exponential<Scalar>(below);
        right += quad(b.y + i) * below;
      }
      const Quad<Scalar> mask = quad(b.mask + s);
      totals.add(total - Scalar(1), mask);
      below_right += right * mask;
    }
    return totals.value() - static_cast<double>(below_right.sum());
  }

  template <typename Scalar>
  static double bound(const OutputBlock<Scalar>& b) {
    return cost(b);
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    cross_entropy_delta(b);
  }
};

using Losses = Table<MeanSquaredError, BinaryCrossEntropy, CategoricalCrossEntropy>;
using LossId = Losses::Id;

template <typename Scalar>
struct LossFunctions {
  double (*cost)(const OutputBlock<Scalar>&);
  double (*bound)(const OutputBlock<Scalar>&);
  void (*delta)(const OutputBlock<Scalar>&);
};

/// What is known of a loss without a batch.
struct LossTraits {
  ActivationId output_activation;  ///< kNone: any
  bool per_sample;
  double (*output_gradient)(double a, double y);

  /// What the sums over a batch are divided by.
  double elements(Index outputs, Index samples) const {
    return static_cast<double>(per_sample ? samples : outputs * samples);
  }
};

namespace detail {

template <typename Scalar, typename... Entries>
constexpr std::array<LossFunctions<Scalar>, sizeof...(Entries)> loss_functions(Table<Entries...>) {
  return {{{&Entries::template cost<Scalar>, &Entries::template bound<Scalar>,
            &Entries::template delta<Scalar>}...}};
}

template <typename... Entries>
constexpr std::array<LossTraits, sizeof...(Entries)> loss_traits(Table<Entries...>) {
  return {{{Entries::kOutputActivation, Entries::kPerSample, &Entries::output_gradient}...}};
}

}  // namespace detail

template <typename Scalar>
constexpr auto kLossFunctions = detail::loss_functions<Scalar>(Losses{});

constexpr auto kLossTraits = detail::loss_traits(Losses{});

}  // namespace frontera
