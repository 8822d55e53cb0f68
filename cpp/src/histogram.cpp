#include "frontera/histogram.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "frontera/objective.hpp"

namespace frontera {

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// Calls `visit(layer, unit, z)` for every finite z over the data.
template <typename Visit>
void for_each_sum(Workspace<float>& workspace, const Network<float>& network, const Dataset<float>& data,
                  Visit visit) {
  for_each_block(data.size(), [&](const Block& block) {
    copy_block(data.inputs, {0, data.size()}, block, workspace.inputs());
    workspace.forward(block.width());
    for (std::size_t l = 0; l < network.layers().size(); ++l) {
      const LayerBlock<float> sums = workspace.block(l, block.width());
      for (Index u = 0; u < sums.units; ++u) {
        for (Index s = 0; s < block.count; ++s) {
          const float z = sums.z[u * sums.width + s];
          if (std::isfinite(z)) visit(l, u, z);
        }
      }
    }
  });
}

/// In double, since the difference of two floats may be beyond the greatest float.
int bin_of(float z, const LayerHistogram& layer) {
  const double range = static_cast<double>(layer.greatest) - static_cast<double>(layer.least);
  if (range <= 0) return 0;
  const double place = (static_cast<double>(z) - static_cast<double>(layer.least)) / range;
  return std::min(kHistogramBins - 1, static_cast<int>(place * kHistogramBins));
}

}  // namespace

std::vector<LayerHistogram> layer_histograms(const Network<float>& network, const Dataset<float>& data) {
  assert(data.size() > 0);
  std::vector<LayerHistogram> layers;
  for (const Layer& layer : network.layers()) {
    const auto cells = static_cast<std::size_t>(layer.outputs * kHistogramBins);
    layers.push_back({kInfinity, -kInfinity, std::vector<std::uint32_t>(cells)});
  }
  Workspace<float> workspace(network, Workspace<float>::Sums::kKept);
  for_each_sum(workspace, network, data, [&](std::size_t l, Index, float z) {
    layers[l].least = std::min(layers[l].least, z);
    layers[l].greatest = std::max(layers[l].greatest, z);
  });
  for (LayerHistogram& layer : layers) {
    if (layer.least > layer.greatest) layer.least = layer.greatest = 0;
  }
  for_each_sum(workspace, network, data, [&](std::size_t l, Index u, float z) {
    ++layers[l].counts[static_cast<std::size_t>(u * kHistogramBins + bin_of(z, layers[l]))];
  });
  return layers;
}

}  // namespace frontera
