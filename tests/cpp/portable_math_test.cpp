#include "frontera/portable_math.hpp"

#include <cmath>

#include "catch.hpp"

using namespace frontera;

TEST_CASE("portable_log agrees with the C library within 2 ulp") {
  for (double x = 0x1p-40; x < 8; x *= 1.00137) {
    const double expected = std::log(x);
    CHECK(std::abs(portable_log(x) - expected) <= 2 * 0x1p-52 * std::abs(expected) + 1e-17);
  }
  CHECK(portable_log(1) == 0);
}

TEST_CASE("portable_sine_cosine agrees with the C library and is exact at quarter turns") {
  const double two_pi = 6.283185307179586476925286766559;
  for (double turns = -2; turns < 2; turns += 0.000731) {
    const SineCosine sc = portable_sine_cosine(turns);
    CHECK(std::abs(sc.sine - std::sin(two_pi * turns)) < 3e-15);
    CHECK(std::abs(sc.cosine - std::cos(two_pi * turns)) < 3e-15);
    CHECK(sc.sine * sc.sine + sc.cosine * sc.cosine == Approx(1).epsilon(1e-15));
  }
  CHECK(portable_sine_cosine(0).cosine == 1);
  CHECK(portable_sine_cosine(0.25).sine == 1);
  CHECK(portable_sine_cosine(0.5).cosine == -1);
  CHECK(portable_sine_cosine(0.75).sine == -1);
  CHECK(portable_sine_cosine(-0.25).sine == -1);
}
