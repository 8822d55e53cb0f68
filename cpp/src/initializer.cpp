#include "frontera/initializer.hpp"

#include <array>
#include <cmath>

namespace frontera {

namespace {

double uniform_within(Pcg32& random, double radius) {
  return (2 * random.uniform() - 1) * radius;
}

struct InitializerEntry {
  double (*weight)(const InitialLayer&);
  bool draws_biases;
};

template <typename... Entries>
constexpr std::array<InitializerEntry, sizeof...(Entries)> initializer_entries(Table<Entries...>) {
  return {{{&Entries::weight, Entries::kDrawsBiases}...}};
}

}  // namespace

double XavierUniform::weight(const InitialLayer& layer) {
  return uniform_within(layer.random, std::sqrt(6.0 / static_cast<double>(layer.inputs + layer.outputs)));
}

double XavierNormal::weight(const InitialLayer& layer) {
  return layer.normal.next() * std::sqrt(2.0 / static_cast<double>(layer.inputs + layer.outputs));
}

double HeUniform::weight(const InitialLayer& layer) {
  return uniform_within(layer.random, std::sqrt(6.0 / static_cast<double>(layer.inputs)));
}

double HeNormal::weight(const InitialLayer& layer) {
  return layer.normal.next() * std::sqrt(2.0 / static_cast<double>(layer.inputs));
}

template <typename Scalar>
void initialize(Network<Scalar>& network, InitializerId initializer, std::uint32_t seed) {
  Pcg32 random(seed, static_cast<std::uint64_t>(Stream::kParameters));
  NormalSource normal(random);
  const InitializerEntry entry = Initializers::at(initializer_entries(Initializers{}), initializer);
  for (const Layer& layer : network.layers()) {
    const InitialLayer initial = {layer.inputs, layer.outputs, normal, random};
    for (Index i = layer.weights_at; i < layer.biases_at + layer.outputs; ++i) {
      const bool is_drawn = i < layer.biases_at || entry.draws_biases;
      network.parameters()[i] =
          static_cast<Scalar>(is_drawn ? static_cast<float>(entry.weight(initial)) : 0.0f);
    }
  }
}

template void initialize<float>(Network<float>&, InitializerId, std::uint32_t);
template void initialize<double>(Network<double>&, InitializerId, std::uint32_t);

}  // namespace frontera
