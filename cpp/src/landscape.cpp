#include "frontera/landscape.hpp"

#include <cassert>
#include <cmath>

namespace frontera {

namespace {

/// Of directions of unit length, sin² of the angle between them: below this they count as parallel.
constexpr double kLeastDeterminant = 1e-12;

double square(float x) {
  return static_cast<double>(x) * static_cast<double>(x);
}

}  // namespace

Vector<float> random_direction(const Network<float>& network, NormalSource& normal) {
  Vector<float> direction = Vector<float>::Zero(network.parameters().size());
  for (const Layer& layer : network.layers()) {
    for (Index j = 0; j < layer.outputs; ++j) {
      const Index at = layer.weights_at + j * layer.inputs;
      double weights = 0, drawn = 0;
      for (Index k = 0; k < layer.inputs; ++k) {
        direction[at + k] = static_cast<float>(normal.next());
        weights += square(network.parameters()[at + k]);
        drawn += square(direction[at + k]);
      }
      // To the norm of the unit's weights: a unit of zeros gives zeros.
      direction.segment(at, layer.inputs) *= static_cast<float>(std::sqrt(weights / drawn));
    }
  }
  return direction;
}

ParameterPlane random_plane(const Network<float>& network, std::uint32_t seed) {
  Pcg32 random(seed, static_cast<std::uint64_t>(Stream::kDirections));
  NormalSource normal(random);
  const Vector<float> across = random_direction(network, normal);
  return {network.parameters(), across, random_direction(network, normal)};
}

ParameterPlane coordinate_plane(const Network<float>& network, Index across, Index up) {
  const Index size = network.parameters().size();
  return {network.parameters(), Vector<float>::Unit(size, across), Vector<float>::Unit(size, up)};
}

std::vector<double> landscape(const Network<float>& network, const Dataset<float>& data,
                              const ObjectiveConfig& objective_config, const ParameterPlane& plane,
                              const PlaneGrid& grid) {
  assert(grid.size >= 2 && data.size() > 0);
  Network<float> moved = network;
  Objective<float> objective(moved, objective_config);
  std::vector<double> costs;
  costs.reserve(static_cast<std::size_t>(grid.rows) * static_cast<std::size_t>(grid.size));
  const double step = 2 * grid.span / (grid.size - 1);
  for (int row = grid.first_row; row < grid.first_row + grid.rows; ++row) {
    for (int column = 0; column < grid.size; ++column) {
      moved.parameters().noalias() = plane.at(column * step - grid.span, grid.span - row * step);
      costs.push_back(objective.cost(data, {0, data.size()}));
    }
  }
  return costs;
}

PlanePlace project(const ParameterPlane& plane, const Vector<float>& parameters) {
  const Vector<double> across = plane.across.cast<double>(), up = plane.up.cast<double>();
  const Vector<double> away = parameters.cast<double>() - plane.origin.cast<double>();
  const double aa = across.squaredNorm(), bb = up.squaredNorm(), ab = across.dot(up);
  const double determinant = aa * bb - ab * ab;
  PlanePlace place;
  if (determinant > kLeastDeterminant * aa * bb) {
    const double ra = across.dot(away), rb = up.dot(away);
    place.x = (bb * ra - ab * rb) / determinant;
    place.y = (aa * rb - ab * ra) / determinant;
  }
  place.distance = (away - place.x * across - place.y * up).norm();
  return place;
}

}  // namespace frontera
