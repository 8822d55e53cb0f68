// libFuzzer's entry: an experiment and a sequence of calls to its session, decoded from bytes. Beside what the sanitizers
// and the core's assertions find, every call is followed by what must hold whatever the input.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

#include "documents.hpp"
#include "frontera/fingerprint.hpp"

namespace {

using namespace frontera;
using fuzz::Bytes;

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

std::unique_ptr<Session> session_of(const Experiment& experiment) {
  auto created = Session::create(experiment);
  auto* const session = std::get_if<std::unique_ptr<Session>>(&created);
  return session ? std::move(*session) : nullptr;
}

Problem refusal_of(const Problem& problem) {
  return problem;
}

template <typename T>
Problem refusal_of(const Result<T>& result) {
  const Refusal* const refusal = std::get_if<Refusal>(&result);
  return refusal ? Problem(*refusal) : std::nullopt;
}

/// The smallest, the largest, a common one and none at all.
constexpr float kFloats[] = {0.0f,
                             -1.0f,
                             1e-45f,
                             1e18f,
                             3.4e38f,
                             std::numeric_limits<float>::infinity(),
                             std::numeric_limits<float>::quiet_NaN()};

/// What a call may change, but for the settings.
struct State {
  int epoch, origin;
  std::optional<int> diverged_at;
  std::uint64_t parameters, gradients;  ///< fingerprints
  std::vector<bool> is_test;
  std::vector<std::uint8_t> predicted;
  std::vector<std::uint32_t> counts;  ///< the training points' confusion matrix

  explicit State(Session& session)
      : epoch(session.epoch()),
        origin(session.origin()),
        diverged_at(session.metrics().diverged_at),
        parameters(session.fingerprint()),
        gradients(fingerprint(session.gradients())),
        is_test(session.is_test()),
        predicted(session.predicted()),
        counts(session.confusion().train) {}

  bool operator==(const State& other) const {
    return std::tie(epoch, origin, diverged_at, parameters, gradients, is_test, predicted, counts) ==
           std::tie(other.epoch, other.origin, other.diverged_at, other.parameters, other.gradients,
                    other.is_test, other.predicted, other.counts);
  }
};

/// Epochs: beyond two snapshots of the history.
constexpr int kLongRun = 130;

class Run {
 public:
  Run(Bytes& bytes, std::unique_ptr<Session> session) : bytes_(bytes), session_(std::move(session)) {
    begin();
  }

  void call() {
    constexpr void (Run::*kCalls[])() = {&Run::train,  &Run::step,           &Run::seek,    &Run::reset,
                                         &Run::update, &Run::set_parameters, &Run::compare, &Run::measure,
                                         &Run::field,  &Run::predict,        &Run::neurons, &Run::landscape,
                                         &Run::trace,  &Run::check};
    (this->*bytes_.PickValueInArray(kCalls))();
    require(session_->parameters().allFinite(), "parameters are finite");
    require(session_->epoch() >= session_->origin(), "an epoch lies at or after the origin");
    require_sound_metrics();
  }

 private:
  /// A new origin: what was reached before can't be reached again.
  void begin() { reached_ = {{session_->epoch(), session_->fingerprint()}}; }

  /// The fingerprint at an epoch's start is always the same.
  void reach() {
    if (session_->metrics().diverged_at) return;
    const auto [entry, is_new] = reached_.emplace(session_->epoch(), session_->fingerprint());
    require(is_new || entry->second == session_->fingerprint(), "an epoch has one fingerprint");
  }

  /// Whether a call was accepted. One that wasn't says why, and has changed nothing.
  template <typename Call>
  bool accepts(Call call) {
    const State before(*session_);
    const Problem problem = refusal_of(call());
    if (!problem) return true;
    require(!describe(*problem).empty(), "a refusal says what is allowed");
    require(State(*session_) == before, "what is refused changes nothing");
    return false;
  }

  void train() {
    const int before = session_->epoch();
    const double epochs = fuzz::some_argument(bytes_, 0, fuzz::is_rare(bytes_) ? kLongRun : 8);
    if (!accepts([&] { return session_->train(epochs); })) return;
    const bool is_free = !session_->metrics().diverged_at && session_->metrics().train;
    require(!is_free || session_->epoch() == before + epochs, "a run trains as long as it is told to");
    if (epochs > 0 && is_free) reach();
  }

  void step() {
    const int before = session_->epoch();
    session_->step();
    require(session_->epoch() - before <= 1, "a step is at most an epoch");
    if (session_->epoch() > before) reach();
  }

  void seek() {
    const int last = reached_.rbegin()->first;
    const double epoch = fuzz::some_argument(bytes_, session_->origin() - 2, last + 10);
    if (!accepts([&] { return session_->seek(epoch); })) return;
    require(epoch >= session_->origin(), "no epoch before the origin is reached");
    if (session_->epoch() == epoch && session_->metrics().train) reach();
    const auto known = reached_.find(static_cast<int>(epoch));
    require(known == reached_.end() || known->second == session_->fingerprint(), "a known epoch is reached");
  }

  void reset() {
    session_->reset();
    require(session_->epoch() == 0, "a reset goes to epoch 0");
    is_fresh_ = true;
    begin();
  }

  void update() {
    const std::uint64_t before = session_->fingerprint();
    const int epoch = session_->epoch();
    const Experiment experiment = fuzz::changed(bytes_, session_->experiment());
    bool goes_on = false;
    const auto update = [&] {
      const Result<bool> result = session_->update(experiment);
      if (const bool* const kept = std::get_if<bool>(&result)) goes_on = *kept;
      return result;
    };
    if (!accepts(update)) return;
    require(!goes_on || (session_->fingerprint() == before && session_->epoch() == epoch), "a run is kept");
    is_fresh_ = !goes_on;
    begin();
  }

  void set_parameters() {
    Vector<float> parameters = session_->parameters();
    parameters *= fuzz::is_rare(bytes_) ? 1e10f : 1.5f;
    if (bytes_.ConsumeBool()) {
      const Index last = parameters.size() - 1;
      parameters[bytes_.ConsumeIntegralInRange<Index>(0, last)] = bytes_.PickValueInArray(kFloats);
    }
    if (fuzz::is_rare(bytes_)) parameters.conservativeResize(parameters.size() / 2);
    if (!accepts([&] { return session_->set_parameters(parameters); })) return;
    require(session_->parameters() == parameters, "parameters are taken as given");
    is_fresh_ = false;
    begin();
  }

  /// A run that nothing was done to but training is the same in one go.
  void compare() {
    const auto [epoch, fingerprint] = *reached_.rbegin();
    if (!is_fresh_ || epoch > kLongRun) return;
    const std::unique_ptr<Session> fresh = session_of(session_->experiment());
    fresh->train(epoch);
    require(fresh->fingerprint() == fingerprint, "a fresh session gets to the same bits");
  }

  /// Whatever was done before: a cost that isn't finite means that the run says it diverged.
  void require_sound_metrics() {
    const Metrics metrics = session_->metrics();
    require(metrics.epoch == session_->epoch(), "metrics are of the present epoch");
    for (const std::optional<Evaluation>& evaluation : {metrics.train, metrics.test}) {
      if (!evaluation) continue;
      require(metrics.diverged_at || std::isfinite(evaluation->loss), "a cost is finite or the run diverged");
      require(evaluation->accuracy >= 0 && evaluation->accuracy <= 1, "an accuracy is a fraction");
    }
    const bool has_gradient = metrics.diverged_at || session_->gradients().allFinite();
    require(has_gradient, "a gradient is finite or the run diverged");
  }

  /// Never NaN, and of a unit of which nothing can be said, least is −∞ and the others are +∞.
  void require_sound_statistics() {
    for (const std::vector<UnitStatistics>& layer : session_->statistics()) {
      for (const UnitStatistics& unit : layer) {
        const bool is_known =
            std::isfinite(unit.least) && std::isfinite(unit.greatest) && std::isfinite(unit.slope);
        const bool is_unknown = std::isinf(unit.least) && unit.least < 0 && std::isinf(unit.greatest) &&
                                unit.greatest > 0 && std::isinf(unit.slope) && unit.slope > 0;
        require(is_known || is_unknown, "a unit's statistics are finite or unknown");
        require(unit.least <= unit.greatest && unit.slope >= 0, "a unit's least is at most its greatest");
      }
    }
  }

  void require_sound_histograms() {
    const auto samples =
        static_cast<std::size_t>(std::count(session_->is_test().begin(), session_->is_test().end(), false));
    for (const LayerHistogram& layer : session_->histograms()) {
      require(std::isfinite(layer.least) && std::isfinite(layer.greatest) && layer.least <= layer.greatest,
              "a histogram's range is finite");
      const std::size_t counted = std::accumulate(layer.counts.begin(), layer.counts.end(), std::size_t(0));
      require(counted <= samples * layer.counts.size() / kHistogramBins, "a sample is counted once a unit");
    }
  }

  void measure() {
    std::size_t counted = 0;
    const Confusion confusion = session_->confusion();
    for (const std::vector<std::uint32_t>* const counts : {&confusion.train, &confusion.test}) {
      for (const std::uint32_t count : *counts) counted += count;
    }
    require(counted == session_->points().size(), "every point is counted once");
    const std::vector<std::uint8_t> predicted = session_->predicted();
    require(predicted.size() == session_->points().size(), "every point has a class");
    for (const std::uint8_t c : predicted) {
      require(c < session_->experiment().classes(), "a predicted class is one of the classes");
    }
    require_sound_statistics();
    require_sound_histograms();
    require(session_->gradients().size() == session_->parameters().size(), "a gradient a parameter");
  }

  Bounds some_bounds() {
    return {fuzz::some_number(bytes_, -1.5, 1.5), fuzz::some_number(bytes_, -1.5, 1.5),
            fuzz::some_number(bytes_, -1.5, 1.5), fuzz::some_number(bytes_, -1.5, 1.5)};
  }

  double some_size() { return fuzz::some_argument(bytes_, 1, 17); }

  void field() {
    FieldRequest request = {some_size(), some_size(), some_bounds(), {}};
    if (bytes_.ConsumeBool()) {
      request.unit = UnitAddress{fuzz::some_argument(bytes_, 0, 4), fuzz::some_argument(bytes_, 0, 7)};
    }
    const Index depth = request.unit ? 1 : session_->outputs();
    accepts([&] {
      const auto result = session_->field(request);
      const auto* const values = std::get_if<Vector<float>>(&result);
      const Index cells = static_cast<Index>(values ? request.width * request.height : 0);
      require(!values || values->size() == cells * depth, "a field has a value a cell and output");
      return result;
    });
  }

  void predict() {
    const int count = bytes_.ConsumeIntegralInRange(0, 140);  // of coordinates, so odd ones too
    std::vector<float> points;
    for (int i = 0; i < count; ++i) {
      points.push_back(static_cast<float>(fuzz::some_number(bytes_, -1, 1)));
    }
    accepts([&] { return session_->predict(points); });
  }

  void neurons() {
    const double size = some_size();
    accepts([&] { return session_->neurons(size); });
  }

  void landscape() {
    LandscapeRequest request = {fuzz::some_argument(bytes_, 2, 5), fuzz::some_number(bytes_, 0, 2), {}};
    request.plane.seed = static_cast<double>(bytes_.ConsumeIntegral<std::uint32_t>());
    const int last = static_cast<int>(session_->parameters().size()) - 1;
    if (bytes_.ConsumeBool()) {
      request.plane.parameters = {fuzz::some_argument(bytes_, 0, last), fuzz::some_argument(bytes_, 0, last)};
    }
    accepts([&] { return session_->landscape(request); });
    accepts([&] { return session_->parameters_at(request.plane, request.span, -request.span); });
  }

  void trace() {
    const double x1 = fuzz::some_number(bytes_, -1, 1), x2 = fuzz::some_number(bytes_, -1, 1);
    const double label = fuzz::some_argument(bytes_, 0, session_->experiment().classes());
    accepts([&] { return session_->trace(x1, x2, label); });
  }

  void check() {
    const std::optional<GradientCheck> check = session_->gradient_check();
    require(!check || (check->checked > 0 && check->parameter < session_->parameters().size()),
            "a check names a parameter");
    const double parameter = fuzz::some_argument(bytes_, 0, 3);
    const double step = fuzz::some_number(bytes_, 0, 1);
    accepts([&] { return session_->parameter_check(parameter, {step}); });
    Vector<double> memory = session_->memory();
    accepts([&] { return session_->next_step(memory); });
    memory[0] = fuzz::some_argument(bytes_, 0, kMaxEpoch);
    memory[1] = fuzz::some_argument(bytes_, 0, 100);
    accepts([&] { return session_->next_step(memory); });
  }

  Bytes& bytes_;
  std::unique_ptr<Session> session_;
  std::map<int, std::uint64_t> reached_;  ///< fingerprints by epoch, since the origin
  bool is_fresh_ = true;  ///< neither settings nor parameters were changed since the run began
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int kMaxCalls = 16;
  Bytes bytes(data, size);
  std::unique_ptr<Session> session = session_of(fuzz::some_experiment(bytes));
  if (!session) return 0;
  Run run(bytes, std::move(session));
  for (int i = 0; i < kMaxCalls && bytes.remaining_bytes() > 0; ++i) run.call();
  return 0;
}
