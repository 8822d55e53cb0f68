#include "frontera/field.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace frontera {

template <typename Scalar>
FieldSampler<Scalar>::FieldSampler(const Network<Scalar>& network, std::vector<FeatureId> features)
    : features_(std::move(features)), workspace_(network) {}

template <typename Scalar>
Index FieldSampler<Scalar>::run_forward(const Network<Scalar>& network, Index samples) {
  const Index width = padded_width(samples);
  for (std::size_t f = 0; f < features_.size(); ++f) {
    Scalar* const row = workspace_.inputs() + static_cast<Index>(f) * width;
    if constexpr (std::is_same_v<Scalar, float>) {
      feature_values(features_[f], x1_, x2_, row, width);
    } else {
      alignas(16) float values[kBlockSamples];
      feature_values(features_[f], x1_, x2_, values, width);
      std::copy_n(values, width, row);
    }
  }
  workspace_.forward(network, width);
  return width;
}

template <typename Scalar>
void FieldSampler<Scalar>::run_block(const Network<Scalar>& network, Index samples, float* out) {
  const Index width = run_forward(network, samples);
  const Index outputs = network.outputs();
  for (Index k = 0; k < outputs; ++k) {
    const Scalar* const a = workspace_.outputs() + k * width;
    for (Index s = 0; s < samples; ++s) out[s * outputs + k] = static_cast<float>(a[s]);
  }
}

template <typename Scalar>
void FieldSampler<Scalar>::predict(const Network<Scalar>& network, const float* xy, Index count, float* out) {
  for (Index done = 0; done < count; done += kBlockSamples) {
    const Index samples = std::min(kBlockSamples, count - done);
    for (Index s = 0; s < samples; ++s) {
      x1_[s] = xy[2 * (done + s)];
      x2_[s] = xy[2 * (done + s) + 1];
    }
    run_block(network, samples, out + done * network.outputs());
  }
}

template <typename Scalar>
template <typename Take>
void FieldSampler<Scalar>::sweep(const Bounds& bounds, Index width, Index height, Take take) {
  // Down the columns, so that the places along x1 are worked out once a block and not once a row.
  for (Index done = 0; done < width; done += kBlockSamples) {
    const Index samples = std::min(kBlockSamples, width - done);
    for (Index s = 0; s < samples; ++s) x1_[s] = cell_centre(bounds.x1_min, bounds.x1_max, done + s, width);
    for (Index row = 0; row < height; ++row) {
      std::fill_n(x2_, kBlockSamples, cell_centre(bounds.x2_max, bounds.x2_min, row, height));
      take(row * width + done, samples);
    }
  }
}

template <typename Scalar>
void FieldSampler<Scalar>::field(const Network<Scalar>& network, const Bounds& bounds, Index width,
                                 Index height, float* out) {
  sweep(bounds, width, height,
        [&](Index first, Index samples) { run_block(network, samples, out + first * network.outputs()); });
}

template <typename Scalar>
const Scalar* FieldSampler<Scalar>::rows(const Network<Scalar>& network, Index layer, Index width) {
  if (layer == 0) return workspace_.inputs();
  return workspace_.block(network, static_cast<std::size_t>(layer - 1), width).a;
}

template <typename Scalar>
void FieldSampler<Scalar>::unit_field(const Network<Scalar>& network, Index layer, Index unit,
                                      const Bounds& bounds, Index width, Index height, float* out) {
  sweep(bounds, width, height, [&](Index first, Index samples) {
    const Index block_width = run_forward(network, samples);
    const Scalar* const a = rows(network, layer, block_width) + unit * block_width;
    for (Index s = 0; s < samples; ++s) out[first + s] = static_cast<float>(a[s]);
  });
}

template <typename Scalar>
std::vector<std::vector<float>> FieldSampler<Scalar>::neurons(const Network<Scalar>& network,
                                                              const Bounds& bounds, Index size) {
  const Index cells = size * size;
  std::vector<std::vector<float>> maps = {
      std::vector<float>(static_cast<std::size_t>(network.features() * cells))};
  for (const Layer& layer : network.layers()) {
    maps.emplace_back(static_cast<std::size_t>(layer.outputs * cells));
  }
  sweep(bounds, size, size, [&](Index first, Index samples) {
    const Index width = run_forward(network, samples);
    for (std::size_t l = 0; l < maps.size(); ++l) {
      const Scalar* a = rows(network, static_cast<Index>(l), width);
      for (auto at = maps[l].begin() + first; at < maps[l].end(); at += cells, a += width) {
        std::transform(a, a + samples, at, [](Scalar value) { return static_cast<float>(value); });
      }
    }
  });
  return maps;
}

template class FieldSampler<float>;
template class FieldSampler<double>;

}  // namespace frontera
