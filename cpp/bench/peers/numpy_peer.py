"""NumPy, as somebody who knows it would write it: float32, whole batches, in-place where it helps, one thread.

Answers the questions of web/scripts/bench/cases.mjs, a line each, as cpp/bench/main.cpp does. argv[1]: the points' file.
"""

import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np

LEARNING_RATE = np.float32(0.001)
WARM_UP_SECONDS = 0.1
SLICES = 32


def blas():
    """The library that multiplies matrices, by the file that is loaded."""
    try:
        with open("/proc/self/maps") as maps:
            text = maps.read()
    except OSError:
        return "unknown BLAS"
    names = {"openblas": "OpenBLAS", "mkl": "MKL", "blis": "BLIS", "atlas": "ATLAS", "libblas": "reference BLAS"}
    return next((name for key, name in names.items() if key in text), "unknown BLAS")


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


class Network:
    def __init__(self, sizes):
        rng = np.random.default_rng(1)
        pairs = list(zip(sizes, sizes[1:]))
        self.weights = [(rng.standard_normal(p) * np.sqrt(2 / p[0])).astype(np.float32) for p in pairs]
        self.biases = [np.zeros(units, np.float32) for _, units in pairs]

    def forward(self, x):
        """The activations of every layer, the input first; the last one before its sigmoid."""
        activations = [x]
        last = len(self.weights) - 1
        for l, (w, b) in enumerate(zip(self.weights, self.biases)):
            z = activations[-1] @ w
            z += b
            activations.append(z if l == last else np.maximum(z, 0, out=z))
        return activations

    def step(self, x, y):
        """Gradient descent on mean binary cross-entropy: δ of the logits is (σ(z) − y) / N."""
        activations = self.forward(x)
        delta = (sigmoid(activations[-1]) - y) / np.float32(len(x))
        for l in range(len(self.weights) - 1, -1, -1):
            w, a = self.weights[l], activations[l]
            gradient = a.T @ delta
            bias_gradient = delta.sum(axis=0)
            if l > 0:
                delta = delta @ w.T
                delta *= a > 0
            w -= LEARNING_RATE * gradient
            self.biases[l] -= LEARNING_RATE * bias_gradient


def training(sizes, points, batch):
    data = np.array(json.load(open(sys.argv[1])), np.float32).reshape(-1, 3)
    size = batch or points
    batches = [(data[i : i + size, :2].copy(), data[i : i + size, 2:].copy()) for i in range(0, points, size)]
    network = Network(sizes)

    def run(times):
        for i in range(times):
            network.step(*batches[i % len(batches)])

    return run, size


def field(sizes, side):
    network = Network(sizes)
    centres = (((np.arange(side) + 0.5) / side - 0.5) * 3).astype(np.float32)
    cells = np.stack(np.meshgrid(centres, -centres), axis=-1).reshape(-1, 2)

    def run(times):
        for _ in range(times):
            sigmoid(network.forward(cells)[-1])

    return run, side * side


def seconds_of(run, times):
    start = time.perf_counter()
    run(times)
    return time.perf_counter() - start


class Timer:
    def __init__(self, question):
        kind, sizes, *numbers = question.split(" ")
        make = {"train": training, "field": field}[kind]
        self.run, self.work = make([int(size) for size in sizes.split(",")], *map(int, numbers))
        times = 1
        while (taken := seconds_of(self.run, times)) < WARM_UP_SECONDS:
            times *= 2
        self.times_per_second = times / taken

    def measure(self, seconds):
        """The fastest of the slices that fit, of at least two: see web/scripts/bench/programs/timer.mjs."""
        expected = self.times_per_second * seconds
        times = max(1, int(expected / SLICES))
        slices = min(SLICES, max(2, round(expected / times)))
        fastest = min(seconds_of(self.run, times) for _ in range(slices))
        self.times_per_second = times / fastest
        return f"{times * self.work} {fastest}"


def main():
    timers = {}
    for line in sys.stdin:
        question = line.strip()
        try:
            if question == "version":
                answer = f"{np.__version__}, {blas()}, one thread, Python {sys.version.split()[0]}"
            else:
                name, seconds = question.rsplit(" ", 1)
                timers.setdefault(name, None)
                if timers[name] is None:
                    timers[name] = Timer(name)
                answer = timers[name].measure(float(seconds))
        except Exception as error:  # whatever it is, the table says it
            answer = f"error: {error!r}"
        print(answer, flush=True)


main()
