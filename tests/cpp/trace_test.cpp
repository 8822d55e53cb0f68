#include "frontera/trace.hpp"

#include <cmath>

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

Network<float> small_network(ActivationId output, int units) {
  Network<float> network(2, {{3, Activations::index_of<Tanh>()},
                             {4, Activations::index_of<Relu>()},
                             {2, Activations::index_of<Swish>()},
                             {units, output}});
  initialize(network, Initializers::index_of<StandardNormal>(), 3);
  return network;
}

/// The trace's numbers against the article's formulas, one by one.
void check_formulas(const Network<float>& network, const Trace& trace) {
  const std::vector<float>* a = &trace.inputs;
  for (std::size_t l = 0; l < trace.layers.size(); ++l) {
    INFO("layer " << l);
    const Layer& layer = network.layers()[l];
    const TraceLayer& traced = trace.layers[l];
    const ForwardWeights<float> w = network.forward_weights(layer);
    for (Index j = 0; j < layer.outputs; ++j) {
      const auto at = static_cast<std::size_t>(j);
      double z = static_cast<double>(network.biases(layer)[j]);
      for (Index k = 0; k < layer.inputs; ++k) {
        z += static_cast<double>(w.at(j, k)) * static_cast<double>((*a)[static_cast<std::size_t>(k)]);
      }
      CHECK(static_cast<double>(traced.z[at]) == Approx(z).epsilon(1e-5).margin(1e-6));
      for (Index k = 0; k < layer.inputs; ++k) {
        CHECK(traced.weight_gradients[static_cast<std::size_t>(j * layer.inputs + k)] ==
              traced.delta[at] * (*a)[static_cast<std::size_t>(k)]);
      }
    }
    if (l > 0) {
      // δ^{l−1} = (W^l)ᵀ δ^l ∘ F'(z^{l−1})
      for (Index k = 0; k < layer.inputs; ++k) {
        double sum = 0;
        for (Index j = 0; j < layer.outputs; ++j) {
          sum += static_cast<double>(w.at(j, k)) *
                 static_cast<double>(traced.delta[static_cast<std::size_t>(j)]);
        }
        const TraceLayer& before = trace.layers[l - 1];
        const auto at = static_cast<std::size_t>(k);
        CHECK(static_cast<double>(before.delta[at]) ==
              Approx(sum * static_cast<double>(before.derivative[at])).epsilon(1e-4).margin(1e-7));
      }
    }
    a = &traced.a;
  }
}

}  // namespace

TEST_CASE("a trace obeys the article's formulas, and its gradients are those of a batch of one") {
  const Point point = {0.3f, -0.7f, 1};
  const struct {
    ActivationId activation;
    int units;
    LossId loss;
  } outputs[] = {{Activations::index_of<Sigmoid>(), 1, Losses::index_of<BinaryCrossEntropy>()},
                 {Activations::index_of<Tanh>(), 2, Losses::index_of<MeanSquaredError>()},
                 {Activations::index_of<Softmax>(), 2, Losses::index_of<CategoricalCrossEntropy>()}};
  for (const auto& output : outputs) {
    INFO(Losses::name(output.loss));
    const Network<float> network = small_network(output.activation, output.units);
    const Trace traced = trace(network, support::both_features(), output.loss, point);
    check_formulas(network, traced);

    Objective<float> objective(network, {output.loss, 0, 0});
    const Dataset<float> data({point}, support::both_features(), network.outputs());
    CHECK(objective.cost_and_gradient(data, {0, 1}) == Approx(traced.cost).epsilon(1e-6));
    for (std::size_t l = 0; l < traced.layers.size(); ++l) {
      const Layer& layer = network.layers()[l];
      for (Index i = 0; i < layer.outputs * layer.inputs; ++i) {
        CHECK(traced.layers[l].weight_gradients[static_cast<std::size_t>(i)] ==
              Approx(objective.gradient()[layer.weights_at + i]).epsilon(1e-4).margin(1e-7));
      }
      for (Index j = 0; j < layer.outputs; ++j) {
        CHECK(traced.layers[l].delta[static_cast<std::size_t>(j)] ==
              Approx(objective.gradient()[layer.biases_at + j]).epsilon(1e-4).margin(1e-7));
      }
    }
    if (output.activation == Activations::index_of<Softmax>()) continue;
    // δ^L = ∂C/∂a^L · F'(z^L): both factors are shown, and then the product.
    const TraceLayer& last = traced.layers.back();
    for (std::size_t j = 0; j < last.delta.size(); ++j) {
      CHECK(static_cast<double>(last.delta[j]) ==
            Approx(traced.cost_gradient[j] * static_cast<double>(last.derivative[j])).epsilon(1e-4));
    }
  }
}

TEST_CASE("of softmax a trace shows the diagonal of its Jacobian, and the whole of it gives δ") {
  const Network<float> network = small_network(Activations::index_of<Softmax>(), 3);
  const Trace traced =
      trace(network, support::both_features(), Losses::index_of<CategoricalCrossEntropy>(), {0.3f, -0.7f, 2});
  const TraceLayer& last = traced.layers.back();
  CHECK(traced.target == std::vector<float>{0, 0, 1});
  double weighted = 0;
  for (std::size_t k = 0; k < 3; ++k) weighted += traced.cost_gradient[k] * static_cast<double>(last.a[k]);
  for (std::size_t j = 0; j < 3; ++j) {
    const double a = static_cast<double>(last.a[j]);
    CHECK(static_cast<double>(last.derivative[j]) == Approx(a * (1 - a)).epsilon(1e-5));
    CHECK(static_cast<double>(last.delta[j]) ==
          Approx(a * (traced.cost_gradient[j] - weighted)).epsilon(1e-4).margin(1e-6));
  }
  CHECK(traced.cost == Approx(-std::log(static_cast<double>(last.a[2]))).epsilon(1e-5));
}
