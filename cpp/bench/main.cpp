/// Times the native core through `Session`, as `npm run bench` asks it to: a question a line on standard input, an answer a
/// line on standard output. The questions are those of web/scripts/bench/cases.mjs:
///
///   version                                      → text
///   train 2,12,6,1 <points> <batch> <seconds>    → <samples> <seconds>     batch 0: all points at once
///   train 2,16,16,1 <points> <batch> tanh adam <seconds>                   instead of ReLU and gradient descent
///   field 2,12,6,1 <cells a side> <seconds>      → <cells> <seconds>
///   peak wide|narrow <seconds>                 → <floating point operations> <seconds>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <iostream>
#include <map>
#include <sstream>

#include "frontera/session.hpp"
#include "peak.hpp"

namespace frontera::bench {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

/// What one case does `times` times, and how much work once is.
struct Job {
  std::function<void(int)> run;
  double work;
  int least_times;  ///< fewer at once wouldn't be typical
};

/// A job with the speed last seen, from which the next measurement's length follows.
class Timer {
 public:
  explicit Timer(Job job) : job_(std::move(job)) {
    for (int times = 1; times_per_second_ == 0; times *= 2) {
      const double taken = time(times);
      if (taken > kWarmUpSeconds) times_per_second_ = times / taken;
    }
  }

  /// The fastest of the slices that fit into `seconds`, of at least two, as "work seconds": other work on the machine can
  /// only slow one down.
  std::string measure(double seconds) {
    const double expected = times_per_second_ * seconds;
    const int times = std::max(job_.least_times, static_cast<int>(expected / kSlices));
    const long slices = std::clamp(std::lround(expected / times), 2l, kSlices);
    double fastest = time(times);
    for (long slice = 1; slice < slices; ++slice) fastest = std::min(fastest, time(times));
    times_per_second_ = times / fastest;
    std::ostringstream answer;
    answer << times * job_.work << ' ' << fastest;
    return answer.str();
  }

 private:
  static constexpr double kWarmUpSeconds = 0.05;
  static constexpr long kSlices = 32;

  double time(int times) const {
    const Clock::time_point start = Clock::now();
    job_.run(times);
    return seconds_since(start);
  }

  Job job_;
  double times_per_second_ = 0;
};

/// As `startParameters` in web/scripts/bench/cases.mjs: uniform with variance 2 / n_{l−1}, biases 0, so that deep nets neither
/// die nor diverge.
Vector<float> start_parameters(const std::vector<int>& sizes) {
  std::uint32_t state = 1;
  std::vector<float> values;
  for (std::size_t l = 1; l < sizes.size(); ++l) {
    const double range = std::sqrt(6.0 / sizes[l - 1]);
    for (int i = 0; i < sizes[l] * sizes[l - 1]; ++i) {
      state = state * 1664525u + 1013904223u;
      values.push_back(static_cast<float>((state / 4294967296.0 * 2 - 1) * range));
    }
    values.insert(values.end(), static_cast<std::size_t>(sizes[l]), 0.0f);
  }
  return Eigen::Map<Vector<float>>(values.data(), static_cast<Index>(values.size()));
}

std::vector<int> parse_sizes(const std::string& text) {
  std::vector<int> sizes;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');) sizes.push_back(std::stoi(part));
  return sizes;
}

std::shared_ptr<Session> make_session(const std::vector<int>& sizes, int points, int batch,
                                      const std::string& activation, const std::string& optimizer) {
  Experiment experiment;
  GeneratedData data;
  data.config.samples = points;
  experiment.data = data;
  experiment.layers.clear();
  for (std::size_t l = 1; l + 1 < sizes.size(); ++l) {
    experiment.layers.push_back({sizes[l], Activations::find(activation)});
  }
  experiment.layers.push_back({sizes.back(), Activations::index_of<Sigmoid>()});
  experiment.optimizer.optimizer = Optimizers::find(optimizer);
  experiment.optimizer.learning_rate = experiment.optimizer.bias_learning_rate = 0.001;
  experiment.batch_size = batch;
  auto created = Session::create(experiment);
  if (const Refusal* refusal = std::get_if<Refusal>(&created)) {
    throw std::runtime_error(describe(*refusal));
  }
  std::shared_ptr<Session> session = std::move(std::get<std::unique_ptr<Session>>(created));
  if (const Problem problem = session->set_parameters(start_parameters(sizes))) {
    throw std::runtime_error(describe(*problem));
  }
  return session;
}

/// As the headless engine does it: each call also passes forward through all points for its metrics, and through the next
/// batch. With so many epochs in a call that is a few hundredths of it.
Job training(std::istringstream& question) {
  std::string sizes;
  int points = 0;
  int batch = 0;
  std::string activation = "relu", optimizer = "gradient-descent";
  question >> sizes >> points >> batch;
  if (!(question >> std::ws).eof()) question >> activation >> optimizer;
  const std::shared_ptr<Session> session =
      make_session(parse_sizes(sizes), points, batch, activation, optimizer);
  const auto run = [session](int epochs) {
    session->train(epochs);
    if (session->metrics().diverged_at) throw std::runtime_error("diverged");
  };
  return {run, static_cast<double>(points), batch == 0 ? 16 : 4};
}

Job field(std::istringstream& question) {
  std::string sizes;
  int side = 0;
  question >> sizes >> side;
  const std::shared_ptr<Session> session =
      make_session(parse_sizes(sizes), 1600, 0, "relu", "gradient-descent");
  const FieldRequest request = {static_cast<double>(side), static_cast<double>(side), {}, {}};
  const auto run = [session, request](int times) {
    for (int i = 0; i < times; ++i) session->field(request);
  };
  return {run, static_cast<double>(side) * side, 1};
}

Job peak() {
  constexpr int kRounds = 2000;
  const auto run = [](int times) {
    for (int i = 0; i < times; ++i) {
      volatile float sink = multiply_add<kChains>(kRounds, 0.5f, 0.25f);
      static_cast<void>(sink);
    }
  };
  return {run, kChains * kRounds * kOperationsPerRound, 1};
}

Job make_job(const std::string& name) {
  std::istringstream question(name);
  std::string kind;
  question >> kind;
  if (kind == "train") return training(question);
  if (kind == "field") return field(question);
  if (kind == "peak") return peak();
  throw std::runtime_error("unknown question");
}

std::string answer(const std::string& question, std::map<std::string, Timer>& timers) {
  if (question == "version") {
#ifdef __clang__
    return __VERSION__;
#else
    return std::string("g++ ") + __VERSION__;
#endif
  }
  const std::size_t last_space = question.rfind(' ');
  const std::string name = question.substr(0, last_space);
  auto timer = timers.find(name);
  if (timer == timers.end()) timer = timers.emplace(name, make_job(name)).first;
  return timer->second.measure(std::stod(question.substr(last_space)));
}

}  // namespace
}  // namespace frontera::bench

int main() {
  std::map<std::string, frontera::bench::Timer> timers;
  for (std::string question; std::getline(std::cin, question);) {
    try {
      std::cout << frontera::bench::answer(question, timers) << std::endl;
    } catch (const std::exception& error) {
      std::cout << "error: " << error.what() << std::endl;
    }
  }
}
