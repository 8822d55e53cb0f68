#include "frontera/activation.hpp"

namespace frontera {

Vector<float> derivatives(ActivationId activation, const LayerBlock<float>& block) {
  Vector<float> slopes = Vector<float>::Ones(block.units * kRowStride);
  if (activation == Activations::index_of<Softmax>()) {
    const ConstRow<float> a(block.a, slopes.size());
    slopes.array() = a * (1.0f - a);
  } else {
    Activations::at(kActivationFunctions<float>, activation).multiply_by_derivative(block, slopes.data());
  }
  return slopes;
}

}  // namespace frontera
