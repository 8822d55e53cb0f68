// Programs of random calls: wherever one has led, `seek` gives what a fresh session gives that is told the same.
#include <functional>

#include "catch.hpp"
#include "frontera/session.hpp"
#include "support.hpp"

using namespace frontera;

namespace {

using Call = std::function<void(Session&)>;

Call train_to(int epoch) {
  return [epoch](Session& session) { session.train(epoch - session.epoch()); };
}

bool same_state(Session& a, Session& b) {
  return a.epoch() == b.epoch() && a.origin() == b.origin() && a.parameters() == b.parameters() &&
         a.gradients() == b.gradients() && a.metrics().diverged_at == b.metrics().diverged_at;
}

class Program {
 public:
  explicit Program(int number) : random_(static_cast<std::uint64_t>(number), 97) {
    settings_.data = PointsData{support::some_points(11, 1), 2};
    settings_.layers = {{3, Activations::index_of<Tanh>()}, {1, Activations::index_of<Sigmoid>()}};
    settings_.optimizer.optimizer = OptimizerId{number % Optimizers::kSize};
    settings_.shuffle = number % 2 == 1;
    settings_.test_fraction = number % 3 == 0 ? 0.3 : 0;
    first_settings_ = settings_;
    session_ = support::create(settings_);
  }

  void call_at_random() {
    switch (random_.below(7)) {
      case 0:
        return go(train_to(session_->epoch() + 1 + below(90)));
      case 1:
        return go([](Session& session) { session.step(); });
      case 2:
        return reset();
      case 3: {
        const double rates[] = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 1e6};
        settings_.optimizer.learning_rate = settings_.optimizer.bias_learning_rate = rates[below(8)];
        return update();
      }
      case 4:
        settings_.batch_size = below(6) * 2;
        return update();
      case 5: {
        const float scale = below(2) == 0 ? 0.5f : -1.25f;
        return change([scale](Session& session) { session.set_parameters(session.parameters() * scale); });
      }
      default:
        return go([](Session& session) { session.step(); });
    }
  }

  /// Whether an epoch at random, sought, is what a fresh session trains to.
  bool seek_agrees() {
    const int epoch = session_->origin() + below(session_->epoch() - session_->origin() + 20);
    if (session_->seek(epoch)) return false;
    since_ = {train_to(epoch)};
    const auto fresh = support::create(first_settings_);
    for (const Call& call : before_) call(*fresh);
    train_to(epoch)(*fresh);
    return same_state(*session_, *fresh);
  }

 private:
  int below(int bound) { return static_cast<int>(random_.below(static_cast<std::uint32_t>(bound))); }

  void go(const Call& call) {
    call(*session_);
    since_.push_back(call);
  }

  /// A call that begins a new branch, where the session now stands.
  void change(const Call& call) {
    call(*session_);
    before_.insert(before_.end(), since_.begin(), since_.end());
    before_.push_back(call);
    since_.clear();
  }

  void update() {
    change([settings = settings_](Session& session) { session.update(settings); });
  }

  void reset() {
    session_->reset();
    first_settings_ = settings_;
    before_.clear();
    since_.clear();
  }

  Pcg32 random_;
  Experiment settings_;
  Experiment first_settings_;  ///< at the last reset
  std::vector<Call> before_;   ///< from the last reset to the branch's beginning
  std::vector<Call> since_;    ///< from there to where the session stands
  std::unique_ptr<Session> session_;
};

}  // namespace

TEST_CASE("after any calls, seek gives the state of a fresh session that was told the same") {
  for (int number = 0; number < 100; ++number) {
    Program program(number);
    for (int seek = 0; seek < 40; ++seek) {
      for (int call = 0; call < 3; ++call) program.call_at_random();
      INFO("program " << number << ", seek " << seek);
      REQUIRE(program.seek_agrees());
    }
  }
}
