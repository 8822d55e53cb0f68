#pragma once

#include "frontera/activation.hpp"

/// Losses on one block of samples.
///
/// The batch is (n_L, width) row by row; `mask` (width) is 1 for a sample and 0 for padding. Blocks give sums; dividing by
/// the number of elements once at the end makes them means, as in PyTorch: n_L N elements, or N where the outputs of a
/// sample are one distribution (`kPerSample`). An entry has
///   cost(block)    Σ loss over the block
///   delta(block)   writes elements · δ^L, δ^L = ∂C/∂z^L: the loss's derivative times the output activation's
/// `kOutputActivation` is the one that the loss is defined with, or −1 for any.
namespace frontera {

/// The output layer of a block and what it should have been: all (outputs, width) but mask (width).
template <typename Scalar>
struct OutputBlock {
  LayerBlock<Scalar> layer;
  ActivationId activation;
  const Scalar* y;
  const Scalar* mask;
  Scalar* delta;

  Index outputs() const { return layer.units; }
  ConstRow<Scalar> mask_row() const { return row(mask, 0); }
  ConstRow<Scalar> z_row(Index k) const { return row(layer.z, k); }
  ConstRow<Scalar> a_row(Index k) const { return row(layer.a, k); }
  ConstRow<Scalar> y_row(Index k) const { return row(y, k); }
  Row<Scalar> delta_row(Index k) const { return Row<Scalar>(delta + k * layer.width, layer.width); }

 private:
  ConstRow<Scalar> row(const Scalar* rows, Index k) const {
    return ConstRow<Scalar>(rows + k * layer.width, layer.width);
  }
};

/// C = mean of (a − y)²;  ∂C/∂a = 2/(n_L N) (a − y), with its factor 2 and its sign.
struct MeanSquaredError {
  static constexpr std::string_view kName = "mean-squared-error";
  static constexpr ActivationId kOutputActivation = -1;
  static constexpr bool kPerSample = false;

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    double total = 0;
    for (Index k = 0; k < b.outputs(); ++k) {
      total += static_cast<double>(((b.a_row(k) - b.y_row(k)).square() * b.mask_row()).sum());
    }
    return total;
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    for (Index k = 0; k < b.outputs(); ++k) {
      b.delta_row(k) = Scalar(2) * (b.a_row(k) - b.y_row(k)) * b.mask_row();
    }
    kActivationFunctions<Scalar>[static_cast<std::size_t>(b.activation)].multiply_by_derivative(b.layer, b.delta);
  }
};

/// δ^L of the two cross-entropies, each with the activation it is defined with: (a − y). The activation's derivative
/// cancels.
template <typename Scalar>
void cross_entropy_delta(const OutputBlock<Scalar>& b) {
  for (Index k = 0; k < b.outputs(); ++k) b.delta_row(k) = (b.a_row(k) - b.y_row(k)) * b.mask_row();
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

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    double total = 0;
    for (Index k = 0; k < b.outputs(); ++k) {
      const ConstRow<Scalar> z = b.z_row(k);
      total += static_cast<double>(
          ((z.max(Scalar(0)) - z * b.y_row(k) + (-z.abs()).exp().log1p()) * b.mask_row()).sum());
    }
    return total;
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

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    alignas(16) Scalar buffers[3][kBlockSamples];
    Row<Scalar> largest(buffers[0], b.layer.width), total(buffers[1], b.layer.width), right(buffers[2], b.layer.width);
    largest = b.z_row(0);
    for (Index k = 1; k < b.outputs(); ++k) largest = largest.max(b.z_row(k));
    total.setZero();
    right.setZero();
    for (Index k = 0; k < b.outputs(); ++k) {
      total += (b.z_row(k) - largest).exp();
      right += b.y_row(k) * (b.z_row(k) - largest);
    }
    return static_cast<double>(((total.log() - right) * b.mask_row()).sum());
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    cross_entropy_delta(b);
  }
};

using Losses = Table<MeanSquaredError, BinaryCrossEntropy, CategoricalCrossEntropy>;
using LossId = int;

template <typename Scalar>
struct LossFunctions {
  double (*cost)(const OutputBlock<Scalar>&);
  void (*delta)(const OutputBlock<Scalar>&);
};

/// What is known of a loss without a batch.
struct LossTraits {
  ActivationId output_activation;  ///< −1: any
  bool per_sample;

  /// What the sums over a batch are divided by.
  double elements(Index outputs, Index samples) const {
    return static_cast<double>(per_sample ? samples : outputs * samples);
  }
};

namespace detail {

template <typename Scalar, typename... Entries>
constexpr std::array<LossFunctions<Scalar>, sizeof...(Entries)> loss_functions(Table<Entries...>) {
  return {{{&Entries::template cost<Scalar>, &Entries::template delta<Scalar>}...}};
}

template <typename... Entries>
constexpr std::array<LossTraits, sizeof...(Entries)> loss_traits(Table<Entries...>) {
  return {{{Entries::kOutputActivation, Entries::kPerSample}...}};
}

}  // namespace detail

template <typename Scalar>
constexpr auto kLossFunctions = detail::loss_functions<Scalar>(Losses{});

constexpr auto kLossTraits = detail::loss_traits(Losses{});

}  // namespace frontera
