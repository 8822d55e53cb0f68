#pragma once

#include <emscripten/val.h>

#include "frontera/session.hpp"

/// From JavaScript: documents and requests, read by name. What is absent keeps its default. What is not of its type becomes a
/// value that no rule allows (NaN, an id of −1, a list without entries), so that `Session` refuses it by its path.
namespace frontera::face {

/// A document with every name as a document has it, but `data.points` flat, in a Float32Array: of each x1, x2, its label, and 1
/// where it is for testing, else 0.
Result<Experiment> read_experiment(const emscripten::val& document);

FieldRequest read_field_request(const emscripten::val& request);
PlaneRequest read_plane_request(const emscripten::val& request);
LandscapeRequest read_landscape_request(const emscripten::val& request);

/// A member of an object; undefined of anything else.
emscripten::val member(const emscripten::val& object, const char* name);

/// NaN for what isn't a number.
double read_number(const emscripten::val& value);

/// A typed array's numbers; none of anything that isn't an array.
std::vector<float> read_floats(const emscripten::val& array);

}  // namespace frontera::face
