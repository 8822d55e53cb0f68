#pragma once

#include <emscripten/bind.h>

#include "frontera/fingerprint.hpp"
#include "frontera/session.hpp"

/// To JavaScript: what each type of the core becomes there. Objects have named fields; lists of numbers are typed arrays of
/// their own, copied from a view into the heap, because a view is lost when the heap grows; what isn't there, and a number
/// that isn't finite, is null; a refusal is `{ refusal: { path, value, allowed } }`.
namespace frontera::face {

using emscripten::val;

val give(double number);
val give(int number);
val give(bool truth);
val give(const char* text);
val give(const std::string& text);
inline val give(const val& value) {
  return value;
}

val give(const std::vector<float>& numbers);
val give(const std::vector<std::uint8_t>& numbers);
val give(const std::vector<std::uint32_t>& numbers);
val give(const Vector<float>& numbers);
val give(const Vector<double>& numbers);
val give(const std::vector<bool>& truths);
val give(const std::vector<Point>& points);
val give(const Metrics& metrics);
val give(const LossPair& losses);
val give(const Confusion& confusion);
val give(const std::vector<UnitStatistics>& units);
val give(const LayerHistogram& layer);
val give(const TraceLayer& layer);
val give(const Trace& trace);
val give(const Landscape& landscape);
val give(const GradientCheck& check);
val give(const Nudge& nudge);
val give(const ParameterCheck& check);
val give(const PlanePlace& place);
val give(const NextStep& step);
val give(const ActivationCurve& curve);
val give(const CostCurve& curve);
val give(const Path& path);
val give(const DocumentValue& value);
val give(const NameSet& names);
val give(const Refusal& refusal);

template <typename T>
val give(const std::optional<T>& value) {
  return value ? give(*value) : val::null();
}

template <typename T>
val give(const std::vector<T>& values) {
  val list = val::array();
  for (std::size_t i = 0; i < values.size(); ++i) list.set(i, give(values[i]));
  return list;
}

template <typename T>
val give(const Result<T>& result) {
  const Refusal* const refusal = std::get_if<Refusal>(&result);
  return refusal ? give(*refusal) : give(*std::get_if<T>(&result));
}

}  // namespace frontera::face
