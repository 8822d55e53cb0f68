/// What a session tells of its network beside the run: statistics, the next step, one point's way, landscapes, checks and curves. Nothing
/// here changes the run.
#include <limits>

#include "frontera/limits.hpp"
#include "frontera/session.hpp"

namespace frontera {

namespace {

/// What a curve is asked for.
Problem check_arguments(const std::vector<double>& z) {
  constexpr double kMax = std::numeric_limits<double>::max();
  Problem problem = check_number("z.length", static_cast<double>(z.size()), {1, kMaxCurvePoints, true});
  for (std::size_t i = 0; !problem && i < z.size(); ++i) {
    problem = check_number({"z", i}, z[i], {-kMax, kMax});
  }
  return problem;
}

}  // namespace

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

}  // namespace frontera
