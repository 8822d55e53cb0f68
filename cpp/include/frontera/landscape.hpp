#pragma once

#include <cstdint>

#include "frontera/objective.hpp"

namespace frontera {

/// Mean cost on the plane through the present parameters θ along two random directions: C(θ + x d₁ + y d₂), x and y in
/// [−span, span]. Each unit's part of a direction is scaled to the norm of the unit's weights ("filter normalised"), so
/// that slices of different networks compare; biases don't move.
/// Source: Li et al., Visualizing the Loss Landscape of Neural Nets (2018), section 4.
/// @return  (size, size) row-major; row 0 at the top, y = +span; the middle of an odd size is C(θ). May be not finite.
/// @pre     size ≥ 2, data.size() > 0.
std::vector<double> landscape(const Network<float>& network, const Dataset<float>& data,
                              const ObjectiveConfig& objective, int size, double span, std::uint32_t seed);

/// One filter-normalised direction (P).
Vector<float> random_direction(const Network<float>& network, NormalSource& normal);

}  // namespace frontera
