#pragma once

#include <cstdint>

#include "frontera/types.hpp"

namespace frontera {

/// 128 bits of SIMD through the compilers' vector extensions, which g++, clang and Emscripten's clang share: each + and
/// × rounds once and in the written order, so every target gives the same bits.
template <typename Scalar>
struct PacketTraits;

template <>
struct PacketTraits<float> {
  typedef float Packet __attribute__((vector_size(16), may_alias));
  typedef std::int32_t Mask __attribute__((vector_size(16)));
  static Packet splat(float x) { return Packet{x, x, x, x}; }
  /// The order is part of the reproducible result.
  static float sum(Packet p) { return (p[0] + p[1]) + (p[2] + p[3]); }
  /// sum() of each of four packets.
  static Packet sums(const Packet* p) {
    return add_neighbours(add_neighbours(p[0], p[1]), add_neighbours(p[2], p[3]));
  }
  /// (a₀ + a₁, a₂ + a₃, b₀ + b₁, b₂ + b₃)
  static Packet add_neighbours(Packet a, Packet b) {
#ifdef __clang__
    return __builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7);
#else
    return __builtin_shuffle(a, b, Mask{0, 2, 4, 6}) + __builtin_shuffle(a, b, Mask{1, 3, 5, 7});
#endif
  }
};

template <>
struct PacketTraits<double> {
  typedef double Packet __attribute__((vector_size(16), may_alias));
  typedef std::int64_t Mask __attribute__((vector_size(16)));
  static Packet splat(double x) { return Packet{x, x}; }
  static double sum(Packet p) { return p[0] + p[1]; }
  /// sum() of each of two packets.
  static Packet sums(const Packet* p) { return Packet{sum(p[0]), sum(p[1])}; }
};

template <typename Scalar>
using Packet = typename PacketTraits<Scalar>::Packet;

template <typename Scalar>
constexpr Index kLanes = static_cast<Index>(16 / sizeof(Scalar));

static_assert(kWidthStep % kLanes<float> == 0 && kWidthStep % kLanes<double> == 0,
              "a padded block is made of whole packets");

/// @pre p is 16-byte aligned.
template <typename Scalar>
inline Packet<Scalar> load(const Scalar* p) {
  return *reinterpret_cast<const Packet<Scalar>*>(p);
}

/// @pre p is 16-byte aligned.
template <typename Scalar>
inline void store(Scalar* p, Packet<Scalar> x) {
  *reinterpret_cast<Packet<Scalar>*>(p) = x;
}

/// x where `condition` > 0, otherwise +0 (also where `condition` is NaN).
template <typename Scalar>
inline Packet<Scalar> where_positive(Packet<Scalar> condition, Packet<Scalar> x) {
  using Mask = typename PacketTraits<Scalar>::Mask;
  const Packet<Scalar> zero = {};
  Mask mask = (Mask)(condition > zero);
#ifdef __wasm_simd128__
  // Clang would make a choice between x and zero of it, which takes V8 three instructions instead of one.
  asm("" : "+r"(mask));
#endif
  return (Packet<Scalar>)(mask & (Mask)x);
}

/// max(x, +0); +0 for −0 and NaN too. One instruction where `where_positive(x, x)` takes two.
template <typename Scalar>
inline Packet<Scalar> positive_part(Packet<Scalar> x) {
  const Packet<Scalar> zero = {};
#ifdef __wasm_simd128__
  // Clang makes four instructions of the line below.
  if constexpr (sizeof(Scalar) == 4) return __builtin_wasm_pmax_f32x4(zero, x);
#endif
  return x > zero ? x : zero;
}

}  // namespace frontera
