#pragma once

#include <cstdint>
#include <string>

#include "frontera/types.hpp"

namespace frontera {

/// 64-bit FNV-1a hash over the bytes of the parameters, least significant byte first. Equal fingerprints: equal
/// parameters, bit for bit. Source: Fowler, Noll & Vo, draft-eastlake-fnv.
std::uint64_t fingerprint(const Vector<float>& parameters);

/// A fingerprint as it is shown: 16 hexadecimal digits.
std::string fingerprint_text(std::uint64_t hash);

}  // namespace frontera
