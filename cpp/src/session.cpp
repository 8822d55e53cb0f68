#include "frontera/session.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "frontera/fingerprint.hpp"
#include "frontera/limits.hpp"

namespace frontera {

namespace {

bool same_points(const std::vector<Point>& a, const std::vector<Point>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Point& p, const Point& q) {
    return p.x1 == q.x1 && p.x2 == q.x2 && p.label == q.label && p.is_test == q.is_test;
  });
}

bool same_network(const Experiment& a, const Experiment& b) {
  return a.features == b.features &&
         std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                    [](const LayerConfig& p, const LayerConfig& q) {
                      return p.units == q.units && p.activation == q.activation;
                    });
}

Problem check_grid(double width, double height, const Bounds& bounds) {
  constexpr AllowedNumbers kCells = {1, kMaxFieldCells, true};
  return check_numbers({{"width", width, kCells},
                        {"height", height, kCells},
                        {"width × height", width * height, kCells},
                        {"bounds.x1Min", bounds.x1_min, kAnyFloat},
                        {"bounds.x1Max", bounds.x1_max, kAnyFloat},
                        {"bounds.x2Min", bounds.x2_min, kAnyFloat},
                        {"bounds.x2Max", bounds.x2_max, kAnyFloat}});
}

std::vector<Point> points_of(const Experiment& experiment) {
  if (const PointsData* given = std::get_if<PointsData>(&experiment.data)) return given->points;
  const GeneratedData& generated = std::get<GeneratedData>(experiment.data);
  return generate(generated.generator, generated.config);
}

}  // namespace

Result<std::unique_ptr<Session>> Session::create(const Experiment& experiment) {
  if (Problem problem = validate(experiment)) return *problem;
  return std::unique_ptr<Session>(new Session(experiment));
}

Session::Session(const Experiment& experiment) : experiment_(experiment), points_(points_of(experiment)) {
  build();
}

void Session::build() {
  network_ =
      std::make_unique<Network<float>>(static_cast<Index>(experiment_.features.size()), experiment_.layers);
  trainer_ = std::make_unique<Trainer<float>>(*network_, trainer_config());
  sampler_ = std::make_unique<FieldSampler>(*network_, experiment_.features);
  initialize(*network_, experiment_.initializer, experiment_.seed);
  load_data();
  trainer_->clear_divergence();
  history_.begin(trainer_->snapshot());
}

void Session::load_data() {
  is_test_ = test_split(points_, experiment_.classes(), experiment_.test_fraction, experiment_.split_seed);
  std::vector<Point> test;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (is_test_[i]) test.push_back(points_[i]);
  }
  test_ = std::make_unique<Dataset<float>>(test, experiment_.features, network_->outputs());
  trainer_->set_data(Dataset<float>(training_points(), experiment_.features, network_->outputs()));
}

std::vector<Point> Session::training_points() const {
  std::vector<Point> train;
  for (std::size_t i = 0; i < points_.size(); ++i) {
    if (!is_test_[i]) train.push_back(points_[i]);
  }
  return train;
}

TrainerConfig Session::trainer_config() const {
  return {experiment_.objective, experiment_.optimizer, experiment_.batch_size, experiment_.shuffle,
          experiment_.seed};
}

Result<bool> Session::update(const Experiment& experiment) {
  if (Problem problem = validate(experiment)) return *problem;
  std::vector<Point> points = points_of(experiment);
  const bool new_data =
      !same_points(points, points_) || experiment.test_fraction != experiment_.test_fraction ||
      experiment.split_seed != experiment_.split_seed || experiment.classes() != experiment_.classes();
  const bool goes_on = same_network(experiment, experiment_);
  points_ = std::move(points);
  experiment_ = experiment;
  if (!goes_on) {
    build();
    return false;
  }
  trainer_->configure(trainer_config());
  if (new_data) load_data();
  trainer_->clear_divergence();
  history_.begin(trainer_->snapshot());
  return true;
}

void Session::reset() {
  initialize(*network_, experiment_.initializer, experiment_.seed);
  trainer_->restart();
  history_.begin(trainer_->snapshot());
}

Problem Session::train(double epochs) {
  if (Problem problem = check_number("epochs", epochs, {0, kMaxEpoch, true})) return problem;
  train_to(epoch_after(epoch(), epochs));
  return {};
}

void Session::train_to(int goal, bool measured) {
  while (trainer_->epoch() < goal) {
    const int before = trainer_->epoch();
    trainer_->train(std::min(goal, history_.next_due(before)) - before, measured);
    if (trainer_->epoch() <= before) return;  // no data, or diverged
    history_.record(*trainer_);
  }
}

Result<Vector<double>> Session::train_measured(double epochs) {
  if (Problem problem = check_number("epochs", epochs, {0, kMaxMeasuredEpochs, true})) return *problem;
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  const int goal = epoch_after(epoch(), epochs);
  std::vector<double> rows;
  bool goes_on = true;
  while (goes_on && epoch() < goal) {
    const int before = epoch();
    train_to(before + 1, true);
    if (epoch() == before) break;
    const Metrics now = metrics();
    const Evaluation none = {kNone, kNone};
    const Evaluation train = now.train.value_or(none), test = now.test.value_or(none);
    rows.insert(rows.end(),
                {static_cast<double>(now.epoch), train.loss, test.loss, train.accuracy, test.accuracy});
    goes_on = !now.diverged_at;
  }
  return Vector<double>(Eigen::Map<const Vector<double>>(rows.data(), static_cast<Index>(rows.size())));
}

void Session::hold() {
  if (trainer_->at_epoch_start()) history_.hold(trainer_->snapshot());
}

void Session::step() {
  if (epoch() == kMaxEpoch) return;
  trainer_->step();
  history_.record(*trainer_);
}

Problem Session::approach(double epoch) {
  const AllowedNumbers reachable = {static_cast<double>(origin()), kMaxEpoch, true};
  if (Problem problem = check_number("epoch", epoch, reachable)) return problem;
  const int goal = static_cast<int>(epoch);
  const TrainerSnapshot<float>& snapshot = history_.before(goal);
  const bool is_ahead = trainer_->epoch() > goal || !trainer_->at_epoch_start() || trainer_->diverged_at();
  if (is_ahead || trainer_->epoch() < snapshot.epoch) trainer_->restore(snapshot);
  return {};
}

Problem Session::seek(double epoch) {
  if (Problem problem = approach(epoch)) return problem;
  train_to(static_cast<int>(epoch));
  return {};
}

Metrics Session::metrics() {
  Metrics metrics = {trainer_->epoch(), trainer_->evaluate(trainer_->data()), trainer_->evaluate(*test_),
                     trainer_->diverged_at()};
  // The trainer judges batch by batch and never sees the test points. What is found here doesn't touch the run.
  for (const std::optional<Evaluation>& evaluation : {metrics.train, metrics.test}) {
    if (evaluation && !std::isfinite(evaluation->loss) && !metrics.diverged_at) {
      metrics.diverged_at = metrics.epoch + 1;
    }
  }
  return metrics;
}

LossPair Session::loss() {
  const Metrics now = metrics();
  LossPair losses;
  if (now.train) losses.train = now.train->loss;
  if (now.test) losses.test = now.test->loss;
  return losses;
}

Confusion Session::confusion() {
  const int classes = experiment_.classes();
  const std::size_t cells = static_cast<std::size_t>(classes) * static_cast<std::size_t>(classes);
  Confusion confusion = {classes, std::vector<std::uint32_t>(cells), std::vector<std::uint32_t>(cells)};
  trainer_->evaluate(trainer_->data(), confusion.train.data(), classes);
  trainer_->evaluate(*test_, confusion.test.data(), classes);
  return confusion;
}

Problem Session::set_parameters(const Vector<float>& parameters) {
  const double size = static_cast<double>(network_->parameters().size());
  const double given = static_cast<double>(parameters.size());
  if (given != size) return Refusal{"parameters", given, AllowedLength{size, size}};
  if (Problem problem = check_finite("parameters", parameters.data(), static_cast<std::size_t>(given))) {
    return problem;
  }
  network_->parameters() = parameters;
  trainer_->clear_divergence();
  history_.begin(trainer_->snapshot());
  return {};
}

Result<std::vector<float>> Session::predict(const std::vector<float>& xy) {
  constexpr AllowedNumbers kPairs = {0, 2.0 * kMaxFieldCells, true, 2};
  if (Problem problem = check_number("xy.length", static_cast<double>(xy.size()), kPairs)) return *problem;
  if (Problem problem = check_finite("xy", xy.data(), xy.size())) return *problem;
  const std::size_t count = xy.size() / 2;
  std::vector<float> values(count * static_cast<std::size_t>(outputs()));
  sampler_->predict(xy.data(), static_cast<Index>(count), values.data());
  return values;
}

Problem Session::check_unit(const UnitAddress& address) const {
  const double layers = static_cast<double>(network_->layers().size());
  if (Problem problem = check_number("unit.layer", address.layer, {0, layers, true})) return problem;
  const std::size_t layer = static_cast<std::size_t>(address.layer);
  const Index units = layer == 0 ? network_->features() : network_->layers()[layer - 1].outputs;
  return check_number("unit.unit", address.unit, {0, static_cast<double>(units - 1), true});
}

Result<Vector<float>> Session::field(const FieldRequest& request) {
  const auto& [width, height, bounds, unit] = request;
  Problem problem = check_grid(width, height, bounds);
  if (!problem && unit) problem = check_unit(*unit);
  if (problem) return *problem;
  const std::size_t cells = static_cast<std::size_t>(width * height);
  const std::size_t depth = unit ? 1 : static_cast<std::size_t>(outputs());
  // Unlike a std::vector, it isn't filled with zeros first, which would take a tenth of the time.
  Vector<float> values(static_cast<Index>(cells * depth));
  const Index columns = static_cast<Index>(width), rows = static_cast<Index>(height);
  if (unit) {
    sampler_->unit_field(static_cast<Index>(unit->layer), static_cast<Index>(unit->unit), bounds, columns,
                         rows, values.data());
  } else {
    sampler_->field(bounds, columns, rows, values.data());
  }
  return values;
}

Result<std::vector<std::vector<float>>> Session::neurons(double size) {
  if (Problem problem = check_number("size", size, {1, kMaxMapSize, true})) return *problem;
  return sampler_->neurons({}, static_cast<Index>(size));
}

std::vector<std::uint8_t> Session::predicted() {
  std::vector<float> xy;
  for (const Point& point : points_) xy.insert(xy.end(), {point.x1, point.x2});
  std::vector<float> values(points_.size() * static_cast<std::size_t>(outputs()));
  sampler_->predict(xy.data(), static_cast<Index>(points_.size()), values.data());
  std::vector<std::uint8_t> classes;
  for (std::size_t i = 0; i < values.size(); i += static_cast<std::size_t>(outputs())) {
    classes.push_back(static_cast<std::uint8_t>(predicted_class(&values[i], outputs(), 1)));
  }
  return classes;
}

std::uint64_t Session::fingerprint() const {
  return frontera::fingerprint(network_->parameters());
}

}  // namespace frontera
