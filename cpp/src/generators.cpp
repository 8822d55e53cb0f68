#include "frontera/generators.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

#include "frontera/portable_math.hpp"
#include "frontera/random.hpp"

namespace frontera {

namespace {

/// Sample i of a set with balanced classes.
int class_of(int i, int classes) {
  return i % classes;
}

double between(Pcg32& random, double low, double high) {
  return low + (high - low) * random.uniform();
}

/// The point at an angle of `turns` on a circle around (c1, c2), moved by normal noise.
ExactPoint on_circle(double c1, double c2, double radius, double turns, int label, double noise,
                     NormalSource& normal) {
  const SineCosine angle = portable_sine_cosine(turns);
  const double x1 = c1 + radius * angle.cosine + noise * normal.next();
  const double x2 = c2 + radius * angle.sine + noise * normal.next();
  return {x1, x2, label};
}

/// One of a point's coordinates.
using Axis = double ExactPoint::*;

/// Maps [min, max] of one coordinate to [−1, 1]; a single value goes to 0.
void scale_axis(ExactPoints& points, Axis axis) {
  double low = points.front().*axis;
  double high = low;
  for (const ExactPoint& point : points) {
    low = std::min(low, point.*axis);
    high = std::max(high, point.*axis);
  }
  for (ExactPoint& point : points) point.*axis = high > low ? (point.*axis - low) / (high - low) * 2 - 1 : 0;
}

/// Shrinks the set, if need be, until it fits into [−1, 1]².
void fit(ExactPoints& points) {
  double largest = 1;
  for (const ExactPoint& point : points)
    largest = std::max({largest, std::abs(point.x1), std::abs(point.x2)});
  for (ExactPoint& point : points) {
    point.x1 /= largest;
    point.x2 /= largest;
  }
}

struct GeneratorEntry {
  ExactPoints (*generate)(const GeneratorConfig&, Pcg32&);
  GeneratorRules rules;
};

template <typename... Entries>
constexpr std::array<GeneratorEntry, sizeof...(Entries)> generator_entries(Table<Entries...>) {
  return {{{&Entries::generate, {Entries::kSamplesStep, Entries::kMaxClasses}}...}};
}

GeneratorEntry entry_of(GeneratorId generator) {
  return Generators::at(generator_entries(Generators{}), generator);
}

}  // namespace

ExactPoints DoubleCircles::generate(const GeneratorConfig& config, Pcg32& random) {
  constexpr double kShift = 3;
  NormalSource normal(random);
  const int per_circle = config.samples / 4;
  ExactPoints points;
  for (const auto& [radius, label] : {std::pair(1.0, 0), std::pair(0.3, 1)}) {
    for (int i = 0; i < per_circle; ++i) {
      points.push_back(
          on_circle(0, 0, radius, static_cast<double>(i) / per_circle, label, config.noise, normal));
    }
  }
  for (std::size_t i = 0, half = points.size(); i < half; ++i) {
    points.push_back({points[i].x1 + kShift, points[i].x2 + kShift, points[i].label});
  }
  scale_axis(points, &ExactPoint::x1);
  scale_axis(points, &ExactPoint::x2);
  return points;
}

ExactPoints Circles::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, 2);
    points.push_back(on_circle(0, 0, label == 0 ? 0.8 : 0.4, random.uniform(), label, config.noise, normal));
  }
  return points;
}

ExactPoints Moons::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  constexpr double kRadius = 0.6;
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, 2);
    const double side = label == 0 ? 1 : -1;
    const double turns = random.uniform() / 2 + (label == 0 ? 0 : 0.5);
    points.push_back(on_circle(-0.3 * side, -0.15 * side, kRadius, turns, label, config.noise, normal));
  }
  return points;
}

ExactPoints Xor::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, 2);
    const double x1 = between(random, -0.95, 0.95);
    const double size = between(random, 0, 0.95);
    const double x2 = (x1 > 0) == (label == 0) ? size : -size;
    points.push_back({x1 + config.noise * normal.next(), x2 + config.noise * normal.next(), label});
  }
  return points;
}

ExactPoints Gaussians::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  constexpr double kCentre = 0.45, kDeviation = 0.12;
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, 2);
    const double centre = label == 0 ? -kCentre : kCentre;
    points.push_back(on_circle(centre, centre, 0, 0, label, kDeviation + config.noise, normal));
  }
  return points;
}

ExactPoints Spiral::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  constexpr double kTurns = 1.75, kRadius = 0.95;
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, 2);
    const double along = static_cast<double>(i / 2 + 1) / ((config.samples + 1) / 2);
    const double turns = kTurns * along + 0.5 * label;
    points.push_back(on_circle(0, 0, kRadius * along, turns, label, config.noise, normal));
  }
  return points;
}

ExactPoints Checkerboard::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  constexpr int kSquares = 4;
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, 2);
    // A square of this colour, then a place in it.
    const int row = static_cast<int>(random.below(kSquares));
    const int column = 2 * static_cast<int>(random.below(kSquares / 2)) + (row + label) % 2;
    const double x1 = -1 + 2 * (column + random.uniform()) / kSquares + config.noise * normal.next();
    const double x2 = -1 + 2 * (row + random.uniform()) / kSquares + config.noise * normal.next();
    points.push_back({x1, x2, label});
  }
  return points;
}

ExactPoints Rings::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  constexpr double kRadii[] = {0.2, 0.45, 0.7, 0.95};
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int ring = i % 4;
    points.push_back(on_circle(0, 0, kRadii[ring], random.uniform(), ring % 2, config.noise, normal));
  }
  return points;
}

ExactPoints Blobs::generate(const GeneratorConfig& config, Pcg32& random) {
  NormalSource normal(random);
  constexpr double kRadius = 0.65, kDeviation = 0.1;
  ExactPoints points;
  for (int i = 0; i < config.samples; ++i) {
    const int label = class_of(i, config.classes);
    const double turns = 0.25 + static_cast<double>(label) / config.classes;
    points.push_back(on_circle(0, 0, kRadius, turns, label, kDeviation + config.noise, normal));
  }
  return points;
}

std::vector<Point> generate(GeneratorId generator, const GeneratorConfig& config) {
  const GeneratorEntry entry = entry_of(generator);
  assert(config.samples > 0 && config.samples % entry.rules.samples_step == 0);
  assert(config.classes >= 2 && config.classes <= entry.rules.max_classes);
  Pcg32 random(config.seed, static_cast<std::uint64_t>(Stream::kData));
  ExactPoints points = entry.generate(config, random);
  fit(points);
  shuffle(points, random);
  std::vector<Point> rounded;
  rounded.reserve(points.size());
  for (const ExactPoint& p : points) {
    rounded.push_back({static_cast<float>(p.x1), static_cast<float>(p.x2), p.label});
  }
  return rounded;
}

GeneratorRules generator_rules(GeneratorId generator) {
  return entry_of(generator).rules;
}

}  // namespace frontera
