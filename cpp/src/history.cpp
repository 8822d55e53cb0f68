#include "frontera/history.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace frontera {

void History::begin(TrainerSnapshot<float> origin) {
  snapshots_.clear();
  snapshots_.push_back(std::move(origin));
  interval_ = kFirstInterval;
  held_.reset();
}

void History::record(const Trainer<float>& trainer) {
  const int epoch = trainer.epoch();
  const bool is_due = trainer.at_epoch_start() && epoch % interval_ == 0 && epoch > snapshots_.back().epoch;
  if (!is_due) return;
  snapshots_.push_back(trainer.snapshot());
  if (snapshots_.size() <= static_cast<std::size_t>(kMaxSnapshots)) return;
  // Too many: with the interval doubled, every second one is off it and goes. The first stays wherever it is, since nothing
  // before it can be replayed.
  interval_ *= 2;
  const auto is_off = [this](const TrainerSnapshot<float>& snapshot) {
    return snapshot.epoch % interval_ != 0;
  };
  snapshots_.erase(std::remove_if(snapshots_.begin() + 1, snapshots_.end(), is_off), snapshots_.end());
}

const TrainerSnapshot<float>& History::before(int epoch) const {
  assert(epoch >= origin());
  const auto after =
      std::upper_bound(snapshots_.begin(), snapshots_.end(), epoch,
                       [](int e, const TrainerSnapshot<float>& snapshot) { return e < snapshot.epoch; });
  const TrainerSnapshot<float>& latest = *(after - 1);
  const bool is_held_nearer = held_ && held_->epoch <= epoch && held_->epoch > latest.epoch;
  return is_held_nearer ? *held_ : latest;
}

}  // namespace frontera
