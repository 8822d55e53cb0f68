#include "exchange.hpp"
#include "frontera/session.hpp"

/// What only the headless engine offers. The check in double alone would make a figure's module a sixth larger.
namespace frontera {

/// Nothing without training points.
FRONTERA_EXPORT(landscape)
const double* landscape(const Session* session, int size, double span, std::uint32_t seed) {
  numbers = session->landscape(size, span, seed);
  return give(numbers);
}

/// `GradientCheck`'s fields in their order; nothing without training points.
FRONTERA_EXPORT(check_gradient) const double* check_gradient(const Session* session) {
  numbers.clear();
  if (const std::optional<GradientCheck> check = session->check_gradient()) {
    numbers = {static_cast<double>(check->checked), check->worst, static_cast<double>(check->parameter),
               check->analytic, check->numeric};
  }
  return give(numbers);
}

}  // namespace frontera
