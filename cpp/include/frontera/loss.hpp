#pragma once

#include "frontera/activation.hpp"

/// Losses on one block of samples.
///
/// The batch is (n_L, width) row by row; `mask` (width) is 1 for a sample and 0 for padding. Blocks give sums; dividing by the
/// number of elements, n_L N, once at the end makes them means, as in PyTorch. An entry has
///   cost(block)    Σ loss over the block
///   delta(block)   writes n_L N · δ^L, δ^L = ∂C/∂z^L: the loss's derivative times the output activation's
/// `kOutputActivation` is the one that the loss is defined with, or −1 for any.
namespace frontera {

/// The output layer of a block and what it should have been: all (outputs, width) but mask (width).
template <typename Scalar>
struct OutputBlock {
  const Scalar* z;
  const Scalar* a;
  const Scalar* y;
  const Scalar* mask;
  Scalar* delta;
  Index outputs;
  Index width;
  ActivationId activation;
};

/// C = mean of (a − y)²;  ∂C/∂a = 2/(n_L N) (a − y), with its factor 2 and its sign.
struct MeanSquaredError {
  static constexpr std::string_view kName = "mean-squared-error";
  static constexpr ActivationId kOutputActivation = -1;

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    double total = 0;
    const ConstRow<Scalar> mask(b.mask, b.width);
    for (Index i = 0; i < b.outputs * b.width; i += b.width) {
      const ConstRow<Scalar> a(b.a + i, b.width), y(b.y + i, b.width);
      total += static_cast<double>(((a - y) * (a - y) * mask).sum());
    }
    return total;
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    const ConstRow<Scalar> mask(b.mask, b.width);
    for (Index i = 0; i < b.outputs * b.width; i += b.width) {
      const ConstRow<Scalar> a(b.a + i, b.width), y(b.y + i, b.width);
      Row<Scalar>(b.delta + i, b.width) = Scalar(2) * (a - y) * mask;
    }
    kActivationFunctions<Scalar>[static_cast<std::size_t>(b.activation)].multiply_by_derivative(
        b.z, b.a, b.delta, b.outputs * b.width);
  }
};

/// Mean binary cross-entropy of sigmoid outputs, from logits.
///
///   C = mean of max(z, 0) − z·y + log(1 + e^{−|z|})       so that e^x cannot overflow and 0·log 0 never arises
///   δ^L = ∂C/∂a · σ'(z) = (a − y)/(n_L N)                 the sigmoid's derivative cancels
///
/// Limits: right and sure → 0; wrong and sure → |z|. Source: Goodfellow et al., Deep Learning (2016), 6.2.2.2.
struct BinaryCrossEntropy {
  static constexpr std::string_view kName = "binary-cross-entropy";
  static constexpr ActivationId kOutputActivation = Activations::index_of<Sigmoid>();

  template <typename Scalar>
  static double cost(const OutputBlock<Scalar>& b) {
    double total = 0;
    const ConstRow<Scalar> mask(b.mask, b.width);
    for (Index i = 0; i < b.outputs * b.width; i += b.width) {
      const ConstRow<Scalar> z(b.z + i, b.width), y(b.y + i, b.width);
      total += static_cast<double>(((z.max(Scalar(0)) - z * y + (-z.abs()).exp().log1p()) * mask).sum());
    }
    return total;
  }

  template <typename Scalar>
  static void delta(const OutputBlock<Scalar>& b) {
    const ConstRow<Scalar> mask(b.mask, b.width);
    for (Index i = 0; i < b.outputs * b.width; i += b.width) {
      const ConstRow<Scalar> a(b.a + i, b.width), y(b.y + i, b.width);
      Row<Scalar>(b.delta + i, b.width) = (a - y) * mask;
    }
  }
};

using Losses = Table<MeanSquaredError, BinaryCrossEntropy>;
using LossId = int;

template <typename Scalar>
struct LossFunctions {
  double (*cost)(const OutputBlock<Scalar>&);
  void (*delta)(const OutputBlock<Scalar>&);
};

namespace detail {

template <typename Scalar, typename... Entries>
constexpr std::array<LossFunctions<Scalar>, sizeof...(Entries)> loss_functions(Table<Entries...>) {
  return {{{&Entries::template cost<Scalar>, &Entries::template delta<Scalar>}...}};
}

template <typename... Entries>
constexpr std::array<ActivationId, sizeof...(Entries)> output_activations(Table<Entries...>) {
  return {{Entries::kOutputActivation...}};
}

}  // namespace detail

template <typename Scalar>
constexpr auto kLossFunctions = detail::loss_functions<Scalar>(Losses{});

/// The output activation each loss asks for, −1 for any.
constexpr auto kLossOutputActivations = detail::output_activations(Losses{});

}  // namespace frontera
