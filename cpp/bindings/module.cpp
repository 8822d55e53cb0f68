#include <limits>
#include <utility>
#include <variant>

#include "exchange.hpp"
#include "frontera/fingerprint.hpp"
#include "frontera/limits.hpp"
#include "frontera/session.hpp"

/// What every page that holds a figure needs of the core; analysis.cpp has the rest.
namespace frontera {
namespace {

template <typename Values>
void append(const Values& values) {
  numbers.insert(numbers.end(), values.begin(), values.end());
}

/// Takes a document's numbers one after the other.
class Reader {
 public:
  double number() { return *at_++; }
  int integer() { return static_cast<int>(number()); }
  std::uint32_t seed() { return static_cast<std::uint32_t>(number()); }
  bool truth() { return number() != 0; }

  /// Not a number stands for a field that isn't there: it keeps its default.
  void optional(double& value) {
    const double given = number();
    if (given == given) value = given;
  }

  Point point() {
    const float x1 = static_cast<float>(number()), x2 = static_cast<float>(number());
    return {x1, x2, integer()};
  }
  bool at_end() const { return at_ == numbers.data() + numbers.size(); }

 private:
  const double* at_ = numbers.data();
};

OptimizerConfig read_optimizer(Reader& reader) {
  OptimizerConfig optimizer;
  optimizer.optimizer = reader.integer();
  optimizer.learning_rate = reader.number();
  optimizer.bias_learning_rate = reader.number();
  for (double* const field : {&optimizer.momentum, &optimizer.decay, &optimizer.beta1, &optimizer.beta2,
                              &optimizer.epsilon, &optimizer.weight_decay}) {
    reader.optional(*field);
  }
  return optimizer;
}

void read_layers(Reader& reader, Experiment& experiment) {
  experiment.features.resize(static_cast<std::size_t>(reader.integer()));
  for (FeatureId& feature : experiment.features) feature = reader.integer();
  experiment.layers.resize(static_cast<std::size_t>(reader.integer()));
  for (LayerConfig& layer : experiment.layers) {
    layer.units = reader.integer();
    layer.activation = reader.integer();
  }
}

/// The document in `numbers`, in the order of core.ts's `documentNumbers`; the points of drawn data come last.
Experiment read_experiment() {
  Reader reader;
  Experiment experiment;
  GeneratedData generated;
  const bool is_generated = reader.truth();
  generated.generator = reader.integer();
  generated.config.samples = reader.integer();
  generated.config.noise = reader.number();
  generated.config.seed = experiment.split_seed = reader.seed();
  generated.config.classes = reader.integer();
  experiment.test_fraction = reader.number();
  experiment.objective.loss = reader.integer();
  experiment.objective.l1 = reader.number();
  experiment.objective.l2 = reader.number();
  experiment.optimizer = read_optimizer(reader);
  experiment.batch_size = reader.integer();
  experiment.shuffle = reader.truth();
  experiment.initializer = reader.integer();
  experiment.seed = reader.seed();
  read_layers(reader, experiment);
  PointsData given;
  given.classes = generated.config.classes;
  while (!reader.at_end()) given.points.push_back(reader.point());
  if (is_generated) {
    experiment.data = generated;
  } else {
    experiment.data = std::move(given);
  }
  return experiment;
}

void refuse(const ExperimentError& error) {
  text = error.path + '\n' + error.allowed;
}

void append_evaluation(const std::optional<Evaluation>& evaluation) {
  constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();
  numbers.push_back(evaluation ? evaluation->loss : kMissing);
  numbers.push_back(evaluation ? evaluation->accuracy : kMissing);
}

template <typename Names>
void append_names() {
  for (const std::string_view name : Names::kNames) {
    text += name;
    text += ' ';
  }
  text.back() = '\n';
}

}  // namespace

/// Room for so many numbers that the next call takes.
FRONTERA_EXPORT(numbers_for) double* numbers_for(std::size_t count) {
  numbers.resize(count);
  return numbers.data();
}

FRONTERA_EXPORT(result_length) std::size_t result_length() {
  return length;
}

/// Why `create` or `update` refused: the path, a line break, what is allowed.
FRONTERA_EXPORT(refusal) const char* refusal() {
  return give(text);
}

/// A session of the document in `numbers`; none where it is refused.
FRONTERA_EXPORT(create) Session* create() {
  auto created = Session::create(read_experiment());
  if (auto* const session = std::get_if<std::unique_ptr<Session>>(&created)) return session->release();
  refuse(std::get<ExperimentError>(created));
  return nullptr;
}

FRONTERA_EXPORT(dispose) void dispose(Session* session) {
  delete session;
}

/// 1: the run goes on; 0: it begins anew; −1: refused.
FRONTERA_EXPORT(update) int update(Session* session) {
  const auto result = session->update(read_experiment());
  if (const bool* const goes_on = std::get_if<bool>(&result)) return *goes_on;
  refuse(std::get<ExperimentError>(result));
  return -1;
}

FRONTERA_EXPORT(epoch) int epoch(const Session* session) {
  return session->epoch();
}
FRONTERA_EXPORT(outputs) int outputs(const Session* session) {
  return static_cast<int>(session->outputs());
}
FRONTERA_EXPORT(origin) int origin(const Session* session) {
  return session->origin();
}
FRONTERA_EXPORT(train) void train(Session* session, int epochs) {
  session->train(epochs);
}
FRONTERA_EXPORT(step) void step(Session* session) {
  session->step();
}
FRONTERA_EXPORT(reset) void reset(Session* session) {
  session->reset();
}
FRONTERA_EXPORT(seek) bool seek(Session* session, int epoch) {
  return session->seek(epoch);
}

/// Epoch, the epoch of divergence or 0, cost and accuracy on the training points, on the test points.
FRONTERA_EXPORT(metrics) const double* metrics(Session* session) {
  const Metrics metrics = session->metrics();
  numbers = {static_cast<double>(metrics.epoch), static_cast<double>(metrics.diverged_at.value_or(0))};
  append_evaluation(metrics.train);
  append_evaluation(metrics.test);
  return give(numbers);
}

/// x1, x2, label, x1, …
FRONTERA_EXPORT(points) const float* points(const Session* session) {
  floats.clear();
  for (const Point& point : session->points()) {
    floats.push_back(point.x1);
    floats.push_back(point.x2);
    floats.push_back(static_cast<float>(point.label));
  }
  return give(floats);
}

/// 1 for the points that are held back for testing.
FRONTERA_EXPORT(test_mask) const double* test_mask(const Session* session) {
  numbers.clear();
  append(session->is_test());
  return give(numbers);
}

/// The counts of the training points, then of the test points.
FRONTERA_EXPORT(confusion) const double* confusion(Session* session) {
  const Confusion confusion = session->confusion();
  numbers.clear();
  append(confusion.train);
  append(confusion.test);
  return give(numbers);
}

FRONTERA_EXPORT(predicted) const double* predicted(Session* session) {
  numbers.clear();
  append(session->predicted());
  return give(numbers);
}

/// Of each unit of each layer: least a, greatest a, mean |F'|. Nothing without training points.
FRONTERA_EXPORT(statistics) const float* statistics(const Session* session) {
  floats.clear();
  for (const std::vector<UnitStatistics>& layer : session->unit_statistics()) {
    static_assert(sizeof(UnitStatistics) == 3 * sizeof(float));
    const float* const first = reinterpret_cast<const float*>(layer.data());
    floats.insert(floats.end(), first, first + 3 * layer.size());
  }
  return give(floats);
}

/// (size, size) of each feature and each unit.
FRONTERA_EXPORT(neurons) const float* neurons(Session* session, int size) {
  floats.clear();
  for (const std::vector<float>& maps : session->neurons(size)) {
    floats.insert(floats.end(), maps.begin(), maps.end());
  }
  return give(floats);
}

/// Inputs; of each layer z, a, F', δ and ∂C/∂w; target; cost; ∂C/∂a^L.
FRONTERA_EXPORT(trace) const double* trace(const Session* session, float x1, float x2, int label) {
  const Trace trace = session->trace({x1, x2, label});
  numbers.clear();
  append(trace.inputs);
  for (const TraceLayer& layer : trace.layers) {
    for (const auto* const values :
         {&layer.z, &layer.a, &layer.derivative, &layer.delta, &layer.weight_gradients}) {
      append(*values);
    }
  }
  append(trace.target);
  numbers.push_back(trace.cost);
  append(trace.cost_gradient);
  return give(numbers);
}

FRONTERA_EXPORT(parameters) const float* parameters(const Session* session) {
  return give(session->parameters());
}

/// Takes `numbers`. False, and nothing changes, where one isn't finite.
FRONTERA_EXPORT(set_parameters) bool set_parameters(Session* session) {
  const Vector<double> given =
      Eigen::Map<const Vector<double>>(numbers.data(), static_cast<Index>(numbers.size()));
  return session->set_parameters(given.cast<float>());
}

FRONTERA_EXPORT(gradients) const float* gradients(Session* session) {
  return give(session->gradients());
}

/// Outputs for x1, x2, x1, … in `numbers`.
FRONTERA_EXPORT(predict) const float* predict(Session* session) {
  const std::vector<float> xy(numbers.begin(), numbers.end());
  floats.resize(xy.size() / 2 * static_cast<std::size_t>(session->outputs()));
  session->predict(xy.data(), static_cast<Index>(xy.size() / 2), floats.data());
  return give(floats);
}

/// (height, width, outputs), of the bounds in `numbers`.
FRONTERA_EXPORT(field) const float* field(Session* session, int width, int height) {
  floats.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) *
                static_cast<std::size_t>(session->outputs()));
  session->field({numbers[0], numbers[1], numbers[2], numbers[3]}, width, height, floats.data());
  return give(floats);
}

/// (height, width): one unit's activations, of the bounds in `numbers`. @param layer  0: the features.
FRONTERA_EXPORT(unit_field)
const float* unit_field(Session* session, int layer, int unit, int width, int height) {
  floats.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  session->unit_field(layer, unit, {numbers[0], numbers[1], numbers[2], numbers[3]}, width, height,
                      floats.data());
  return give(floats);
}

FRONTERA_EXPORT(fingerprint) const char* fingerprint(const Session* session) {
  text = fingerprint_text(session->fingerprint());
  return give(text);
}

/// The names that the core knows, a table a line.
FRONTERA_EXPORT(names) const char* names() {
  text.clear();
  append_names<Activations>();
  append_names<Losses>();
  append_names<Optimizers>();
  append_names<Initializers>();
  append_names<Generators>();
  append_names<Features>();
  return give(text);
}

/// The limits, in the order of limits.hpp.
FRONTERA_EXPORT(limits) const double* limits() {
  numbers = {kMaxSamples,      kMaxClasses, kMaxLayers,       kMaxUnits,
             kMaxLearningRate, kMaxNoise,   kMaxTestFraction, kMaxPenalty};
  return give(numbers);
}

}  // namespace frontera
