#include "frontera/features.hpp"

#include <array>
#include <cassert>

namespace frontera {

namespace {

template <typename Entry>
void values_of(const float* x1, const float* x2, float* out, Index count) {
  for (Index i = 0; i < count; i += kWidthStep) {
    const Quad<float> a = ConstRow<float>(x1 + i, kWidthStep), b = ConstRow<float>(x2 + i, kWidthStep);
    Row<float>(out + i, kWidthStep) = Entry::value(a, b);
  }
}

template <typename... Entries>
constexpr auto feature_functions(Table<Entries...>) {
  return std::array<void (*)(const float*, const float*, float*, Index), sizeof...(Entries)>{
      &values_of<Entries>...};
}

}  // namespace

void feature_values(FeatureId feature, const float* x1, const float* x2, float* out, Index count) {
  assert(count % kWidthStep == 0);
  Features::at(feature_functions(Features{}), feature)(x1, x2, out, count);
}

}  // namespace frontera
