#include "catch.hpp"
#include "experiments.hpp"
#include "golden.hpp"

using namespace frontera;

TEST_CASE(
    "51 experiments, which use every name of the document and points given for testing, end after 500 epochs "
    "with the same bits "
    "everywhere") {
  std::string table;
  bool all_same = true;
  for (int n = 0; n < experiments::kCount; ++n) {
    const std::string name = experiments::name_of(n), print = experiments::fingerprint_of(n);
    table += "  \"" + name + "\": \"" + print + "\",\n";
    all_same = all_same && print == golden_fingerprint(name);
  }
  INFO("The table as computed here:\n" << table);
  CHECK(all_same);
}

TEST_CASE("the 51 experiments use every name") {
  std::vector<std::vector<bool>> used = {
      std::vector<bool>(Generators::kSize),   std::vector<bool>(Features::kSize),
      std::vector<bool>(Losses::kSize),       std::vector<bool>(Optimizers::kSize),
      std::vector<bool>(Initializers::kSize), std::vector<bool>(Activations::kSize)};
  for (int n = 0; n < experiments::kCount; ++n) {
    const Experiment e = experiments::number(n);
    if (const GeneratedData* made = std::get_if<GeneratedData>(&e.data)) {
      used[0][static_cast<std::size_t>(made->generator)] = true;
    }
    for (const FeatureId f : e.features) used[1][static_cast<std::size_t>(f)] = true;
    used[2][static_cast<std::size_t>(e.objective.loss)] = true;
    used[3][static_cast<std::size_t>(e.optimizer.optimizer)] = true;
    used[4][static_cast<std::size_t>(e.initializer)] = true;
    for (const LayerConfig& layer : e.layers) used[5][static_cast<std::size_t>(layer.activation)] = true;
  }
  for (const std::vector<bool>& kind : used) {
    for (const bool name : kind) CHECK(name);
  }
}
