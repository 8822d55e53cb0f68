#pragma once

#include "frontera/trainer.hpp"

namespace frontera {

/// The next update of a run, worked out beside it.
struct NextStep {
  Index samples = 0;             ///< of the next batch
  Index set_samples = 0;         ///< of the whole set
  Vector<float> batch_gradient;  ///< (P): ∂C/∂w, the mean over the next batch, without penalties
  Vector<float> set_gradient;    ///< (P): the same over the whole set
  Vector<float> gradient;    ///< (P): g of the update, of the objective on the next batch, penalties included
  Vector<float> parameters;  ///< (P), after it
  Vector<double> memory;     ///< after it, as `memory_of` writes it
};

/// What an update depends on beside parameters, data and settings, as one vector: completed epochs, the first sample of the
/// next batch, β₁^t, β₂^t, then of every parameter the optimizer's s₁ and s₂, where it keeps them.
Vector<double> memory_of(const TrainerSnapshot<float>& snapshot);

/// How many numbers such a vector has.
Index memory_size(OptimizerId optimizer, Index parameters);

/// What the next update of a run will do: the bits that the run will have. The run itself is left alone.
/// @param memory  of the run, see `memory_of`; a first sample that the data doesn't have is 0, as after new data.
/// @return        nothing where there is no update: without samples, and where it would be undone (see Trainer).
/// @pre           memory has `memory_size` numbers, the first two whole and ≥ 0 (asserted).
std::optional<NextStep> next_step(const Network<float>& network, const TrainerConfig& config,
                                  const Dataset<float>& data, const Vector<double>& memory);

}  // namespace frontera
