#include "frontera/random.hpp"

#include <cmath>

#include "frontera/portable_math.hpp"

namespace frontera {

Pcg32::Pcg32(std::uint64_t seed, std::uint64_t stream) : state_(0), increment_((stream << 1) | 1) {
  next();
  state_ += seed;
  next();
}

std::uint32_t Pcg32::next() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005u + increment_;
  const std::uint32_t xorshifted = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
  const std::uint32_t rotation = static_cast<std::uint32_t>(old >> 59);
  return (xorshifted >> rotation) | (xorshifted << ((32 - rotation) & 31));
}

std::uint32_t Pcg32::below(std::uint32_t bound) {
  // The first 2³² mod bound values would make the small remainders likelier: draw again.
  const std::uint32_t unfair = (0u - bound) % bound;
  std::uint32_t drawn = next();
  while (drawn < unfair) drawn = next();
  return drawn % bound;
}

double Pcg32::uniform() {
  return (next() + 0.5) * 0x1p-32;
}

double NormalSource::next() {
  if (has_spare_) {
    has_spare_ = false;
    return spare_;
  }
  const double radius = std::sqrt(-2.0 * portable_log(random_.uniform()));
  const SineCosine direction = portable_sine_cosine(random_.uniform());
  spare_ = radius * direction.sine;
  has_spare_ = true;
  return radius * direction.cosine;
}

}  // namespace frontera
