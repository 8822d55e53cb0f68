#include "frontera/portable_math.hpp"

#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace frontera {

namespace {

constexpr double kLn2 = 0.693147180559945309417232121458;
constexpr double kRadiansPerTurn = 6.283185307179586476925286766559;

/// Σ c_i x^i by Horner's rule.
template <int Count>
double polynomial(const double (&coefficients)[Count], double x) {
  double sum = coefficients[Count - 1];
  for (int i = Count - 2; i >= 0; --i) sum = sum * x + coefficients[i];
  return sum;
}

}  // namespace

// x = m · 2^e with m in [√½, √2), and with t = (m − 1)/(m + 1), |t| < 0.1716:
//   ln x = e ln 2 + 2 artanh t = e ln 2 + 2t (1 + t²/3 + t⁴/5 + …)
// The first term left out, t²²/23, is below 1e-18.
double portable_log(double x) {
  assert(x > 0);
  constexpr double kSeries[] = {1.0,      1.0 / 3,  1.0 / 5,  1.0 / 7,  1.0 / 9, 1.0 / 11,
                                1.0 / 13, 1.0 / 15, 1.0 / 17, 1.0 / 19, 1.0 / 21};
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  int exponent = static_cast<int>(bits >> 52) - 1023;
  bits = (bits & 0x000fffffffffffffu) | 0x3ff0000000000000u;
  double mantissa;
  std::memcpy(&mantissa, &bits, sizeof mantissa);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    ++exponent;
  }
  const double t = (mantissa - 1) / (mantissa + 1);
  return exponent * kLn2 + 2 * t * polynomial(kSeries, t * t);
}

// The nearest quarter turn is taken off exactly; what is left is within an eighth of a turn, |x| ≤ π/4, where Taylor's
// series up to x¹⁷ and x¹⁶ leave less than 1e-17.
SineCosine portable_sine_cosine(double turns) {
  constexpr double kSine[] = {1.0,
                              -1.0 / 6,
                              1.0 / 120,
                              -1.0 / 5040,
                              1.0 / 362880,
                              -1.0 / 39916800,
                              1.0 / 6227020800,
                              -1.0 / 1307674368000,
                              1.0 / 355687428096000};
  constexpr double kCosine[] = {1.0,
                                -1.0 / 2,
                                1.0 / 24,
                                -1.0 / 720,
                                1.0 / 40320,
                                -1.0 / 3628800,
                                1.0 / 479001600,
                                -1.0 / 87178291200,
                                1.0 / 20922789888000};
  const double quarters = std::floor(turns * 4 + 0.5);
  const double x = (turns - quarters * 0.25) * kRadiansPerTurn;
  const double sine = x * polynomial(kSine, x * x);
  const double cosine = polynomial(kCosine, x * x);
  switch (static_cast<std::int64_t>(quarters) & 3) {
    case 0:
      return {sine, cosine};
    case 1:
      return {cosine, -sine};
    case 2:
      return {-sine, -cosine};
    default:
      return {-cosine, sine};
  }
}

}  // namespace frontera
