#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// How values cross between JavaScript and the core, without a binding generator, which would make every page that holds a
/// figure 20 KB heavier, gzipped. web/src/engine/core.ts turns these functions into objects.
///
/// **In**: the caller asks for room (`numbers_for`), writes there and calls. **Out**: an address, and `result_length` says
/// how many values lie there; they are good until the next call.
///
/// Nothing is exported that isn't marked so.
#define FRONTERA_EXPORT(name) extern "C" __attribute__((export_name(#name)))

namespace frontera {

inline std::vector<double> numbers;
inline std::vector<float> floats;
inline std::string text;
inline std::size_t length = 0;

template <typename Buffer>
auto give(const Buffer& buffer) {
  length = static_cast<std::size_t>(buffer.size());
  return buffer.data();
}

}  // namespace frontera
