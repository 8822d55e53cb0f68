// Trains the article's experiment and prints its cost every 25 epochs, then the fingerprint of its parameters.
#include <cstdio>

#include "frontera/fingerprint.hpp"
#include "frontera/session.hpp"

int main() {
  using namespace frontera;
  Experiment experiment;  // two pairs of nested circles, a network of 12, 6 and 1 units
  experiment.optimizer.learning_rate = 0.16;

  auto created = Session::create(experiment);
  if (const Refusal* refusal = std::get_if<Refusal>(&created)) {
    std::fprintf(stderr, "%s\n", describe(*refusal).c_str());
    return 1;
  }
  Session& session = *std::get<std::unique_ptr<Session>>(created);
  while (session.epoch() < 1500) {
    session.train(25);
    const Metrics metrics = session.metrics();
    if (metrics.diverged_at) {
      std::fprintf(stderr, "diverged in epoch %d\n", *metrics.diverged_at);
      return 1;
    }
    std::printf("epoch %4d  cost %.4f  accuracy %5.1f %%\n", metrics.epoch, metrics.train->loss,
                metrics.train->accuracy * 100);
  }
  std::printf("fingerprint %s\n", fingerprint_text(session.fingerprint()).c_str());
}
