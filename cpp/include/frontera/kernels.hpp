#pragma once

#include <type_traits>

#include "frontera/packet.hpp"

/// The three products of a layer, on one block of samples, and how they are blocked.
///
///   forward    z[j][s]  = Σ_k W[j][k] a[k][s] + b[j]        (n_l, S) from (n_{l−1}, S)
///   backward   δ'[k][s] = Σ_j W[j][k] δ[j][s]               (n_{l−1}, S) from (n_l, S)
///   gradient   ∂C/∂W[j][k] = Σ_s δ[j][s] a[k][s]            (n_l, n_{l−1});   ∂C/∂b[j] = Σ_s δ[j][s]
///
/// Nets that people draw have layers of 1 to some dozens of units and batches of hundreds of samples. A general matrix
/// product packs and blocks for sizes it never meets here. Instead, all layers of a block of S ≤ 64 samples are worked
/// through while they sit in the first-level cache, and SIMD lanes run over samples, so that no layer is too narrow.
///
/// **Registers.** x86-64 has 16 of 128 bits, of which V8 keeps one. A forward tile holds 4 units × 2 packets of sums; per k
/// it loads two packets of a and broadcasts four weights for 8 multiply-adds, so that the multipliers, not the loads, are
/// the limit. The last 3, 2 or 1 units get tiles of 3 × 2, 2 × 4 and 1 × 4: an addition takes 3 to 4 cycles, and with
/// fewer sums the next ones would wait. An odd number of packets (a batch of 10 has three) ends with three at once, in tiles
/// of 3 × 3. Backward is the same product with W read by columns. A gradient tile holds 4 × 2 sums (then 3 × 3, 2 × 4,
/// 1 × 8) and runs along the samples.
///
/// **Addresses.** A load takes one register and a constant. So pointers move along with the loops, and rows are a constant
/// kRowStride apart in every block: all loads of a tile then go through two pointers. Without that, every second instruction
/// of a gradient tile in wasm is address arithmetic. Of a narrow block only its own packets are worked on.
///
/// **Loops** are kept rolled: a step has enough work to hide their two instructions, V8 unrolls as far as that helps, and
/// unrolled by the compiler they need more registers than there are (measured: up to 1.8× slower in wasm).
///
/// **Fusion.** What follows a product elementwise (bias, ReLU, ReLU's derivative) happens in the tile's registers before the
/// only store; see AddBias and its siblings.
///
/// **Gradients** stay spread over the lanes (one packet a parameter) until the whole batch is through: the horizontal sum
/// is then done once per batch and parameter. The first block of a batch begins at zero in registers: small batches would
/// take longer to clear the sums in memory.
///
/// **Same bits.** A sum runs over k (or j, or a lane's samples, s mod lanes) in rising order whatever the tile and the
/// block, multiplications and additions round separately, and the bias comes last. So the shapes of tiles and blocks are
/// free to change; the number of lanes is not.

/// A tile's sums live in registers only where its steps are inlined.
#define FRONTERA_IN_REGISTERS inline __attribute__((always_inline))

#ifdef __clang__
#define FRONTERA_ROLLED _Pragma("clang loop unroll(disable) vectorize(disable)")
#else
#define FRONTERA_ROLLED  // g++ doesn't unroll these
#endif

namespace frontera {

/// W (outputs, inputs) for the forward product. `row`: weights from one unit to the next.
template <typename Scalar>
struct ForwardWeights {
  const Scalar* data;
  Index row;

  Scalar at(Index output, Index input) const { return data[output * row + input]; }
  ForwardWeights from_output(Index output) const { return {data + output * row, row}; }
  void next_input() { ++data; }
};

/// Wᵀ for the backward product, where outputs are the layer's inputs. `row`: as above.
template <typename Scalar>
struct BackwardWeights {
  const Scalar* data;
  Index row;

  Scalar at(Index output, Index input) const { return data[input * row + output]; }
  BackwardWeights from_output(Index output) const { return {data + output, row}; }
  void next_input() { data += row; }
};

/// What becomes of a finished sum, `place` of a tile that begins at unit `output` and sample s: a tile's finish is
/// from(output, s), and unit j of it has its place at j · kRowStride.
/// z = sum + b.
template <typename Scalar>
struct AddBias {
  const Scalar* bias;

  AddBias from(Index output, Index) const { return {bias + output}; }
  Packet<Scalar> operator()(Packet<Scalar> sum, Index place) const {
    return sum + PacketTraits<Scalar>::splat(bias[place / kRowStride]);
  }
};

/// a = ReLU(sum + b).
template <typename Scalar>
struct AddBiasAndRectify {
  const Scalar* bias;

  AddBiasAndRectify from(Index output, Index) const { return {bias + output}; }
  Packet<Scalar> operator()(Packet<Scalar> sum, Index place) const {
    return positive_part<Scalar>(sum + PacketTraits<Scalar>::splat(bias[place / kRowStride]));
  }
};

/// δ' before the activation's derivative.
template <typename Scalar>
struct KeepSum {
  KeepSum from(Index, Index) const { return {}; }
  Packet<Scalar> operator()(Packet<Scalar> sum, Index) const { return sum; }
};

/// δ' = sum ∘ ReLU'(z), where a = ReLU(z) is given: it is positive exactly where z is.
template <typename Scalar>
struct KeepWherePositive {
  const Scalar* a;

  KeepWherePositive from(Index output, Index s) const { return {a + output * kRowStride + s}; }
  Packet<Scalar> operator()(Packet<Scalar> sum, Index place) const {
    return where_positive<Scalar>(load(a + place), sum);
  }
};

namespace detail {

/// Double is for checks. In the module, which is downloaded, it goes unit by unit: the same bits from a tenth of the code.
#ifdef __EMSCRIPTEN__
template <typename Scalar>
constexpr bool kTiled = std::is_same_v<Scalar, float>;
#else
template <typename Scalar>
constexpr bool kTiled = true;
#endif

/// sum[j][p] += w(j) x[p], or = for the first.
template <bool kFirst, int Outputs, int Packets, typename Weights, typename Scalar>
FRONTERA_IN_REGISTERS void add_input(const Weights& w, const Scalar* in,
                                     Packet<Scalar> (&sum)[Outputs][Packets]) {
  Packet<Scalar> x[Packets];
  for (int p = 0; p < Packets; ++p) x[p] = load(in + p * kLanes<Scalar>);
  for (int j = 0; j < Outputs; ++j) {
    const Packet<Scalar> weight = PacketTraits<Scalar>::splat(w.at(j, 0));
    for (int p = 0; p < Packets; ++p) sum[j][p] = kFirst ? weight * x[p] : sum[j][p] + weight * x[p];
  }
}

/// The first units and samples of a product, whose rows of `in` end before `end`.
template <int Outputs, int Packets, typename Weights, typename Finish, typename Scalar>
FRONTERA_IN_REGISTERS void product_tile(Weights w, Finish finish, const Scalar* in, const Scalar* end,
                                        Scalar* out) {
  Packet<Scalar> sum[Outputs][Packets];
  add_input<true>(w, in, sum);
  FRONTERA_ROLLED
  for (in += kRowStride; in != end; in += kRowStride) {
    w.next_input();
    add_input<false>(w, in, sum);
  }
  for (int j = 0; j < Outputs; ++j) {
    for (int p = 0; p < Packets; ++p) sum[j][p] = finish(sum[j][p], j * kRowStride + p * kLanes<Scalar>);
  }
  for (int j = 0; j < Outputs; ++j) {
    for (int p = 0; p < Packets; ++p) store(out + j * kRowStride + p * kLanes<Scalar>, sum[j][p]);
  }
}

/// All samples of the first units.
template <int Outputs, typename Weights, typename Finish, typename Scalar>
FRONTERA_IN_REGISTERS void product_rows(Weights w, Finish finish, const Scalar* in, Index inputs, Scalar* out,
                                        Index width) {
  constexpr int kPackets = Outputs <= 2 ? 4 : 2;
  constexpr Index kStep = kPackets * kLanes<Scalar>;
  const Scalar* end = in + inputs * kRowStride;
  Index s = 0;
  FRONTERA_ROLLED
  for (; s + kStep <= width; s += kStep) {
    product_tile<Outputs, kPackets>(w, finish.from(0, s), in + s, end + s, out + s);
  }
  if constexpr (kPackets > 2) {
    if (s + 2 * kLanes<Scalar> <= width) {
      product_tile<Outputs, 2>(w, finish.from(0, s), in + s, end + s, out + s);
      s += 2 * kLanes<Scalar>;
    }
  }
  if (s < width) product_tile<Outputs, 1>(w, finish.from(0, s), in + s, end + s, out + s);
}

/// Three packets of samples.
template <typename Weights, typename Finish, typename Scalar>
FRONTERA_IN_REGISTERS void product_of_three(Weights w, Finish finish, const Scalar* in, Index inputs,
                                            Scalar* out, Index outputs) {
  const Scalar* end = in + inputs * kRowStride;
  FRONTERA_ROLLED
  for (; outputs >= 3; outputs -= 3) {
    product_tile<3, 3>(w, finish, in, end, out);
    w = w.from_output(3);
    finish = finish.from(3, 0);
    out += 3 * kRowStride;
  }
  if (outputs == 2) product_tile<2, 3>(w, finish, in, end, out);
  if (outputs == 1) product_tile<1, 3>(w, finish, in, end, out);
}

template <typename Weights, typename Finish, typename Scalar>
FRONTERA_IN_REGISTERS void product(Weights w, Finish finish, const Scalar* in, Index inputs, Scalar* out,
                                   Index outputs, Index width) {
  constexpr Index kThree = 3 * kLanes<Scalar>;
  if (width % (2 * kLanes<Scalar>) != 0 && width >= kThree) {
    width -= kThree;
    product_of_three(w, finish.from(0, width), in + width, inputs, out + width, outputs);
    if (width == 0) return;
  }
  FRONTERA_ROLLED
  for (; outputs >= 4; outputs -= 4) {
    product_rows<4>(w, finish, in, inputs, out, width);
    w = w.from_output(4);
    finish = finish.from(4, 0);
    out += 4 * kRowStride;
  }
  switch (outputs) {
    case 3:
      return product_rows<3>(w, finish, in, inputs, out, width);
    case 2:
      return product_rows<2>(w, finish, in, inputs, out, width);
    case 1:
      return product_rows<1>(w, finish, in, inputs, out, width);
  }
}

/// `sums` is (…, columns): Rows × Columns of it are added to.
template <int Rows, int Columns, typename Scalar>
FRONTERA_IN_REGISTERS void gradient_tile(const Scalar* delta, const Scalar* a, Index width,
                                         Packet<Scalar>* sums, Index columns, bool is_first) {
  Packet<Scalar> sum[Rows][Columns];
  for (int j = 0; j < Rows; ++j) {
    for (int k = 0; k < Columns; ++k) sum[j][k] = is_first ? Packet<Scalar>{} : sums[j * columns + k];
  }
  FRONTERA_ROLLED
  for (const Scalar* const end = a + width; a != end; a += kLanes<Scalar>, delta += kLanes<Scalar>) {
    Packet<Scalar> x[Columns];
    for (int k = 0; k < Columns; ++k) x[k] = load(a + k * kRowStride);
    for (int j = 0; j < Rows; ++j) {
      const Packet<Scalar> d = load(delta + j * kRowStride);
      for (int k = 0; k < Columns; ++k) sum[j][k] += d * x[k];
    }
  }
  for (int j = 0; j < Rows; ++j) {
    for (int k = 0; k < Columns; ++k) sums[j * columns + k] = sum[j][k];
  }
}

/// As many columns of the first rows as tiles of so many cover; how far they got is moved along.
template <int Rows, int Columns, typename Scalar>
FRONTERA_IN_REGISTERS void gradient_tiles(const Scalar* delta, const Scalar*& a, Index width,
                                          Packet<Scalar>*& sums, Index columns, Index& left, bool is_first) {
  FRONTERA_ROLLED
  for (; left >= Columns; left -= Columns) {
    gradient_tile<Rows, Columns>(delta, a, width, sums, columns, is_first);
    a += Columns * kRowStride;
    sums += Columns;
  }
}

template <int Rows, typename Scalar>
FRONTERA_IN_REGISTERS void gradient_rows(const Scalar* delta, const Scalar* a, Index width,
                                         Packet<Scalar>* sums, Index columns, bool is_first) {
  constexpr int kColumns = Rows == 1 ? 8 : Rows == 2 ? 4 : Rows == 3 ? 3 : 2;
  Index left = columns;
  gradient_tiles<Rows, kColumns>(delta, a, width, sums, columns, left, is_first);
  if constexpr (kColumns > 4) gradient_tiles<Rows, 4>(delta, a, width, sums, columns, left, is_first);
  if constexpr (kColumns > 2) gradient_tiles<Rows, 2>(delta, a, width, sums, columns, left, is_first);
  if (left > 0) gradient_tile<Rows, 1>(delta, a, width, sums, columns, is_first);
}

template <typename Scalar>
FRONTERA_IN_REGISTERS void weight_gradients(const Scalar* delta, Index rows, const Scalar* a, Index columns,
                                            Index width, Packet<Scalar>* sums, bool is_first) {
  FRONTERA_ROLLED
  for (; rows >= 4; rows -= 4) {
    gradient_rows<4>(delta, a, width, sums, columns, is_first);
    delta += 4 * kRowStride;
    sums += 4 * columns;
  }
  switch (rows) {
    case 3:
      return gradient_rows<3>(delta, a, width, sums, columns, is_first);
    case 2:
      return gradient_rows<2>(delta, a, width, sums, columns, is_first);
    case 1:
      return gradient_rows<1>(delta, a, width, sums, columns, is_first);
  }
}

template <int Rows, typename Scalar>
FRONTERA_IN_REGISTERS void bias_tile(const Scalar* delta, Index width, Packet<Scalar>* sums, bool is_first) {
  Packet<Scalar> sum[Rows];
  for (int j = 0; j < Rows; ++j) sum[j] = is_first ? Packet<Scalar>{} : sums[j];
  FRONTERA_ROLLED
  for (const Scalar* const end = delta + width; delta != end; delta += kLanes<Scalar>) {
    for (int j = 0; j < Rows; ++j) sum[j] += load(delta + j * kRowStride);
  }
  for (int j = 0; j < Rows; ++j) sums[j] = sum[j];
}

template <typename Scalar>
void bias_gradients(const Scalar* delta, Index rows, Index width, Packet<Scalar>* sums, bool is_first) {
  Index j = 0;
  for (; j + 4 <= rows; j += 4) bias_tile<4>(delta + j * kRowStride, width, sums + j, is_first);
  for (; j < rows; ++j) bias_tile<1>(delta + j * kRowStride, width, sums + j, is_first);
}

}  // namespace detail

/// out[j][s] = finish(Σ_k w(j, k) in[k][s]).
/// @param w       ForwardWeights or BackwardWeights.  @param finish  AddBias or one of its siblings.
/// @param in      (inputs, width), rows kRowStride apart, 16-byte aligned, inputs ≥ 1.
/// @param out     (outputs, width), the same, not overlapping `in`.
/// @param width   a multiple of kWidthStep, ≤ kBlockSamples.
template <typename Weights, typename Finish, typename Scalar>
void multiply(const Weights& w, const Finish& finish, const Scalar* in, Index inputs, Scalar* out,
              Index outputs, Index width) {
  if constexpr (!detail::kTiled<Scalar>) {
    for (Index j = 0; j < outputs; ++j) {
      for (Index s = 0; s < width; s += kLanes<Scalar>) {
        detail::product_tile<1, 1>(w.from_output(j), finish.from(j, s), in + s, in + s + inputs * kRowStride,
                                   out + j * kRowStride + s);
      }
    }
    return;
  }
  detail::product(w, finish, in, inputs, out, outputs, width);
}

/// sums[j · columns + k] += Σ_s delta[j][s] a[k][s], a sum for each lane.
/// @param delta  (rows, width), as above.  @param a  (columns, width), as above.
/// @param is_first  whether the sums begin at 0 instead of what they are.
template <typename Scalar>
void add_weight_gradients(const Scalar* delta, Index rows, const Scalar* a, Index columns, Index width,
                          Packet<Scalar>* sums, bool is_first) {
  if constexpr (!detail::kTiled<Scalar>) {
    for (Index j = 0; j < rows; ++j) {
      for (Index k = 0; k < columns; ++k) {
        detail::gradient_tile<1, 1>(delta + j * kRowStride, a + k * kRowStride, width, sums + j * columns + k,
                                    columns, is_first);
      }
    }
    return;
  }
  detail::weight_gradients(delta, rows, a, columns, width, sums, is_first);
}

/// sums[j] += Σ_s delta[j][s], a sum for each lane. @param delta  (rows, width), as above.  @param is_first  as above.
template <typename Scalar>
void add_bias_gradients(const Scalar* delta, Index rows, Index width, Packet<Scalar>* sums, bool is_first) {
  detail::bias_gradients(delta, rows, width, sums, is_first);
}

/// Whether all are finite: x·0 is 0 for finite x and NaN otherwise. True of an empty vector.
/// Not inlined: the loop would stand many times in the module that is downloaded.
template <typename Scalar>
__attribute__((noinline)) bool all_finite(const Vector<Scalar>& v) {
  const Packet<Scalar> zero = {};
  Packet<Scalar> total = zero, other = zero;  // two, so that an addition doesn't wait for the one before
  Index i = 0;
  for (; i + 2 * kLanes<Scalar> <= v.size(); i += 2 * kLanes<Scalar>) {
    total += load(v.data() + i) * zero;
    other += load(v.data() + i + kLanes<Scalar>) * zero;
  }
  Scalar sum = PacketTraits<Scalar>::sum(total + other);
  for (; i < v.size(); ++i) sum += v[i] * Scalar(0);
  return sum == Scalar(0);
}

/// out[i] = (Σ over the lanes of sums[i])/divisor, in the order of PacketTraits::sum. @param out  (count), 16-byte aligned.
template <typename Scalar>
void mean_of_lanes(const Packet<Scalar>* sums, Index count, Scalar divisor, Scalar* out) {
  const Packet<Scalar> all = PacketTraits<Scalar>::splat(divisor);
  Index i = 0;
  for (; i + kLanes<Scalar> <= count; i += kLanes<Scalar>)
    store(out + i, PacketTraits<Scalar>::sums(sums + i) / all);
  for (; i < count; ++i) out[i] = PacketTraits<Scalar>::sum(sums[i]) / divisor;
}

}  // namespace frontera
