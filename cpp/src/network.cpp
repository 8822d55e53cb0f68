#include "frontera/network.hpp"

#include <cassert>

namespace frontera {

namespace {

template <typename Scalar>
const ActivationFunctions<Scalar>& activation_of(const Layer& layer) {
  return kActivationFunctions<Scalar>[static_cast<std::size_t>(layer.activation)];
}

}  // namespace

template <typename Scalar>
Network<Scalar>::Network(Index features, const std::vector<LayerConfig>& layers) {
  assert(features >= 1 && !layers.empty());
  Index at = 0;
  Index inputs = features;
  for (const LayerConfig& config : layers) {
    assert(config.units >= 1);
    const Index outputs = config.units;
    layers_.push_back({inputs, outputs, config.activation, at, at + outputs * inputs});
    at += outputs * (inputs + 1);
    inputs = outputs;
  }
  parameters_ = Vector<Scalar>::Zero(at);
}

template <typename Scalar>
Workspace<Scalar>::Workspace(const Network<Scalar>& network) {
  activations_.push_back(Buffer::Zero(network.features() * kBlockSamples));
  for (const Layer& layer : network.layers()) {
    activations_.push_back(Buffer::Zero(layer.outputs * kBlockSamples));
    sums_.push_back(Buffer::Zero(layer.outputs * kBlockSamples));
    deltas_.push_back(Buffer::Zero(layer.outputs * kBlockSamples));
  }
}

template <typename Scalar>
LayerBlock<Scalar> Workspace<Scalar>::block(const Network<Scalar>& network, std::size_t l, Index width) {
  return {sums_[l].data(), activations_[l + 1].data(), network.layers()[l].outputs, width};
}

template <typename Scalar>
void Workspace<Scalar>::forward(const Network<Scalar>& network, Index width) {
  assert(width % kWidthStep == 0 && width <= kBlockSamples);
  for (std::size_t l = 0; l < sums_.size(); ++l) {
    const Layer& layer = network.layers()[l];
    multiply(network.forward_weights(layer), network.biases(layer), activations_[l].data(), layer.inputs,
             sums_[l].data(), layer.outputs, width);
    activation_of<Scalar>(layer).value(block(network, l, width));
  }
}

template <typename Scalar>
void Workspace<Scalar>::backward(const Network<Scalar>& network, Index width, Packet<Scalar>* sums) {
  const Scalar* const no_bias = nullptr;
  for (std::size_t l = sums_.size(); l-- > 0;) {
    const Layer& layer = network.layers()[l];
    const Scalar* delta = deltas_[l].data();
    add_weight_gradients(delta, layer.outputs, activations_[l].data(), layer.inputs, width,
                         sums + layer.weights_at);
    add_bias_gradients(delta, layer.outputs, width, sums + layer.biases_at);
    if (l == 0) break;
    multiply(network.backward_weights(layer), no_bias, delta, layer.outputs, deltas_[l - 1].data(),
             layer.inputs, width);
    activation_of<Scalar>(network.layers()[l - 1])
        .multiply_by_derivative(block(network, l - 1, width), deltas_[l - 1].data());
  }
}

template class Network<float>;
template class Network<double>;
template class Workspace<float>;
template class Workspace<double>;

}  // namespace frontera
