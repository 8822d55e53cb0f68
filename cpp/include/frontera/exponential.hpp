#pragma once

#include <cstdint>

#include "frontera/packet.hpp"

namespace frontera {

/// Four samples' values.
template <typename Scalar>
using Quad = Eigen::Array<Scalar, kWidthStep, 1>;

/// e^z. In double, which is for checks, Eigen's; out of line, since inlined everywhere it would make the wasm module a tenth larger.
template <typename Scalar>
Quad<Scalar> exponential(const Quad<Scalar>& z);
template <>
Quad<double> exponential(const Quad<double>& z);

/// e^z in float, by Cephes' expf:
///
///   m = ⌊z/ln 2 + ½⌋,  r = z − m ln 2        |r| ≤ ½ ln 2;  ln 2 in two parts, the first of which times m is exact
///   e^z = 2^m e^r,  e^r by a polynomial
///
/// The bits are those of Eigen 3.4's exp() for every z (tests/cpp/exponential_test.cpp): runs depend on them. Eigen multiplies by 2^m in
/// four steps and for any m, and converts m to an integer with care for numbers that m can't be; that takes half as many instructions again.
///
/// Limits: z > 88.72 → ∞; z < −88.72 → 2.9e-39, as at −88.72; NaN → NaN. Source: Moshier, Cephes Math Library 2.8, expf.c.
template <>
inline Quad<float> exponential(const Quad<float>& z) {
  constexpr float kEnd = 88.723f;
  const Quad<float> x = z.min(kEnd).max(-kEnd);
  const Quad<float> m = (x * 1.44269504088896341f + 0.5f).floor();
  const Quad<float> r = (x + m * -0.693359375f) + m * 2.12194440e-4f;
  const Quad<float> r2 = r * r, r3 = r2 * r;
  const Quad<float> high = (r * 1.9875691500e-4f + 1.3981999507e-3f) * r + 8.3334519073e-3f;
  const Quad<float> low = (r * 4.1665795894e-2f + 1.6666665459e-1f) * r + 5.0000001201e-1f;
  const Quad<float> power = (high * r3 + low) * r2 + (r + 1.0f);

  // 2^m is no float for m = 128, and none with all its digits for m < −126: so it is 2^h 2^{m−h} with h = ⌊m/2⌋. The lowest bits of
  // m + 1.5 · 2²³ + 2 · 127 are those of the whole number m + 2 · 127, which is both exponents' sum; the bits above are shifted out.
  constexpr float kWhole = 12582912.0f + 2 * 127;
  constexpr int kFractionBits = 23;
  typedef std::uint32_t Bits __attribute__((vector_size(16)));
  const Quad<float> moved = m + kWhole;
  const Bits digits = (Bits)load(moved.data()), half = digits >> 1;
  const auto first = (Packet<float>)(half << kFractionBits);
  const auto second = (Packet<float>)((digits - half) << kFractionBits);
  Quad<float> result;
  store(result.data(), load(power.data()) * first * second);
  return result;
}

}  // namespace frontera
