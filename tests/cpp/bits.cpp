// Prints the fingerprints of the golden experiments that differ here; fails if any does. Without Catch2, so that it is quick to
// build with every compiler and optimisation level: `npm test -- same-bits`.
#include <cstdio>

#include "experiments.hpp"
#include "golden.hpp"

int main() {
  int compared = 0, differing = 0;
  for (int n = 0; n < experiments::kCount; ++n) {
    const std::string name = experiments::name_of(n), here = experiments::fingerprint_of(n);
    const std::string print = golden_fingerprint(name);
    ++compared;
    if (here == print) continue;
    ++differing;
    std::printf("%s: %s here, golden %s\n", name.c_str(), here.c_str(), print.c_str());
  }
  std::printf("%d compared, %d differ\n", compared, differing);
  return compared == experiments::kCount && differing == 0 ? 0 : 1;
}
