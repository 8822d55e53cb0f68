#pragma once

#include <cstdint>
#include <vector>

#include "frontera/table.hpp"

/// Generated data sets. An entry has
///   generate(config, random)   its points, before they are shuffled and fitted
///   kSamplesStep               what the number of samples must be a multiple of
///   kMaxClasses                2, or more where `classes` may be chosen
/// All points end in [−1, 1]²: where noise drives them out, the whole set is shrunk to fit.
namespace frontera {

/// A labelled point of the plane.
struct Point {
  float x1;
  float x2;
  int label;
  bool is_test = false;  ///< given for testing: never trained on, whatever else is held back
};

/// What a generated data set is made from.
struct GeneratorConfig {
  int samples = 1600;
  double noise =
      0.04;  ///< standard deviation, in units of the plane (double circles: of the outer circle's radius)
  std::uint32_t seed = 1;
  int classes = 2;
};

class Pcg32;

/// A point while its set is being made.
struct ExactPoint {
  double x1;
  double x2;
  int label;
};
using ExactPoints = std::vector<ExactPoint>;

/// The article's data: two nested circles (radii 1 and 0.3, classes 0 and 1, equally many points at equal angles, normal
/// noise), and a copy of those points shifted by (3, 3); then each axis scaled to [−1, 1].
/// Follows scikit-learn's make_circles and minmax_scale.
struct DoubleCircles {
  static constexpr std::string_view kName = "double-circles";
  static constexpr int kSamplesStep = 4;
  static constexpr int kMaxClasses = 2;
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// What most sets are: any number of samples, two classes.
struct TwoClasses {
  static constexpr int kSamplesStep = 1;
  static constexpr int kMaxClasses = 2;
};

/// A circle of radius 0.4 inside one of radius 0.8.
struct Circles : TwoClasses {
  static constexpr std::string_view kName = "circles";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// Two half circles that reach into each other.
struct Moons : TwoClasses {
  static constexpr std::string_view kName = "moons";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// Uniform points; class 1 where x₁ and x₂ have different signs.
struct Xor : TwoClasses {
  static constexpr std::string_view kName = "xor";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// Two normal clouds of standard deviation 0.12, which a line separates.
struct Gaussians : TwoClasses {
  static constexpr std::string_view kName = "gaussians";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// Two arms that wind 1.75 times around the origin.
struct Spiral : TwoClasses {
  static constexpr std::string_view kName = "spiral";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// Uniform points on a board of 4 × 4 squares.
struct Checkerboard : TwoClasses {
  static constexpr std::string_view kName = "checkerboard";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// Four concentric rings, classes alternating.
struct Rings : TwoClasses {
  static constexpr std::string_view kName = "rings";
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

/// One normal cloud of standard deviation 0.1 per class, their centres on a circle.
struct Blobs {
  static constexpr std::string_view kName = "blobs";
  static constexpr int kSamplesStep = 1;
  static constexpr int kMaxClasses = 8;
  static ExactPoints generate(const GeneratorConfig& config, Pcg32& random);
};

using Generators = Table<DoubleCircles, Circles, Moons, Xor, Gaussians, Spiral, Checkerboard, Rings, Blobs>;
using GeneratorId = Generators::Id;

/// The points of an entry of `Generators`, shuffled. @pre what `generator_rules` asks for.
std::vector<Point> generate(GeneratorId generator, const GeneratorConfig& config);

struct GeneratorRules {
  int samples_step;
  int max_classes;
};
GeneratorRules generator_rules(GeneratorId generator);

}  // namespace frontera
