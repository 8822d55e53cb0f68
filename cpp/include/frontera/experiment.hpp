#pragma once

#include <string>
#include <variant>
#include <vector>

#include "frontera/initializer.hpp"
#include "frontera/refusal.hpp"
#include "frontera/trainer.hpp"

namespace frontera {

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
  ObjectiveConfig objective;
  OptimizerConfig optimizer = article_optimizer();
  int batch_size = 0;  ///< 0: full batch
  bool shuffle = false;
  double test_fraction = 0;
  std::uint32_t split_seed = 1;
  InitializerId initializer = Initializers::index_of<StandardNormal>();
  std::uint32_t seed = 1;

  /// How many classes the data have.
  int classes() const;

 private:
  static OptimizerConfig article_optimizer();
};

/// The activations that a hidden layer may have: all but those for the output alone.
NameSet hidden_activations();

/// The first thing wrong with an experiment, if any. `Session` asks this once; behind it everything is asserted only.
Problem validate(const Experiment& experiment);

}  // namespace frontera
