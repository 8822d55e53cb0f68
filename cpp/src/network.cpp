#include "frontera/network.hpp"

#include <cassert>

namespace frontera {

namespace {

template <typename Scalar>
const ActivationFunctions<Scalar>& activation_of(const Layer& layer) {
  return Activations::at(kActivationFunctions<Scalar>, layer.activation);
}

/// In a hidden layer ReLU happens in the products' registers, and z is not kept: a is positive exactly where z is.
bool fuses(const Layer& layer) {
  return layer.activation == Activations::index_of<Relu>();
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
Workspace<Scalar>::Workspace(const Network<Scalar>& network, Sums sums)
    : network_(&network), keeps_sums_(sums == Sums::kKept) {
  activations_.push_back(Buffer::Zero(network.features() * kRowStride));
  for (const Layer& layer : network.layers()) {
    activations_.push_back(Buffer::Zero(layer.outputs * kRowStride));
    sums_.push_back(Buffer::Zero(layer.outputs * kRowStride));
    deltas_.push_back(Buffer::Zero(layer.outputs * kRowStride));
  }
}

template <typename Scalar>
LayerBlock<Scalar> Workspace<Scalar>::block(std::size_t l, Index width) {
  return {sums_[l].data(), activations_[l + 1].data(), network_->layers()[l].outputs, width};
}

template <typename Scalar>
void Workspace<Scalar>::forward(Index width) {
  const Network<Scalar>& network = *network_;
  assert(width % kWidthStep == 0 && width <= kBlockSamples);
  for (std::size_t l = 0; l < sums_.size(); ++l) {
    const Layer& layer = network.layers()[l];
    const Scalar* in = activations_[l].data();
    Scalar* out = activations_[l + 1].data();
    if (!keeps_sums_ && fuses(layer) && l + 1 < sums_.size()) {
      const AddBiasAndRectify<Scalar> finish{network.biases(layer)};
      multiply(network.forward_weights(layer), finish, in, layer.inputs, out, layer.outputs, width);
    } else {
      const AddBias<Scalar> finish{network.biases(layer)};
      multiply(network.forward_weights(layer), finish, in, layer.inputs, sums_[l].data(), layer.outputs,
               width);
      activation_of<Scalar>(layer).value(block(l, width));
    }
  }
}

template <typename Scalar>
void Workspace<Scalar>::backward(Index width, Packet<Scalar>* sums, bool is_first) {
  const Network<Scalar>& network = *network_;
  for (std::size_t l = sums_.size(); l-- > 0;) {
    const Layer& layer = network.layers()[l];
    const Scalar* delta = deltas_[l].data();
    add_weight_gradients(delta, layer.outputs, activations_[l].data(), layer.inputs, width,
                         sums + layer.weights_at, is_first);
    add_bias_gradients(delta, layer.outputs, width, sums + layer.biases_at, is_first);
    if (l == 0) break;
    const Layer& before = network.layers()[l - 1];
    Scalar* out = deltas_[l - 1].data();
    if (fuses(before)) {
      const KeepWherePositive<Scalar> finish{activations_[l].data()};
      multiply(network.backward_weights(layer), finish, delta, layer.outputs, out, layer.inputs, width);
    } else {
      multiply(network.backward_weights(layer), KeepSum<Scalar>{}, delta, layer.outputs, out, layer.inputs,
               width);
      activation_of<Scalar>(before).multiply_by_derivative(block(l - 1, width), out);
    }
  }
}

template class Network<float>;
template class Network<double>;
template class Workspace<float>;
template class Workspace<double>;

}  // namespace frontera
