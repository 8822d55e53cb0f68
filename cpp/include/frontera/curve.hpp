#pragma once

#include <vector>

#include "frontera/loss.hpp"

namespace frontera {

/// An activation over some z, in double: element i of each list belongs to z_i.
struct ActivationCurve {
  std::vector<double> values;  ///< a = F(z)
  std::vector<double> slopes;  ///< F'(z)
};

/// The cost of one sample over the z of a network's only output, in double: element i of each list belongs to z_i.
struct CostCurve {
  std::vector<double> outputs;  ///< a = F(z)
  std::vector<double> costs;    ///< C
  std::vector<double> slopes;   ///< ∂C/∂a; not finite where a saturates under a cross-entropy
  std::vector<double> deltas;   ///< δ = ∂C/∂z = ∂C/∂a · F'(z)
};

/// F and F' by the same entries of `Activations` that training uses.
/// @param activation  one that takes each unit by itself.
ActivationCurve activation_curve(ActivationId activation, const std::vector<double>& z);

/// C and its derivatives by the same entries of `Losses` that training uses.
/// @param activation  of the output.
/// @param y           what the output should be: 0 or 1.
CostCurve cost_curve(LossId loss, ActivationId activation, double y, const std::vector<double>& z);

}  // namespace frontera
