#include "give.hpp"
#include "read.hpp"

/// What goes beyond a run: checks and curves in double, and the cost around a network. In a module of its own kind, which the headless
/// engine has and pages load where it is asked for: with the core in double, a figure's module would be a sixth larger (10 KB
/// gzipped).
namespace frontera::face {
namespace {

std::vector<double> read_doubles(const val& list) {
  return emscripten::convertJSArrayToNumberVector<double>(list);
}

val gradient_check(const Session& session) {
  return give(session.gradient_check());
}

val parameter_check(const Session& session, const val& request) {
  const std::vector<double> steps = read_doubles(member(request, "steps"));
  return give(session.parameter_check(read_number(member(request, "parameter")), steps));
}

val next_step(const Session& session, const val& memory) {
  const std::vector<double> given = read_doubles(memory);
  return give(
      session.next_step(Eigen::Map<const Vector<double>>(given.data(), static_cast<Index>(given.size()))));
}

val landscape(const Session& session, const val& request) {
  return give(session.landscape(read_landscape_request(request)));
}

val landscape_places(const Session& session, const val& plane, const val& vectors) {
  return give(session.project(read_plane_request(plane), read_floats(vectors)));
}

val landscape_parameters(const Session& session, const val& plane, double x, double y) {
  return give(session.parameters_at(read_plane_request(plane), x, y));
}

val activation_curve(const Session& session, double layer, const val& z) {
  return give(session.activation_curve(layer, read_doubles(z)));
}

val cost_curve(const Session& session, double y, const val& z) {
  return give(session.cost_curve(y, read_doubles(z)));
}

EMSCRIPTEN_BINDINGS(frontera_explore) {
  emscripten::function("gradientCheck", &gradient_check);
  emscripten::function("parameterCheck", &parameter_check);
  emscripten::function("nextStep", &next_step);
  emscripten::function("landscape", &landscape);
  emscripten::function("landscapePlaces", &landscape_places);
  emscripten::function("landscapeParameters", &landscape_parameters);
  emscripten::function("activationCurve", &activation_curve);
  emscripten::function("costCurve", &cost_curve);
}

}  // namespace
}  // namespace frontera::face
