#include "frontera/objective.hpp"

#include <algorithm>
#include <cassert>

namespace frontera {

namespace {

/// Copies samples first … first + samples − 1 of each row of `from` (rows, N) to `to` (rows, width), zeros behind.
template <typename Scalar>
void copy_block(const Batch<Scalar>& from, Index first, Index samples, Index width, Scalar* to) {
  for (Index row = 0; row < from.rows(); ++row, to += width) {
    std::copy_n(from.data() + row * from.cols() + first, samples, to);
    std::fill(to + samples, to + width, Scalar(0));
  }
}

}  // namespace

template <typename Scalar>
Objective<Scalar>::Objective(const Network<Scalar>& network, LossId loss)
    : loss_(kLossFunctions<Scalar>[static_cast<std::size_t>(loss)]),
      traits_(kLossTraits[static_cast<std::size_t>(loss)]),
      output_activation_(network.layers().back().activation),
      workspace_(network),
      targets_(network.outputs() * kBlockSamples),
      mask_(kBlockSamples),
      lanes_(network.parameters().size() * kLanes<Scalar>),
      gradient_(Vector<Scalar>::Zero(network.parameters().size())) {}

template <typename Scalar>
template <typename Visit>
void Objective<Scalar>::for_each_block(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                       Index first, Index count, Visit visit) {
  assert(count > 0 && first >= 0 && first + count <= data.size());
  for (Index done = 0; done < count; done += kBlockSamples) {
    const Index samples = std::min(kBlockSamples, count - done);
    const Index width = padded_width(samples);
    copy_block(data.inputs, first + done, samples, width, workspace_.inputs());
    copy_block(data.targets, first + done, samples, width, targets_.data());
    std::fill(mask_.data(), mask_.data() + samples, Scalar(1));
    std::fill(mask_.data() + samples, mask_.data() + width, Scalar(0));
    workspace_.forward(network, width);
    visit(OutputBlock<Scalar>{workspace_.block(network, network.layers().size() - 1, width), output_activation_,
                              targets_.data(), mask_.data(), workspace_.output_delta()},
          first + done, samples);
  }
}

template <typename Scalar>
double Objective<Scalar>::cost_and_gradient(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                            Index first, Index count) {
  double cost = 0;
  lanes_.setZero();
  Packet<Scalar>* const sums = reinterpret_cast<Packet<Scalar>*>(lanes_.data());
  for_each_block(network, data, first, count, [&](const OutputBlock<Scalar>& block, Index, Index) {
    cost += loss_.cost(block);
    loss_.delta(block);
    workspace_.backward(network, block.layer.width, sums);
  });
  const double elements = traits_.elements(network.outputs(), count);
  for (Index i = 0; i < gradient_.size(); ++i) {
    gradient_[i] = static_cast<Scalar>(static_cast<double>(PacketTraits<Scalar>::sum(sums[i])) / elements);
  }
  return cost / elements;
}

template <typename Scalar>
double Objective<Scalar>::cost(const Network<Scalar>& network, const Dataset<Scalar>& data, Index first,
                               Index count) {
  double cost = 0;
  for_each_block(network, data, first, count,
                 [&](const OutputBlock<Scalar>& block, Index, Index) { cost += loss_.cost(block); });
  return cost / traits_.elements(network.outputs(), count);
}

template <typename Scalar>
Evaluation Objective<Scalar>::evaluate(const Network<Scalar>& network, const Dataset<Scalar>& data) {
  double cost = 0;
  Index correct = 0;
  for_each_block(network, data, 0, data.size(),
                 [&](const OutputBlock<Scalar>& block, Index first, Index samples) {
                   cost += loss_.cost(block);
                   for (Index s = 0; s < samples; ++s) {
                     correct += predicted_class(block.layer.a + s, block.outputs(), block.layer.width) ==
                                data.labels[static_cast<std::size_t>(first + s)];
                   }
                 });
  const double samples = static_cast<double>(data.size());
  return {cost / traits_.elements(network.outputs(), data.size()), static_cast<double>(correct) / samples};
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

template class Objective<float>;
template class Objective<double>;
template int predicted_class<float>(const float*, Index, Index);
template int predicted_class<double>(const double*, Index, Index);

}  // namespace frontera
