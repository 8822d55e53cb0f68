#pragma once

namespace frontera {

/// Elementary functions that give the same bits with every compiler and C library: only + − × ÷, which IEEE 754 rounds
/// exactly, in a fixed order. For set-up work (data, initial weights), where the speed of packets isn't needed.

/// Natural logarithm. @param x  finite, normal and > 0 (asserted). Within 2 ulp.
double portable_log(double x);

struct SineCosine {
  double sine;
  double cosine;
};

/// sin and cos of `turns` whole turns (2π rad each). @param turns  finite, |turns| < 2⁵⁰. Absolute error < 1e-15.
SineCosine portable_sine_cosine(double turns);

}  // namespace frontera
