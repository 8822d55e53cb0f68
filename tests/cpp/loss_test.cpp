#include "frontera/loss.hpp"

#include <cmath>
#include <limits>

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

/// One output unit, four samples.
template <typename Scalar>
struct FourSamples {
  Vector<Scalar> z{4}, a{4}, y{4}, mask{4}, delta{4};

  explicit FourSamples(std::initializer_list<double> logits, std::initializer_list<double> labels) {
    Index i = 0;
    for (const double logit : logits) z[i++] = static_cast<Scalar>(logit);
    i = 0;
    for (const double label : labels) y[i++] = static_cast<Scalar>(label);
    mask.setConstant(Scalar(1));
  }

  OutputBlock<Scalar> block(ActivationId activation) {
    const LayerBlock<Scalar> layer{z.data(), a.data(), 1, 4};
    Activations::at(kActivationFunctions<Scalar>, activation).value(layer);
    return {layer, activation, y.data(), mask.data(), delta.data()};
  }
};

constexpr ActivationId kSigmoidId = Activations::index_of<Sigmoid>();

}  // namespace

TEST_CASE("binary cross-entropy is -log of the probability of the right class") {
  FourSamples<double> samples({0.5, -1.5, 2.0, -0.25}, {1, 0, 0, 1});
  const auto block = samples.block(kSigmoidId);
  double expected = 0;
  for (Index s = 0; s < 4; ++s) expected -= std::log(samples.y[s] > 0 ? samples.a[s] : 1 - samples.a[s]);
  CHECK(BinaryCrossEntropy::cost(block) == Approx(expected).epsilon(1e-12));
}

TEST_CASE("binary cross-entropy never becomes NaN, where the naive formula has 0·log 0") {
  FourSamples<float> sure({1000, -1000, 1000, -1000}, {1, 0, 0, 1});
  const auto block = sure.block(kSigmoidId);
  CHECK(BinaryCrossEntropy::cost(block) == Approx(2000));
  BinaryCrossEntropy::delta(block);
  CHECK(sure.delta[0] == Approx(0).margin(1e-6));
  CHECK(sure.delta[2] == Approx(1));
  CHECK(sure.delta[3] == Approx(-1));
}

TEST_CASE("mean squared error keeps its factor 2 and its sign") {
  FourSamples<double> samples({0.5, -1.5, 2.0, -0.25}, {1, 0, 0, 1});
  const ActivationId linear = Activations::index_of<Linear>();
  const auto block = samples.block(linear);
  CHECK(MeanSquaredError::cost(block) == Approx(0.25 + 2.25 + 4 + 1.5625));
  MeanSquaredError::delta(block);
  CHECK(samples.delta[0] == Approx(2 * (0.5 - 1)));
  CHECK(samples.delta[2] == Approx(2 * (2.0 - 0)));
}

TEST_CASE("padding has no part in cost or delta") {
  FourSamples<double> samples({0.5, -1.5, 77, 77}, {1, 0, 0, 0});
  samples.mask << 1, 1, 0, 0;
  const auto block = samples.block(kSigmoidId);
  FourSamples<double> other({0.5, -1.5, -3, 4}, {1, 0, 1, 1});
  other.mask = samples.mask;
  CHECK(BinaryCrossEntropy::cost(block) == BinaryCrossEntropy::cost(other.block(kSigmoidId)));
  for (const auto& loss : kLossFunctions<double>) {
    samples.delta.setConstant(7);
    loss.delta(block);
    CHECK(samples.delta.tail(2).isZero());
    CHECK_FALSE(samples.delta.head(2).isZero());
  }
}

TEST_CASE("categorical cross-entropy is -log of the probability of the right class, and never overflows") {
  // Three classes (rows), four samples (columns).
  Batch<double> z(3, kRowStride), a(3, kRowStride), y(3, kRowStride), delta(3, kRowStride);
  const Vector<double> mask = Vector<double>::Ones(4);
  z.leftCols(4) << 1, -2, 0, 700, 2, 3, 0, -800, -1, 0.5, 0, 1000;
  y.leftCols(4) << 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0;
  const LayerBlock<double> layer{z.data(), a.data(), 3, 4};
  Softmax::value(layer);
  const OutputBlock<double> block{layer, Activations::index_of<Softmax>(), y.data(), mask.data(),
                                  delta.data()};
  const double expected = -std::log(a(0, 0)) - std::log(a(1, 1)) - std::log(a(2, 2)) + 300;
  CHECK(CategoricalCrossEntropy::cost(block) == Approx(expected).epsilon(1e-12));
  CategoricalCrossEntropy::delta(block);
  CHECK((delta - (a - y)).leftCols(4).isZero());
}

TEST_CASE("no cost exceeds its bound, and where the cost is NaN the bound is too") {
  for (std::size_t i = 0; i < kLossFunctions<float>.size(); ++i) {
    INFO(Losses::kNames[i]);
    for (const double scale : {0.01, 1.0, 30.0, 1000.0, std::numeric_limits<double>::quiet_NaN()}) {
      Batch<float> z(2, kRowStride), a(2, kRowStride), y(2, kRowStride), delta(2, kRowStride);
      const Vector<float> numbers = support::aligned<float>(support::normals(8, 5));
      z.leftCols(4) = numbers.reshaped<Eigen::RowMajor>(2, 4) * static_cast<float>(scale);
      const Vector<float> mask = Vector<float>::Ones(4);
      y.leftCols(4) << 1, 0, 1, 0, 0, 1, 0, 1;
      const ActivationId required = kLossTraits[i].output_activation;
      const ActivationId activation =
          required != Activations::kNone ? required : Activations::index_of<Linear>();
      const LayerBlock<float> layer{z.data(), a.data(), 2, 4};
      Activations::at(kActivationFunctions<float>, activation).value(layer);
      const OutputBlock<float> block{layer, activation, y.data(), mask.data(), delta.data()};
      const double cost = kLossFunctions<float>[i].cost(block), bound = kLossFunctions<float>[i].bound(block);
      if (std::isnan(cost)) CHECK(std::isnan(bound));
      if (!std::isnan(scale)) CHECK(cost <= bound * (1 + 1e-5));
    }
  }
}
