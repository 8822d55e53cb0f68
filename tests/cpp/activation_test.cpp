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
  FAIL("add the formula of " << name);
  return 0;
}

template <typename Scalar>
Vector<Scalar> values(const ActivationFunctions<Scalar>& f, const Vector<Scalar>& z) {
  Vector<Scalar> a(kCount);
  f.value(z.data(), a.data(), kCount);
  return a;
}

}  // namespace

TEST_CASE("every activation has the value of its formula") {
  for (std::size_t i = 0; i < Activations::kNames.size(); ++i) {
    INFO(Activations::kNames[i]);
    const Vector<double> z = arguments<double>();
    const Vector<double> a = values(kActivationFunctions<double>[i], z);
    const Vector<float> single = values(kActivationFunctions<float>[i], Vector<float>(z.cast<float>()));
    for (Index s = 0; s < kCount; ++s) {
      const double expected = expected_value(Activations::kNames[i], z[s]);
      CHECK(a[s] == Approx(expected).epsilon(1e-13));
      CHECK(static_cast<double>(single[s]) == Approx(expected).epsilon(1e-5));
    }
  }
}

TEST_CASE("every activation's derivative agrees with central differences") {
  constexpr double h = 1e-6;
  for (std::size_t i = 0; i < Activations::kNames.size(); ++i) {
    INFO(Activations::kNames[i]);
    const ActivationFunctions<double>& f = kActivationFunctions<double>[i];
    const Vector<double> z = arguments<double>();
    const Vector<double> step = Vector<double>::Constant(kCount, h);
    const Vector<double> slope =
        (values(f, Vector<double>(z + step)) - values(f, Vector<double>(z - step))) / (2 * h);
    const Vector<double> a = values(f, z);
    Vector<double> delta = Vector<double>::Constant(kCount, 3);
    f.multiply_by_derivative(z.data(), a.data(), delta.data(), kCount);
    CHECK((delta / 3 - slope).cwiseAbs().maxCoeff() < 1e-8);
  }
}

TEST_CASE("sigmoid' is a(1 - a) of the output, not of z") {
  // The article writes sigmoid'(x) = x(1 - x), where x stands for the output.
  Vector<double> z = Vector<double>::Constant(4, 2), a(4), delta = Vector<double>::Constant(4, 1);
  Sigmoid::value(z.data(), a.data(), 4);
  Sigmoid::multiply_by_derivative(z.data(), a.data(), delta.data(), 4);
  CHECK(delta[0] == Approx(0.10499358540350662).epsilon(1e-12));
}

TEST_CASE("relu's derivative at 0 is 0") {
  Vector<float> z = Vector<float>::Zero(4), delta = Vector<float>::Constant(4, 1);
  Relu::multiply_by_derivative(z.data(), z.data(), delta.data(), 4);
  CHECK(delta.isZero());
}

TEST_CASE("activations stay finite far out") {
  Vector<float> z(4), a(4);
  z << -1e30f, -100.0f, 100.0f, 1e30f;
  for (const int i : {Activations::index_of<Sigmoid>(), Activations::index_of<Tanh>()}) {
    kActivationFunctions<float>[static_cast<std::size_t>(i)].value(z.data(), a.data(), 4);
    INFO(Activations::kNames[static_cast<std::size_t>(i)] << ": " << a.transpose()[0] << " … " << a[3]);
    CHECK(a.allFinite());
    CHECK(a[3] == Approx(1));
  }
}
