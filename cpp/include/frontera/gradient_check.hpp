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

/// Compares the objective's gradient, penalties included, at the parameters of a float network, on up to 256 samples and for
/// up to 200 parameters spread over the network. Where a ReLU's corner lies within h of a sample, the difference is real.
/// @pre points not empty.
GradientCheck gradient_check(const Network<float>& network, const std::vector<LayerConfig>& layers,
                             const std::vector<FeatureId>& features, const ObjectiveConfig& objective,
                             const std::vector<Point>& points);

}  // namespace frontera
