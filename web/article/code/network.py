import json
import numpy as np

with open("circles.json") as file:
    start = json.load(file)  # the figure's points and first weights
points = np.array(start["points"])
x, y = points[:, :2].T, points[:, 2]
W = [np.array(weights) for weights in start["weights"]]
b = [np.array(biases)[:, None] for biases in start["biases"]]

relu = lambda z: np.maximum(z, 0)
sigmoid = lambda z: 1 / (1 + np.exp(-z))
F = [relu, relu, sigmoid]

for epoch in range(1501):
    a, z = [x], []
    for l in range(3):  # forward, all points at once
        z.append(W[l] @ a[l] + b[l])
        a.append(F[l](z[l]))
    if epoch % 25 == 0:
        cost = np.mean(np.maximum(z[2], 0) - z[2] * y + np.log1p(np.exp(-np.abs(z[2]))))
        print(epoch, f"{cost:.6f}")
    delta = a[3] - y  # sigmoid and cross-entropy together
    for l in (2, 1, 0):  # backward
        dW, db = delta @ a[l].T / y.size, delta.mean(axis=1, keepdims=True)
        if l > 0:
            delta = (W[l].T @ delta) * (z[l - 1] > 0)
        W[l] -= 0.16 * dW
        b[l] -= 0.0001 * db
