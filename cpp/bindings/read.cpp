#include "read.hpp"

#include <cmath>
#include <initializer_list>
#include <limits>

#include "frontera/limits.hpp"

using emscripten::val;

namespace frontera::face {

namespace {

bool is_absent(const val& value) {
  return value.isUndefined();
}

/// A field of an object and where its number goes.
struct NumberField {
  const char* name;
  double* number;
};

void read_numbers(const val& object, std::initializer_list<NumberField> fields) {
  for (const NumberField& field : fields) {
    const val value = member(object, field.name);
    if (!is_absent(value)) *field.number = read_number(value);
  }
}

/// A number that isn't whole, or that no int holds, becomes the least int, which no rule allows.
void read(const val& value, int& number) {
  if (is_absent(value)) return;
  const double given = read_number(value);
  const bool fits = std::abs(given) <= std::numeric_limits<int>::max() && std::trunc(given) == given;
  number = fits ? static_cast<int>(given) : std::numeric_limits<int>::min();
}

/// The entry of a table by its name; kNone where there is none.
template <typename Names>
void read_name(const val& value, typename Names::Id& id) {
  if (is_absent(value)) return;
  id = value.isString() ? Names::find(value.as<std::string>()) : Names::kNone;
}

/// Every 32-bit number is a seed, so none is left to stand for a bad one.
Problem read_seed(const val& value, const Path& path, std::uint32_t& seed) {
  const double given = is_absent(value) ? seed : read_number(value);
  Problem problem = check_number(path, given, {0, kMaxSeed, true});
  if (!problem) seed = static_cast<std::uint32_t>(given);
  return problem;
}

Problem read_truth(const val& value, const Path& path, bool& truth) {
  if (!is_absent(value) && !value.isTrue() && !value.isFalse()) {
    return Refusal{path, read_number(value), AllowedTruth{}};
  }
  truth = value.isTrue();
  return {};
}

unsigned length_of(const val& list) {
  return list.isArray() ? list["length"].as<unsigned>() : 0;
}

std::vector<Point> read_points(const val& flat) {
  const std::vector<float> numbers = read_floats(flat);
  std::vector<Point> points;
  points.reserve(numbers.size() / 4);
  for (std::size_t i = 0; i + 3 < numbers.size(); i += 4) {
    const float label = numbers[i + 2];
    const bool is_whole = label >= 0 && label < kMaxClasses && std::trunc(label) == label;
    points.push_back(
        {numbers[i], numbers[i + 1], is_whole ? static_cast<int>(label) : -1, numbers[i + 3] != 0});
  }
  return points;
}

void read_data(const val& data, Experiment& experiment) {
  const val points = member(data, "points");
  if (!is_absent(points)) {
    PointsData given;
    given.points = read_points(points);
    read(member(data, "classes"), given.classes);
    experiment.data = std::move(given);
  } else {
    GeneratedData generated;
    read_name<Generators>(member(data, "name"), generated.generator);
    read(member(data, "samples"), generated.config.samples);
    read_numbers(data, {{"noise", &generated.config.noise}});
    read(member(data, "classes"), generated.config.classes);
    generated.config.seed = experiment.split_seed;
    experiment.data = generated;
  }
  read_numbers(data, {{"testFraction", &experiment.test_fraction}});
}

void read_network(const val& document, Experiment& experiment) {
  const val features = member(document, "features"), layers = member(document, "layers");
  if (!is_absent(features)) {
    experiment.features.assign(length_of(features), Features::kNone);
    for (unsigned i = 0; i < experiment.features.size(); ++i) {
      read_name<Features>(features[i], experiment.features[i]);
    }
  }
  if (!is_absent(layers)) {
    experiment.layers.assign(length_of(layers), LayerConfig{});
    for (unsigned i = 0; i < experiment.layers.size(); ++i) {
      const val layer = layers[i];
      read(member(layer, "units"), experiment.layers[i].units);
      read_name<Activations>(member(layer, "activation"), experiment.layers[i].activation);
    }
  }
}

void read_optimizer(const val& given, OptimizerConfig& optimizer) {
  read_name<Optimizers>(member(given, "name"), optimizer.optimizer);
  read_numbers(given, {{"learningRate", &optimizer.learning_rate}});
  const val bias_rate = member(given, "biasLearningRate");
  optimizer.bias_learning_rate = bias_rate.isNull() ? optimizer.learning_rate : read_number(bias_rate);
  read_numbers(given, {{"momentum", &optimizer.momentum},
                       {"decay", &optimizer.decay},
                       {"beta1", &optimizer.beta1},
                       {"beta2", &optimizer.beta2},
                       {"epsilon", &optimizer.epsilon},
                       {"weightDecay", &optimizer.weight_decay}});
}

/// Null: the whole set, which is 0 in the core.
void read_batch_size(const val& value, int& batch_size) {
  if (is_absent(value)) return;
  read(value, batch_size);
  if (value.isNull())
    batch_size = 0;
  else if (batch_size == 0)
    batch_size = -1;
}

}  // namespace

val member(const val& object, const char* name) {
  const bool has_members = object.typeOf().as<std::string>() == "object" && !object.isNull();
  return has_members ? object[name] : val::undefined();
}

double read_number(const val& value) {
  return value.isNumber() ? value.as<double>() : std::numeric_limits<double>::quiet_NaN();
}

std::vector<float> read_floats(const val& array) {
  return emscripten::convertJSArrayToNumberVector<float>(array);
}

Result<Experiment> read_experiment(const val& document) {
  Experiment experiment;
  const val data = member(document, "data");
  Problem problem = read_seed(member(data, "seed"), "data.seed", experiment.split_seed);
  if (!problem) problem = read_seed(member(document, "seed"), "seed", experiment.seed);
  if (!problem) problem = read_truth(member(document, "shuffle"), "shuffle", experiment.shuffle);
  if (problem) return *problem;
  if (!is_absent(data)) read_data(data, experiment);
  read_network(document, experiment);
  read_name<Losses>(member(document, "loss"), experiment.objective.loss);
  read_name<Initializers>(member(document, "initializer"), experiment.initializer);
  const val optimizer = member(document, "optimizer");
  if (!is_absent(optimizer)) read_optimizer(optimizer, experiment.optimizer);
  read_numbers(member(document, "regularization"),
               {{"l1", &experiment.objective.l1}, {"l2", &experiment.objective.l2}});
  read_batch_size(member(document, "batchSize"), experiment.batch_size);
  return experiment;
}

FieldRequest read_field_request(const val& request) {
  FieldRequest field = {
      read_number(member(request, "width")), read_number(member(request, "height")), {}, {}};
  const val unit = member(request, "unit");
  read_numbers(member(request, "bounds"), {{"x1Min", &field.bounds.x1_min},
                                           {"x1Max", &field.bounds.x1_max},
                                           {"x2Min", &field.bounds.x2_min},
                                           {"x2Max", &field.bounds.x2_max}});
  if (!is_absent(unit)) {
    field.unit = {read_number(member(unit, "layer")), read_number(member(unit, "unit"))};
  }
  return field;
}

PlaneRequest read_plane_request(const val& request) {
  PlaneRequest plane;
  read_numbers(request, {{"seed", &plane.seed}});
  const val parameters = member(request, "parameters");
  if (!is_absent(parameters)) {
    plane.parameters = {read_number(member(parameters, "0")), read_number(member(parameters, "1"))};
  }
  return plane;
}

LandscapeRequest read_landscape_request(const val& request) {
  LandscapeRequest landscape = {read_number(member(request, "size"))};
  landscape.plane = read_plane_request(request);
  read_numbers(request, {{"span", &landscape.span}, {"firstRow", &landscape.first_row}});
  const val rows = member(request, "rows");
  if (!is_absent(rows)) landscape.rows = read_number(rows);
  return landscape;
}

}  // namespace frontera::face
