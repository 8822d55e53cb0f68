#pragma once

#include <cstdint>

#include "frontera/objective.hpp"

namespace frontera {

/// A plane in the space of a network's parameters: θ(x, y) = θ₀ + x d₁ + y d₂, all (P).
struct ParameterPlane {
  Vector<float> origin;  ///< θ₀
  Vector<float> across;  ///< d₁
  Vector<float> up;      ///< d₂

  /// θ(x, y).
  Vector<float> at(double x, double y) const {
    return origin + static_cast<float>(x) * across + static_cast<float>(y) * up;
  }
};

/// The plane through the present parameters along two random directions. Each unit's part of a direction is scaled to the norm
/// of the unit's weights ("filter normalised"), so that planes of different networks compare; biases don't move.
/// Source: Li et al., Visualizing the Loss Landscape of Neural Nets (2018), section 4.
ParameterPlane random_plane(const Network<float>& network, std::uint32_t seed);

/// The plane on which two parameters move and the others keep their values.
/// @param across, up  indices in the flat vector.
ParameterPlane coordinate_plane(const Network<float>& network, Index across, Index up);

/// One filter-normalised direction (P).
Vector<float> random_direction(const Network<float>& network, NormalSource& normal);

/// Some rows of a square grid on a plane, x and y in [−span, span]; row 0 at the top, y = +span.
struct PlaneGrid {
  int size;  ///< side, in cells; ≥ 2
  double span;
  int first_row;
  int rows;
};

/// Mean cost, without penalties, in the cells of a grid: C(θ₀ + x d₁ + y d₂).
/// @return  (rows, size) row-major; the middle of an odd size is C(θ₀). May be not finite.
/// @pre     data.size() > 0.
std::vector<double> landscape(const Network<float>& network, const Dataset<float>& data,
                              const ObjectiveConfig& objective, const ParameterPlane& plane,
                              const PlaneGrid& grid);

/// Where a plane is nearest to some parameters θ.
struct PlanePlace {
  double x = 0;
  double y = 0;
  double distance = 0;  ///< |θ − θ(x, y)|
};

/// The foot of the perpendicular from θ, by least squares in double: with r = θ − θ₀, the x and y that minimise
/// |r − x d₁ − y d₂|², which solve
///   d₁·d₁ x + d₁·d₂ y = d₁·r
///   d₁·d₂ x + d₂·d₂ y = d₂·r
/// Directions that span no plane (of a network of zeros) have every foot in (0, 0).
PlanePlace project(const ParameterPlane& plane, const Vector<float>& parameters);

}  // namespace frontera
