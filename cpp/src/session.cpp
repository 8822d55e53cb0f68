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

/// The numbers that a float can hold.
constexpr AllowedNumbers kAnyFloat = {-std::numeric_limits<float>::max(), std::numeric_limits<float>::max()};

/// All must be finite.
Problem check_finite(const char* list, const float* numbers, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (!std::isfinite(numbers[i])) {
      return check_number({list, i}, static_cast<double>(numbers[i]), kAnyFloat);
    }
  }
  return {};
}

/// What a curve is asked for.
Problem check_arguments(const std::vector<double>& z) {
  constexpr double kMax = std::numeric_limits<double>::max();
  Problem problem = check_number("z.length", static_cast<double>(z.size()), {1, kMaxCurvePoints, true});
  for (std::size_t i = 0; !problem && i < z.size(); ++i) {
    problem = check_number({"z", i}, z[i], {-kMax, kMax});
  }
  return problem;
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

void Session::train_to(int goal) {
  while (trainer_->epoch() < goal) {
    const int before = trainer_->epoch();
    trainer_->train(std::min(goal, history_.next_due(before)) - before);
    if (trainer_->epoch() <= before) return;  // no data, or diverged
    history_.record(*trainer_);
  }
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

std::vector<std::vector<UnitStatistics>> Session::statistics() const {
  if (trainer_->data().size() == 0) return {};
  return unit_statistics(*network_, trainer_->data());
}

std::vector<LayerHistogram> Session::histograms() const {
  if (trainer_->data().size() == 0) return {};
  return layer_histograms(*network_, trainer_->data());
}

Result<std::optional<NextStep>> Session::next_step(const Vector<double>& memory) const {
  const double given = static_cast<double>(memory.size());
  const double size =
      static_cast<double>(memory_size(experiment_.optimizer.optimizer, network_->parameters().size()));
  if (given != size) return Refusal{"memory", given, AllowedLength{size, size}};
  Problem problem = check_numbers({{{"memory", 0}, memory[0], {0, kMaxEpoch, true}},
                                   {{"memory", 1}, memory[1], {0, kMaxSamples, true}},
                                   {{"memory", 2}, memory[2], {0, 1}},
                                   {{"memory", 3}, memory[3], {0, 1}}});
  for (Index i = 4; !problem && i < memory.size(); ++i) {
    problem = check_number({"memory", static_cast<std::size_t>(i)}, memory[i], kAnyFloat);
  }
  if (problem) return *problem;
  if (memory[0] == kMaxEpoch) return std::nullopt;
  return frontera::next_step(*network_, trainer_config(), trainer_->data(), memory);
}

Result<Trace> Session::trace(double x1, double x2, double label) const {
  const Problem problem = check_numbers({{{"point", 0}, x1, kAnyFloat},
                                         {{"point", 1}, x2, kAnyFloat},
                                         {"label", label, {0, experiment_.classes() - 1.0, true}}});
  if (problem) return *problem;
  const Point point = {static_cast<float>(x1), static_cast<float>(x2), static_cast<int>(label)};
  return frontera::trace(*network_, experiment_.features, experiment_.objective.loss, point);
}

Problem Session::check_plane(const PlaneRequest& request) const {
  Problem problem = check_number("seed", request.seed, {0, kMaxSeed, true});
  for (std::size_t i = 0; !problem && request.parameters && i < 2; ++i) {
    problem = check_parameter({"parameters", i}, (*request.parameters)[i]);
  }
  return problem;
}

ParameterPlane Session::plane_of(const PlaneRequest& request) const {
  if (!request.parameters) return random_plane(*network_, static_cast<std::uint32_t>(request.seed));
  const auto& [across, up] = *request.parameters;
  return coordinate_plane(*network_, static_cast<Index>(across), static_cast<Index>(up));
}

Result<std::optional<Landscape>> Session::landscape(const LandscapeRequest& request) const {
  const auto& [size, span, plane, first_row, rows] = request;
  Problem problem = check_numbers({{"size", size, {kMinLandscapeSize, kMaxLandscapeSize, true}},
                                   {"span", span, {std::numeric_limits<double>::min(), kMaxLandscapeSpan}},
                                   {"firstRow", first_row, {0, size - 1, true}}});
  const double count = rows.value_or(size - first_row);
  if (!problem) problem = check_number("rows", count, {1, size - first_row, true});
  if (!problem) problem = check_plane(plane);
  if (problem) return *problem;
  if (trainer_->data().size() == 0) return std::nullopt;
  const PlaneGrid grid = {static_cast<int>(size), span, static_cast<int>(first_row), static_cast<int>(count)};
  return Landscape{
      grid.size, span,
      frontera::landscape(*network_, trainer_->data(), experiment_.objective, plane_of(plane), grid)};
}

Result<std::vector<PlanePlace>> Session::project(const PlaneRequest& request,
                                                 const std::vector<float>& vectors) const {
  const Index size = parameters().size();
  const double given = static_cast<double>(vectors.size());
  const AllowedNumbers whole_vectors = {0, kMaxFieldCells, true, static_cast<double>(size)};
  Problem problem = check_number("vectors.length", given, whole_vectors);
  if (!problem) problem = check_finite("vectors", vectors.data(), vectors.size());
  if (!problem) problem = check_plane(request);
  if (problem) return *problem;
  const ParameterPlane plane = plane_of(request);
  std::vector<PlanePlace> places;
  for (std::size_t at = 0; at < vectors.size(); at += static_cast<std::size_t>(size)) {
    places.push_back(frontera::project(plane, Eigen::Map<const Vector<float>>(&vectors[at], size)));
  }
  return places;
}

Result<Vector<float>> Session::parameters_at(const PlaneRequest& request, double x, double y) const {
  constexpr AllowedNumbers kPlaces = {-kMaxLandscapeSpan, kMaxLandscapeSpan};
  Problem problem = check_numbers({{"x", x, kPlaces}, {"y", y, kPlaces}});
  if (!problem) problem = check_plane(request);
  if (problem) return *problem;
  return plane_of(request).at(x, y);
}

std::optional<GradientCheck> Session::gradient_check() const {
  const std::vector<Point> points = training_points();
  if (points.empty()) return std::nullopt;
  return frontera::gradient_check(*network_, experiment_.layers, experiment_.features, experiment_.objective,
                                  points);
}

Problem Session::check_parameter(const Path& path, double parameter) const {
  return check_number(path, parameter, {0, static_cast<double>(parameters().size() - 1), true});
}

Result<std::optional<ParameterCheck>> Session::parameter_check(double parameter,
                                                               const std::vector<double>& steps) const {
  if (Problem problem = check_parameter("parameter", parameter)) return *problem;
  const double count = static_cast<double>(steps.size());
  if (Problem problem = check_number("steps.length", count, {1, kMaxNudges, true})) return *problem;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    constexpr AllowedNumbers kAllowed = {std::numeric_limits<double>::min(), 1};
    if (Problem problem = check_number({"steps", i}, steps[i], kAllowed)) return *problem;
  }
  if (trainer_->data().size() == 0) return std::nullopt;
  return frontera::parameter_check(*network_, experiment_.layers, experiment_.features, experiment_.objective,
                                   training_points(), static_cast<int>(parameter), steps);
}

Result<ActivationCurve> Session::activation_curve(double layer, const std::vector<double>& z) const {
  const std::vector<LayerConfig>& layers = experiment_.layers;
  // Softmax, which only an output layer has, is no function of one number.
  const bool is_of_each = !Activations::at(kActivationOutputOnly, layers.back().activation);
  const double last = static_cast<double>(layers.size()) - (is_of_each ? 0 : 1);
  Problem problem = check_number("layer", layer, {1, last, true});
  if (!problem) problem = check_arguments(z);
  if (problem) return *problem;
  return frontera::activation_curve(layers[static_cast<std::size_t>(layer) - 1].activation, z);
}

Result<CostCurve> Session::cost_curve(double y, const std::vector<double>& z) const {
  Problem problem = check_number("y", y, {0, 1, true});
  if (!problem) problem = check_number("outputs", static_cast<double>(outputs()), {1, 1, true});
  if (!problem) problem = check_arguments(z);
  if (problem) return *problem;
  const ObjectiveConfig& objective = experiment_.objective;
  return frontera::cost_curve(objective.loss, experiment_.layers.back().activation, y, z);
}

std::uint64_t Session::fingerprint() const {
  return frontera::fingerprint(network_->parameters());
}

}  // namespace frontera
