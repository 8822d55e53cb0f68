#include "frontera/statistics.hpp"

#include <algorithm>
#include <cmath>

#include "frontera/objective.hpp"

namespace frontera {

namespace {

constexpr UnitStatistics kNoSample = {kInfinity, -kInfinity, 0};
constexpr UnitStatistics kUnknown = {-kInfinity, kInfinity, kInfinity};

/// A unit that is unknown stays so: nothing lies outside its range, and its slope is infinite whatever is added.
void add_block(ActivationId activation, const LayerBlock<float>& block, Index samples,
               std::vector<UnitStatistics>& units) {
  const Vector<float> slopes = derivatives(activation, block);
  for (Index u = 0; u < block.units; ++u) {
    UnitStatistics& unit = units[static_cast<std::size_t>(u)];
    for (Index s = u * kRowStride; s < u * kRowStride + samples; ++s) {
      unit.least = std::min(unit.least, block.a[s]);
      unit.greatest = std::max(unit.greatest, block.a[s]);
      unit.slope += std::abs(slopes[s]);
      if (!std::isfinite(block.a[s]) || !std::isfinite(unit.slope)) unit = kUnknown;
    }
  }
}

}  // namespace

std::vector<std::vector<UnitStatistics>> unit_statistics(const Network<float>& network,
                                                         const Dataset<float>& data) {
  std::vector<std::vector<UnitStatistics>> layers;
  for (const Layer& layer : network.layers()) {
    layers.emplace_back(static_cast<std::size_t>(layer.outputs), kNoSample);
  }
  for_each_layer_block(network, data, [&](std::size_t l, const LayerBlock<float>& block, Index samples) {
    add_block(network.layers()[l].activation, block, samples, layers[l]);
  });
  for (std::vector<UnitStatistics>& layer : layers) {
    for (UnitStatistics& unit : layer) unit.slope /= static_cast<float>(data.size());
  }
  return layers;
}

}  // namespace frontera
