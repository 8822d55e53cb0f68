#pragma once

#include "frontera/network.hpp"

/// Initialisers: where a network starts. An entry fills one layer's weights (n_l, n_{l−1}) and biases (n_l); numbers are
/// drawn in double and rounded to float, so that float and double networks start from the same place.
namespace frontera {

/// What a layer's initial numbers depend on.
struct InitialLayer {
  Index inputs;   ///< fan-in
  Index outputs;  ///< fan-out
  NormalSource& normal;
  Pcg32& random;
};

/// Weights and biases from N(0, 1), as in the article.
struct StandardNormal {
  static constexpr std::string_view kName = "standard-normal";
  static constexpr bool kDrawsBiases = true;
  static double weight(const InitialLayer& layer) { return layer.normal.next(); }
};

/// Weights from U(−r, r), r = √(6/(fan-in + fan-out)), biases 0. Keeps the variance of signals through tanh layers.
/// Source: Glorot & Bengio (2010).
struct XavierUniform {
  static constexpr std::string_view kName = "xavier-uniform";
  static constexpr bool kDrawsBiases = false;
  static double weight(const InitialLayer& layer);
};

/// Weights from N(0, 2/(fan-in + fan-out)), biases 0. Source: Glorot & Bengio (2010).
struct XavierNormal {
  static constexpr std::string_view kName = "xavier-normal";
  static constexpr bool kDrawsBiases = false;
  static double weight(const InitialLayer& layer);
};

/// Weights from U(−r, r), r = √(6/fan-in), biases 0. Keeps the variance of signals through ReLU layers.
/// Source: He et al. (2015).
struct HeUniform {
  static constexpr std::string_view kName = "he-uniform";
  static constexpr bool kDrawsBiases = false;
  static double weight(const InitialLayer& layer);
};

/// Weights from N(0, 2/fan-in), biases 0. Source: He et al. (2015).
struct HeNormal {
  static constexpr std::string_view kName = "he-normal";
  static constexpr bool kDrawsBiases = false;
  static double weight(const InitialLayer& layer);
};

/// All zeros: every unit of a layer then learns the same, which is the lesson.
struct Zeros {
  static constexpr std::string_view kName = "zeros";
  static constexpr bool kDrawsBiases = false;
  static double weight(const InitialLayer&) { return 0; }
};

using Initializers = Table<StandardNormal, XavierUniform, XavierNormal, HeUniform, HeNormal, Zeros>;
using InitializerId = Initializers::Id;

/// Fills a network's parameters in the flat order by an entry of `Initializers`.
template <typename Scalar>
void initialize(Network<Scalar>& network, InitializerId initializer, std::uint32_t seed);

extern template void initialize<float>(Network<float>&, InitializerId, std::uint32_t);
extern template void initialize<double>(Network<double>&, InitializerId, std::uint32_t);

}  // namespace frontera
