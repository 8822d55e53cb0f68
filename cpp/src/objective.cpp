#include "frontera/objective.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace frontera {

namespace {

/// Copies the samples of a batch from `done` on, of each row of `from` (rows, N), to `to` (rows, width); zeros behind.
template <typename Scalar>
void copy_block(const Batch<Scalar>& from, const BatchSlice& batch, Index done, Index samples, Index width,
                Scalar* to) {
  for (Index row = 0; row < from.rows(); ++row, to += width) {
    const Scalar* const values = from.data() + row * from.cols();
    if (batch.order) {
      const Index* const order = batch.order + batch.first + done;
      for (Index s = 0; s < samples; ++s) to[s] = values[order[s]];
    } else {
      std::copy_n(values + batch.first + done, samples, to);
    }
    std::fill(to + samples, to + width, Scalar(0));
  }
}

template <typename Scalar>
Scalar sign(Scalar x) {
  return static_cast<Scalar>((x > 0) - (x < 0));
}

}  // namespace

template <typename Scalar>
Objective<Scalar>::Objective(const Network<Scalar>& network, const ObjectiveConfig& config)
    : config_(config),
      loss_(kLossFunctions<Scalar>[static_cast<std::size_t>(config.loss)]),
      traits_(kLossTraits[static_cast<std::size_t>(config.loss)]),
      output_activation_(network.layers().back().activation),
      workspace_(network),
      targets_(network.outputs() * kBlockSamples),
      mask_(kBlockSamples),
      lanes_(network.parameters().size() * kLanes<Scalar>),
      gradient_(Vector<Scalar>::Zero(network.parameters().size())) {}

template <typename Scalar>
template <typename Visit>
void Objective<Scalar>::for_each_block(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                       const BatchSlice& batch, Visit visit) {
  assert(batch.count > 0 && batch.first >= 0 && batch.first + batch.count <= data.size());
  for (Index done = 0; done < batch.count; done += kBlockSamples) {
    const Index samples = std::min(kBlockSamples, batch.count - done);
    const Index width = padded_width(samples);
    copy_block(data.inputs, batch, done, samples, width, workspace_.inputs());
    copy_block(data.targets, batch, done, samples, width, targets_.data());
    if (samples != masked_) {
      std::fill(mask_.data(), mask_.data() + samples, Scalar(1));
      std::fill(mask_.data() + samples, mask_.data() + width, Scalar(0));
      masked_ = samples;
    }
    workspace_.forward(network, width);
    visit(OutputBlock<Scalar>{workspace_.block(network, network.layers().size() - 1, width),
                              output_activation_, targets_.data(), mask_.data(), workspace_.output_delta()},
          done, samples);
  }
}

template <typename Scalar>
double Objective<Scalar>::measure_and_gradient(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                               const BatchSlice& batch,
                                               double (*measure)(const OutputBlock<Scalar>&)) {
  double total = 0;
  lanes_.setZero();
  Packet<Scalar>* const sums = reinterpret_cast<Packet<Scalar>*>(lanes_.data());
  for_each_block(network, data, batch, [&](const OutputBlock<Scalar>& block, Index, Index) {
    total += measure(block);
    loss_.delta(block);
    workspace_.backward(network, block.layer.width, sums);
  });
  const double elements = traits_.elements(network.outputs(), batch.count);
  mean_of_lanes<Scalar>(sums, gradient_.size(), static_cast<Scalar>(elements), gradient_.data());
  if (config_.l1 > 0 || config_.l2 > 0) add_penalty_gradient(network);
  return total / elements;
}

template <typename Scalar>
double Objective<Scalar>::cost_and_gradient(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                            const BatchSlice& batch) {
  return measure_and_gradient(network, data, batch, loss_.cost);
}

template <typename Scalar>
double Objective<Scalar>::bound_and_gradient(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                             const BatchSlice& batch) {
  return measure_and_gradient(network, data, batch, loss_.bound);
}

template <typename Scalar>
void Objective<Scalar>::add_penalty_gradient(const Network<Scalar>& network) {
  const Scalar l1 = static_cast<Scalar>(config_.l1), l2 = static_cast<Scalar>(config_.l2);
  for (const Layer& layer : network.layers()) {
    for (Index i = layer.weights_at; i < layer.biases_at; ++i) {
      const Scalar w = network.parameters()[i];
      gradient_[i] += l1 * sign(w) + l2 * w;
    }
  }
}

template <typename Scalar>
double Objective<Scalar>::penalty(const Network<Scalar>& network) const {
  double total = 0;
  for (const Layer& layer : network.layers()) {
    for (Index i = layer.weights_at; i < layer.biases_at; ++i) {
      const double w = static_cast<double>(network.parameters()[i]);
      total += config_.l1 * std::abs(w) + config_.l2 / 2 * w * w;
    }
  }
  return total;
}

template <typename Scalar>
double Objective<Scalar>::cost(const Network<Scalar>& network, const Dataset<Scalar>& data,
                               const BatchSlice& batch) {
  double cost = 0;
  for_each_block(network, data, batch,
                 [&](const OutputBlock<Scalar>& block, Index, Index) { cost += loss_.cost(block); });
  return cost / traits_.elements(network.outputs(), batch.count);
}

template <typename Scalar>
Evaluation Objective<Scalar>::evaluate(const Network<Scalar>& network, const Dataset<Scalar>& data,
                                       std::uint32_t* confusion, int classes) {
  double cost = 0;
  Index correct = 0;
  for_each_block(
      network, data, {0, data.size()}, [&](const OutputBlock<Scalar>& block, Index first, Index samples) {
        cost += loss_.cost(block);
        for (Index s = 0; s < samples; ++s) {
          const int predicted = predicted_class(block.layer.a + s, block.outputs(), block.layer.width);
          const int label = data.labels[static_cast<std::size_t>(first + s)];
          correct += predicted == label;
          if (confusion) ++confusion[label * classes + predicted];
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
