#include <emscripten/bind.h>

#include "give.hpp"
#include "read.hpp"

/// The face of the core in JavaScript, which web/src/engine/core.ts declares: a `Session` with the methods of C++ under
/// JavaScript's spelling. explore.cpp and catalogue.cpp have what only the headless engine's module offers.
namespace frontera::face {
namespace {

/// What a method gives, as JavaScript has it.
template <auto Method, typename... Args>
val call(Session& session, Args... args) {
  return give((session.*Method)(args...));
}

/// As `call`, for what changes the run: the answer is where it stands then.
template <auto Method, typename... Args>
val call_and_measure(Session& session, Args... args) {
  if (const Problem problem = (session.*Method)(args...)) return give(*problem);
  return give(session.metrics());
}

val step(Session& session) {
  session.step();
  return give(session.metrics());
}

val create(const val& document) {
  const Result<Experiment> experiment = read_experiment(document);
  if (const Refusal* const refusal = std::get_if<Refusal>(&experiment)) return give(*refusal);
  Result<std::unique_ptr<Session>> created = Session::create(std::get<Experiment>(experiment));
  if (const Refusal* const refusal = std::get_if<Refusal>(&created)) return give(*refusal);
  return val(std::move(std::get<std::unique_ptr<Session>>(created)));
}

val update(Session& session, const val& document) {
  const Result<Experiment> experiment = read_experiment(document);
  if (const Refusal* const refusal = std::get_if<Refusal>(&experiment)) return give(*refusal);
  return give(session.update(std::get<Experiment>(experiment)));
}

val set_parameters(Session& session, const val& parameters) {
  const std::vector<float> given = read_floats(parameters);
  const Problem problem =
      session.set_parameters(Eigen::Map<const Vector<float>>(given.data(), static_cast<Index>(given.size())));
  return problem ? give(*problem) : val::undefined();
}

val predict(Session& session, const val& xy) {
  return give(session.predict(read_floats(xy)));
}

val field(Session& session, const val& request) {
  return give(session.field(read_field_request(request)));
}

val neurons(Session& session, const val& request) {
  return give(session.neurons(read_number(member(request, "size"))));
}

val trace(const Session& session, const val& point, double label) {
  return give(session.trace(read_number(member(point, "0")), read_number(member(point, "1")), label));
}

int outputs(const Session& session) {
  return static_cast<int>(session.outputs());
}

std::string fingerprint(const Session& session) {
  return fingerprint_text(session.fingerprint());
}

EMSCRIPTEN_BINDINGS(frontera) {
  emscripten::class_<Session>("Session")
      .class_function("create", &create)
      .property("epoch", &Session::epoch)
      .property("outputs", &outputs)
      .property("origin", &Session::origin)
      .function("update", &update)
      .function("reset", &Session::reset)
      .function("train", &call_and_measure<&Session::train, double>)
      .function("trainMeasured", &call<&Session::train_measured, double>)
      .function("hold", &Session::hold)
      .function("step", &step)
      .function("seek", &call_and_measure<&Session::seek, double>)
      .function("approach", &call_and_measure<&Session::approach, double>)
      .function("metrics", &call<&Session::metrics>)
      .function("loss", &call<&Session::loss>)
      .function("confusion", &call<&Session::confusion>)
      .function("points", &call<&Session::points>)
      .function("testMask", &call<&Session::is_test>)
      .function("parameters", &call<&Session::parameters>)
      .function("setParameters", &set_parameters)
      .function("gradients", &call<&Session::gradients>)
      .function("memory", &call<&Session::memory>)
      .function("predict", &predict)
      .function("field", &field)
      .function("neurons", &neurons)
      .function("predicted", &call<&Session::predicted>)
      .function("statistics", &call<&Session::statistics>)
      .function("histograms", &call<&Session::histograms>)
      .function("trace", &trace)
      .function("fingerprint", &fingerprint);
}

}  // namespace
}  // namespace frontera::face
