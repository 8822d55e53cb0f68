#pragma once

#include <memory>

#include "frontera/experiment.hpp"
#include "frontera/field.hpp"
#include "frontera/gradient_check.hpp"
#include "frontera/history.hpp"
#include "frontera/statistics.hpp"
#include "frontera/trace.hpp"

namespace frontera {

/// Where a run stands.
struct Metrics {
  int epoch = 0;                    ///< completed epochs
  std::optional<Evaluation> train;  ///< nothing where there is no sample
  std::optional<Evaluation> test;
  std::optional<int> diverged_at;  ///< the epoch, counted from 1, in which the run diverged
};

/// Counts by true class (row) and predicted class (column), (classes, classes) row by row.
struct Confusion {
  std::vector<std::uint32_t> train;
  std::vector<std::uint32_t> test;
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

  void train(int epochs);
  void step();

  /// Goes to an epoch, exactly, by a snapshot and a replay; stops where the run diverges. False, and nothing changes, for an
  /// epoch before `origin()`.
  bool seek(int epoch);
  /// The first epoch that `seek` can reach: 0, or where parameters or settings were changed.
  int origin() const { return history_.origin(); }

  Metrics metrics();
  Confusion confusion();

  int epoch() const { return trainer_->epoch(); }
  Index outputs() const { return network_->outputs(); }
  const Experiment& experiment() const { return experiment_; }
  /// All points in the order of the document, or as generated.
  const std::vector<Point>& points() const { return points_; }
  /// For each point, whether it is held back for testing.
  const std::vector<bool>& is_test() const { return is_test_; }

  const Vector<float>& parameters() const { return network_->parameters(); }
  /// Keeps the epoch. False, and nothing changes, when the size is wrong or a number isn't finite.
  bool set_parameters(const Vector<float>& parameters);
  /// (P), of the objective on the next batch; nothing is updated.
  const Vector<float>& gradients() { return trainer_->gradient_of_next_batch(); }

  /// See FieldSampler.
  void predict(const float* xy, Index count, float* out) { sampler_->predict(*network_, xy, count, out); }
  void field(const Bounds& bounds, Index width, Index height, float* out) {
    sampler_->field(*network_, bounds, width, height, out);
  }
  void unit_field(Index layer, Index unit, const Bounds& bounds, Index width, Index height, float* out) {
    sampler_->unit_field(*network_, layer, unit, bounds, width, height, out);
  }
  std::vector<std::vector<float>> neurons(Index size) { return sampler_->neurons(*network_, {}, size); }

  /// For each of `points()`, the class that the network predicts.
  std::vector<std::uint8_t> predicted();
  /// See statistics.hpp, over the training points; empty without them.
  std::vector<std::vector<UnitStatistics>> unit_statistics() const;

  /// See trace.hpp, landscape.hpp and gradient_check.hpp. Without training points, the last two have nothing to say.
  Trace trace(const Point& point) const;
  std::vector<double> landscape(int size, double span, std::uint32_t seed) const;
  std::optional<GradientCheck> check_gradient() const;

  std::uint64_t fingerprint() const;

 private:
  explicit Session(const Experiment& experiment);
  void build();
  void load_data();
  TrainerConfig trainer_config() const;
  std::vector<Point> training_points() const;

  Experiment experiment_;
  std::vector<Point> points_;
  std::vector<bool> is_test_;
  std::unique_ptr<Network<float>> network_;
  std::unique_ptr<Trainer<float>> trainer_;
  std::unique_ptr<FieldSampler<float>> sampler_;
  std::unique_ptr<Dataset<float>> test_;
  History history_;
};

}  // namespace frontera
