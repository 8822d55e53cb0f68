#include "frontera/session.hpp"

#include <algorithm>
#include <utility>

#include "frontera/fingerprint.hpp"
#include "frontera/landscape.hpp"

namespace frontera {

namespace {

bool same_points(const std::vector<Point>& a, const std::vector<Point>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Point& p, const Point& q) {
    return p.x1 == q.x1 && p.x2 == q.x2 && p.label == q.label;
  });
}

bool same_network(const Experiment& a, const Experiment& b) {
  return a.features == b.features &&
         std::equal(a.layers.begin(), a.layers.end(), b.layers.begin(), b.layers.end(),
                    [](const LayerConfig& p, const LayerConfig& q) {
                      return p.units == q.units && p.activation == q.activation;
                    });
}

std::vector<Point> points_of(const Experiment& experiment) {
  if (const PointsData* given = std::get_if<PointsData>(&experiment.data)) return given->points;
  const GeneratedData& generated = std::get<GeneratedData>(experiment.data);
  return generate(generated.generator, generated.config);
}

}  // namespace

std::variant<std::unique_ptr<Session>, ExperimentError> Session::create(const Experiment& experiment) {
  if (std::optional<ExperimentError> error = validate(experiment)) return *error;
  return std::unique_ptr<Session>(new Session(experiment));
}

Session::Session(const Experiment& experiment) : experiment_(experiment), points_(points_of(experiment)) {
  build();
}

void Session::build() {
  network_ =
      std::make_unique<Network<float>>(static_cast<Index>(experiment_.features.size()), experiment_.layers);
  trainer_ = std::make_unique<Trainer<float>>(*network_, trainer_config());
  sampler_ = std::make_unique<FieldSampler<float>>(*network_, experiment_.features);
  initialize(*network_, experiment_.initializer, experiment_.seed);
  load_data();
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

std::variant<bool, ExperimentError> Session::update(const Experiment& experiment) {
  if (std::optional<ExperimentError> error = validate(experiment)) return *error;
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
  trainer_->forgive();
  if (new_data) load_data();
  history_.begin(trainer_->snapshot());
  return true;
}

void Session::reset() {
  initialize(*network_, experiment_.initializer, experiment_.seed);
  trainer_->restart();
  history_.begin(trainer_->snapshot());
}

void Session::train(int epochs) {
  const int goal = trainer_->epoch() + epochs;
  while (trainer_->epoch() < goal) {
    const int before = trainer_->epoch();
    trainer_->train(std::min(goal, history_.next_due(before)) - before);
    if (trainer_->epoch() <= before) return;  // no data, or diverged
    history_.record(*trainer_);
  }
}

void Session::step() {
  trainer_->step();
  history_.record(*trainer_);
}

bool Session::seek(int epoch) {
  if (epoch < origin()) return false;
  const TrainerSnapshot<float>& snapshot = history_.before(epoch);
  const bool is_ahead = trainer_->epoch() > epoch || !trainer_->at_epoch_start() || trainer_->diverged_at();
  if (is_ahead || trainer_->epoch() < snapshot.epoch) trainer_->restore(snapshot);
  train(epoch - trainer_->epoch());
  return true;
}

Metrics Session::metrics() {
  return {trainer_->epoch(), trainer_->evaluate(trainer_->data()), trainer_->evaluate(*test_),
          trainer_->diverged_at()};
}

Confusion Session::confusion() {
  const int classes = experiment_.classes();
  const std::size_t cells = static_cast<std::size_t>(classes * classes);
  Confusion confusion = {std::vector<std::uint32_t>(cells), std::vector<std::uint32_t>(cells)};
  trainer_->evaluate(trainer_->data(), confusion.train.data(), classes);
  trainer_->evaluate(*test_, confusion.test.data(), classes);
  return confusion;
}

bool Session::set_parameters(const Vector<float>& parameters) {
  if (parameters.size() != network_->parameters().size() || !parameters.allFinite()) return false;
  network_->parameters() = parameters;
  trainer_->forgive();
  history_.begin(trainer_->snapshot());
  return true;
}

std::vector<std::uint8_t> Session::predicted() {
  const Index outputs = network_->outputs();
  std::vector<float> xy;
  for (const Point& point : points_) xy.insert(xy.end(), {point.x1, point.x2});
  std::vector<float> values(points_.size() * static_cast<std::size_t>(outputs));
  predict(xy.data(), static_cast<Index>(points_.size()), values.data());
  std::vector<std::uint8_t> classes;
  for (std::size_t i = 0; i < values.size(); i += static_cast<std::size_t>(outputs)) {
    classes.push_back(static_cast<std::uint8_t>(predicted_class(&values[i], outputs, 1)));
  }
  return classes;
}

std::vector<std::vector<UnitStatistics>> Session::unit_statistics() const {
  if (trainer_->data().size() == 0) return {};
  return frontera::unit_statistics(*network_, trainer_->data());
}

Trace Session::trace(const Point& point) const {
  return frontera::trace(*network_, experiment_.features, experiment_.objective.loss, point);
}

std::vector<double> Session::landscape(int size, double span, std::uint32_t seed) const {
  if (trainer_->data().size() == 0) return {};
  return frontera::landscape(*network_, trainer_->data(), experiment_.objective, size, span, seed);
}

std::optional<GradientCheck> Session::check_gradient() const {
  const std::vector<Point> points = training_points();
  if (points.empty()) return std::nullopt;
  return gradient_check(*network_, experiment_.layers, experiment_.features, experiment_.objective, points);
}

std::uint64_t Session::fingerprint() const {
  return frontera::fingerprint(network_->parameters());
}

}  // namespace frontera
