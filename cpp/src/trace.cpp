#include "frontera/trace.hpp"

namespace frontera {

namespace {

/// Sample 0 of a block.
std::vector<float> first_sample(const float* rows, Index count) {
  std::vector<float> values;
  for (Index i = 0; i < count; ++i) values.push_back(rows[i * kRowStride]);
  return values;
}

std::vector<float> outer(const std::vector<float>& delta, const std::vector<float>& a) {
  std::vector<float> products;
  for (const float d : delta) {
    for (const float x : a) products.push_back(d * x);
  }
  return products;
}

/// Runs the sample forward and backward; the workspace then holds every z, a and δ.
double run(const Network<float>& network, LossId loss, const Dataset<float>& sample,
           Workspace<float>& workspace) {
  Vector<float> targets(network.outputs() * kRowStride);
  Vector<float> mask = Vector<float>::Zero(kWidthStep);
  Vector<float> lanes(network.parameters().size() * kLanes<float>);
  mask[0] = 1;
  copy_block(sample.inputs, {0, 1}, {0, 1}, workspace.inputs());
  copy_block(sample.targets, {0, 1}, {0, 1}, targets.data());
  workspace.forward(kWidthStep);
  const OutputBlock<float> block = {workspace.output_block(kWidthStep), network.layers().back().activation,
                                    targets.data(), mask.data(), workspace.output_delta()};
  const LossFunctions<float>& functions = Losses::at(kLossFunctions<float>, loss);
  functions.delta(block);
  const double elements = Losses::at(kLossTraits, loss).elements(network.outputs(), 1);
  Row<float>(workspace.output_delta(), network.outputs() * kRowStride) /= static_cast<float>(elements);
  workspace.backward(kWidthStep, reinterpret_cast<Packet<float>*>(lanes.data()), true);
  return functions.cost(block) / elements;
}

}  // namespace

Trace trace(const Network<float>& network, const std::vector<FeatureId>& features, LossId loss,
            const Point& point) {
  const Dataset<float> sample({point}, features, network.outputs());
  Workspace<float> workspace(network, Workspace<float>::Sums::kKept);
  Trace result;
  result.cost = run(network, loss, sample, workspace);
  result.inputs = first_sample(workspace.inputs(), network.features());
  const std::vector<float>* a = &result.inputs;
  result.layers.resize(network.layers().size());
  for (std::size_t l = 0; l < result.layers.size(); ++l) {
    const LayerBlock<float> block = workspace.block(l, kWidthStep);
    TraceLayer& layer = result.layers[l];
    layer.z = first_sample(block.z, block.units);
    layer.a = first_sample(block.a, block.units);
    layer.derivative = first_sample(derivatives(network.layers()[l].activation, block).data(), block.units);
    layer.delta = first_sample(workspace.delta(l), block.units);
    layer.weight_gradients = outer(layer.delta, *a);
    a = &layer.a;
  }
  const LossTraits& traits = Losses::at(kLossTraits, loss);
  for (Index k = 0; k < network.outputs(); ++k) {
    const float y = sample.targets(k, 0);
    result.target.push_back(y);
    const double output = static_cast<double>(result.layers.back().a[static_cast<std::size_t>(k)]);
    result.cost_gradient.push_back(traits.output_gradient(output, static_cast<double>(y)) /
                                   traits.elements(network.outputs(), 1));
  }
  return result;
}

}  // namespace frontera
