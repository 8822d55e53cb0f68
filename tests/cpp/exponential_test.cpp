#include "frontera/exponential.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "catch.hpp"

using namespace frontera;

namespace {

/// Whether e^z has the same bits by exponential() and by Eigen; NaN is NaN, whatever its bits.
bool has_eigens_bits(const Quad<float>& z) {
  const Quad<float> ours = exponential<float>(z), eigens = z.exp();
  for (Index i = 0; i < kWidthStep; ++i) {
    if (std::isnan(ours[i]) && std::isnan(eigens[i])) continue;
    if (std::memcmp(&ours[i], &eigens[i], sizeof(float)) != 0) return false;
  }
  return true;
}

/// Of the floats whose bits, as a whole number, are a multiple of `stride`: the first whose exponential differs; none: 0.
std::uint32_t first_that_differs(std::uint32_t stride) {
  constexpr std::uint64_t kEnd = std::uint64_t{1} << 32;
  for (std::uint64_t bits = 0; bits < kEnd; bits += std::uint64_t{kWidthStep} * stride) {
    Quad<float> z;
    for (std::uint64_t i = 0; i < kWidthStep; ++i) {
      const auto each = static_cast<std::uint32_t>(bits + i * stride);
      std::memcpy(&z[static_cast<Index>(i)], &each, sizeof each);
    }
    if (!has_eigens_bits(z)) return static_cast<std::uint32_t>(bits);
  }
  return 0;
}

}  // namespace

TEST_CASE("e^z in float has the bits of Eigen's, on which runs depend") {
  // A prime, so that all exponents come with all kinds of fractions. With 1 it is every float there is: 20 seconds.
  CHECK(first_that_differs(1021) == 0);
  // Where 2^m is not a float, or one without all its digits, and where z is clamped.
  for (const float end : {88.376f, 88.7228f, 88.723f, 89.0f, -86.99f, -87.34f, -88.723f, -104.0f}) {
    const Quad<float> z = end + Quad<float>{0.0f, 1e-5f, -1e-5f, 1e-3f};
    CHECK(has_eigens_bits(z));
  }
}

TEST_CASE("e^z at its limits") {
  const float infinity = std::numeric_limits<float>::infinity();
  const Quad<float> e = exponential<float>({infinity, -infinity, std::nanf(""), -0.0f});
  CHECK(e[0] == infinity);
  CHECK(e[1] == Approx(2.9e-39).epsilon(0.02));
  CHECK(std::isnan(e[2]));
  CHECK(e[3] == 1.0f);
}
