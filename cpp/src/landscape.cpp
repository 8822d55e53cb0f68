#include "frontera/landscape.hpp"

#include <cassert>
#include <cmath>

namespace frontera {

namespace {

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

std::vector<double> landscape(const Network<float>& network, const Dataset<float>& data,
                              const ObjectiveConfig& objective_config, int size, double span,
                              std::uint32_t seed) {
  assert(size >= 2 && data.size() > 0);
  Pcg32 random(seed, static_cast<std::uint64_t>(Stream::kDirections));
  NormalSource normal(random);
  const Vector<float> across = random_direction(network, normal);
  const Vector<float> up = random_direction(network, normal);
  Network<float> moved = network;
  Objective<float> objective(moved, objective_config);
  std::vector<double> costs;
  costs.reserve(static_cast<std::size_t>(size) * static_cast<std::size_t>(size));
  const double step = 2 * span / (size - 1);
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      const float x = static_cast<float>(column * step - span), y = static_cast<float>(span - row * step);
      moved.parameters() = network.parameters() + x * across + y * up;
      costs.push_back(objective.cost(data, {0, data.size()}));
    }
  }
  return costs;
}

}  // namespace frontera
