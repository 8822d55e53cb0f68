#pragma once

namespace frontera {

/// Sizes beyond which an experiment is refused. The same numbers as `limits` in web/src/experiment/names.ts; a test
/// compares them.
constexpr int kMaxSamples = 100000;  ///< an epoch then takes some 10 ms with the article's network
constexpr int kMaxClasses = 8;
constexpr int kMaxLayers = 8;  ///< without the input
constexpr int kMaxUnits = 128;
constexpr double kMaxLearningRate = 1e6;
constexpr double kMaxNoise = 1.0;
constexpr double kMaxTestFraction = 0.9;
constexpr double kMaxPenalty = 1000;

}  // namespace frontera
