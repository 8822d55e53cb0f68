#include "give.hpp"

/// In a module of its own kind, the headless engine's: with the core in double, the check would make a figure's module a sixth
/// larger (10 KB gzipped), and no figure asks for it.
namespace frontera::face {
namespace {

val gradient_check(const Session& session) {
  return give(session.gradient_check());
}

EMSCRIPTEN_BINDINGS(frontera_gradient_check) {
  emscripten::function("gradientCheck", &gradient_check);
}

}  // namespace
}  // namespace frontera::face
