#include "frontera/objective.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace frontera {

namespace {

template <typename Scalar>
Scalar sign(Scalar x) {
  return static_cast<Scalar>(static_cast<int>(x > 0) - static_cast<int>(x < 0));
}

/// In how many samples of a block the one output gives the class y, as `predicted_class` has it.
template <typename Scalar>
Index count_correct_of_one(const OutputBlock<Scalar>& output) {
  using Traits = PacketTraits<Scalar>;
  using Mask = typename Traits::Mask;
  const Packet<Scalar> zero = {}, half = Traits::splat(Scalar(0.5)), one = Traits::splat(Scalar(1));
  Mask total = {};  // 0 and −1 are false and true
  for (Index s = 0; s < output.width(); s += kLanes<Scalar>) {
    const Mask is_one = load(output.layer.a + s) >= half;
    const Mask is_right = (Packet<Scalar>)(is_one & (Mask)one) == load(output.y + s);
    total -= is_right & (load(output.mask + s) > zero);
  }
  Index correct = 0;
  for (Index lane = 0; lane < kLanes<Scalar>; ++lane) correct += static_cast<Index>(total[lane]);
  return correct;
}

}  // namespace

template <typename Scalar>
void copy_block(const Batch<Scalar>& from, const BatchSlice& batch, const Block& block, Scalar* to) {
  const Index first = batch.first + block.first, width = block.width();
  for (Index row = 0; row < from.rows(); ++row, to += kRowStride) {
    const Scalar* const values = from.data() + row * from.cols();
    Index s = 0;
    // By four, not by the library's copy: calling that takes longer than the few numbers of a small batch.
    if (!batch.order) {
      FRONTERA_ROLLED
      for (; s + kWidthStep <= block.count; s += kWidthStep)
        quad(to + s) = Eigen::Map<const Quad<Scalar>>(values + first + s);
    }
    FRONTERA_ROLLED
    for (; s < block.count; ++s) to[s] = values[batch.order ? batch.order[first + s] : first + s];
    FRONTERA_ROLLED
    for (; s < width; ++s) to[s] = 0;
  }
}

template <typename Scalar>
Objective<Scalar>::Objective(const Network<Scalar>& network, const ObjectiveConfig& config)
    : network_(&network),
      config_(config),
      loss_(Losses::at(kLossFunctions<Scalar>, config.loss)),
      traits_(Losses::at(kLossTraits, config.loss)),
      output_activation_(network.layers().back().activation),
      workspace_(network),
      targets_(network.outputs() * kRowStride),
      mask_(kBlockSamples),
      lanes_(network.parameters().size() * kLanes<Scalar>),
      gradient_(Vector<Scalar>::Zero(network.parameters().size())) {}

/// Runs a batch forward and shows visit(output, block) each block's outputs.
template <typename Scalar>
template <typename Visit>
void Objective<Scalar>::run_blocks(const Dataset<Scalar>& data, const BatchSlice& batch, Visit visit) {
  assert(batch.count > 0 && batch.first >= 0 && batch.first + batch.count <= data.size());
  for_each_block(batch.count, [&](const Block& block) {
    const Index width = block.width();
    copy_block(data.inputs, batch, block, workspace_.inputs());
    copy_block(data.targets, batch, block, targets_.data());
    // Most blocks are full, as the one before: their mask is there already.
    if (block.count != masked_) {
      std::fill(mask_.data(), mask_.data() + block.count, Scalar(1));
      std::fill(mask_.data() + block.count, mask_.data() + width, Scalar(0));
      masked_ = block.count;
    }
    workspace_.forward(width);
    visit(OutputBlock<Scalar>{workspace_.output_block(width), output_activation_, targets_.data(),
                              mask_.data(), workspace_.output_delta()},
          block);
  });
}

template <typename Scalar>
double Objective<Scalar>::measure_and_gradient(const Dataset<Scalar>& data, const BatchSlice& batch,
                                               double (*measure)(const OutputBlock<Scalar>&),
                                               Index* correct) {
  double total = 0;
  Packet<Scalar>* const sums = reinterpret_cast<Packet<Scalar>*>(lanes_.data());
  run_blocks(data, batch, [&](const OutputBlock<Scalar>& output, const Block& block) {
    total += measure(output);
    if (correct) *correct += count_correct(data, output, block);
    loss_.delta(output);
    workspace_.backward(block.width(), sums, block.first == 0);
  });
  // Blocks give sums: what makes them means is divided out once, of the gradient as of the cost, since every δ is linear in
  // δ^L and δ^L was left without that factor.
  const double elements = traits_.elements(network_->outputs(), batch.count);
  mean_of_lanes<Scalar>(sums, gradient_.size(), static_cast<Scalar>(elements), gradient_.data());
  if (config_.l1 > 0 || config_.l2 > 0) add_penalty_gradient();
  return total / elements;
}

template <typename Scalar>
double Objective<Scalar>::cost_and_gradient(const Dataset<Scalar>& data, const BatchSlice& batch) {
  return measure_and_gradient(data, batch, loss_.cost);
}

template <typename Scalar>
double Objective<Scalar>::bound_and_gradient(const Dataset<Scalar>& data, const BatchSlice& batch) {
  return measure_and_gradient(data, batch, loss_.bound);
}

template <typename Scalar>
Evaluation Objective<Scalar>::evaluation_and_gradient(const Dataset<Scalar>& data) {
  Index correct = 0;
  const double cost = measure_and_gradient(data, {0, data.size()}, loss_.cost, &correct);
  return {cost, static_cast<double>(correct) / static_cast<double>(data.size())};
}

template <typename Scalar>
void Objective<Scalar>::add_penalty_gradient() {
  const Scalar l1 = static_cast<Scalar>(config_.l1), l2 = static_cast<Scalar>(config_.l2);
  for (const Layer& layer : network_->layers()) {
    for (Index i = layer.weights_at; i < layer.biases_at; ++i) {
      // ∂/∂w (λ₁|w| + λ₂/2 w²); at w = 0, where |w| has a corner, its part is 0.
      const Scalar w = network_->parameters()[i];
      gradient_[i] += l1 * sign(w) + l2 * w;
    }
  }
}

template <typename Scalar>
double Objective<Scalar>::penalty() const {
  double total = 0;
  for (const Layer& layer : network_->layers()) {
    for (Index i = layer.weights_at; i < layer.biases_at; ++i) {
      const double w = static_cast<double>(network_->parameters()[i]);
      total += config_.l1 * std::abs(w) + config_.l2 / 2 * w * w;
    }
  }
  return total;
}

template <typename Scalar>
double Objective<Scalar>::cost(const Dataset<Scalar>& data, const BatchSlice& batch) {
  double cost = 0;
  run_blocks(data, batch, [&](const OutputBlock<Scalar>& block, const Block&) { cost += loss_.cost(block); });
  return cost / traits_.elements(network_->outputs(), batch.count);
}

template <typename Scalar>
Evaluation Objective<Scalar>::evaluate(const Dataset<Scalar>& data, std::uint32_t* confusion, int classes) {
  double cost = 0;
  Index correct = 0;
  run_blocks(data, {0, data.size()}, [&](const OutputBlock<Scalar>& output, const Block& block) {
    cost += loss_.cost(output);
    correct += count_correct(data, output, block, confusion, classes);
  });
  const double samples = static_cast<double>(data.size());
  return {cost / traits_.elements(network_->outputs(), data.size()), static_cast<double>(correct) / samples};
}

/// How many samples of a block of the set in its order get their class. @param confusion  as for `evaluate`.
template <typename Scalar>
Index Objective<Scalar>::count_correct(const Dataset<Scalar>& data, const OutputBlock<Scalar>& output,
                                       const Block& block, std::uint32_t* confusion, int classes) const {
  if (output.outputs() == 1 && !confusion) return count_correct_of_one(output);
  Index correct = 0;
  for (Index s = 0; s < block.count; ++s) {
    const int predicted = predicted_class(output.layer.a + s, output.outputs(), kRowStride);
    const int label = data.labels[static_cast<std::size_t>(block.first + s)];
    correct += static_cast<Index>(predicted == label);
    if (confusion) ++confusion[label * classes + predicted];
  }
  return correct;
}

template <typename Scalar>
int predicted_class(const Scalar* outputs, Index count, Index stride) {
  if (count == 1) return outputs[0] >= Scalar(0.5) ? 1 : 0;
  Index best = 0;
  for (Index k = 1; k < count; ++k) {
    if (outputs[k * stride] > outputs[best * stride]) best = k;
  }
  return static_cast<int>(best);
}

template void copy_block<float>(const Batch<float>&, const BatchSlice&, const Block&, float*);
template void copy_block<double>(const Batch<double>&, const BatchSlice&, const Block&, double*);
template class Objective<float>;
template class Objective<double>;
template int predicted_class<float>(const float*, Index, Index);
template int predicted_class<double>(const double*, Index, Index);

}  // namespace frontera
