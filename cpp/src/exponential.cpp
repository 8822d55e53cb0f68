#include "frontera/exponential.hpp"

namespace frontera {

template <>
Quad<double> exponential(const Quad<double>& z) {
  return z.exp();
}

}  // namespace frontera
