#include "frontera/dataset.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "frontera/random.hpp"

namespace frontera {

template <typename Scalar>
Dataset<Scalar>::Dataset(const std::vector<Point>& points, const std::vector<FeatureId>& features,
                         Index outputs)
    : inputs(static_cast<Index>(features.size()), static_cast<Index>(points.size())),
      targets(outputs, static_cast<Index>(points.size())) {
  const Index padded = padded_width(size());
  Vector<float> x1 = Vector<float>::Zero(padded), x2 = Vector<float>::Zero(padded), values(padded);
  labels.reserve(points.size());
  for (Index s = 0; s < size(); ++s) {
    const Point& point = points[static_cast<std::size_t>(s)];
    x1[s] = point.x1;
    x2[s] = point.x2;
    labels.push_back(point.label);
    for (Index k = 0; k < outputs; ++k) {
      targets(k, s) = static_cast<Scalar>(outputs == 1 ? point.label : static_cast<int>(point.label == k));
    }
  }
  for (Index f = 0; f < inputs.rows(); ++f) {
    feature_values(features[static_cast<std::size_t>(f)], x1.data(), x2.data(), values.data(), padded);
    inputs.row(f) = values.head(size()).transpose().template cast<Scalar>();
  }
}

std::vector<bool> test_split(const std::vector<Point>& points, int classes, double fraction,
                             std::uint32_t seed) {
  std::vector<bool> is_test(points.size());
  for (std::size_t i = 0; i < points.size(); ++i) is_test[i] = points[i].is_test;
  if (fraction <= 0) return is_test;
  Pcg32 random(seed, static_cast<std::uint64_t>(Stream::kSplit));
  for (int label = 0; label < classes; ++label) {
    std::vector<Index> members;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (points[i].label == label && !points[i].is_test) members.push_back(static_cast<Index>(i));
    }
    if (members.size() < 2) continue;
    shuffle(members, random);
    const auto wanted =
        static_cast<std::size_t>(std::floor(fraction * static_cast<double>(members.size()) + 0.5));
    const std::size_t count = std::clamp<std::size_t>(wanted, 1, members.size() - 1);
    for (std::size_t i = 0; i < count; ++i) is_test[static_cast<std::size_t>(members[i])] = true;
  }
  return is_test;
}

void shuffled_order(std::uint32_t seed, int epoch, std::vector<Index>& order) {
  std::iota(order.begin(), order.end(), Index(0));
  const std::uint64_t both = (static_cast<std::uint64_t>(static_cast<std::uint32_t>(epoch)) << 32) | seed;
  Pcg32 random(both, static_cast<std::uint64_t>(Stream::kOrder));
  shuffle(order, random);
}

template struct Dataset<float>;
template struct Dataset<double>;

}  // namespace frontera
