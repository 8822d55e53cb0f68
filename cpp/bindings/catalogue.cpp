#include "frontera/limits.hpp"
#include "give.hpp"

/// What documents may say, from the core's tables. Not in the figures' module: the build reads it from the headless
/// engine's and writes web/src/experiment/names.ts.
namespace frontera::face {
namespace {

/// What each entry of a table has, by its name.
template <typename Names, typename Fact>
val by_name(Fact fact) {
  val facts = val::object();
  for (const typename Names::Id id : Names::all()) facts.set(std::string(Names::name(id)), give(fact(id)));
  return facts;
}

/// The activation that a loss is defined with, or nothing for any.
std::optional<std::string> output_activation(LossId loss) {
  const ActivationId activation = Losses::at(kLossTraits, loss).output_activation;
  if (activation == Activations::kNone) return std::nullopt;
  return std::string(Activations::name(activation));
}

val limits() {
  val limits = val::object();
  limits.set("samples", kMaxSamples);
  limits.set("classes", kMaxClasses);
  limits.set("layers", kMaxLayers);
  limits.set("units", kMaxUnits);
  limits.set("learningRate", kMaxLearningRate);
  limits.set("noise", kMaxNoise);
  limits.set("testFraction", kMaxTestFraction);
  limits.set("penalty", kMaxPenalty);
  limits.set("memory", kMaxMemory);
  limits.set("epsilon", kMaxEpsilon);
  limits.set("seed", static_cast<double>(kMaxSeed));
  limits.set("epoch", kMaxEpoch);
  return limits;
}

val catalogue() {
  val all = val::object();
  all.set("activations", give(names_of<Activations>()));
  all.set("hiddenActivations", give(hidden_activations()));
  all.set("losses", give(names_of<Losses>()));
  all.set("outputActivations", by_name<Losses>(output_activation));
  all.set("optimizers", give(names_of<Optimizers>()));
  all.set("initializers", give(names_of<Initializers>()));
  all.set("datasets", give(names_of<Generators>()));
  all.set("sampleSteps",
          by_name<Generators>([](GeneratorId id) { return generator_rules(id).samples_step; }));
  all.set("mostClasses", by_name<Generators>([](GeneratorId id) { return generator_rules(id).max_classes; }));
  all.set("features", give(names_of<Features>()));
  all.set("featureFormulas",
          by_name<Features>([](FeatureId id) { return std::string(Features::at(kFeatureFormulas, id)); }));
  all.set("limits", limits());
  return all;
}

EMSCRIPTEN_BINDINGS(frontera_catalogue) {
  emscripten::function("catalogue", &catalogue);
}

}  // namespace
}  // namespace frontera::face
