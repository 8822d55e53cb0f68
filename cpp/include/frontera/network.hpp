#pragma once

#include <vector>

#include "frontera/activation.hpp"
#include "frontera/kernels.hpp"
#include "frontera/random.hpp"

namespace frontera {

/// What the author of a network chooses for a layer.
struct LayerConfig {
  int units = 1;
  ActivationId activation = Activations::index_of<Sigmoid>();
};

/// A layer: z = W a + b, then F(z), and where its W (n_l, n_{l−1}) and b (n_l) lie in the flat parameter vector.
struct Layer {
  Index inputs;
  Index outputs;
  ActivationId activation;
  Index weights_at;
  Index biases_at;
};

/// A feed-forward network of dense layers. All parameters are one flat vector: for each layer in order W row by row, then
/// b. Layers are views into it.
template <typename Scalar>
class Network {
 public:
  /// @pre features ≥ 1, at least one layer, units ≥ 1 (asserted).
  Network(Index features, const std::vector<LayerConfig>& layers);

  const std::vector<Layer>& layers() const { return layers_; }
  Index features() const { return layers_.front().inputs; }
  Index outputs() const { return layers_.back().outputs; }

  /// (P): P = Σ_l n_l (n_{l−1} + 1).
  Vector<Scalar>& parameters() { return parameters_; }
  const Vector<Scalar>& parameters() const { return parameters_; }

  /// W of a layer, to multiply (n_{l−1}, S) with.
  ForwardWeights<Scalar> forward_weights(const Layer& layer) const {
    return {parameters_.data() + layer.weights_at, layer.inputs};
  }
  /// Wᵀ of a layer, to multiply (n_l, S) with.
  BackwardWeights<Scalar> backward_weights(const Layer& layer) const {
    return {parameters_.data() + layer.weights_at, layer.inputs};
  }
  const Scalar* biases(const Layer& layer) const { return parameters_.data() + layer.biases_at; }

 private:
  std::vector<Layer> layers_;
  Vector<Scalar> parameters_;
};

/// The z, a and δ of every layer of one network, which must outlive this, for one block of at most kBlockSamples samples, rows
/// kRowStride apart.
/// Allocated once, used for every block.
template <typename Scalar>
class Workspace {
 public:
  /// Whether z is kept where training could do without it (ReLU's, which is fused into the product).
  enum class Sums { kFused, kKept };

  explicit Workspace(const Network<Scalar>& network, Sums sums = Sums::kFused);

  /// The block's inputs, (features, width), to be filled before `forward`.
  Scalar* inputs() { return activations_[0].data(); }

  /// Runs the block in `inputs()` through the network. @param width  a multiple of kWidthStep, ≤ kBlockSamples.
  void forward(Index width);

  /// From δ^L in `output_delta()`, the δ of every layer, and adds the block's gradients, per lane, to `sums` (P), which
  /// the first block of a batch sets.
  ///   δ^{l−1} = (W^l)ᵀ δ^l ∘ F'(z^{l−1});   ∂C/∂W^l = δ^l (a^{l−1})ᵀ;   ∂C/∂b^l = Σ_s δ^l
  /// @pre `forward` was called with the same width.
  void backward(Index width, Packet<Scalar>* sums, bool is_first);

  /// z and a of layer l (counted from 0) for the last block, (n_l, width). z is there for the output layer, and for all
  /// where sums are kept.
  LayerBlock<Scalar> block(std::size_t l, Index width);
  LayerBlock<Scalar> output_block(Index width) { return block(sums_.size() - 1, width); }

  /// (n_L, width), of the last block.
  const Scalar* outputs() const { return activations_.back().data(); }
  Scalar* output_delta() { return deltas_.back().data(); }

  /// (n_l, width): δ of layer l (counted from 0), after `backward`.
  const Scalar* delta(std::size_t l) const { return deltas_[l].data(); }

 private:
  using Buffer = Vector<Scalar>;
  const Network<Scalar>* network_;  ///< not a reference, so that an Objective can be assigned
  bool keeps_sums_;
  std::vector<Buffer> activations_;  ///< [0]: the inputs; [l]: a of layer l
  std::vector<Buffer> sums_;         ///< [l−1]: z of layer l, unused where ReLU is fused
  std::vector<Buffer> deltas_;       ///< [l−1]: δ of layer l
};

extern template class Network<float>;
extern template class Network<double>;
extern template class Workspace<float>;
extern template class Workspace<double>;

}  // namespace frontera
