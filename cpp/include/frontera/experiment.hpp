#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "frontera/dataset.hpp"
#include "frontera/loss.hpp"
#include "frontera/network.hpp"

namespace frontera {

/// Entries of the table of initialisers.
struct StandardNormal {
  static constexpr std::string_view kName = "standard-normal";
};
using Initializers = Table<StandardNormal>;

/// Entries of the table of optimizers.
struct GradientDescent {
  static constexpr std::string_view kName = "gradient-descent";
};
using Optimizers = Table<GradientDescent>;

/// Points made from a seed.
struct GeneratedData {
  GeneratorId generator = Generators::index_of<DoubleCircles>();
  GeneratorConfig config;
};

/// Points given one by one.
struct PointsData {
  std::vector<Point> points;
  int classes = 2;
};

/// The experiment document as the core takes it; the defaults are the article's experiment.
struct Experiment {
  std::variant<GeneratedData, PointsData> data;
  std::vector<FeatureId> features = {Features::index_of<FeatureX1>(), Features::index_of<FeatureX2>()};
  std::vector<LayerConfig> layers = {{12, Activations::index_of<Relu>()},
                                     {6, Activations::index_of<Relu>()},
                                     {1, Activations::index_of<Sigmoid>()}};
  LossId loss = Losses::index_of<BinaryCrossEntropy>();
  double learning_rate = 0.16;
  double bias_learning_rate = 0.0001;
  int batch_size = 0;  ///< 0: full batch
  std::uint32_t seed = 1;
};

/// Why an experiment can't be run: where in the document, and a sentence saying what is allowed there.
struct ExperimentError {
  std::string path;
  const char* allowed;
};

/// The first thing wrong with an experiment, if any. `Session` asks this once; behind it everything is asserted only.
std::optional<ExperimentError> validate(const Experiment& experiment);

}  // namespace frontera
