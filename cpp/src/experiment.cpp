#include "frontera/experiment.hpp"

#include "frontera/limits.hpp"

namespace frontera {

namespace {

/// An entry's bit in NameSet::chosen.
template <typename Id>
constexpr unsigned bit_of(Id id) {
  return 1u << static_cast<unsigned>(id);
}

template <typename Names>
DocumentValue name_of(typename Names::Id id) {
  return Names::name(id);
}

template <typename Names>
Problem check_name(const Path& path, typename Names::Id id) {
  if (Names::contains(id)) return {};
  return Refusal{path, static_cast<double>(id), AllowedNames{names_of<Names>()}};
}

Problem check_length(const Path& path, std::size_t size, std::size_t min, std::size_t max) {
  if (size >= min && size <= max) return {};
  const AllowedLength allowed = {static_cast<double>(min), static_cast<double>(max)};
  return Refusal{path, static_cast<double>(size), allowed};
}

constexpr AllowedNumbers whole(double min, double max) {
  return {min, max, true};
}

Problem check_classes(const GeneratedData& data, const GeneratorRules& rules) {
  const double classes = data.config.classes;
  if (rules.max_classes > 2) return check_number("data.classes", classes, whole(2, rules.max_classes));
  if (classes == 2) return {};
  return Refusal{"data.classes", classes, AllowedWith{"data.name", name_of<Generators>(data.generator), 2.0}};
}

Problem check(const GeneratedData& data) {
  if (Problem problem = check_name<Generators>("data.name", data.generator)) return problem;
  const GeneratorRules rules = generator_rules(data.generator);
  const double step = rules.samples_step;
  if (Problem problem = check_numbers(
          {{"data.samples", static_cast<double>(data.config.samples), {step, kMaxSamples, true, step}},
           {"data.noise", data.config.noise, {0, kMaxNoise}}})) {
    return problem;
  }
  return check_classes(data, rules);
}

Problem check(const PointsData& data) {
  const std::vector<Point>& points = data.points;
  Problem problem = check_number("data.classes", data.classes, whole(2, kMaxClasses));
  if (!problem) problem = check_length("data.points", points.size(), 0, kMaxSamples);
  constexpr AllowedNumbers kCoordinate = {-1, 1};
  for (std::size_t i = 0; !problem && i < points.size(); ++i) {
    problem = check_numbers(
        {{{"data.points", i, "[0]"}, static_cast<double>(points[i].x1), kCoordinate},
         {{"data.points", i, "[1]"}, static_cast<double>(points[i].x2), kCoordinate},
         {{"data.points", i, "[2]"}, static_cast<double>(points[i].label), whole(0, data.classes - 1)}});
  }
  return problem;
}

/// Each feature at most once; what is allowed in place of the second is what is not there yet.
Problem check_repeated(const std::vector<FeatureId>& features, std::size_t i) {
  NameSet others = names_of<Features>();
  bool is_repeated = false;
  for (std::size_t k = 0; k < features.size(); ++k) {
    others.chosen &= ~bit_of(features[k]);
    is_repeated = is_repeated || (k < i && features[k] == features[i]);
  }
  if (!is_repeated) return {};
  return Refusal{{"features", i}, name_of<Features>(features[i]), AllowedNames{others}};
}

Problem check_features(const std::vector<FeatureId>& features) {
  Problem problem = check_length("features", features.size(), 1, Features::kSize);
  for (std::size_t i = 0; !problem && i < features.size(); ++i) {
    problem = check_name<Features>({"features", i}, features[i]);
  }
  for (std::size_t i = 0; !problem && i < features.size(); ++i) problem = check_repeated(features, i);
  return problem;
}

Problem check_hidden_activation(const LayerConfig& layer, std::size_t i) {
  if (!Activations::at(kActivationOutputOnly, layer.activation)) return {};
  return Refusal{{"layers", i, ".activation"},
                 name_of<Activations>(layer.activation),
                 AllowedNames{hidden_activations()}};
}

Problem check_layers(const std::vector<LayerConfig>& layers) {
  Problem problem = check_length("layers", layers.size(), 1, kMaxLayers);
  for (std::size_t i = 0; !problem && i < layers.size(); ++i) {
    problem = check_number({"layers", i, ".units"}, layers[i].units, whole(1, kMaxUnits));
    if (!problem) problem = check_name<Activations>({"layers", i, ".activation"}, layers[i].activation);
  }
  for (std::size_t i = 0; !problem && i + 1 < layers.size(); ++i) {
    problem = check_hidden_activation(layers[i], i);
  }
  return problem;
}

/// The output layer must fit the classes, and the loss what it is defined on.
Problem check_output(const LayerConfig& output, std::size_t last, LossId loss, int classes) {
  const double units = output.units, each = classes;
  const Path units_path = {"layers", last, ".units"}, activation_path = {"layers", last, ".activation"};
  if (units != each && !(classes == 2 && units == 1)) {
    AllowedWith fitting = {"data.classes", each, each};
    if (classes == 2) {
      fitting.one = 1.0;
      fitting.other = each;
    }
    return Refusal{units_path, units, fitting};
  }
  const ActivationId required = Losses::at(kLossTraits, loss).output_activation;
  if (required != Activations::kNone && output.activation != required) {
    return Refusal{activation_path, name_of<Activations>(output.activation),
                   AllowedWith{"loss", name_of<Losses>(loss), name_of<Activations>(required)}};
  }
  if (output.activation == Activations::index_of<Softmax>() && units != each) {
    return Refusal{units_path, units,
                   AllowedWith{activation_path, name_of<Activations>(output.activation), each}};
  }
  return {};
}

Problem check_training(const Experiment& e) {
  const OptimizerConfig& o = e.optimizer;
  constexpr AllowedNumbers kRate = {0, kMaxLearningRate}, kMemory = {0, kMaxMemory},
                           kPenalty = {0, kMaxPenalty};
  if (Problem problem = check_numbers({
          {"optimizer.learningRate", o.learning_rate, kRate},
          {"optimizer.biasLearningRate", o.bias_learning_rate, {0, kMaxLearningRate, false, 1, true}},
          {"optimizer.momentum", o.momentum, kMemory},
          {"optimizer.decay", o.decay, kMemory},
          {"optimizer.beta1", o.beta1, kMemory},
          {"optimizer.beta2", o.beta2, kMemory},
          {"optimizer.epsilon", o.epsilon, {0, kMaxEpsilon}},
          {"optimizer.weightDecay", o.weight_decay, kPenalty},
          {"regularization.l1", e.objective.l1, kPenalty},
          {"regularization.l2", e.objective.l2, kPenalty},
          {"data.testFraction", e.test_fraction, {0, kMaxTestFraction}},
      })) {
    return problem;
  }
  if (e.batch_size == 0) return {};
  return check_number("batchSize", e.batch_size, {1, kMaxSamples, true, 1, true});
}

}  // namespace

NameSet hidden_activations() {
  NameSet hidden = names_of<Activations>();
  for (const ActivationId id : Activations::all()) {
    if (Activations::at(kActivationOutputOnly, id)) hidden.chosen &= ~bit_of(id);
  }
  return hidden;
}

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

Problem validate(const Experiment& e) {
  const PointsData* const given = std::get_if<PointsData>(&e.data);
  Problem problem = given ? check(*given) : check(std::get<GeneratedData>(e.data));
  if (!problem) problem = check_features(e.features);
  if (!problem) problem = check_layers(e.layers);
  if (!problem) problem = check_name<Losses>("loss", e.objective.loss);
  if (!problem) problem = check_name<Optimizers>("optimizer.name", e.optimizer.optimizer);
  if (!problem) problem = check_name<Initializers>("initializer", e.initializer);
  if (!problem) problem = check_training(e);
  if (problem) return problem;
  const std::size_t last = e.layers.size() - 1;
  return check_output(e.layers[last], last, e.objective.loss, e.classes());
}

}  // namespace frontera
