/// The multiply-add loop as a wasm module of its own, for the engine that runs ours: see web/scripts/bench/programs/engine.mjs.
#include "peak.hpp"

extern "C" float multiply_add_peak(int rounds, float m, float c) {
  return frontera::bench::multiply_add<frontera::bench::kChains>(rounds, m, c);
}

extern "C" double operations_per_round() {
  return frontera::bench::kChains * frontera::bench::kOperationsPerRound;
}
