// Empty on purpose: Eigen 3.4 includes this header beside the SSE ones, Emscripten has none, and nothing of it is used.
