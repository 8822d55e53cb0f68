#include "frontera/session.hpp"

#include <algorithm>
#include <utility>

#include "frontera/fingerprint.hpp"

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
  network_->initialize_standard_normal(experiment_.seed);
  load_data();
}

void Session::load_data() {
  trainer_->set_data(Dataset<float>(points_, experiment_.features, network_->outputs()));
}

TrainerConfig Session::trainer_config() const {
  return {experiment_.loss, experiment_.learning_rate, experiment_.bias_learning_rate,
          experiment_.batch_size};
}

std::variant<bool, ExperimentError> Session::update(const Experiment& experiment) {
  if (std::optional<ExperimentError> error = validate(experiment)) return *error;
  std::vector<Point> points = points_of(experiment);
  const bool new_data = !same_points(points, points_);
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
  return true;
}

void Session::reset() {
  network_->initialize_standard_normal(experiment_.seed);
  trainer_->restart();
}

Metrics Session::metrics() {
  return {trainer_->epoch(), trainer_->evaluate(), trainer_->diverged_at()};
}

bool Session::set_parameters(const Vector<float>& parameters) {
  if (parameters.size() != network_->parameters().size() || !parameters.allFinite()) return false;
  network_->parameters() = parameters;
  trainer_->forgive();
  return true;
}

std::uint64_t Session::fingerprint() const {
  return frontera::fingerprint(network_->parameters());
}

}  // namespace frontera
