#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include "frontera/session.hpp"

/// Experiments and numbers decoded from a fuzzer's bytes. Most are what a document may hold and small enough for an input
/// to take milliseconds; some are beyond every limit.
namespace fuzz {

using Bytes = FuzzedDataProvider;

/// One time in 16.
bool is_rare(Bytes& bytes);

/// From low to high; rarely far outside, never within a limit that would take long.
int some_count(Bytes& bytes, int low, int high);

/// A number that counts something in a call, from low to high; rarely one that is refused whatever it counts.
double some_argument(Bytes& bytes, int low, int high);

/// From low to high, their ends and powers of ten among them; rarely any double, NaN and infinity included.
double some_number(Bytes& bytes, double low, double high);

frontera::Experiment some_experiment(Bytes& bytes);

/// The experiment with one of its fields changed.
frontera::Experiment changed(Bytes& bytes, frontera::Experiment experiment);

}  // namespace fuzz
