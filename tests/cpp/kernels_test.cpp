#include "frontera/kernels.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;
using support::aligned;
using support::normals;

namespace {

/// A product's operands: weights read by rows with a bias, or by columns.
template <typename Scalar>
struct Operands {
  Operands(Index outputs, Index inputs, Index width)
      : outputs(outputs),
        inputs(inputs),
        width(width),
        w(aligned<Scalar>(normals(static_cast<std::size_t>(outputs * inputs), 1))),
        b(aligned<Scalar>(normals(static_cast<std::size_t>(outputs), 2))),
        in(aligned<Scalar>(normals(static_cast<std::size_t>(inputs * width), 3))) {}

  ForwardWeights<Scalar> by_rows() const { return {w.data(), inputs}; }
  BackwardWeights<Scalar> by_columns() const { return {w.data(), outputs}; }

  template <typename Weights, typename Finish>
  Vector<Scalar> multiplied(const Weights& weights, const Finish& finish) const {
    Vector<Scalar> out = Vector<Scalar>::Constant(outputs * width, Scalar(-1e9));
    multiply(weights, finish, in.data(), inputs, out.data(), outputs, width);
    return out;
  }

  Index outputs, inputs, width;
  Vector<Scalar> w, b, in;
};

/// Naive triple loops, in double, on every shape from 1 to 17 and all block widths.
template <typename Scalar, typename Weights>
double worst_difference(const Operands<Scalar>& o, const Weights& w, const Scalar* bias,
                        const Vector<Scalar>& out) {
  double worst = 0;
  for (Index j = 0; j < o.outputs; ++j) {
    for (Index s = 0; s < o.width; ++s) {
      double expected = bias ? static_cast<double>(bias[j]) : 0.0;
      for (Index k = 0; k < o.inputs; ++k) {
        expected += static_cast<double>(w.at(j, k)) * static_cast<double>(o.in[k * o.width + s]);
      }
      worst = std::max(worst, std::abs(expected - static_cast<double>(out[j * o.width + s])));
    }
  }
  return worst;
}

template <typename Scalar>
void compare_products(Index outputs, Index inputs, Index width, double tolerance) {
  const Operands<Scalar> o(outputs, inputs, width);
  const Scalar* const no_bias = nullptr;
  INFO(outputs << " x " << inputs << " x " << width);
  const Vector<Scalar> z = o.multiplied(o.by_rows(), AddBias<Scalar>{o.b.data()});
  CHECK(worst_difference(o, o.by_rows(), o.b.data(), z) < tolerance);
  const Vector<Scalar> back = o.multiplied(o.by_columns(), KeepSum<Scalar>{});
  CHECK(worst_difference(o, o.by_columns(), no_bias, back) < tolerance);

  // Fused or in two passes: the same bits.
  const Vector<Scalar> a = o.multiplied(o.by_rows(), AddBiasAndRectify<Scalar>{o.b.data()});
  CHECK(a == z.cwiseMax(Scalar(0)));
  const Vector<Scalar> gated = o.multiplied(o.by_columns(), KeepWherePositive<Scalar>{a.data()});
  const Vector<Scalar> expected = (a.array() > Scalar(0)).select(back.array(), Scalar(0)).matrix();
  CHECK(gated == expected);
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

TEST_CASE("the products agree with a naive triple loop on every shape from 1 to 17") {
  for (Index outputs = 1; outputs <= 17; ++outputs) {
    for (Index inputs = 1; inputs <= 17; ++inputs) {
      for (const Index width : {4, 8, 12, 60, 64}) {
        compare_products<float>(outputs, inputs, width, 1e-4);
        compare_products<double>(outputs, inputs, width, 1e-12);
      }
    }
  }
}

TEST_CASE("a sample's product has the same bits in every block") {
  for (const Index units : {1, 2, 3, 5, 12}) {
    const Operands<float> full(units, units, kBlockSamples);
    const Vector<float> expected = full.multiplied(full.by_rows(), AddBias<float>{full.b.data()});
    for (Index width = kWidthStep; width < kBlockSamples; width += kWidthStep) {
      Operands<float> part(units, units, width);
      for (Index k = 0; k < units; ++k) {
        part.in.segment(k * width, width) = full.in.segment(k * kBlockSamples, width);
      }
      const Vector<float> out = part.multiplied(part.by_rows(), AddBias<float>{part.b.data()});
      for (Index j = 0; j < units; ++j) {
        CHECK(out.segment(j * width, width) == expected.segment(j * kBlockSamples, width));
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

TEST_CASE("positive_part keeps positives and turns zeros, negatives and NaN into +0") {
  const Packet<float> kept = positive_part<float>(Packet<float>{5.0f, -0.0f, -1.0f, std::nanf("")});
  CHECK(kept[0] == 5.0f);
  for (const int lane : {1, 2, 3}) {
    CHECK(kept[lane] == 0.0f);
    CHECK_FALSE(std::signbit(kept[lane]));
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

TEST_CASE("means of lanes are each packet's sum in the same order, divided") {
  for (const Index count : {1, 3, 4, 7, 16}) {
    const Vector<float> lanes = aligned<float>(normals(static_cast<std::size_t>(count) * 4, 6));
    const auto* sums = reinterpret_cast<const Packet<float>*>(lanes.data());
    Vector<float> means(count);
    mean_of_lanes<float>(sums, count, 7.0f, means.data());
    for (Index i = 0; i < count; ++i) CHECK(means[i] == PacketTraits<float>::sum(sums[i]) / 7.0f);
  }
}

TEST_CASE("all_finite sees every place of every length") {
  for (Index size = 0; size <= 21; ++size) {
    Vector<float> v = Vector<float>::Constant(size, 1e38f);
    CHECK(all_finite(v));
    for (Index i = 0; i < size; ++i) {
      for (const float bad : {std::numeric_limits<float>::infinity(), std::nanf("")}) {
        v[i] = bad;
        INFO(size << ", " << i);
        CHECK_FALSE(all_finite(v));
      }
      v[i] = -1e38f;
    }
  }
}
