#pragma once

#include <cstdint>

#include "frontera/dataset.hpp"
#include "frontera/network.hpp"

namespace frontera {

constexpr int kHistogramBins = 32;

/// How the weighted sums z of one layer's units are spread over a set of samples. Where they pile up at the flat ends of an
/// activation, the unit is saturated; where a ReLU's are all below 0, it is dead.
///
/// Bin i counts the samples with  least + i·w ≤ z < least + (i + 1)·w,  w = (greatest − least) / kHistogramBins; the last bin
/// has the greatest z too. Limits: where all z are equal, they are in bin 0; where none is finite, least = greatest = 0.
struct LayerHistogram {
  float least = 0;     ///< the layer's smallest finite z
  float greatest = 0;  ///< its largest finite z
  std::vector<std::uint32_t>
      counts;  ///< (n_l, kHistogramBins) row by row; a z that isn't finite is counted nowhere
};

/// One for each layer. Costs two forward passes over the data. @pre data.size() > 0 (asserted).
std::vector<LayerHistogram> layer_histograms(const Network<float>& network, const Dataset<float>& data);

}  // namespace frontera
