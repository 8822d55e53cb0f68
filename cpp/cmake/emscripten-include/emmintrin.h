#pragma once

// Emscripten's SSE2, with three mends for the sake of Eigen's exp, log and tanh: the same bits in fewer instructions.
#include_next <emmintrin.h>

// Emscripten goes through scalar code, lane by lane. Where float has no int32, x86 gives 0x80000000, wasm the nearest (0 for
// NaN): the two differ for NaN and from 2³¹ on.
static inline __attribute__((__always_inline__, __nodebug__)) __m128i frontera_cvttps_epi32(__m128 x) {
  const v128_t inside = wasm_f32x4_lt((v128_t)x, wasm_f32x4_splat(2147483648.0f));
  const v128_t lowest = wasm_i32x4_splat((int)0x80000000);
  return (__m128i)wasm_v128_bitselect(wasm_i32x4_trunc_sat_f32x4((v128_t)x), lowest, inside);
}
#define _mm_cvttps_epi32 frontera_cvttps_epi32

// Emscripten compares and selects. x86 gives b unless a is greater (less), so wasm's pseudo-maximum (-minimum) with the
// operands exchanged is the very instruction.
static inline __attribute__((__always_inline__, __nodebug__)) __m128 frontera_max_ps(__m128 a, __m128 b) {
  return (__m128)wasm_f32x4_pmax((v128_t)b, (v128_t)a);
}
#define _mm_max_ps frontera_max_ps

static inline __attribute__((__always_inline__, __nodebug__)) __m128 frontera_min_ps(__m128 a, __m128 b) {
  return (__m128)wasm_f32x4_pmin((v128_t)b, (v128_t)a);
}
#define _mm_min_ps frontera_min_ps
