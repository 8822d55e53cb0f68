#pragma once

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
/// Registers: x86-64 and V8 give 16 of 128 bits. A forward tile holds 4 units × 2 packets of sums; per k it loads two
/// packets of a and broadcasts four weights for 8 multiply-adds. Backward is the same product with W read by columns,
/// so `weights` carries the two strides. A gradient tile holds 3 × 4 sums and runs along the samples.
///
/// Gradients stay spread over the lanes (one packet a parameter) until the whole batch is through: the horizontal sum
/// is then done once per batch and parameter.
///
/// Same bits: a sum runs over k (or j, or a lane's samples, s mod lanes) in rising order whatever the tile and the block, and
/// the bias comes last. So the shapes of tiles and blocks are free to change; the number of lanes is not.
namespace frontera {

/// W, read by rows (forward) or by columns (backward).
template <typename Scalar>
struct Weights {
  const Scalar* data;
  Index output_stride;
  Index input_stride;

  Scalar at(Index output, Index input) const { return data[output * output_stride + input * input_stride]; }
};

namespace detail {

template <int Outputs, int Packets, typename Scalar>
inline void product_tile(const Weights<Scalar>& w, Index first, const Scalar* bias, const Scalar* in,
                         Index inputs, Scalar* out, Index width) {
  Packet<Scalar> sum[Outputs][Packets] = {};
  for (Index k = 0; k < inputs; ++k) {
    Packet<Scalar> x[Packets];
    for (int p = 0; p < Packets; ++p) x[p] = load(in + k * width + p * kLanes<Scalar>);
    for (int j = 0; j < Outputs; ++j) {
      const Packet<Scalar> weight = PacketTraits<Scalar>::splat(w.at(first + j, k));
      for (int p = 0; p < Packets; ++p) sum[j][p] += weight * x[p];
    }
  }
  for (int j = 0; j < Outputs; ++j) {
    const Packet<Scalar> b = PacketTraits<Scalar>::splat(bias ? bias[first + j] : Scalar(0));
    for (int p = 0; p < Packets; ++p) store(out + (first + j) * width + p * kLanes<Scalar>, sum[j][p] + b);
  }
}

template <int Outputs, typename Scalar>
inline void product_rows(const Weights<Scalar>& w, Index first, const Scalar* bias, const Scalar* in,
                         Index inputs, Scalar* out, Index width) {
  constexpr int kPackets = Outputs == 1 ? 4 : 2;
  constexpr Index kStep = kPackets * kLanes<Scalar>;
  Index s = 0;
  for (; s + kStep <= width; s += kStep) {
    product_tile<Outputs, kPackets>(w, first, bias, in + s, inputs, out + s, width);
  }
  for (; s < width; s += kLanes<Scalar>) {
    product_tile<Outputs, 1>(w, first, bias, in + s, inputs, out + s, width);
  }
}

template <int Rows, int Columns, typename Scalar>
inline void gradient_tile(const Scalar* delta, const Scalar* a, Index width, Packet<Scalar>* sums,
                          Index columns) {
  Packet<Scalar> sum[Rows][Columns];
  for (int j = 0; j < Rows; ++j) {
    for (int k = 0; k < Columns; ++k) sum[j][k] = sums[j * columns + k];
  }
  for (Index s = 0; s < width; s += kLanes<Scalar>) {
    Packet<Scalar> x[Columns];
    for (int k = 0; k < Columns; ++k) x[k] = load(a + k * width + s);
    for (int j = 0; j < Rows; ++j) {
      const Packet<Scalar> d = load(delta + j * width + s);
      for (int k = 0; k < Columns; ++k) sum[j][k] += d * x[k];
    }
  }
  for (int j = 0; j < Rows; ++j) {
    for (int k = 0; k < Columns; ++k) sums[j * columns + k] = sum[j][k];
  }
}

template <int Rows, typename Scalar>
inline void gradient_rows(const Scalar* delta, const Scalar* a, Index width, Packet<Scalar>* sums,
                          Index columns) {
  Index k = 0;
  for (; k + 4 <= columns; k += 4) gradient_tile<Rows, 4>(delta, a + k * width, width, sums + k, columns);
  for (; k + 2 <= columns; k += 2) gradient_tile<Rows, 2>(delta, a + k * width, width, sums + k, columns);
  if (k < columns) gradient_tile<Rows, 1>(delta, a + k * width, width, sums + k, columns);
}

}  // namespace detail

/// out[j][s] = Σ_k w(j, k) in[k][s] + bias[j].
/// @param bias   (outputs), or null for none.
/// @param in     (inputs, width), 16-byte aligned.  @param out  (outputs, width), 16-byte aligned, not overlapping `in`.
/// @param width  a multiple of kWidthStep.
template <typename Scalar>
void multiply(const Weights<Scalar>& w, const Scalar* bias, const Scalar* in, Index inputs, Scalar* out,
              Index outputs, Index width) {
  Index j = 0;
  for (; j + 4 <= outputs; j += 4) detail::product_rows<4>(w, j, bias, in, inputs, out, width);
  for (; j + 2 <= outputs; j += 2) detail::product_rows<2>(w, j, bias, in, inputs, out, width);
  if (j < outputs) detail::product_rows<1>(w, j, bias, in, inputs, out, width);
}

/// sums[j · columns + k] += Σ_s delta[j][s] a[k][s], a sum for each lane.
/// @param delta  (rows, width), 16-byte aligned.  @param a  (columns, width), 16-byte aligned.
template <typename Scalar>
void add_weight_gradients(const Scalar* delta, Index rows, const Scalar* a, Index columns, Index width,
                          Packet<Scalar>* sums) {
  Index j = 0;
  for (; j + 3 <= rows; j += 3) {
    detail::gradient_rows<3>(delta + j * width, a, width, sums + j * columns, columns);
  }
  for (; j < rows; ++j) {
    detail::gradient_rows<1>(delta + j * width, a, width, sums + j * columns, columns);
  }
}

/// sums[j] += Σ_s delta[j][s], a sum for each lane. @param delta  (rows, width), 16-byte aligned.
template <typename Scalar>
void add_bias_gradients(const Scalar* delta, Index rows, Index width, Packet<Scalar>* sums) {
  for (Index j = 0; j < rows; ++j) {
    Packet<Scalar> sum = sums[j];
    for (Index s = 0; s < width; s += kLanes<Scalar>) sum += load(delta + j * width + s);
    sums[j] = sum;
  }
}

}  // namespace frontera
