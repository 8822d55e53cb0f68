#include "frontera/gradient_check.hpp"

#include <algorithm>
#include <cmath>

namespace frontera {

namespace {

constexpr std::size_t kCheckedSamples = 256;
constexpr Index kCheckedParameters = 200;
constexpr double kStep = 1e-6;

/// The objective at the network's parameters with one of them moved.
double objective_at(Network<double>& network, Objective<double>& objective, const Dataset<double>& data,
                    Index i, double move) {
  const double kept = network.parameters()[i];
  network.parameters()[i] = kept + move;
  const double value = objective.cost(data, {0, data.size()}) + objective.penalty();
  network.parameters()[i] = kept;
  return value;
}

/// The same network in double.
Network<double> in_double(const Network<float>& network, const std::vector<LayerConfig>& layers) {
  Network<double> exact(network.features(), layers);
  exact.parameters() = network.parameters().cast<double>();
  return exact;
}

double relative_error(double numeric, double analytic) {
  const double larger = std::max(std::abs(numeric), std::abs(analytic));
  return larger == 0 ? 0 : std::abs(numeric - analytic) / larger;
}

}  // namespace

GradientCheck gradient_check(const Network<float>& network, const std::vector<LayerConfig>& layers,
                             const std::vector<FeatureId>& features, const ObjectiveConfig& objective,
                             const std::vector<Point>& points) {
  Network<double> exact = in_double(network, layers);
  const std::size_t samples = std::min(points.size(), kCheckedSamples);
  const Dataset<double> data({points.begin(), points.begin() + static_cast<std::ptrdiff_t>(samples)},
                             features, exact.outputs());
  Objective<double> exact_objective(exact, objective);
  exact_objective.cost_and_gradient(data, {0, data.size()});
  const Vector<double> gradient = exact_objective.gradient();

  const double scale = std::max(1.0, gradient.cwiseAbs().maxCoeff());
  const Index count = std::min(gradient.size(), kCheckedParameters);
  GradientCheck check;
  for (Index n = 0; n < count; ++n) {
    const Index i = n * gradient.size() / count;
    const double numeric = (objective_at(exact, exact_objective, data, i, kStep) -
                            objective_at(exact, exact_objective, data, i, -kStep)) /
                           (2 * kStep);
    const double difference = std::abs(numeric - gradient[i]) / scale;
    ++check.checked;
    if (n > 0 && difference <= check.worst) continue;
    check.worst = difference;
    check.parameter = static_cast<int>(i);
    check.analytic = gradient[i];
    check.numeric = numeric;
  }
  return check;
}

ParameterCheck parameter_check(const Network<float>& network, const std::vector<LayerConfig>& layers,
                               const std::vector<FeatureId>& features, const ObjectiveConfig& objective,
                               const std::vector<Point>& points, int parameter,
                               const std::vector<double>& steps) {
  Network<double> exact = in_double(network, layers);
  const Dataset<double> data(points, features, exact.outputs());
  Objective<double> exact_objective(exact, objective);
  exact_objective.cost_and_gradient(data, {0, data.size()});
  ParameterCheck check;
  check.parameter = parameter;
  check.value = exact.parameters()[parameter];
  check.cost = objective_at(exact, exact_objective, data, parameter, 0);
  check.analytic = exact_objective.gradient()[parameter];
  for (const double h : steps) {
    const double left = objective_at(exact, exact_objective, data, parameter, -h);
    const double right = objective_at(exact, exact_objective, data, parameter, h);
    const double numeric = (right - left) / (2 * h);
    check.nudges.push_back({h, left, right, numeric, relative_error(numeric, check.analytic)});
  }
  return check;
}

}  // namespace frontera
