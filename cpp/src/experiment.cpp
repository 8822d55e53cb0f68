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
  const GeneratorRules rules = generator_rules(data.generator);
  if (samples % rules.samples_step != 0)
    return {{"data.samples", "a multiple of what the data set is made of"}};
  if (!within(data.config.noise, 0, kMaxNoise)) return {{"data.noise", "from 0 to 1"}};
  if (data.config.classes < 2 || data.config.classes > rules.max_classes) {
    return {{"data.classes", "2; with blobs, up to 8"}};
  }
  return {};
}

Problem check(const PointsData& data) {
  if (data.classes < 2 || data.classes > kMaxClasses) return {{"data.classes", "from 2 to 8"}};
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

Problem check_hidden_layers(const std::vector<LayerConfig>& layers) {
  if (layers.empty() || layers.size() > static_cast<std::size_t>(kMaxLayers))
    return {{"layers", "from 1 to 8 layers"}};
  for (std::size_t i = 0; i < layers.size(); ++i) {
    if (layers[i].units < 1 || layers[i].units > kMaxUnits)
      return {{indexed("layers", i, ".units"), "from 1 to 128"}};
    const ActivationId activation = layers[i].activation;
    const bool is_known = within(activation, 0, Activations::kSize - 1);
    const bool is_last = i + 1 == layers.size();
    if (!is_known || (!is_last && kActivationOutputOnly[static_cast<std::size_t>(activation)])) {
      return {{indexed("layers", i, ".activation"), "a known activation; softmax on the output only"}};
    }
  }
  return {};
}

Problem check_output(const LayerConfig& output, std::size_t last, LossId loss, int classes) {
  const bool may_be_one = classes == 2 && output.activation != Activations::index_of<Softmax>();
  if (output.units != classes && !(may_be_one && output.units == 1)) {
    return {{indexed("layers", last, ".units"), "one unit per class, or one for two classes"}};
  }
  if (!within(loss, 0, Losses::kSize - 1)) return {{"loss", "a known loss"}};
  const ActivationId required = kLossTraits[static_cast<std::size_t>(loss)].output_activation;
  if (required >= 0 && output.activation != required) {
    return {{indexed("layers", last, ".activation"), "the output activation that the loss is defined with"}};
  }
  return {};
}

/// What one number of the document may be.
struct Range {
  const char* path;
  double value;
  double low;
  double high;
  const char* allowed;
};

Problem check_training(const Experiment& e) {
  constexpr double kBelowOne = 0.999999;
  const OptimizerConfig& o = e.optimizer;
  if (!within(o.optimizer, 0, Optimizers::kSize - 1)) return {{"optimizer.name", "a known optimizer"}};
  if (!within(e.initializer, 0, Initializers::kSize - 1)) return {{"initializer", "a known initializer"}};
  const Range ranges[] = {
      {"optimizer.learningRate", o.learning_rate, 0, kMaxLearningRate, "from 0 to 1000000"},
      {"optimizer.biasLearningRate", o.bias_learning_rate, 0, kMaxLearningRate, "from 0 to 1000000"},
      {"optimizer.momentum", o.momentum, 0, kBelowOne, "from 0 to 0.999999"},
      {"optimizer.decay", o.decay, 0, kBelowOne, "from 0 to 0.999999"},
      {"optimizer.beta1", o.beta1, 0, kBelowOne, "from 0 to 0.999999"},
      {"optimizer.beta2", o.beta2, 0, kBelowOne, "from 0 to 0.999999"},
      {"optimizer.epsilon", o.epsilon, 0, 1, "from 0 to 1"},
      {"optimizer.weightDecay", o.weight_decay, 0, kMaxPenalty, "from 0 to 1000"},
      {"regularization.l1", e.objective.l1, 0, kMaxPenalty, "from 0 to 1000"},
      {"regularization.l2", e.objective.l2, 0, kMaxPenalty, "from 0 to 1000"},
      {"data.testFraction", e.test_fraction, 0, kMaxTestFraction, "from 0 to 0.9"},
      {"batchSize", static_cast<double>(e.batch_size), 0, kMaxSamples, "from 1 to 100000, or none"},
  };
  for (const Range& range : ranges) {
    if (!within(range.value, range.low, range.high)) return {{range.path, range.allowed}};
  }
  return {};
}

}  // namespace

int Experiment::classes() const {
  if (const PointsData* given = std::get_if<PointsData>(&data)) return given->classes;
  return std::get<GeneratedData>(data).config.classes;
}

OptimizerConfig Experiment::article_optimizer() {
  OptimizerConfig config;
  config.learning_rate = 0.16;
  config.bias_learning_rate = 0.0001;
  return config;
}

std::optional<ExperimentError> validate(const Experiment& experiment) {
  Problem problem = std::visit([](const auto& data) { return check(data); }, experiment.data);
  if (problem) return problem;
  if ((problem = check_features(experiment.features))) return problem;
  if ((problem = check_hidden_layers(experiment.layers))) return problem;
  const std::size_t last = experiment.layers.size() - 1;
  problem = check_output(experiment.layers[last], last, experiment.objective.loss, experiment.classes());
  return problem ? problem : check_training(experiment);
}

}  // namespace frontera
