#pragma once

#include <memory>

#include "frontera/experiment.hpp"
#include "frontera/field.hpp"
#include "frontera/trainer.hpp"

namespace frontera {

/// Where a run stands.
struct Metrics {
  int epoch = 0;                    ///< completed epochs
  std::optional<Evaluation> train;  ///< nothing where there is no sample
  std::optional<int> diverged_at;   ///< the epoch, counted from 1, in which the run diverged
};

/// One run of one experiment, in float: what the bindings and other programs use. Input is validated here and nowhere
/// behind.
class Session {
 public:
  /// A session at epoch 0, or what is wrong with the experiment.
  static std::variant<std::unique_ptr<Session>, ExperimentError> create(const Experiment& experiment);

  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Takes a new experiment. Where features and layers are unchanged, parameters and epoch stay and the answer is true;
  /// otherwise the run begins anew and the answer is false. With an error, nothing has changed.
  std::variant<bool, ExperimentError> update(const Experiment& experiment);

  /// Back to epoch 0 with the same initial parameters.
  void reset();

  void train(int epochs) { trainer_->train(epochs); }
  void step() { trainer_->step(); }
  Metrics metrics();

  int epoch() const { return trainer_->epoch(); }
  Index outputs() const { return network_->outputs(); }
  const Experiment& experiment() const { return experiment_; }
  const std::vector<Point>& points() const { return points_; }

  const Vector<float>& parameters() const { return network_->parameters(); }
  /// Keeps the epoch. False, and nothing changes, when the size is wrong or a number isn't finite.
  bool set_parameters(const Vector<float>& parameters);
  /// (P), on the next batch; nothing is updated.
  const Vector<float>& gradients() { return trainer_->gradient_of_next_batch(); }

  /// See FieldSampler.
  void predict(const float* xy, Index count, float* out) { sampler_->predict(*network_, xy, count, out); }
  void field(const Bounds& bounds, Index width, Index height, float* out) {
    sampler_->field(*network_, bounds, width, height, out);
  }

  std::uint64_t fingerprint() const;

 private:
  explicit Session(const Experiment& experiment);
  void build();
  void load_data();
  TrainerConfig trainer_config() const;

  Experiment experiment_;
  std::vector<Point> points_;
  std::unique_ptr<Network<float>> network_;
  std::unique_ptr<Trainer<float>> trainer_;
  std::unique_ptr<FieldSampler<float>> sampler_;
};

}  // namespace frontera
