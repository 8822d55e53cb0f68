#pragma once

#include "frontera/dataset.hpp"
#include "frontera/network.hpp"

namespace frontera {

/// What a unit does over a set of samples: whether it is dead (a ReLU whose greatest a is 0) or saturated (mean |F'|
/// near 0) is read from this. Of a unit with an a or F'(z) that isn't finite at some sample nothing can be said: least is −∞,
/// greatest and slope are +∞, which reads as neither. Never NaN.
struct UnitStatistics {
  float least = 0;     ///< smallest a
  float greatest = 0;  ///< largest a
  float slope = 0;     ///< mean |F'(z)|
};

/// For each layer, its units. @pre data.size() > 0 (asserted).
std::vector<std::vector<UnitStatistics>> unit_statistics(const Network<float>& network,
                                                         const Dataset<float>& data);

}  // namespace frontera
