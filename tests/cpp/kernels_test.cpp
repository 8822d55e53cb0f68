#include "frontera/kernels.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;
using support::aligned;
using support::normals;

namespace {

/// Naive triple loops, in double, on every shape from 1 to 17 and all block widths.
template <typename Scalar>
void compare_product(Index outputs, Index inputs, Index width, bool by_columns, double tolerance) {
  const Vector<Scalar> w = aligned<Scalar>(normals(static_cast<std::size_t>(outputs * inputs), 1));
  const Vector<Scalar> b = aligned<Scalar>(normals(static_cast<std::size_t>(outputs), 2));
  const Vector<Scalar> in = aligned<Scalar>(normals(static_cast<std::size_t>(inputs * width), 3));
  Vector<Scalar> out = Vector<Scalar>::Constant(outputs * width, Scalar(-1e9));
  const Weights<Scalar> weights =
      by_columns ? Weights<Scalar>{w.data(), 1, outputs} : Weights<Scalar>{w.data(), inputs, 1};
  const Scalar* bias = by_columns ? nullptr : b.data();
  multiply(weights, bias, in.data(), inputs, out.data(), outputs, width);

  double worst = 0;
  for (Index j = 0; j < outputs; ++j) {
    for (Index s = 0; s < width; ++s) {
      double expected = bias ? static_cast<double>(b[j]) : 0.0;
      for (Index k = 0; k < inputs; ++k) {
        const double weight = static_cast<double>(by_columns ? w[k * outputs + j] : w[j * inputs + k]);
        expected += weight * static_cast<double>(in[k * width + s]);
      }
      worst = std::max(worst, std::abs(expected - static_cast<double>(out[j * width + s])));
    }
  }
  INFO(outputs << " x " << inputs << " x " << width << (by_columns ? " by columns" : " by rows"));
  CHECK(worst < tolerance);
}

template <typename Scalar>
void compare_gradients(Index rows, Index columns, Index width, double tolerance) {
  const Vector<Scalar> delta = aligned<Scalar>(normals(static_cast<std::size_t>(rows * width), 4));
  const Vector<Scalar> a = aligned<Scalar>(normals(static_cast<std::size_t>(columns * width), 5));
  // One row more than needed, to see that nothing is written beyond.
  Vector<Scalar> lanes = Vector<Scalar>::Constant((rows + 1) * columns * kLanes<Scalar>, Scalar(1));
  Vector<Scalar> bias_lanes = Vector<Scalar>::Constant((rows + 1) * kLanes<Scalar>, Scalar(1));
  auto* sums = reinterpret_cast<Packet<Scalar>*>(lanes.data());
  auto* bias_sums = reinterpret_cast<Packet<Scalar>*>(bias_lanes.data());
  add_weight_gradients(delta.data(), rows, a.data(), columns, width, sums);
  add_bias_gradients(delta.data(), rows, width, bias_sums);

  const double lanes_of_ones = static_cast<double>(kLanes<Scalar>);
  double worst = 0;
  for (Index j = 0; j < rows; ++j) {
    double bias = lanes_of_ones;
    for (Index s = 0; s < width; ++s) bias += static_cast<double>(delta[j * width + s]);
    worst = std::max(worst, std::abs(bias - static_cast<double>(PacketTraits<Scalar>::sum(bias_sums[j]))));
    for (Index k = 0; k < columns; ++k) {
      double expected = lanes_of_ones;
      for (Index s = 0; s < width; ++s) {
        expected += static_cast<double>(delta[j * width + s]) * static_cast<double>(a[k * width + s]);
      }
      worst = std::max(
          worst, std::abs(expected - static_cast<double>(PacketTraits<Scalar>::sum(sums[j * columns + k]))));
    }
  }
  INFO(rows << " x " << columns << " x " << width);
  CHECK(worst < tolerance);
  CHECK((lanes.tail(columns * kLanes<Scalar>).array() == Scalar(1)).all());
  CHECK((bias_lanes.tail(kLanes<Scalar>).array() == Scalar(1)).all());
}

}  // namespace

TEST_CASE("the product agrees with a naive triple loop on every shape from 1 to 17") {
  for (Index outputs = 1; outputs <= 17; ++outputs) {
    for (Index inputs = 1; inputs <= 17; ++inputs) {
      for (const Index width : {4, 8, 12, 60, 64}) {
        for (const bool by_columns : {false, true}) {
          compare_product<float>(outputs, inputs, width, by_columns, 1e-4);
          compare_product<double>(outputs, inputs, width, by_columns, 1e-12);
        }
      }
    }
  }
}

TEST_CASE("the gradient sums agree with a naive triple loop on every shape from 1 to 17") {
  for (Index rows = 1; rows <= 17; ++rows) {
    for (Index columns = 1; columns <= 17; ++columns) {
      for (const Index width : {4, 12, 64}) {
        compare_gradients<float>(rows, columns, width, 1e-4);
        compare_gradients<double>(rows, columns, width, 1e-12);
      }
    }
  }
}

TEST_CASE("where_positive keeps positives and turns zero, negatives and NaN into +0") {
  const Packet<float> condition = {1.0f, 0.0f, -1.0f, std::nanf("")};
  const Packet<float> x = {5.0f, 6.0f, 7.0f, 8.0f};
  const Packet<float> kept = where_positive<float>(condition, x);
  CHECK(kept[0] == 5.0f);
  for (const int lane : {1, 2, 3}) {
    CHECK(kept[lane] == 0.0f);
    CHECK_FALSE(std::signbit(kept[lane]));
  }
}
