#include "frontera/kernels.hpp"

#include "catch.hpp"
#include "support.hpp"

using namespace frontera;
using support::aligned;
using support::normals;

namespace {

/// What the kernels must leave alone.
constexpr double kUntouched = -1e9;

/// A block of so many rows.
template <typename Scalar>
Batch<Scalar> numbers(Index rows, std::uint64_t seed) {
  const Vector<Scalar> values = aligned<Scalar>(normals(static_cast<std::size_t>(rows * kRowStride), seed));
  return Eigen::Map<const Batch<Scalar>>(values.data(), rows, kRowStride);
}

/// A product's operands: weights read by rows with a bias, or by columns.
template <typename Scalar>
struct Operands {
  Operands(Index outputs, Index inputs)
      : outputs(outputs),
        inputs(inputs),
        w(aligned<Scalar>(normals(static_cast<std::size_t>(outputs * inputs), 1))),
        b(aligned<Scalar>(normals(static_cast<std::size_t>(outputs), 2))),
        in(numbers<Scalar>(inputs, 3)) {}

  ForwardWeights<Scalar> by_rows() const { return {w.data(), inputs}; }
  BackwardWeights<Scalar> by_columns() const { return {w.data(), outputs}; }

  /// A block with the product in its first columns, kUntouched in the others.
  template <typename Weights, typename Finish>
  Batch<Scalar> multiplied(const Weights& weights, const Finish& finish, Index width) const {
    Batch<Scalar> out = Batch<Scalar>::Constant(outputs, kRowStride, static_cast<Scalar>(kUntouched));
    multiply(weights, finish, in.data(), inputs, out.data(), outputs, width);
    return out;
  }

  /// The same by plain loops: for each unit and sample one sum, over the inputs in rising order, then the bias.
  template <typename Weights>
  Batch<Scalar> multiplied_plainly(const Weights& weights, const Scalar* bias, Index width) const {
    Batch<Scalar> out = Batch<Scalar>::Constant(outputs, kRowStride, static_cast<Scalar>(kUntouched));
    for (Index j = 0; j < outputs; ++j) {
      for (Index s = 0; s < width; ++s) {
        Scalar sum = weights.at(j, 0) * in(0, s);
        for (Index k = 1; k < inputs; ++k) sum += weights.at(j, k) * in(k, s);
        out(j, s) = bias ? sum + bias[j] : sum;
      }
    }
    return out;
  }

  Index outputs, inputs;
  Vector<Scalar> w, b;
  Batch<Scalar> in;
};

template <typename Scalar>
void compare_products(const Operands<Scalar>& o, Index width) {
  INFO(o.outputs << " x " << o.inputs << " x " << width);
  const Scalar* const no_bias = nullptr;
  const Scalar zero(0);
  const Batch<Scalar> z = o.multiplied_plainly(o.by_rows(), o.b.data(), width);
  CHECK((o.multiplied(o.by_rows(), AddBias<Scalar>{o.b.data()}, width) == z));
  const Batch<Scalar> back = o.multiplied_plainly(o.by_columns(), no_bias, width);
  CHECK((o.multiplied(o.by_columns(), KeepSum<Scalar>{}, width) == back));

  const Batch<Scalar> a = o.multiplied(o.by_rows(), AddBiasAndRectify<Scalar>{o.b.data()}, width);
  CHECK((a.leftCols(width) == z.leftCols(width).cwiseMax(zero)));
  CHECK((a.rightCols(kRowStride - width).array() == static_cast<Scalar>(kUntouched)).all());
  const Batch<Scalar> gated = o.multiplied(o.by_columns(), KeepWherePositive<Scalar>{a.data()}, width);
  const Batch<Scalar> expected = (a.array() > zero).select(back.array(), zero).matrix();
  CHECK((gated.leftCols(width) == expected.leftCols(width)));
}

/// A lane's sum goes on over its samples in rising order.
template <typename Scalar>
void compare_gradients(Index rows, Index columns, Index width, bool is_first) {
  const Batch<Scalar> delta = numbers<Scalar>(rows, 4), a = numbers<Scalar>(columns, 5);
  // One row more than needed, to see that nothing is written beyond.
  constexpr Index kWide = kLanes<Scalar>;
  Vector<Scalar> lanes = aligned<Scalar>(normals(static_cast<std::size_t>((rows + 1) * columns * kWide), 6));
  Vector<Scalar> bias_lanes = aligned<Scalar>(normals(static_cast<std::size_t>((rows + 1) * kWide), 7));
  Vector<Scalar> expected = lanes, expected_bias = bias_lanes;
  if (is_first) {
    expected.head(rows * columns * kWide).setZero();
    expected_bias.head(rows * kWide).setZero();
  }
  add_weight_gradients(delta.data(), rows, a.data(), columns, width,
                       reinterpret_cast<Packet<Scalar>*>(lanes.data()), is_first);
  add_bias_gradients(delta.data(), rows, width, reinterpret_cast<Packet<Scalar>*>(bias_lanes.data()),
                     is_first);
  for (Index j = 0; j < rows; ++j) {
    for (Index s = 0; s < width; ++s) {
      const Index lane = s % kWide;
      expected_bias[j * kWide + lane] += delta(j, s);
      for (Index k = 0; k < columns; ++k) {
        expected[(j * columns + k) * kWide + lane] += delta(j, s) * a(k, s);
      }
    }
  }
  INFO(rows << " x " << columns << " x " << width);
  CHECK(lanes == expected);
  CHECK(bias_lanes == expected_bias);
}

}  // namespace

TEST_CASE("products of every shape from 1 to 17 and every width have the bits of plain loops") {
  for (Index outputs = 1; outputs <= 17; ++outputs) {
    for (Index inputs = 1; inputs <= 17; ++inputs) {
      const Operands<float> single(outputs, inputs);
      const Operands<double> precise(outputs, inputs);
      for (Index width = kWidthStep; width <= kBlockSamples; width += kWidthStep) {
        compare_products(single, width);
        compare_products(precise, width);
      }
    }
  }
}

TEST_CASE("gradient sums of every shape from 1 to 17 and every width have the bits of plain loops") {
  for (Index rows = 1; rows <= 17; ++rows) {
    for (Index columns = 1; columns <= 17; ++columns) {
      for (Index width = kWidthStep; width <= kBlockSamples; width += kWidthStep) {
        for (const bool is_first : {true, false}) {
          compare_gradients<float>(rows, columns, width, is_first);
          compare_gradients<double>(rows, columns, width, is_first);
        }
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
