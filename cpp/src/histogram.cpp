#include "frontera/histogram.hpp"

#include <algorithm>
#include <cmath>

#include "frontera/objective.hpp"

namespace frontera {

namespace {

/// In double, since the difference of two floats may be beyond the greatest float.
int bin_of(float z, const LayerHistogram& layer) {
  const double range = static_cast<double>(layer.greatest) - static_cast<double>(layer.least);
  if (range <= 0) return 0;
  const double place = (static_cast<double>(z) - static_cast<double>(layer.least)) / range;
  return std::min(kHistogramBins - 1, static_cast<int>(place * kHistogramBins));
}

void add_block(const LayerBlock<float>& block, Index samples, bool counts, LayerHistogram& layer) {
  for (Index u = 0; u < block.units; ++u) {
    for (Index s = 0; s < samples; ++s) {
      const float z = block.z[u * kRowStride + s];
      if (!std::isfinite(z)) continue;
      if (counts) {
        ++layer.counts[static_cast<std::size_t>(u * kHistogramBins + bin_of(z, layer))];
      } else {
        layer.least = std::min(layer.least, z);
        layer.greatest = std::max(layer.greatest, z);
      }
    }
  }
}

}  // namespace

std::vector<LayerHistogram> layer_histograms(const Network<float>& network, const Dataset<float>& data) {
  std::vector<LayerHistogram> layers(network.layers().size());
  for (std::size_t l = 0; l < layers.size(); ++l) {
    const auto cells = static_cast<std::size_t>(network.layers()[l].outputs * kHistogramBins);
    layers[l] = {kInfinity, -kInfinity, std::vector<std::uint32_t>(cells)};
  }
  // First the bounds, then, in bins between them, the counts.
  for (const bool counts : {false, true}) {
    for_each_layer_block(network, data, [&](std::size_t l, const LayerBlock<float>& block, Index samples) {
      add_block(block, samples, counts, layers[l]);
    });
    for (LayerHistogram& layer : layers) {
      if (layer.least > layer.greatest) layer.least = layer.greatest = 0;
    }
  }
  return layers;
}

}  // namespace frontera
