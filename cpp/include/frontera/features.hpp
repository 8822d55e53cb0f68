#pragma once

#include "frontera/activation.hpp"

/// Features: what the network gets to see of a point. An entry has
///   value(x1, x2)   for four points at a time, in float whatever the network's type, from whole Eigen packets: the same
///                   bits everywhere
///   kFormula        how it is written, in UTF-8
namespace frontera {

struct FeatureX1 {
  static constexpr std::string_view kName = "x1";
  static constexpr std::string_view kFormula = "x₁";
  static Quad<float> value(const Quad<float>& x1, const Quad<float>&) { return x1; }
};

struct FeatureX2 {
  static constexpr std::string_view kName = "x2";
  static constexpr std::string_view kFormula = "x₂";
  static Quad<float> value(const Quad<float>&, const Quad<float>& x2) { return x2; }
};

struct FeatureX1Squared {
  static constexpr std::string_view kName = "x1^2";
  static constexpr std::string_view kFormula = "x₁²";
  static Quad<float> value(const Quad<float>& x1, const Quad<float>&) { return x1 * x1; }
};

struct FeatureX2Squared {
  static constexpr std::string_view kName = "x2^2";
  static constexpr std::string_view kFormula = "x₂²";
  static Quad<float> value(const Quad<float>&, const Quad<float>& x2) { return x2 * x2; }
};

struct FeatureProduct {
  static constexpr std::string_view kName = "x1*x2";
  static constexpr std::string_view kFormula = "x₁x₂";
  static Quad<float> value(const Quad<float>& x1, const Quad<float>& x2) { return x1 * x2; }
};

/// On [−1, 1] it is nearly x1: kept for documents that have it.
struct FeatureSineX1 {
  static constexpr std::string_view kName = "sin(x1)";
  static constexpr std::string_view kFormula = "sin x₁";
  static Quad<float> value(const Quad<float>& x1, const Quad<float>&) { return x1.sin(); }
};

/// On [−1, 1] it is nearly x2: kept for documents that have it.
struct FeatureSineX2 {
  static constexpr std::string_view kName = "sin(x2)";
  static constexpr std::string_view kFormula = "sin x₂";
  static Quad<float> value(const Quad<float>&, const Quad<float>& x2) { return x2.sin(); }
};

constexpr float kTwoPi = 6.28318531f;

/// Two whole waves across the points' square, [−1, 1].
struct FeatureWaveX1 {
  static constexpr std::string_view kName = "sin(2*pi*x1)";
  static constexpr std::string_view kFormula = "sin 2πx₁";
  static Quad<float> value(const Quad<float>& x1, const Quad<float>&) { return (kTwoPi * x1).sin(); }
};

struct FeatureWaveX2 {
  static constexpr std::string_view kName = "sin(2*pi*x2)";
  static constexpr std::string_view kFormula = "sin 2πx₂";
  static Quad<float> value(const Quad<float>&, const Quad<float>& x2) { return (kTwoPi * x2).sin(); }
};

using Features = Table<FeatureX1, FeatureX2, FeatureX1Squared, FeatureX2Squared, FeatureProduct,
                       FeatureSineX1, FeatureSineX2, FeatureWaveX1, FeatureWaveX2>;
using FeatureId = Features::Id;

namespace detail {

template <typename... Entries>
constexpr std::array<std::string_view, sizeof...(Entries)> formulas(Table<Entries...>) {
  return {{Entries::kFormula...}};
}

}  // namespace detail

/// How each feature is written.
constexpr auto kFeatureFormulas = detail::formulas(Features{});

/// The values of an entry of `Features`: x1, x2 and out (count) each, 16-byte aligned, count a multiple of kWidthStep.
void feature_values(FeatureId feature, const float* x1, const float* x2, float* out, Index count);

}  // namespace frontera
