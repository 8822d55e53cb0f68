#include "frontera/curve.hpp"

namespace frontera {

namespace {

/// The same number for each of the four samples of a quad.
Quad<double> filled(double value) {
  return Quad<double>::Constant(value);
}

}  // namespace

ActivationCurve activation_curve(ActivationId activation, const std::vector<double>& z) {
  const auto& functions = Activations::at(kActivationFunctions<double>, activation);
  ActivationCurve curve;
  for (const double at : z) {
    const Quad<double> arguments = filled(at);
    Quad<double> values, slopes = filled(1);
    const LayerBlock<double> block = {arguments.data(), values.data(), 1, kWidthStep};
    functions.value(block);
    functions.multiply_by_derivative(block, slopes.data());
    curve.values.push_back(values[0]);
    curve.slopes.push_back(slopes[0]);
  }
  return curve;
}

CostCurve cost_curve(LossId loss, ActivationId activation, double y, const std::vector<double>& z) {
  const auto& value = Activations::at(kActivationFunctions<double>, activation).value;
  const auto& functions = Losses::at(kLossFunctions<double>, loss);
  const LossTraits& traits = Losses::at(kLossTraits, loss);
  const Quad<double> targets = filled(y);
  // One sample and three of padding: a block's cost is the sum over its samples.
  Quad<double> mask = filled(0);
  mask[0] = 1;
  CostCurve curve;
  for (const double at : z) {
    const Quad<double> arguments = filled(at);
    Quad<double> values, deltas;
    const OutputBlock<double> block = {{arguments.data(), values.data(), 1, kWidthStep},
                                       activation,
                                       targets.data(),
                                       mask.data(),
                                       deltas.data()};
    value(block.layer);
    functions.delta(block);
    curve.outputs.push_back(values[0]);
    curve.costs.push_back(functions.cost(block));
    curve.slopes.push_back(traits.output_gradient(values[0], y));
    curve.deltas.push_back(deltas[0]);
  }
  return curve;
}

}  // namespace frontera
