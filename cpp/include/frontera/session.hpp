#pragma once

#include <array>
#include <memory>

#include "frontera/curve.hpp"
#include "frontera/experiment.hpp"
#include "frontera/field.hpp"
#include "frontera/gradient_check.hpp"
#include "frontera/histogram.hpp"
#include "frontera/history.hpp"
#include "frontera/landscape.hpp"
#include "frontera/next_step.hpp"
#include "frontera/statistics.hpp"
#include "frontera/trace.hpp"

namespace frontera {

/// Where a run stands.
struct Metrics {
  int epoch = 0;  ///< completed epochs
  std::optional<Evaluation>
      train;  ///< nothing where there is no sample; not finite only where the run diverged
  std::optional<Evaluation> test;
  /// The epoch, counted from 1, in which the run diverged: that can't be completed (see Trainer), or at whose beginning the cost
  /// of the training or of the test points isn't finite.
  std::optional<int> diverged_at;
};

/// Counts by true class (row) and predicted class (column), (classes, classes) row by row.
struct Confusion {
  int classes = 0;
  std::vector<std::uint32_t> train;
  std::vector<std::uint32_t> test;
};

/// Mean costs of both sets, without penalties; nothing where there is no sample.
struct LossPair {
  std::optional<double> train;
  std::optional<double> test;
};

/// A unit: of the features for layer 0, otherwise of layer l; units count from 0.
struct UnitAddress {
  double layer;
  double unit;
};

/// The outputs over a grid or, where `unit` is given, that unit's activation.
struct FieldRequest {
  double width;   ///< in cells
  double height;  ///< in cells
  Bounds bounds;
  std::optional<UnitAddress> unit;
};

/// A plane of parameters through the present ones, see landscape.hpp: along two random directions or, where `parameters` are
/// given, along those two.
struct PlaneRequest {
  double seed = 1;  ///< of the two directions
  std::optional<std::array<double, 2>> parameters = {};
};

/// Costs on a plane: a square of cells, or some rows of it.
struct LandscapeRequest {
  double size;  ///< side, in cells
  double span =
      1;  ///< the square goes from −span to span, in norms of a unit's weights or in the two parameters' own unit
  PlaneRequest plane = {};
  double first_row = 0;
  std::optional<double> rows = {};  ///< from the first one on; nothing: all that are left
};

/// See landscape.hpp. `costs` is (rows, size).
struct Landscape {
  int size;
  double span;
  std::vector<double> costs;
};

/// One run of one experiment, in float: what the bindings and other programs use.
///
/// Input is checked here and nowhere behind. A number that counts something comes as a double, as documents and JavaScript
/// have them, so that one that isn't whole or is too large for an int is refused and not cut off. Whatever is refused has
/// changed nothing.
class Session {
 public:
  /// A session at epoch 0.
  static Result<std::unique_ptr<Session>> create(const Experiment& experiment);

  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  /// Takes a new experiment. Where features and layers are unchanged, parameters and epoch stay and the answer is true;
  /// otherwise the run begins anew and the answer is false.
  Result<bool> update(const Experiment& experiment);

  /// Back to epoch 0 with the same initial parameters.
  void reset();

  /// So many whole epochs (the present one is completed first and counts as one), or fewer: training stops where the run
  /// diverges and at kMaxEpoch, and does nothing without training points.
  Problem train(double epochs);

  /// As `train`, with the measures at the end of each epoch: (epochs that were completed, 5) row by row, each the epoch, the costs of
  /// both sets and the accuracies of both; NaN where there is no sample. @param epochs  up to kMaxMeasuredEpochs.
  Result<Vector<double>> train_measured(double epochs);

  /// One batch.
  void step();

  /// Goes to an epoch from `origin()` on, exactly, by a snapshot and a replay; stops where the run diverges.
  Problem seek(double epoch);
  /// The part of `seek` that takes no time: goes back, if need be, to a place from which training leads to that epoch.
  Problem approach(double epoch);
  /// Until the run is changed or another place is held, `seek` comes back to the present epoch without a replay. Within an epoch it does
  /// nothing.
  void hold();
  /// The first epoch that `seek` can reach: 0, or where parameters or settings were changed.
  int origin() const { return history_.origin(); }

  Metrics metrics();
  LossPair loss();
  Confusion confusion();

  int epoch() const { return trainer_->epoch(); }
  Index outputs() const { return network_->outputs(); }
  const Experiment& experiment() const { return experiment_; }
  /// All points in the order of the document, or as generated.
  const std::vector<Point>& points() const { return points_; }
  /// For each point, whether it is held back for testing.
  const std::vector<bool>& is_test() const { return is_test_; }

  const Vector<float>& parameters() const { return network_->parameters(); }
  /// Keeps the epoch. Where the cost or its gradient isn't finite with them, the run has diverged. @param parameters  (P), finite.
  Problem set_parameters(const Vector<float>& parameters);
  /// (P), of the objective on the next batch; nothing is updated.
  const Vector<float>& gradients() { return trainer_->gradient_of_next_batch(); }

  /// (N, outputs) row-major. @param xy  (N, 2) row-major, finite: x1, x2, x1, x2, …
  Result<std::vector<float>> predict(const std::vector<float>& xy);
  /// (height, width, outputs) row-major, or (height, width) of one unit; row 0 at the top, which is the largest x2; cells are
  /// sampled at their centres. At most kMaxFieldCells cells.
  Result<Vector<float>> field(const FieldRequest& request);
  /// Every unit's activation map over the view, [−1.5, 1.5]²: element 0 (features, size, size), element l (n_l, size, size).
  /// @param size  the side in cells, 1 to kMaxMapSize.
  Result<std::vector<std::vector<float>>> neurons(double size);

  /// For each of `points()`, the class that the network predicts.
  std::vector<std::uint8_t> predicted();
  /// See statistics.hpp, over the training points; empty without them.
  std::vector<std::vector<UnitStatistics>> statistics() const;
  /// See histogram.hpp, over the training points; empty without them.
  std::vector<LayerHistogram> histograms() const;

  /// See `memory_of` in next_step.hpp.
  Vector<double> memory() const { return memory_of(trainer_->snapshot()); }
  /// What a step from the present parameters does to each. Nothing where there is no step: without training points, where the
  /// run has diverged, and at the last epoch that is counted.
  /// @param memory  `memory()` of a run with this experiment.
  Result<std::optional<NextStep>> next_step(const Vector<double>& memory) const;

  /// See trace.hpp. @param label  one of the data's classes.
  Result<Trace> trace(double x1, double x2, double label) const;
  /// Nothing without training points.
  Result<std::optional<Landscape>> landscape(const LandscapeRequest& request) const;
  /// Where on a plane some parameter vectors have the feet of their perpendiculars.
  /// @param vectors  (K, P) row by row, finite.
  Result<std::vector<PlanePlace>> project(const PlaneRequest& request,
                                          const std::vector<float>& vectors) const;
  /// (P): the parameters at a place of a plane.
  Result<Vector<float>> parameters_at(const PlaneRequest& request, double x, double y) const;
  /// See gradient_check.hpp. Nothing without training points.
  std::optional<GradientCheck> gradient_check() const;
  /// The same of one parameter, over all training points. @param steps  h: 1 to kMaxNudges, each above 0 and up to 1.
  Result<std::optional<ParameterCheck>> parameter_check(double parameter,
                                                        const std::vector<double>& steps) const;

  /// See curve.hpp, of a layer's activation. @param layer  from 1, not of softmax. @param z  up to kMaxCurvePoints, finite.
  Result<ActivationCurve> activation_curve(double layer, const std::vector<double>& z) const;
  /// See curve.hpp, of the experiment's cost. A network with several outputs has none. @param y  0 or 1. @param z  as above.
  Result<CostCurve> cost_curve(double y, const std::vector<double>& z) const;

  std::uint64_t fingerprint() const;

 private:
  explicit Session(const Experiment& experiment);
  void build();
  void load_data();
  void train_to(int goal, bool measured = false);
  Problem check_unit(const UnitAddress& address) const;
  Problem check_parameter(const Path& path, double parameter) const;
  Problem check_plane(const PlaneRequest& request) const;
  ParameterPlane plane_of(const PlaneRequest& request) const;
  TrainerConfig trainer_config() const;
  std::vector<Point> training_points() const;

  Experiment experiment_;
  std::vector<Point> points_;
  std::vector<bool> is_test_;
  std::unique_ptr<Network<float>> network_;
  std::unique_ptr<Trainer<float>> trainer_;
  std::unique_ptr<FieldSampler> sampler_;
  std::unique_ptr<Dataset<float>> test_;
  History history_;
};

}  // namespace frontera
