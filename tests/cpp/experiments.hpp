#pragma once

#include <string>

#include "frontera/fingerprint.hpp"
#include "frontera/session.hpp"

/// The experiments whose fingerprints are golden, for the Catch2 test and for `frontera_bits`, which other compilers build.
namespace experiments {

using namespace frontera;

constexpr int kCount = 51;

/// How many entries each table had when the first 48 experiments were made, so that they stay what they are when an entry is
/// appended. What is appended has experiments of its own, at the end.
constexpr int kFirstGenerators = 9;
constexpr int kFirstFeatures = 7;
constexpr int kFirstActivations = 11;  // the last of them softmax, for the output alone
constexpr int kFirstLosses = 3;
constexpr int kFirstOptimizers = 7;
constexpr int kFirstInitializers = 6;

/// Experiment n of the first 48: every name that the tables began with in turn, so that between them they use all of those.
inline Experiment first_number(int n) {
  Experiment e;
  const GeneratorId generator{n % kFirstGenerators};
  const int max_classes = generator_rules(generator).max_classes;
  const int classes = max_classes > 2 ? 3 + n / 9 % 6 : 2;
  e.data = GeneratedData{generator, {200, 0.03 * (n % 4), static_cast<std::uint32_t>(n), classes}};
  e.test_fraction = n % 3 == 1 ? 0.2 : 0;
  e.features.clear();
  for (int f = 0; f < kFirstFeatures; ++f) {
    if (f < 2 || (n + f) % 5 == 0) e.features.push_back(FeatureId{f});
  }
  e.objective.loss = LossId{n / 2 % kFirstLosses};
  e.objective.l1 = n % 7 == 3 ? 0.001 : 0;
  e.objective.l2 = n % 5 == 2 ? 0.01 : 0;
  e.layers.clear();
  for (int l = 0; l < 1 + n % 3; ++l)
    e.layers.push_back({3 + (5 * n + 3 * l) % 11, ActivationId{(n + 3 * l) % (kFirstActivations - 1)}});
  const ActivationId required = Losses::at(kLossTraits, e.objective.loss).output_activation;
  const ActivationId output = required != Activations::kNone ? required : ActivationId{n % kFirstActivations};
  const bool is_one = classes == 2 && output != Activations::index_of<Softmax>() && n % 2 == 0;
  e.layers.push_back({is_one ? 1 : classes, output});
  e.optimizer = OptimizerConfig();
  e.optimizer.optimizer = OptimizerId{n % kFirstOptimizers};
  e.optimizer.learning_rate = e.optimizer.bias_learning_rate = n % kFirstOptimizers < 3 ? 0.02 : 0.005;
  e.batch_size = n % 4 == 0 ? 0 : 7 + 9 * (n % 5);
  e.shuffle = n % 2 == 1;
  e.initializer = InitializerId{n % kFirstInitializers};
  e.seed = static_cast<std::uint32_t>(100 + n);
  return e;
}

/// Points with some given for testing, and a part of the others held back.
inline Experiment with_given_test_points() {
  PointsData given;
  for (int i = 0; i < 60; ++i) {
    const double x1 = (37 * i % 201 - 100) / 100.0, x2 = (53 * i % 199 - 99) / 100.0;
    given.points.push_back(
        {static_cast<float>(x1), static_cast<float>(x2), x1 * x2 > 0 ? 1 : 0, i % 4 == 1 || i > 50});
  }
  Experiment e = first_number(0);
  e.data = given;
  e.test_fraction = 0.25;
  e.batch_size = 7;
  e.shuffle = true;
  return e;
}

inline Experiment number(int n) {
  if (n < 48) return first_number(n);
  if (n == 50) return with_given_test_points();
  Experiment waves = first_number(n - 48);
  waves.features.insert(waves.features.end(),
                        {Features::index_of<FeatureWaveX1>(), Features::index_of<FeatureWaveX2>()});
  return waves;
}

/// The fingerprint of experiment n after 500 epochs; what is wrong with it, should it be refused.
inline std::string fingerprint_of(int n) {
  auto created = Session::create(number(n));
  if (const Refusal* refusal = std::get_if<Refusal>(&created)) return describe(*refusal);
  const auto& session = std::get<std::unique_ptr<Session>>(created);
  session->train(500);
  return fingerprint_text(session->fingerprint());
}

inline std::string name_of(int n) {
  return "experiment " + std::to_string(n);
}

}  // namespace experiments
