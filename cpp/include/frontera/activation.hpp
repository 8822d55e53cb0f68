#pragma once

#include <array>

#include "frontera/exponential.hpp"
#include "frontera/table.hpp"

/// Activation functions a = F(z) and their derivatives.
///
/// An entry gives, for four samples at a time, `f(z)` and `derivative(z, a)`, which may use whichever of z and a = f(z) is
/// cheaper; `Elementwise` makes whole blocks of it. Four samples are whole Eigen packets, whose bits are the same
/// everywhere (its scalar functions are the platform's libm).
///
/// To add one: a struct here and its name in `Activations`; tests/cpp/activation_test.cpp checks every entry against
/// central differences, and its formula goes there.
namespace frontera {

template <typename Scalar>
using Row = Eigen::Map<Eigen::Array<Scalar, Eigen::Dynamic, 1>, Eigen::Aligned16>;

template <typename Scalar>
using ConstRow = Eigen::Map<const Eigen::Array<Scalar, Eigen::Dynamic, 1>, Eigen::Aligned16>;

template <typename Scalar>
Eigen::Map<const Quad<Scalar>, Eigen::Aligned16> quad(const Scalar* p) {
  return Eigen::Map<const Quad<Scalar>, Eigen::Aligned16>(p);
}
template <typename Scalar>
Eigen::Map<Quad<Scalar>, Eigen::Aligned16> quad(Scalar* p) {
  return Eigen::Map<Quad<Scalar>, Eigen::Aligned16>(p);
}

/// One layer's z and a for a block of samples, both (units, width) with rows kRowStride apart, 16-byte aligned, width a
/// multiple of kWidthStep.
template <typename Scalar>
struct LayerBlock {
  const Scalar* z;
  Scalar* a;
  Index units;
  Index width;
};

/// Calls visit(i, s) for every four samples of a block: i is their place in the block, s in their row. One loop and not two:
/// before an inner one V8 would make the constants of an activation anew, for each row. The next row is left to a branch: a
/// choice would make every step wait for the one before.
template <typename Visit>
void for_each_quad(Index units, Index width, Visit visit) {
  Index row_end = width;
  for (Index i = 0; i < units * kRowStride;) {
    visit(i, i % kRowStride);
    i += kWidthStep;
    if (__builtin_expect(i == row_end, 0)) {
      i += kRowStride - width;
      row_end += kRowStride;
    }
  }
}

/// An activation that takes each unit and sample by itself.
template <typename Activation>
struct Elementwise {
  static constexpr bool kOutputOnly = false;

  /// a = F(z).
  template <typename Scalar>
  static void value(const LayerBlock<Scalar>& block) {
    for_each_quad(block.units, block.width, [&](Index i, Index) {
      const Quad<Scalar> z = quad(block.z + i);
      quad(block.a + i) = Activation::f(z);
    });
  }

  /// δ ← δ ∘ F'(z).
  template <typename Scalar>
  static void multiply_by_derivative(const LayerBlock<Scalar>& block, Scalar* delta) {
    for_each_quad(block.units, block.width, [&](Index i, Index) {
      const Quad<Scalar> z = quad(block.z + i), a = quad(block.a + i);
      quad(delta + i) *= Activation::derivative(z, a);
    });
  }
};

/// x where z > 0, otherwise (also where z is NaN) +0.
template <typename Scalar>
Quad<Scalar> where_positive(const Quad<Scalar>& z, const Quad<Scalar>& x) {
  Quad<Scalar> result;
  for (Index i = 0; i < kWidthStep; i += kLanes<Scalar>) {
    store(result.data() + i, where_positive<Scalar>(load(z.data() + i), load(x.data() + i)));
  }
  return result;
}

/// 1/(1 + e^{−z}). By its formula rather than Eigen's logistic(), whose rational approximation is 100 times less accurate
/// for small values.
template <typename Scalar>
Quad<Scalar> logistic(const Quad<Scalar>& z) {
  return (Scalar(1) + exponential<Scalar>(-z)).inverse();
}

/// F(z) = z, F'(z) = 1. The usual output of a regression.
struct Linear : Elementwise<Linear> {
  static constexpr std::string_view kName = "linear";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z;
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>&, const Quad<Scalar>&) {
    return Quad<Scalar>::Ones();
  }
};

/// F(z) = σ(z) = 1/(1 + e^{−z}), in (0, 1); F'(z) = a (1 − a). Limits: 0 and 1, where F' vanishes.
struct Sigmoid : Elementwise<Sigmoid> {
  static constexpr std::string_view kName = "sigmoid";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return logistic(z);
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>&, const Quad<Scalar>& a) {
    return a * (Scalar(1) - a);
  }
};

/// F(z) = tanh z = (e^z − e^{−z})/(e^z + e^{−z}), in (−1, 1); F'(z) = 1 − a².
struct Tanh : Elementwise<Tanh> {
  static constexpr std::string_view kName = "tanh";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z.tanh();
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>&, const Quad<Scalar>& a) {
    return Scalar(1) - a * a;
  }
};

/// F(z) = max(z, 0); F'(z) = 1 for z > 0, otherwise 0 (at z = 0 by convention, as in PyTorch).
struct Relu : Elementwise<Relu> {
  static constexpr std::string_view kName = "relu";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return where_positive(z, z);
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>& z, const Quad<Scalar>&) {
    return where_positive<Scalar>(z, Quad<Scalar>::Ones());
  }
};

/// F(z) = z for z > 0, otherwise z/100; F'(z) = 1 or 1/100.
/// Source: Maas et al., Rectifier Nonlinearities Improve Neural Network Acoustic Models (2013).
struct LeakyRelu : Elementwise<LeakyRelu> {
  static constexpr std::string_view kName = "leaky-relu";
  static constexpr double kSlope = 0.01;

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z.max(Scalar(0)) + Scalar(kSlope) * z.min(Scalar(0));
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>& z, const Quad<Scalar>&) {
    return where_positive<Scalar>(z, Quad<Scalar>::Constant(Scalar(1 - kSlope))) + Scalar(kSlope);
  }
};

/// F(z) = z for z > 0, otherwise e^z − 1; F'(z) = 1, or e^z = a + 1. Limit at −∞: −1.
/// Source: Clevert et al., Fast and Accurate Deep Network Learning by Exponential Linear Units (2016), with α = 1.
struct Elu : Elementwise<Elu> {
  static constexpr std::string_view kName = "elu";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z.max(Scalar(0)) + z.min(Scalar(0)).expm1();
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>&, const Quad<Scalar>& a) {
    return a.min(Scalar(0)) + Scalar(1);
  }
};

/// F(z) = z σ(z);  F'(z) = σ(z) (1 + z (1 − σ(z))). Limits: 0 at −∞, z at +∞.
/// Source: Ramachandran et al., Searching for Activation Functions (2017), with β = 1.
struct Swish : Elementwise<Swish> {
  static constexpr std::string_view kName = "swish";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z * logistic(z);
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>& z, const Quad<Scalar>&) {
    const Quad<Scalar> s = logistic(z);
    return s * (Scalar(1) + z * (Scalar(1) - s));
  }
};

/// F(z) = z ω, ω = tanh(log(1 + e^z));  F'(z) = ω + z σ(z) (1 − ω²). Limits: 0 at −∞, z at +∞.
/// With n = e^z (e^z + 2), ω = n/(n + 2), which needs one exponential; beyond z = 20 it is 1 to the last bit.
/// Source: Misra, Mish: A Self Regularized Non-Monotonic Activation Function (2019).
struct Mish : Elementwise<Mish> {
  static constexpr std::string_view kName = "mish";

  template <typename Scalar>
  static Quad<Scalar> omega(const Quad<Scalar>& z) {
    const Quad<Scalar> e = exponential<Scalar>(z.min(Scalar(20)));
    const Quad<Scalar> n = e * (e + Scalar(2));
    return n / (n + Scalar(2));
  }
  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z * omega(z);
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>& z, const Quad<Scalar>&) {
    const Quad<Scalar> w = omega(z);
    return w + z * logistic(z) * (Scalar(1) - w * w);
  }
};

/// F(z) = log(1 + e^z) = max(z, 0) + log(1 + e^{−|z|}), which cannot overflow;  F'(z) = σ(z). Limits: 0 at −∞, z at +∞.
struct Softplus : Elementwise<Softplus> {
  static constexpr std::string_view kName = "softplus";

  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return z.max(Scalar(0)) + exponential<Scalar>(-z.abs()).log1p();
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>& z, const Quad<Scalar>&) {
    return logistic(z);
  }
};

/// F(z) = ½ z (1 + t), t = tanh(√(2/π) (z + c z³)), c = 0.044715;
/// F'(z) = ½ (1 + t) + ½ z (1 − t²) √(2/π) (1 + 3 c z²). Limits: 0 at −∞, z at +∞.
/// The form with tanh, within 5e-4 of z Φ(z): the error function has no packet whose bits are the same everywhere.
/// Source: Hendrycks & Gimpel, Gaussian Error Linear Units (2016), section 2; PyTorch's approximate='tanh'.
struct Gelu : Elementwise<Gelu> {
  static constexpr std::string_view kName = "gelu";
  static constexpr double kRootTwoOverPi = 0.7978845608028654;
  static constexpr double kCubic = 0.044715;

  template <typename Scalar>
  static Quad<Scalar> t(const Quad<Scalar>& z) {
    return (Scalar(kRootTwoOverPi) * (z + Scalar(kCubic) * z * z * z)).tanh();
  }
  template <typename Scalar>
  static Quad<Scalar> f(const Quad<Scalar>& z) {
    return Scalar(0.5) * z * (Scalar(1) + t(z));
  }
  template <typename Scalar>
  static Quad<Scalar> derivative(const Quad<Scalar>& z, const Quad<Scalar>&) {
    const Quad<Scalar> tanh = t(z);
    const Quad<Scalar> inner = Scalar(kRootTwoOverPi) * (Scalar(1) + Scalar(3 * kCubic) * z * z);
    return Scalar(0.5) * (Scalar(1) + tanh) + Scalar(0.5) * z * (Scalar(1) - tanh * tanh) * inner;
  }
};

/// a_j = e^{z_j}/Σ_k e^{z_k}: a distribution over a sample's outputs, on the output layer only. ∂a_j/∂z_k = a_j (1{j = k} − a_k),
/// so δ_j = a_j (g_j − Σ_k g_k a_k) for g = ∂C/∂a. The largest z is taken out, so that e^x cannot overflow.
struct Softmax {
  static constexpr std::string_view kName = "softmax";
  static constexpr bool kOutputOnly = true;

  template <typename Scalar>
  static void value(const LayerBlock<Scalar>& block) {
    const Index end = block.units * kRowStride;
    for (Index s = 0; s < block.width; s += kWidthStep) {
      Quad<Scalar> largest = quad(block.z + s), total = Quad<Scalar>::Zero();
      for (Index i = s; i < end; i += kRowStride) largest = largest.max(quad(block.z + i));
      for (Index i = s; i < end; i += kRowStride) {
        quad(block.a + i) = exponential<Scalar>(quad(block.z + i) - largest);
        total += quad(block.a + i);
      }
      for (Index i = s; i < end; i += kRowStride) quad(block.a + i) /= total;
    }
  }

  template <typename Scalar>
  static void multiply_by_derivative(const LayerBlock<Scalar>& block, Scalar* delta) {
    const Index end = block.units * kRowStride;
    for (Index s = 0; s < block.width; s += kWidthStep) {
      Quad<Scalar> weighted = Quad<Scalar>::Zero();
      for (Index i = s; i < end; i += kRowStride) weighted += quad(block.a + i) * quad(delta + i);
      for (Index i = s; i < end; i += kRowStride)
        quad(delta + i) = quad(block.a + i) * (quad(delta + i) - weighted);
    }
  }
};

using Activations = Table<Linear, Sigmoid, Tanh, Relu, LeakyRelu, Elu, Swish, Mish, Softplus, Gelu, Softmax>;

using ActivationId = Activations::Id;

/// What a layer calls, chosen once per layer and block, never per element.
template <typename Scalar>
struct ActivationFunctions {
  void (*value)(const LayerBlock<Scalar>& block);
  void (*multiply_by_derivative)(const LayerBlock<Scalar>& block, Scalar* delta);
};

namespace detail {

template <typename Scalar, typename... Entries>
constexpr std::array<ActivationFunctions<Scalar>, sizeof...(Entries)> activation_functions(
    Table<Entries...>) {
  return {{{&Entries::template value<Scalar>, &Entries::template multiply_by_derivative<Scalar>}...}};
}

template <typename... Entries>
constexpr std::array<bool, sizeof...(Entries)> output_only(Table<Entries...>) {
  return {{Entries::kOutputOnly...}};
}

}  // namespace detail

/// Whether an activation is for the output layer alone.
constexpr auto kActivationOutputOnly = detail::output_only(Activations{});

template <typename Scalar>
constexpr auto kActivationFunctions = detail::activation_functions<Scalar>(Activations{});

/// (units, width): F'(z) of a block whose z is kept; of softmax the diagonal of its Jacobian.
Vector<float> derivatives(ActivationId activation, const LayerBlock<float>& block);

}  // namespace frontera
