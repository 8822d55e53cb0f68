#pragma once

#include <optional>
#include <utility>

#include "frontera/limits.hpp"
#include "frontera/trainer.hpp"

namespace frontera {

/// Snapshots of a run, so that any of its epochs can be reached by replaying a little. Since a run is deterministic, what is
/// reached is exact.
///
/// A snapshot every `interval_` epochs; when there are more than kMaxSnapshots, every second one goes and the interval
/// doubles. So memory is bounded, and a replay is at most 1/32 of the run.
class History {
 public:
  static constexpr int kMaxSnapshots = 64;
  static constexpr int kFirstInterval = 64;

  /// Drops all snapshots and begins at this one: nothing before it can be reached.
  void begin(TrainerSnapshot<float> origin);

  /// The first epoch that can be reached.
  int origin() const { return snapshots_.front().epoch; }

  /// The next epoch after `epoch` at which a snapshot is due, or the last that is counted.
  int next_due(int epoch) const { return epoch_after(epoch - epoch % interval_, interval_); }

  /// Takes a snapshot that is due, if it isn't there yet.
  void record(const Trainer<float>& trainer);

  /// Holds one place more, in place of the one held before.
  void hold(TrainerSnapshot<float> place) { held_ = std::move(place); }

  /// The latest snapshot not after `epoch`. @pre epoch ≥ origin().
  const TrainerSnapshot<float>& before(int epoch) const;

  std::size_t size() const { return snapshots_.size(); }

 private:
  std::vector<TrainerSnapshot<float>> snapshots_;  ///< by rising epoch, never empty after `begin`
  int interval_ = kFirstInterval;
  std::optional<TrainerSnapshot<float>> held_;
};

}  // namespace frontera
