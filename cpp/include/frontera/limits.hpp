#pragma once

#include <cstdint>
#include <limits>

namespace frontera {

/// Sizes beyond which an experiment or a call is refused. The face of the core hands those of documents to JavaScript by
/// these names; web/src/experiment/names.ts is written from them.
constexpr int kMaxSamples = 100000;  ///< an epoch then takes some 10 ms with the article's network
constexpr int kMaxClasses = 8;
constexpr int kMaxLayers = 8;  ///< without the input
constexpr int kMaxUnits = 128;
constexpr double kMaxLearningRate = 1e6;
constexpr double kMaxNoise = 1.0;
constexpr double kMaxTestFraction = 0.9;
constexpr double kMaxPenalty = 1000;
constexpr double kMaxMemory = 0.999999;  ///< of momentum, decay, β₁, β₂: at 1 nothing would ever be forgotten
constexpr double kMaxEpsilon = 1;
constexpr std::uint32_t kMaxSeed = std::numeric_limits<std::uint32_t>::max();
/// Epochs are counted in an int. A run that gets there stops there.
constexpr int kMaxEpoch = std::numeric_limits<int>::max();

/// Where a run that stands at `epoch` is to be after `more` epochs: at kMaxEpoch at the latest. @pre 0 ≤ more ≤ kMaxEpoch.
constexpr int epoch_after(int epoch, double more) {
  return more < kMaxEpoch - epoch ? epoch + static_cast<int>(more) : kMaxEpoch;
}

constexpr int kMaxMeasuredEpochs = 1000000;  ///< in one call, whose answer then takes 40 MB
constexpr int kMaxFieldCells = 4096 * 4096;  ///< a field of one output then takes 64 MB
constexpr int kMaxMapSize = 512;             ///< side of a unit's map
constexpr int kMinLandscapeSize = 2;         ///< side, in cells
constexpr int kMaxLandscapeSize = 256;
constexpr double kMaxLandscapeSpan = 100;  ///< in norms of a unit's weights
constexpr int kMaxNudges = 64;             ///< of one parameter, in one call
constexpr int kMaxCurvePoints = 4096;      ///< of a function of one number, in one call

}  // namespace frontera
