#include "give.hpp"

namespace frontera::face {

namespace {

/// A named field of an object.
struct Field {
  template <typename T>
  Field(const char* key, const T& given) : name(key), value(give(given)) {}

  const char* name;
  val value;
};

val object_of(std::initializer_list<Field> fields) {
  val object = val::object();
  for (const Field& field : fields) object.set(field.name, field.value);
  return object;
}

/// A copy of `count` numbers as a typed array.
template <typename Number>
val copy_of(std::size_t count, const Number* numbers) {
  return val(emscripten::typed_memory_view(count, numbers)).template call<val>("slice");
}

/// As `Allowed` in web/src/experiment/error.ts.
val give_allowed(const Allowed& allowed) {
  if (const auto* const numbers = std::get_if<AllowedNumbers>(&allowed)) {
    val object = object_of(
        {{"kind", "number"}, {"min", numbers->min}, {"max", numbers->max}, {"integer", numbers->whole}});
    if (numbers->multiple_of > 1) object.set("multipleOf", numbers->multiple_of);
    if (numbers->or_null) object.set("orNull", true);
    return object;
  }
  if (const auto* const length = std::get_if<AllowedLength>(&allowed)) {
    return object_of({{"kind", "length"}, {"min", length->min}, {"max", length->max}});
  }
  if (const auto* const allowed_names = std::get_if<AllowedNames>(&allowed)) {
    return object_of({{"kind", "one-of"}, {"values", allowed_names->names}});
  }
  if (const auto* const with = std::get_if<AllowedWith>(&allowed)) {
    val values = val::array();
    values.set(0, give(with->one));
    if (with->other) values.set(1, give(*with->other));
    return object_of({{"kind", "with"}, {"path", with->path}, {"value", with->value}, {"values", values}});
  }
  return object_of({{"kind", "type"}, {"type", "boolean"}});
}

std::optional<double> loss_of(const std::optional<Evaluation>& evaluation) {
  if (!evaluation) return std::nullopt;
  return evaluation->loss;
}

std::optional<double> accuracy_of(const std::optional<Evaluation>& evaluation) {
  if (!evaluation) return std::nullopt;
  return evaluation->accuracy;
}

}  // namespace

val give(double number) {
  return std::isfinite(number) ? val(number) : val::null();
}
val give(int number) {
  return val(number);
}
val give(bool truth) {
  return val(truth);
}
val give(const char* text) {
  return val(text);
}
val give(const std::string& text) {
  return val(text);
}

val give(const std::vector<float>& numbers) {
  return copy_of(numbers.size(), numbers.data());
}
val give(const std::vector<std::uint8_t>& numbers) {
  return copy_of(numbers.size(), numbers.data());
}
val give(const std::vector<std::uint32_t>& numbers) {
  return copy_of(numbers.size(), numbers.data());
}
val give(const Vector<float>& numbers) {
  return copy_of(static_cast<std::size_t>(numbers.size()), numbers.data());
}

val give(const Vector<double>& numbers) {
  return copy_of(static_cast<std::size_t>(numbers.size()), numbers.data());
}

val give(const std::vector<bool>& truths) {
  return give(std::vector<std::uint8_t>(truths.begin(), truths.end()));
}

val give(const std::vector<Point>& points) {
  std::vector<float> flat;
  flat.reserve(points.size() * 3);
  for (const Point& point : points) {
    flat.push_back(point.x1);
    flat.push_back(point.x2);
    flat.push_back(static_cast<float>(point.label));
  }
  return give(flat);
}

val give(const std::vector<UnitStatistics>& units) {
  std::vector<float> rows;
  for (const UnitStatistics& unit : units) {
    rows.push_back(unit.least);
    rows.push_back(unit.greatest);
    rows.push_back(unit.slope);
  }
  return give(rows);
}

val give(const LayerHistogram& layer) {
  return object_of({{"least", layer.least}, {"greatest", layer.greatest}, {"counts", layer.counts}});
}

val give(const Metrics& metrics) {
  return object_of({{"epoch", metrics.epoch},
                    {"trainLoss", loss_of(metrics.train)},
                    {"testLoss", loss_of(metrics.test)},
                    {"trainAccuracy", accuracy_of(metrics.train)},
                    {"testAccuracy", accuracy_of(metrics.test)},
                    {"status", metrics.diverged_at ? "diverged" : "ok"},
                    {"divergedAt", metrics.diverged_at}});
}

val give(const LossPair& losses) {
  return object_of({{"train", losses.train}, {"test", losses.test}});
}

val give(const Confusion& confusion) {
  return object_of({{"classes", confusion.classes}, {"train", confusion.train}, {"test", confusion.test}});
}

val give(const TraceLayer& layer) {
  return object_of({{"z", layer.z},
                    {"a", layer.a},
                    {"derivative", layer.derivative},
                    {"delta", layer.delta},
                    {"weightGradients", layer.weight_gradients}});
}

val give(const Trace& trace) {
  return object_of({{"inputs", trace.inputs},
                    {"layers", trace.layers},
                    {"target", trace.target},
                    {"cost", trace.cost},
                    {"costGradient", trace.cost_gradient}});
}

val give(const Landscape& landscape) {
  return object_of({{"size", landscape.size}, {"span", landscape.span}, {"costs", landscape.costs}});
}

val give(const GradientCheck& check) {
  return object_of({{"checked", check.checked},
                    {"worst", check.worst},
                    {"parameter", check.parameter},
                    {"analytic", check.analytic},
                    {"numeric", check.numeric}});
}

val give(const Nudge& nudge) {
  return object_of({{"h", nudge.h},
                    {"left", nudge.left},
                    {"right", nudge.right},
                    {"numeric", nudge.numeric},
                    {"error", nudge.error}});
}

val give(const ParameterCheck& check) {
  return object_of({{"parameter", check.parameter},
                    {"value", check.value},
                    {"cost", check.cost},
                    {"analytic", check.analytic},
                    {"nudges", check.nudges}});
}

val give(const PlanePlace& place) {
  return object_of({{"x", place.x}, {"y", place.y}, {"distance", place.distance}});
}

val give(const NextStep& step) {
  return object_of({{"samples", static_cast<int>(step.samples)},
                    {"setSamples", static_cast<int>(step.set_samples)},
                    {"batchGradient", step.batch_gradient},
                    {"setGradient", step.set_gradient},
                    {"gradient", step.gradient},
                    {"parameters", step.parameters},
                    {"memory", step.memory}});
}

val give(const ActivationCurve& curve) {
  return object_of({{"values", curve.values}, {"slopes", curve.slopes}});
}

val give(const CostCurve& curve) {
  return object_of({{"outputs", curve.outputs},
                    {"costs", curve.costs},
                    {"slopes", curve.slopes},
                    {"deltas", curve.deltas}});
}

val give(const Path& path) {
  return val(path.text());
}

val give(const DocumentValue& value) {
  return value.is_name() ? val(std::string(value.name)) : give(value.number);
}

val give(const NameSet& names) {
  val list = val::array();
  int at = 0;
  for (int i = 0; i < names.size; ++i) {
    if (names.has(i)) list.set(at++, std::string(names.table[i]));
  }
  return list;
}

val give(const Refusal& refusal) {
  return object_of({{"refusal", object_of({{"path", refusal.path},
                                           {"value", refusal.value},
                                           {"allowed", give_allowed(refusal.allowed)}})}});
}

}  // namespace frontera::face
