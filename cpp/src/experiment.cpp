#include "frontera/experiment.hpp"

#include <cmath>

#include "frontera/limits.hpp"

namespace frontera {

namespace {

using Problem = std::optional<ExperimentError>;

std::string indexed(const char* name, std::size_t i, const char* rest) {
  return std::string(name) + "[" + std::to_string(i) + "]" + rest;
}

/// Also false for NaN.
bool within(double x, double low, double high) {
  return x >= low && x <= high;
}

Problem check(const GeneratedData& data) {
  if (!within(data.generator, 0, Generators::kSize - 1)) return {{"data.name", "a known data set"}};
  const int samples = data.config.samples;
  if (samples < 1 || samples > kMaxSamples) return {{"data.samples", "from 1 to 100000"}};
  if (samples % samples_step(data.generator) != 0)
    return {{"data.samples", "a multiple of what the data set is made of"}};
  if (!within(data.config.noise, 0, kMaxNoise)) return {{"data.noise", "from 0 to 1"}};
  return {};
}

Problem check(const PointsData& data) {
  if (data.classes < 2 || data.classes > kMaxClasses) return {{"data.classes", "2"}};
  if (data.points.size() > static_cast<std::size_t>(kMaxSamples))
    return {{"data.points", "at most 100000 points"}};
  for (std::size_t i = 0; i < data.points.size(); ++i) {
    const Point& point = data.points[i];
    if (!within(point.x1, -1, 1)) return {{indexed("data.points", i, "[0]"), "from -1 to 1"}};
    if (!within(point.x2, -1, 1)) return {{indexed("data.points", i, "[1]"), "from -1 to 1"}};
    if (point.label < 0 || point.label >= data.classes) {
      return {{indexed("data.points", i, "[2]"), "a class, from 0 to one less than the classes"}};
    }
  }
  return {};
}

Problem check_features(const std::vector<FeatureId>& features) {
  if (features.empty() || features.size() > static_cast<std::size_t>(Features::kSize)) {
    return {{"features", "at least one feature, each at most once"}};
  }
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (!within(features[i], 0, Features::kSize - 1))
      return {{indexed("features", i, ""), "a known feature"}};
  }
  return {};
}

Problem check_layers(const Experiment& experiment, int classes) {
  const std::vector<LayerConfig>& layers = experiment.layers;
  if (layers.empty() || layers.size() > static_cast<std::size_t>(kMaxLayers))
    return {{"layers", "from 1 to 8 layers"}};
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (layers[i].units < 1 || layers[i].units > kMaxUnits)
      return {{indexed("layers", i, ".units"), "from 1 to 128"}};
    if (!within(layers[i].activation, 0, Activations::kSize - 1)) {
      return {{indexed("layers", i, ".activation"), "a known activation"}};
    }
  }
  const std::size_t last = layers.size() - 1;
  if (layers[last].units != classes && !(classes == 2 && layers[last].units == 1)) {
    return {{indexed("layers", last, ".units"), "one unit per class, or one for two classes"}};
  }
  if (!within(experiment.loss, 0, Losses::kSize - 1)) return {{"loss", "a known loss"}};
  const ActivationId required = kLossTraits[static_cast<std::size_t>(experiment.loss)].output_activation;
  if (required >= 0 && layers[last].activation != required) {
    return {{indexed("layers", last, ".activation"), "the output activation that the loss is defined with"}};
  }
  return {};
}

Problem check_training(const Experiment& experiment) {
  if (!within(experiment.learning_rate, 0, kMaxLearningRate))
    return {{"optimizer.learningRate", "from 0 to 1000000"}};
  if (!within(experiment.bias_learning_rate, 0, kMaxLearningRate)) {
    return {{"optimizer.biasLearningRate", "from 0 to 1000000"}};
  }
  if (experiment.batch_size < 0 || experiment.batch_size > kMaxSamples)
    return {{"batchSize", "from 1 to 100000, or none"}};
  return {};
}

}  // namespace

std::optional<ExperimentError> validate(const Experiment& experiment) {
  Problem problem = std::visit([](const auto& data) { return check(data); }, experiment.data);
  if (problem) return problem;
  const PointsData* points = std::get_if<PointsData>(&experiment.data);
  if ((problem = check_features(experiment.features))) return problem;
  if ((problem = check_layers(experiment, points ? points->classes : 2))) return problem;
  return check_training(experiment);
}

}  // namespace frontera
