#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace frontera {

/// PCG32 (XSH-RR 64/32): small, fast, and the same numbers everywhere, which the standard library's distributions are
/// not. A seed and a stream give one sequence; different streams of a seed are independent.
/// Source: O'Neill, PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms (2014), and the
/// reference implementation at pcg-random.org, whose first outputs for (42, 54) the tests hold.
class Pcg32 {
 public:
  explicit Pcg32(std::uint64_t seed, std::uint64_t stream);

  /// The next 32 random bits.
  std::uint32_t next();

  /// A whole number in [0, bound), each equally likely. @pre bound > 0.
  std::uint32_t below(std::uint32_t bound);

  /// A real number strictly between 0 and 1, on a grid of 2⁻³².
  double uniform();

 private:
  std::uint64_t state_;
  std::uint64_t increment_;
};

/// Puts the items into a random order, each equally likely. Source: Fisher & Yates, in Durstenfeld's form (1964).
template <typename T>
void shuffle(std::vector<T>& items, Pcg32& random) {
  for (std::uint32_t i = static_cast<std::uint32_t>(items.size()); i > 1; --i) {
    std::swap(items[i - 1], items[random.below(i)]);
  }
}

/// Which sequence a seed is used for: data and initial weights with the same seed must not be correlated. Which numbers
/// stand here is free but fixed for ever; with these the default experiment (seed 1) learns in an instructive way.
enum class Stream : std::uint64_t { kData = 1, kParameters = 11, kSplit = 21, kOrder = 31, kDirections = 41 };

/// Standard normal numbers by the Box–Muller transform, in double, from bit-identical elementary functions.
/// Source: Box & Muller, A Note on the Generation of Random Normal Deviates (1958).
class NormalSource {
 public:
  explicit NormalSource(Pcg32& random) : random_(random) {}

  /// One number from N(0, 1).
  double next();

 private:
  Pcg32& random_;
  double spare_ = 0;
  bool has_spare_ = false;
};

}  // namespace frontera
