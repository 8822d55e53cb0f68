#include "frontera/fingerprint.hpp"

#include <cstring>

namespace frontera {

std::uint64_t fingerprint(const Vector<float>& parameters) {
  constexpr std::uint64_t kOffsetBasis = 14695981039346656037u;
  constexpr std::uint64_t kPrime = 1099511628211u;
  std::uint64_t hash = kOffsetBasis;
  for (const float parameter : parameters) {
    std::uint32_t bits;
    std::memcpy(&bits, &parameter, sizeof bits);
    for (int shift = 0; shift < 32; shift += 8) hash = (hash ^ ((bits >> shift) & 0xff)) * kPrime;
  }
  return hash;
}

std::string fingerprint_text(std::uint64_t hash) {
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text += "0123456789abcdef"[(hash >> shift) & 0xf];
  return text;
}

}  // namespace frontera
