// Turns golden runs into a C++ header, so that the tests need neither a JSON reader nor a file system.
// usage: node to-header.mjs OUTPUT.hpp RUN.json …
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

const [output, ...files] = process.argv.slice(2);
const flat = (value) => (Array.isArray(value) ? value.flatMap(flat) : [value]);
const number = (value) => (Number.isInteger(value) ? `${value}.` : String(value));
const list = (value) => `{${flat(value ?? []).map(number).join(', ')}}`;
const text = (value) => JSON.stringify(value);

/** W row by row, then b, layer by layer: the core's flat order. */
const parameters = (weights, biases) => list((weights ?? []).map((layer, l) => [layer, biases[l]]));

function run(golden) {
  const rate = golden.optimizer.weightLearningRate ?? golden.optimizer.learningRate;
  return `    {${text(golden.name)},
     {${golden.topology.join(', ')}}, {${golden.activations.map(text).join(', ')}}, ${text(golden.loss)},
     ${text(golden.optimizer.name)}, ${number(golden.l1 ?? 0)}, ${number(golden.l2 ?? 0)},
     ${number(rate)}, ${number(golden.optimizer.biasLearningRate ?? rate)}, ${golden.batchSize}, ${golden.epochs}, ${golden.lossEvery},
     ${golden.floatHorizon ?? golden.losses.length}, ${number(golden.finalAccuracy ?? -1)},
     ${list(golden.points)},
     ${list(golden.labels)},
     ${parameters(golden.initialWeights, golden.initialBiases)},
     ${parameters(golden.firstStepWeightGradients, golden.firstStepBiasGradients)},
     ${list(golden.losses)},
     ${parameters(golden.finalWeights, golden.finalBiases)}}`;
}

const goldens = files
  .filter((file) => basename(file) !== 'fingerprints.json')
  .map((file) => JSON.parse(readFileSync(file, 'utf8')));
const fingerprintFile = files.find((file) => basename(file) === 'fingerprints.json');
const fingerprints = fingerprintFile ? Object.entries(JSON.parse(readFileSync(fingerprintFile, 'utf8'))) : [];

writeFileSync(
  output,
  `// Made by tests/golden/to-header.mjs; do not edit.
#pragma once
#include <string>
#include <utility>
#include <vector>

struct GoldenRun {
  std::string name;
  std::vector<int> topology;
  std::vector<std::string> activations;
  std::string loss;
  std::string optimizer;
  double l1, l2;
  double learning_rate, bias_learning_rate;
  int batch_size, epochs, loss_every, float_horizon;
  double final_accuracy;  // -1: not recorded
  std::vector<double> points, labels, initial, first_gradients, losses, final;
};

inline const std::vector<GoldenRun>& golden_runs() {
  static const std::vector<GoldenRun> runs = {
${goldens.map(run).join(',\n')}};
  return runs;
}

inline const std::vector<std::pair<std::string, std::string>>& golden_fingerprints() {
  static const std::vector<std::pair<std::string, std::string>> prints = {
${fingerprints.map(([name, print]) => `    {${text(name)}, ${text(print)}}`).join(',\n')}};
  return prints;
}

/// The golden fingerprint of that name, or "none".
inline std::string golden_fingerprint(const std::string& name) {
  for (const auto& [key, print] : golden_fingerprints()) {
    if (key == name) return print;
  }
  return "none";
}
`,
);
