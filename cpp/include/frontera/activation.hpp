#pragma once

#include <array>

#include "frontera/packet.hpp"
#include "frontera/table.hpp"

/// Activation functions a = F(z) and their derivatives, on whole blocks.
///
/// An entry has `value(z, a, count)` and `multiply_by_derivative(z, a, delta, count)`, which does delta ← delta ∘ F'(z)
/// and may use whichever of z and a = F(z) is cheaper. All pointers are 16-byte aligned, `count` is a multiple of
/// kWidthStep: Eigen then uses whole packets only, whose bits are the same everywhere.
///
/// To add one: a struct here and its name in `Activations`; tests/cpp/activation_test.cpp checks every entry against
/// central differences, and the name goes into web/src/experiment/names.ts.
namespace frontera {

template <typename Scalar>
using Row = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>, Eigen::Aligned16>;

template <typename Scalar>
using ConstRow = Eigen::Map<const Eigen::Array<Scalar, Eigen::Dynamic, 1>, Eigen::Aligned16>;

/// F(z) = z, F'(z) = 1. The usual output of a regression.
struct Linear {
  static constexpr std::string_view kName = "linear";

  template <typename Scalar>
  static void value(const Scalar* z, Scalar* a, Index count) {
    Row<Scalar>(a, count) = ConstRow<Scalar>(z, count);
  }
  template <typename Scalar>
  static void multiply_by_derivative(const Scalar*, const Scalar*, Scalar*, Index) {}
};

/// F(z) = σ(z) = 1/(1 + e^{−z}), in (0, 1); F'(z) = a (1 − a). Limits: 0 and 1, where F' vanishes.
/// By its formula rather than Eigen's logistic(), whose rational approximation is 100 times less accurate for small a.
struct Sigmoid {
  static constexpr std::string_view kName = "sigmoid";

  template <typename Scalar>
  static void value(const Scalar* z, Scalar* a, Index count) {
    Row<Scalar>(a, count) = (Scalar(1) + (-ConstRow<Scalar>(z, count)).exp()).inverse();
  }
  template <typename Scalar>
  static void multiply_by_derivative(const Scalar*, const Scalar* a, Scalar* delta, Index count) {
    const ConstRow<Scalar> out(a, count);
    Row<Scalar>(delta, count) *= out * (Scalar(1) - out);
  }
};

/// F(z) = tanh z = (e^z − e^{−z})/(e^z + e^{−z}), in (−1, 1); F'(z) = 1 − a².
struct Tanh {
  static constexpr std::string_view kName = "tanh";

  template <typename Scalar>
  static void value(const Scalar* z, Scalar* a, Index count) {
    Row<Scalar>(a, count) = ConstRow<Scalar>(z, count).tanh();
  }
  template <typename Scalar>
  static void multiply_by_derivative(const Scalar*, const Scalar* a, Scalar* delta, Index count) {
    const ConstRow<Scalar> out(a, count);
    Row<Scalar>(delta, count) *= Scalar(1) - out * out;
  }
};

/// F(z) = max(z, 0); F'(z) = 1 for z > 0, otherwise 0 (at z = 0 by convention, as in PyTorch).
struct Relu {
  static constexpr std::string_view kName = "relu";

  template <typename Scalar>
  static void value(const Scalar* z, Scalar* a, Index count) {
    for (Index i = 0; i < count; i += kLanes<Scalar>) {
      const Packet<Scalar> x = load(z + i);
      store(a + i, where_positive<Scalar>(x, x));
    }
  }
  template <typename Scalar>
  static void multiply_by_derivative(const Scalar* z, const Scalar*, Scalar* delta, Index count) {
    for (Index i = 0; i < count; i += kLanes<Scalar>) {
      store(delta + i, where_positive<Scalar>(load(z + i), load(delta + i)));
    }
  }
};

using Activations = Table<Linear, Sigmoid, Tanh, Relu>;

/// An entry of `Activations` by its index.
using ActivationId = int;

/// What a layer calls, chosen once per layer and block, never per element.
template <typename Scalar>
struct ActivationFunctions {
  void (*value)(const Scalar* z, Scalar* a, Index count);
  void (*multiply_by_derivative)(const Scalar* z, const Scalar* a, Scalar* delta, Index count);
};

namespace detail {

template <typename Scalar, typename... Entries>
constexpr std::array<ActivationFunctions<Scalar>, sizeof...(Entries)> activation_functions(
    Table<Entries...>) {
  return {{{&Entries::template value<Scalar>, &Entries::template multiply_by_derivative<Scalar>}...}};
}

}  // namespace detail

template <typename Scalar>
constexpr auto kActivationFunctions = detail::activation_functions<Scalar>(Activations{});

}  // namespace frontera
