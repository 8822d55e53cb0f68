#pragma once

namespace frontera::bench {

/// 128 bits, as wide as everything in the core.
typedef float Lanes __attribute__((vector_size(16)));

/// s_i ← s_i · m + c, `rounds` times, for `Chains` packets that stay in registers: no loads, nothing but multiplications and
/// additions. The chains don't wait for each other, so with enough of them the units that multiply and add are always busy.
///
/// @param m  below 1, so that nothing overflows; the sums approach c / (1 − m).
/// @return   something that depends on all of it, so that none is left out.
template <int Chains>
float multiply_add(int rounds, float m, float c) {
  const Lanes factor = {m, m, m, m};
  const Lanes summand = {c, c, c, c};
  Lanes sums[Chains];
  for (int i = 0; i < Chains; ++i) sums[i] = summand * static_cast<float>(i);
  for (int round = 0; round < rounds; ++round) {
    for (int i = 0; i < Chains; ++i) sums[i] = sums[i] * factor + summand;
  }
  Lanes total = sums[0];
  for (int i = 1; i < Chains; ++i) total += sums[i];
  return total[0] + total[1] + total[2] + total[3];
}

/// As many chains as 16 registers hold beside m, c and what V8 needs: with 14 it spills, with 5 each waits for itself and half
/// the peak is reached.
constexpr int kChains = 12;

/// A multiplication and an addition in each of four lanes.
constexpr double kOperationsPerRound = 8;

}  // namespace frontera::bench
