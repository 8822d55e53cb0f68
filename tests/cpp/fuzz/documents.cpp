#include "documents.hpp"

#include <cmath>
#include <limits>

namespace fuzz {

using namespace frontera;

bool is_rare(Bytes& bytes) {
  return bytes.ConsumeIntegral<std::uint8_t>() >= 0xF0;
}

int some_count(Bytes& bytes, int low, int high) {
  constexpr int kOutside[] = {-1, std::numeric_limits<int>::min(), std::numeric_limits<int>::max(), 1 << 20};
  return is_rare(bytes) ? bytes.PickValueInArray(kOutside) : bytes.ConsumeIntegralInRange(low, high);
}

double some_argument(Bytes& bytes, int low, int high) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  constexpr double kRefused[] = {
      -1, 0.5, 4294967303.0, 1e300, kInfinity, -kInfinity, std::numeric_limits<double>::quiet_NaN()};
  return is_rare(bytes) ? bytes.PickValueInArray(kRefused) : bytes.ConsumeIntegralInRange(low, high);
}

double some_number(Bytes& bytes, double low, double high) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  constexpr double kOutside[] = {std::numeric_limits<double>::quiet_NaN(), kInfinity, -kInfinity, 1e300,
                                 -1e39};
  switch (bytes.ConsumeIntegralInRange(0, 7)) {
    case 0:
      return low;
    case 1:
      return high;
    case 2:
      return is_rare(bytes) ? bytes.PickValueInArray(kOutside) : 0;
    case 3:
      return is_rare(bytes) ? bytes.ConsumeFloatingPoint<double>() : 1;
    case 4:
      return std::pow(10.0, bytes.ConsumeIntegralInRange(-45, 6));
    default:
      return bytes.ConsumeFloatingPointInRange(low, high);
  }
}

namespace {

constexpr int kPoints = 70;  // more than a block of 64
constexpr int kUnits = 6;

/// An entry of a table, rarely one that it doesn't have.
template <typename Table>
typename Table::Id some_entry(Bytes& bytes) {
  return typename Table::Id{some_count(bytes, 0, Table::kSize - 1)};
}

Point some_point(Bytes& bytes, int classes) {
  const float x1 = static_cast<float>(some_number(bytes, -1, 1));
  const float x2 = static_cast<float>(some_number(bytes, -1, 1));
  const int label = some_count(bytes, 0, classes - 1);
  return {x1, x2, label, is_rare(bytes)};
}

void read_data(Bytes& bytes, Experiment& experiment) {
  const int classes = bytes.ConsumeBool() ? 2 : some_count(bytes, 2, 8);
  if (bytes.ConsumeBool()) {
    const GeneratorConfig config = {some_count(bytes, 1, kPoints), some_number(bytes, 0, 1),
                                    bytes.ConsumeIntegral<std::uint32_t>(), classes};
    experiment.data = GeneratedData{some_entry<Generators>(bytes), config};
    return;
  }
  PointsData given;
  given.classes = classes;
  const int count = bytes.ConsumeIntegralInRange(0, bytes.ConsumeBool() ? kPoints : 5);
  const int labels = classes >= 1 && classes <= 8 ? classes : 2;
  for (int i = 0; i < count; ++i) given.points.push_back(some_point(bytes, labels));
  experiment.data = given;
}

void read_features(Bytes& bytes, Experiment& experiment) {
  experiment.features.clear();
  const int count = bytes.ConsumeIntegralInRange(0, 3);
  for (int i = 0; i < count; ++i) experiment.features.push_back(some_entry<Features>(bytes));
}

void read_layers(Bytes& bytes, Experiment& experiment) {
  experiment.layers.clear();
  const int hidden = bytes.ConsumeIntegralInRange(0, is_rare(bytes) ? 8 : 3);
  for (int l = 0; l < hidden; ++l) {
    experiment.layers.push_back({some_count(bytes, 1, kUnits), some_entry<Activations>(bytes)});
  }
  const int classes = experiment.classes();
  const bool is_one = classes == 2 && bytes.ConsumeBool();
  experiment.layers.push_back({is_one ? 1 : classes, some_entry<Activations>(bytes)});
}

/// A loss that the output can have, or rarely any; the output's activation follows the loss.
void read_loss(Bytes& bytes, Experiment& experiment) {
  ObjectiveConfig& objective = experiment.objective;
  objective.loss = some_entry<Losses>(bytes);
  objective.l1 = bytes.ConsumeBool() ? 0 : some_number(bytes, 0, 1000);
  objective.l2 = bytes.ConsumeBool() ? 0 : some_number(bytes, 0, 1000);
  if (!Losses::contains(objective.loss) || is_rare(bytes)) return;
  const ActivationId required = Losses::at(kLossTraits, objective.loss).output_activation;
  if (required != Activations::kNone && !experiment.layers.empty())
    experiment.layers.back().activation = required;
}

void read_optimizer(Bytes& bytes, Experiment& experiment) {
  OptimizerConfig& optimizer = experiment.optimizer;
  optimizer.optimizer = some_entry<Optimizers>(bytes);
  optimizer.learning_rate = some_number(bytes, 0, 1);
  optimizer.bias_learning_rate = bytes.ConsumeBool() ? optimizer.learning_rate : some_number(bytes, 0, 1e6);
  if (bytes.ConsumeBool()) return;
  optimizer.momentum = some_number(bytes, 0, 0.999999);
  optimizer.decay = some_number(bytes, 0, 0.999999);
  optimizer.beta1 = some_number(bytes, 0, 0.999999);
  optimizer.beta2 = some_number(bytes, 0, 0.999999);
  optimizer.epsilon = some_number(bytes, 0, 1);
  optimizer.weight_decay = some_number(bytes, 0, 1000);
}

void read_training(Bytes& bytes, Experiment& experiment) {
  experiment.batch_size = bytes.ConsumeBool() ? 0 : some_count(bytes, 0, kPoints + 1);
  experiment.shuffle = bytes.ConsumeBool();
  experiment.test_fraction = bytes.ConsumeBool() ? 0 : some_number(bytes, 0, 0.9);
  experiment.split_seed = bytes.ConsumeIntegral<std::uint32_t>();
  experiment.initializer = some_entry<Initializers>(bytes);
  experiment.seed = bytes.ConsumeIntegral<std::uint32_t>();
}

using Read = void (*)(Bytes&, Experiment&);
constexpr Read kParts[] = {read_data, read_features, read_layers, read_loss, read_optimizer, read_training};

}  // namespace

Experiment some_experiment(Bytes& bytes) {
  Experiment experiment;
  for (const Read read : kParts) {
    if (bytes.ConsumeBool()) read(bytes, experiment);
  }
  // The article's 1,600 points would take long.
  if (GeneratedData* generated = std::get_if<GeneratedData>(&experiment.data)) {
    if (generated->config.samples == GeneratorConfig().samples) generated->config.samples = 40;
  }
  return experiment;
}

Experiment changed(Bytes& bytes, Experiment experiment) {
  bytes.PickValueInArray(kParts)(bytes, experiment);
  return experiment;
}

}  // namespace fuzz
