#include "frontera/field.hpp"

#include <algorithm>
#include <utility>

namespace frontera {

FieldSampler::FieldSampler(const Network<float>& network, std::vector<FeatureId> features)
    : network_(network), features_(std::move(features)), workspace_(network) {}

Index FieldSampler::run_forward(Index samples) {
  const Index width = padded_width(samples);
  for (std::size_t f = 0; f < features_.size(); ++f) {
    feature_values(features_[f], x1_, x2_, workspace_.inputs() + static_cast<Index>(f) * kRowStride, width);
  }
  workspace_.forward(width);
  return width;
}

void FieldSampler::run_block(Index samples, float* out) {
  run_forward(samples);
  const Index outputs = network_.outputs();
  for (Index k = 0; k < outputs; ++k) {
    const float* const a = workspace_.outputs() + k * kRowStride;
    for (Index s = 0; s < samples; ++s) out[s * outputs + k] = a[s];
  }
}

void FieldSampler::predict(const float* xy, Index count, float* out) {
  for_each_block(count, [&](const Block& block) {
    for (Index s = 0; s < block.count; ++s) {
      x1_[s] = xy[2 * (block.first + s)];
      x2_[s] = xy[2 * (block.first + s) + 1];
    }
    run_block(block.count, out + block.first * network_.outputs());
  });
}

template <typename Take>
void FieldSampler::sweep(const Bounds& bounds, Index width, Index height, Take take) {
  // Down the columns, so that the places along x1 are worked out once a block and not once a row.
  for_each_block(width, [&](const Block& block) {
    for (Index s = 0; s < block.count; ++s) {
      x1_[s] = cell_centre(bounds.x1_min, bounds.x1_max, block.first + s, width);
    }
    for (Index row = 0; row < height; ++row) {
      std::fill_n(x2_, kBlockSamples, cell_centre(bounds.x2_max, bounds.x2_min, row, height));
      take(row * width + block.first, block.count);
    }
  });
}

void FieldSampler::field(const Bounds& bounds, Index width, Index height, float* out) {
  sweep(bounds, width, height,
        [&](Index first, Index samples) { run_block(samples, out + first * network_.outputs()); });
}

const float* FieldSampler::rows(Index layer, Index width) {
  if (layer == 0) return workspace_.inputs();
  return workspace_.block(static_cast<std::size_t>(layer - 1), width).a;
}

void FieldSampler::unit_field(Index layer, Index unit, const Bounds& bounds, Index width, Index height,
                              float* out) {
  sweep(bounds, width, height, [&](Index first, Index samples) {
    const Index block_width = run_forward(samples);
    const float* const a = rows(layer, block_width) + unit * kRowStride;
    for (Index s = 0; s < samples; ++s) out[first + s] = a[s];
  });
}

std::vector<std::vector<float>> FieldSampler::neurons(const Bounds& bounds, Index size) {
  const Index cells = size * size;
  std::vector<std::vector<float>> maps = {
      std::vector<float>(static_cast<std::size_t>(network_.features() * cells))};
  for (const Layer& layer : network_.layers()) {
    maps.emplace_back(static_cast<std::size_t>(layer.outputs * cells));
  }
  sweep(bounds, size, size, [&](Index first, Index samples) {
    const Index width = run_forward(samples);
    for (std::size_t l = 0; l < maps.size(); ++l) {
      const float* a = rows(static_cast<Index>(l), width);
      for (auto at = maps[l].begin() + first; at < maps[l].end(); at += cells, a += kRowStride) {
        std::copy_n(a, samples, at);
      }
    }
  });
  return maps;
}

}  // namespace frontera
