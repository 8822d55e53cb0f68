#pragma once

#include "frontera/objective.hpp"

namespace frontera {

/// Backpropagation against central differences, both in double.
struct GradientCheck {
  int checked = 0;  ///< how many parameters were compared
  double worst =
      0;  ///< the largest difference, relative to the largest gradient (or to 1, if that is larger)
  int parameter = 0;    ///< where: index in the flat vector
  double analytic = 0;  ///< there, by backpropagation
  double numeric = 0;   ///< there, (C(w + h) − C(w − h))/2h
};

/// One parameter w moved by h to either side.
struct Nudge {
  double h = 0;
  double left = 0;     ///< C(w − h)
  double right = 0;    ///< C(w + h)
  double numeric = 0;  ///< (C(w + h) − C(w − h))/2h
  double error = 0;    ///< |numeric − analytic| / max(|numeric|, |analytic|); 0 where both are 0
};

/// One parameter's derivative in two ways, in double.
struct ParameterCheck {
  int parameter = 0;    ///< index in the flat vector
  double value = 0;     ///< w
  double cost = 0;      ///< C(w): the objective, penalties included
  double analytic = 0;  ///< ∂C/∂w by backpropagation
  std::vector<Nudge> nudges;
};

/// Compares the objective's gradient, penalties included, at the parameters of a float network, on up to 256 samples and for
/// up to 200 parameters spread over the network. Where a ReLU's corner lies within h of a sample, the difference is real.
/// @pre points not empty.
GradientCheck gradient_check(const Network<float>& network, const std::vector<LayerConfig>& layers,
                             const std::vector<FeatureId>& features, const ObjectiveConfig& objective,
                             const std::vector<Point>& points);

/// The derivative with respect to one parameter, by backpropagation and by central differences at several h, on all points.
///
///   (C(w + h) − C(w − h))/2h = C'(w) + h²/6 C'''(w) + O(h⁴)        what the difference leaves out: falls with h²
///                              ± ε C(w)/h, ε = 2⁻⁵³                 what rounding of the two costs adds: grows with 1/h
///
/// so the error is least where both are equal, near h = (6 ε C/C''')^⅓, which is about 1e-5.
///
/// @param parameter  index in the flat vector.
/// @param steps      h, each > 0.
/// @pre points not empty.
/// Source: Press et al., Numerical Recipes (2007), 5.7.
ParameterCheck parameter_check(const Network<float>& network, const std::vector<LayerConfig>& layers,
                               const std::vector<FeatureId>& features, const ObjectiveConfig& objective,
                               const std::vector<Point>& points, int parameter,
                               const std::vector<double>& steps);

}  // namespace frontera
