#include "frontera/activation.hpp"

#include <cmath>

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

constexpr Index kCount = 64;

/// z from −8 to 8, keeping off 0 where ReLU has its corner.
template <typename Scalar>
Vector<Scalar> arguments() {
  Vector<Scalar> z(kCount);
  for (Index i = 0; i < kCount; ++i)
    z[i] = static_cast<Scalar>(-8 + 16 * (static_cast<double>(i) + 0.5) / kCount);
  return z;
}

double expected_value(std::string_view name, double z) {
  if (name == "linear") return z;
  if (name == "sigmoid") return 1 / (1 + std::exp(-z));
  if (name == "tanh") return (std::exp(z) - std::exp(-z)) / (std::exp(z) + std::exp(-z));
  if (name == "relu") return z > 0 ? z : 0;
  if (name == "leaky-relu") return z > 0 ? z : 0.01 * z;
  if (name == "elu") return z > 0 ? z : std::expm1(z);
  if (name == "swish") return z / (1 + std::exp(-z));
  if (name == "mish") return z * std::tanh(std::log1p(std::exp(z)));
  if (name == "softplus") return std::log1p(std::exp(z));
  if (name == "gelu")
    return z / 2 * (1 + std::tanh(std::sqrt(2 / 3.14159265358979323846) * (z + 0.044715 * z * z * z)));
  FAIL("add the formula of " << name);
  return 0;
}

template <typename Scalar>
Vector<Scalar> values(std::size_t activation, const Vector<Scalar>& z) {
  Vector<Scalar> a(kCount);
  kActivationFunctions<Scalar>[activation].value({z.data(), a.data(), 1, kCount});
  return a;
}

template <typename Scalar>
Vector<Scalar> times_derivative(std::size_t activation, const Vector<Scalar>& z,
                                const Vector<Scalar>& delta) {
  Vector<Scalar> a = values(activation, z), result = delta;
  kActivationFunctions<Scalar>[activation].multiply_by_derivative({z.data(), a.data(), 1, kCount},
                                                                  result.data());
  return result;
}

constexpr std::size_t kSoftmax = static_cast<std::size_t>(Activations::index_of<Softmax>());

}  // namespace

TEST_CASE("every activation has the value of its formula") {
  for (std::size_t i = 0; i < Activations::kNames.size(); ++i) {
    if (i == kSoftmax) continue;
    INFO(Activations::kNames[i]);
    const Vector<double> z = arguments<double>();
    const Vector<double> a = values(i, z);
    const Vector<float> single = values(i, Vector<float>(z.cast<float>()));
    for (Index s = 0; s < kCount; ++s) {
      const double expected = expected_value(Activations::kNames[i], z[s]);
      INFO("z = " << z[s]);
      CHECK(a[s] == Approx(expected).epsilon(1e-12).margin(1e-13));
      CHECK(static_cast<double>(single[s]) == Approx(expected).epsilon(1e-5).margin(1e-6));
    }
  }
}

TEST_CASE("every activation's derivative agrees with central differences") {
  constexpr double h = 1e-6;
  for (std::size_t i = 0; i < Activations::kNames.size(); ++i) {
    if (i == kSoftmax) continue;
    INFO(Activations::kNames[i]);
    const Vector<double> z = arguments<double>();
    const Vector<double> step = Vector<double>::Constant(kCount, h);
    const Vector<double> slope =
        (values(i, Vector<double>(z + step)) - values(i, Vector<double>(z - step))) / (2 * h);
    const Vector<double> delta = times_derivative(i, z, Vector<double>(Vector<double>::Constant(kCount, 3)));
    CHECK((delta / 3 - slope).cwiseAbs().maxCoeff() < 1e-8);
  }
}

TEST_CASE("softmax is a distribution, shifts of z leave it alone, and large z don't overflow") {
  // Three units, four samples.
  Batch<double> z(3, kRowStride), a(3, kRowStride), shifted(3, kRowStride);
  z.leftCols(4) << 1, -2, 0, 700, 2, 3, 0, -800, -1, 0.5, 0, 1000;
  Softmax::value(LayerBlock<double>{z.data(), a.data(), 3, 4});
  for (Index s = 0; s < 4; ++s) CHECK(a.col(s).sum() == Approx(1).epsilon(1e-14));
  CHECK(a(0, 0) == Approx(std::exp(1) / (std::exp(1) + std::exp(2) + std::exp(-1))).epsilon(1e-14));
  CHECK(a(0, 2) == Approx(1.0 / 3).epsilon(1e-14));
  CHECK(a(2, 3) == 1);
  const Batch<double> moved = z.array() + 5;
  Softmax::value(LayerBlock<double>{moved.data(), shifted.data(), 3, 4});
  CHECK((a - shifted).leftCols(4).cwiseAbs().maxCoeff() < 1e-14);
}

TEST_CASE("sigmoid' is a(1 - a) of the output, not of z") {
  // The article writes sigmoid'(x) = x(1 - x), where x stands for the output.
  const Vector<double> z = Vector<double>::Constant(kCount, 2), one = Vector<double>::Ones(kCount);
  const Vector<double> slope =
      times_derivative(static_cast<std::size_t>(Activations::index_of<Sigmoid>()), z, one);
  CHECK(slope[0] == Approx(0.10499358540350662).epsilon(1e-12));
}

TEST_CASE("relu's derivative at 0 is 0") {
  const Vector<float> zero = Vector<float>::Zero(kCount), one = Vector<float>::Ones(kCount);
  CHECK(times_derivative(static_cast<std::size_t>(Activations::index_of<Relu>()), zero, one).isZero());
}

TEST_CASE("activations and their derivatives stay finite far out, and have their limits there") {
  Vector<float> z = Vector<float>::Zero(kCount);
  z.head(4) << -1e10f, -100.0f, 100.0f, 1e4f;
  const Vector<float> one = Vector<float>::Ones(kCount);
  for (std::size_t i = 0; i < Activations::kNames.size(); ++i) {
    if (i == kSoftmax) continue;
    const Vector<float> a = values(i, z), slope = times_derivative(i, z, one);
    INFO(Activations::kNames[i] << ": a " << a[0] << " " << a[1] << " " << a[2] << " " << a[3] << "; slopes "
                                << slope[0] << " " << slope[1] << " " << slope[2] << " " << slope[3]);
    CHECK(a.allFinite());
    CHECK(slope.allFinite());
    const bool bounded = Activations::kNames[i] == "sigmoid" || Activations::kNames[i] == "tanh";
    CHECK(static_cast<double>(a[2]) == Approx(bounded ? 1 : 100));
  }
}
