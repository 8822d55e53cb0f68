#include "frontera/random.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"

using frontera::NormalSource;
using frontera::Pcg32;

TEST_CASE("PCG32 gives the reference implementation's first outputs") {
  Pcg32 random(42, 54);
  for (const std::uint32_t expected :
       {0xa15c02b7u, 0x7b47f409u, 0xba1d3330u, 0x83d2f293u, 0xbfa4784bu, 0xcbed606eu}) {
    CHECK(random.next() == expected);
  }
}

TEST_CASE("streams of one seed differ") {
  Pcg32 a(7, 1), b(7, 2);
  CHECK(a.next() != b.next());
}

TEST_CASE("below() reaches every value about equally often") {
  Pcg32 random(1, 1);
  int counts[6] = {};
  for (int i = 0; i < 60000; ++i) ++counts[random.below(6)];
  for (const int count : counts) CHECK(std::abs(count - 10000) < 500);
  CHECK(random.below(1) == 0);
}

TEST_CASE("uniform() stays strictly between 0 and 1 with mean one half") {
  Pcg32 random(2, 1);
  double sum = 0, low = 1, high = 0;
  for (int i = 0; i < 100000; ++i) {
    const double u = random.uniform();
    sum += u;
    low = std::min(low, u);
    high = std::max(high, u);
  }
  CHECK(low > 0);
  CHECK(high < 1);
  CHECK(sum / 100000 == Approx(0.5).margin(0.005));
}

TEST_CASE("normal numbers have mean 0, variance 1 and the normal's fourth moment") {
  Pcg32 random(3, 1);
  NormalSource normal(random);
  const int n = 200000;
  double m1 = 0, m2 = 0, m4 = 0;
  for (int i = 0; i < n; ++i) {
    const double x = normal.next();
    m1 += x;
    m2 += x * x;
    m4 += x * x * x * x;
  }
  CHECK(m1 / n == Approx(0).margin(0.01));
  CHECK(m2 / n == Approx(1).epsilon(0.02));
  CHECK(m4 / n == Approx(3).epsilon(0.05));
}

TEST_CASE("the first normal number is the same on every platform") {
  Pcg32 random(1, 1);
  NormalSource normal(random);
  CHECK(normal.next() == 0x1.31b9cbbaeee36p-1);
}

TEST_CASE("below() is fair where the bound doesn't divide 2³² by far") {
  // Of 2³² numbers, 1,294,967,296 are left over; without drawing again those remainders would come twice as often.
  Pcg32 random(4, 1);
  int small = 0;
  for (int i = 0; i < 100000; ++i) small += random.below(3000000000u) < 1294967296u;
  CHECK(small / 100000.0 == Approx(1294967296.0 / 3000000000.0).margin(0.01));
}

TEST_CASE("a shuffle leads everywhere equally often") {
  Pcg32 random(5, 1);
  int places[4][4] = {};
  for (int i = 0; i < 24000; ++i) {
    std::vector<int> items = {0, 1, 2, 3};
    frontera::shuffle(items, random);
    for (int place = 0; place < 4; ++place) ++places[items[static_cast<std::size_t>(place)]][place];
  }
  for (const auto& item : places) {
    for (const int count : item) CHECK(std::abs(count - 6000) < 300);
  }
}
