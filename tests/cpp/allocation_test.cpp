// Counts allocations by standing before malloc (the linker's --wrap) and operator new.
#include <cstdlib>
#include <new>

#include "catch.hpp"
#include "frontera/trainer.hpp"
#include "support.hpp"

namespace {
long allocations = 0;
}

extern "C" void* __real_malloc(std::size_t size);
extern "C" void* __wrap_malloc(std::size_t size) {
  ++allocations;
  return __real_malloc(size);
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = __real_malloc(size)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

using namespace frontera;

TEST_CASE("the counter sees vectors and Eigen's buffers") {
  const long before = allocations;
  const std::vector<int> numbers(1000);
  const Vector<float> eigen(1000);
  CHECK(numbers.size() + static_cast<std::size_t>(eigen.size()) == 2000);
  const long after = allocations;
  CHECK(after >= before + 2);
}

TEST_CASE("training allocates nothing, whatever the optimizer") {
  for (const OptimizerId optimizer : Optimizers::all()) {
    Network<float> network(2, {{12, Activations::index_of<Relu>()},
                               {6, Activations::index_of<Gelu>()},
                               {2, Activations::index_of<Softmax>()}});
    initialize(network, Initializers::index_of<StandardNormal>(), 1);
    TrainerConfig config;
    config.objective = {Losses::index_of<CategoricalCrossEntropy>(), 0.001, 0.001};
    config.optimizer.optimizer = optimizer;
    config.batch_size = 10;
    config.shuffle = true;
    Trainer<float> trainer(network, config);
    trainer.set_data(Dataset<float>(support::some_points(105, 1), support::both_features(), 2));
    const long before = allocations;
    trainer.train(20);
    trainer.step();
    const long after = allocations;
    INFO(Optimizers::name(optimizer));
    CHECK(after == before);
  }
}
