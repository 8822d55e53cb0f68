#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <variant>

#include "frontera/fingerprint.hpp"
#include "frontera/limits.hpp"
#include "frontera/session.hpp"

/// The JavaScript face of `Session`, kept thin: web/src/engine wraps it in types, checks documents and copies the views.
///
/// Buffers go over as views into the wasm heap, valid until the next call: the caller copies them.

/// embind writes the address of a type that was not bound into an error message, which this module can't cause: with the
/// library's function would come 4 KB of printf.
extern "C" int siprintf(char* out, const char*, ...) {
  *out = '\0';
  return 0;
}

using emscripten::typed_memory_view;
using emscripten::val;

namespace frontera {
namespace {

template <typename Names>
int index_of_name(const val& name) {
  return Names::find(name.as<std::string>());
}

/// A document's `data`. Drawn points come beside it as x1, x2, label, x1, … in a Float32Array.
std::variant<GeneratedData, PointsData> read_data(const val& data, const val& flat_points) {
  if (data["kind"].as<std::string>() == "generated") {
    GeneratedData generated;
    generated.generator = index_of_name<Generators>(data["name"]);
    generated.config.samples = data["samples"].as<int>();
    generated.config.noise = data["noise"].as<double>();
    generated.config.seed = data["seed"].as<std::uint32_t>();
    generated.config.classes = data["classes"].as<int>();
    return generated;
  }
  PointsData given;
  given.classes = data["classes"].as<int>();
  const std::vector<float> flat = emscripten::convertJSArrayToNumberVector<float>(flat_points);
  given.points.reserve(flat.size() / 3);
  for (std::size_t i = 0; i + 2 < flat.size(); i += 3) {
    given.points.push_back({flat[i], flat[i + 1], static_cast<int>(flat[i + 2])});
  }
  return given;
}

/// Takes `name` of a document where it is there; fields that an optimizer hasn't got keep their defaults.
void read_number(const val& document, const char* name, double& number) {
  const val value = document[name];
  if (!value.isUndefined()) number = value.as<double>();
}

OptimizerConfig read_optimizer(const val& document) {
  OptimizerConfig optimizer;
  optimizer.optimizer = index_of_name<Optimizers>(document["name"]);
  optimizer.learning_rate = document["learningRate"].as<double>();
  const val bias_rate = document["biasLearningRate"];
  optimizer.bias_learning_rate = bias_rate.isNull() ? optimizer.learning_rate : bias_rate.as<double>();
  read_number(document, "momentum", optimizer.momentum);
  read_number(document, "decay", optimizer.decay);
  read_number(document, "beta1", optimizer.beta1);
  read_number(document, "beta2", optimizer.beta2);
  read_number(document, "epsilon", optimizer.epsilon);
  read_number(document, "weightDecay", optimizer.weight_decay);
  return optimizer;
}

Bounds read_bounds(const val& bounds) {
  return {bounds["x1Min"].as<double>(), bounds["x1Max"].as<double>(), bounds["x2Min"].as<double>(),
          bounds["x2Max"].as<double>()};
}

/// A document that web/src/experiment/schema.ts has filled with defaults.
Experiment read_experiment(const val& document, const val& flat_points) {
  Experiment experiment;
  experiment.data = read_data(document["data"], flat_points);
  experiment.features.clear();
  for (const val& feature : emscripten::vecFromJSArray<val>(document["features"])) {
    experiment.features.push_back(index_of_name<Features>(feature));
  }
  experiment.layers.clear();
  for (const val& layer : emscripten::vecFromJSArray<val>(document["layers"])) {
    experiment.layers.push_back({layer["units"].as<int>(), index_of_name<Activations>(layer["activation"])});
  }
  experiment.objective.loss = index_of_name<Losses>(document["loss"]);
  experiment.objective.l1 = document["regularization"]["l1"].as<double>();
  experiment.objective.l2 = document["regularization"]["l2"].as<double>();
  experiment.optimizer = read_optimizer(document["optimizer"]);
  const val batch_size = document["batchSize"];
  experiment.batch_size = batch_size.isNull() ? 0 : batch_size.as<int>();
  experiment.shuffle = document["shuffle"].as<bool>();
  experiment.test_fraction = document["data"]["testFraction"].as<double>();
  experiment.split_seed = document["data"]["seed"].as<std::uint32_t>();
  experiment.initializer = index_of_name<Initializers>(document["initializer"]);
  experiment.seed = document["seed"].as<std::uint32_t>();
  return experiment;
}

val error_value(const ExperimentError& error) {
  val result = val::object();
  result.set("path", error.path);
  result.set("allowed", std::string(error.allowed));
  return result;
}

template <typename T>
val view(const std::vector<T>& buffer) {
  return val(typed_memory_view(buffer.size(), buffer.data()));
}

val view(const Vector<float>& vector) {
  return val(typed_memory_view(static_cast<std::size_t>(vector.size()), vector.data()));
}

/// A JavaScript array of its own, since the vector is about to go.
template <typename T>
val copied(const std::vector<T>& buffer) {
  return view(buffer).template call<val>("slice");
}

val copied_numbers(const std::vector<double>& numbers) {
  val result = val::array();
  for (const double number : numbers) result.call<void>("push", number);
  return result;
}

val evaluation_value(const std::optional<Evaluation>& evaluation) {
  if (!evaluation) return val::null();
  val result = val::object();
  result.set("loss", evaluation->loss);
  result.set("accuracy", evaluation->accuracy);
  return result;
}

val trace_layer_value(const TraceLayer& layer) {
  val result = val::object();
  result.set("z", copied(layer.z));
  result.set("a", copied(layer.a));
  result.set("derivative", copied(layer.derivative));
  result.set("delta", copied(layer.delta));
  result.set("weightGradients", copied(layer.weight_gradients));
  return result;
}

/// A session and the buffers that its views point into.
class BoundSession {
 public:
  explicit BoundSession(std::unique_ptr<Session> session) : session_(std::move(session)) {}

  val update(const val& document, const val& flat_points) {
    const auto result = session_->update(read_experiment(document, flat_points));
    if (const ExperimentError* error = std::get_if<ExperimentError>(&result)) return error_value(*error);
    return val(std::get<bool>(result));
  }

  int epoch() const { return session_->epoch(); }
  int outputs() const { return static_cast<int>(session_->outputs()); }
  void train(int epochs) { session_->train(epochs); }
  void step() { session_->step(); }
  void reset() { session_->reset(); }

  val metrics() {
    const Metrics metrics = session_->metrics();
    val result = val::object();
    result.set("epoch", metrics.epoch);
    result.set("train", evaluation_value(metrics.train));
    result.set("test", evaluation_value(metrics.test));
    result.set("divergedAt", metrics.diverged_at ? val(*metrics.diverged_at) : val::null());
    return result;
  }

  val points() {
    buffer_.clear();
    for (const Point& point : session_->points()) {
      buffer_.insert(buffer_.end(), {point.x1, point.x2, static_cast<float>(point.label)});
    }
    return view(buffer_);
  }

  /// 1 for the points that are held back for testing.
  val test_mask() const {
    const std::vector<bool>& is_test = session_->is_test();
    return copied(std::vector<std::uint8_t>(is_test.begin(), is_test.end()));
  }

  val confusion() {
    const Confusion confusion = session_->confusion();
    val result = val::object();
    result.set("classes", session_->experiment().classes());
    result.set("train", copied(confusion.train));
    result.set("test", copied(confusion.test));
    return result;
  }

  val predicted() const { return copied(session_->predicted()); }

  /// For each layer, (units, 3) row by row: least a, greatest a, mean |F'|.
  val statistics() const {
    val layers = val::array();
    for (const std::vector<UnitStatistics>& layer : session_->unit_statistics()) {
      static_assert(sizeof(UnitStatistics) == 3 * sizeof(float));
      const float* const numbers = reinterpret_cast<const float*>(layer.data());
      layers.call<void>("push", val(typed_memory_view(3 * layer.size(), numbers)).call<val>("slice"));
    }
    return layers;
  }

  bool seek(int epoch) { return session_->seek(epoch); }
  int origin() const { return session_->origin(); }

  val neurons(int size) {
    val maps = val::array();
    for (const std::vector<float>& map : session_->neurons(size)) maps.call<void>("push", copied(map));
    return maps;
  }

  val trace(float x1, float x2, int label) const {
    const Trace trace = session_->trace({x1, x2, label});
    val layers = val::array();
    for (const TraceLayer& layer : trace.layers) layers.call<void>("push", trace_layer_value(layer));
    val result = val::object();
    result.set("inputs", copied(trace.inputs));
    result.set("layers", layers);
    result.set("target", copied(trace.target));
    result.set("cost", trace.cost);
    result.set("costGradient", copied_numbers(trace.cost_gradient));
    return result;
  }

  val landscape(int size, double span, std::uint32_t seed) const {
    return copied_numbers(session_->landscape(size, span, seed));
  }

  /// null without training points.
  val check_gradient() const {
    const std::optional<GradientCheck> check = session_->check_gradient();
    if (!check) return val::null();
    val result = val::object();
    result.set("checked", check->checked);
    result.set("worst", check->worst);
    result.set("parameter", check->parameter);
    result.set("analytic", check->analytic);
    result.set("numeric", check->numeric);
    return result;
  }

  val parameters() const { return view(session_->parameters()); }
  val gradients() { return view(session_->gradients()); }

  bool set_parameters(const val& numbers) {
    const std::vector<float> copied = emscripten::convertJSArrayToNumberVector<float>(numbers);
    return session_->set_parameters(
        Eigen::Map<const Vector<float>>(copied.data(), static_cast<Index>(copied.size())));
  }

  val predict(const val& interleaved) {
    const std::vector<float> xy = emscripten::convertJSArrayToNumberVector<float>(interleaved);
    buffer_.resize(xy.size() / 2 * static_cast<std::size_t>(session_->outputs()));
    session_->predict(xy.data(), static_cast<Index>(xy.size() / 2), buffer_.data());
    return view(buffer_);
  }

  val field(int width, int height, const val& bounds) {
    const std::size_t cells = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    buffer_.resize(cells * static_cast<std::size_t>(session_->outputs()));
    session_->field(read_bounds(bounds), width, height, buffer_.data());
    return view(buffer_);
  }

  /// (height, width): one unit's activations. @param layer  0: the features.
  val unit_field(int layer, int unit, int width, int height, const val& bounds) {
    buffer_.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    session_->unit_field(layer, unit, read_bounds(bounds), width, height, buffer_.data());
    return view(buffer_);
  }

  std::string fingerprint() const { return fingerprint_text(session_->fingerprint()); }

 private:
  std::unique_ptr<Session> session_;
  std::vector<float> buffer_;
};

/// { session } or { error: { path, allowed } }.
val create_session(const val& document, const val& flat_points) {
  auto created = Session::create(read_experiment(document, flat_points));
  val result = val::object();
  if (const ExperimentError* error = std::get_if<ExperimentError>(&created)) {
    result.set("error", error_value(*error));
  } else {
    auto* bound = new BoundSession(std::move(std::get<std::unique_ptr<Session>>(created)));
    result.set("session", val(bound));
  }
  return result;
}

template <typename Names>
val names_of() {
  val names = val::array();
  for (const std::string_view name : Names::kNames) names.call<void>("push", std::string(name));
  return names;
}

/// The names and limits the core knows, for the test that compares them with the document's schema.
val catalogue() {
  val limits = val::object();
  limits.set("samples", kMaxSamples);
  limits.set("classes", kMaxClasses);
  limits.set("layers", kMaxLayers);
  limits.set("units", kMaxUnits);
  limits.set("learningRate", kMaxLearningRate);
  limits.set("noise", kMaxNoise);
  limits.set("testFraction", kMaxTestFraction);
  limits.set("penalty", kMaxPenalty);
  val result = val::object();
  result.set("activations", names_of<Activations>());
  result.set("losses", names_of<Losses>());
  result.set("optimizers", names_of<Optimizers>());
  result.set("initializers", names_of<Initializers>());
  result.set("datasets", names_of<Generators>());
  result.set("features", names_of<Features>());
  result.set("limits", limits);
  return result;
}

}  // namespace
}  // namespace frontera

EMSCRIPTEN_BINDINGS(frontera) {
  using frontera::BoundSession;
  emscripten::class_<BoundSession>("BoundSession")
      .property("epoch", &BoundSession::epoch)
      .property("outputs", &BoundSession::outputs)
      .property("origin", &BoundSession::origin)
      .function("update", &BoundSession::update)
      .function("train", &BoundSession::train)
      .function("step", &BoundSession::step)
      .function("reset", &BoundSession::reset)
      .function("metrics", &BoundSession::metrics)
      .function("points", &BoundSession::points)
      .function("testMask", &BoundSession::test_mask)
      .function("confusion", &BoundSession::confusion)
      .function("seek", &BoundSession::seek)
      .function("neurons", &BoundSession::neurons)
      .function("trace", &BoundSession::trace)
      .function("landscape", &BoundSession::landscape)
      .function("checkGradient", &BoundSession::check_gradient)
      .function("parameters", &BoundSession::parameters)
      .function("setParameters", &BoundSession::set_parameters)
      .function("gradients", &BoundSession::gradients)
      .function("predict", &BoundSession::predict)
      .function("field", &BoundSession::field)
      .function("unitField", &BoundSession::unit_field)
      .function("predicted", &BoundSession::predicted)
      .function("statistics", &BoundSession::statistics)
      .function("fingerprint", &BoundSession::fingerprint);
  emscripten::function("createSession", &frontera::create_session);
  emscripten::function("catalogue", &frontera::catalogue);
}
