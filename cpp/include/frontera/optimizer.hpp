#pragma once

#include <array>
#include <cmath>

#include "frontera/network.hpp"

/// Optimizers: from a gradient g to the next parameters.
///
/// An entry has `kStates`, how many numbers it keeps per parameter (s₁, s₂, zero at the start), and `step`, the update of one
/// parameter. Steps use + − × ÷ and the IEEE square root only, parameter by parameter, so their bits are the same everywhere.
/// Conventions are PyTorch's: momentum v ← μv + g, ε outside the root. η is the learning rate, of weights or of biases.
namespace frontera {

/// The constants of one update, in the network's type.
template <typename Scalar>
struct StepConstants {
  Scalar momentum, decay, beta1, beta2, epsilon;
  /// 1 − β₁^t and √(1 − β₂^t): what makes Adam's running means unbiased.
  Scalar bias1, root_bias2;
};

/// One parameter of one update.
template <typename Scalar>
struct StepInput {
  Scalar w, g, rate;
  Scalar shrink;  ///< 1 − ηλ for AdamW's weights, otherwise 1
};

/// w ← w − ηg
struct GradientDescent {
  static constexpr std::string_view kName = "gradient-descent";
  static constexpr int kStates = 0;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>&, Scalar&, Scalar&) {
    return p.w - p.rate * p.g;
  }
};

/// v ← μv + g;  w ← w − ηv. Source: Polyak (1964), in the form of Sutskever et al. (2013) without dampening.
struct Momentum {
  static constexpr std::string_view kName = "momentum";
  static constexpr int kStates = 1;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>& c, Scalar& v, Scalar&) {
    v = c.momentum * v + p.g;
    return p.w - p.rate * v;
  }
};

/// v ← μv + g;  w ← w − η(g + μv): the gradient as if one step ahead. Source: Sutskever et al. (2013).
struct Nesterov {
  static constexpr std::string_view kName = "nesterov";
  static constexpr int kStates = 1;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>& c, Scalar& v, Scalar&) {
    v = c.momentum * v + p.g;
    return p.w - p.rate * (p.g + c.momentum * v);
  }
};

/// s ← s + g²;  w ← w − ηg/(√s + ε). Source: Duchi, Hazan & Singer (2011).
struct Adagrad {
  static constexpr std::string_view kName = "adagrad";
  static constexpr int kStates = 1;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>& c, Scalar& s, Scalar&) {
    s = s + p.g * p.g;
    return p.w - p.rate * p.g / (std::sqrt(s) + c.epsilon);
  }
};

/// s ← αs + (1 − α)g²;  w ← w − ηg/(√s + ε). Source: Tieleman & Hinton, lecture 6.5 (2012).
struct RmsProp {
  static constexpr std::string_view kName = "rmsprop";
  static constexpr int kStates = 1;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>& c, Scalar& s, Scalar&) {
    s = c.decay * s + (Scalar(1) - c.decay) * (p.g * p.g);
    return p.w - p.rate * p.g / (std::sqrt(s) + c.epsilon);
  }
};

/// m ← β₁m + (1 − β₁)g;  v ← β₂v + (1 − β₂)g²;  w ← w − η/(1 − β₁^t) · m/(√v/√(1 − β₂^t) + ε).
/// Source: Kingma & Ba, Adam: A Method for Stochastic Optimization (2015).
struct Adam {
  static constexpr std::string_view kName = "adam";
  static constexpr int kStates = 2;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>& c, Scalar& m, Scalar& v) {
    m = c.beta1 * m + (Scalar(1) - c.beta1) * p.g;
    v = c.beta2 * v + (Scalar(1) - c.beta2) * (p.g * p.g);
    return p.w * p.shrink - p.rate / c.bias1 * m / (std::sqrt(v) / c.root_bias2 + c.epsilon);
  }
};

/// w ← w(1 − ηλ) on weights, then Adam, whose step has that factor already: for Adam itself it is 1.
/// Source: Loshchilov & Hutter, Decoupled Weight Decay Regularization (2019).
struct AdamW {
  static constexpr std::string_view kName = "adamw";
  static constexpr int kStates = 2;
  template <typename Scalar>
  static Scalar step(const StepInput<Scalar>& p, const StepConstants<Scalar>& c, Scalar& m, Scalar& v) {
    return Adam::step(p, c, m, v);
  }
};

using Optimizers = Table<GradientDescent, Momentum, Nesterov, Adagrad, RmsProp, Adam, AdamW>;
using OptimizerId = Optimizers::Id;

/// `kStates` of every optimizer.
template <typename... Entries>
constexpr std::array<int, sizeof...(Entries)> state_counts(Table<Entries...>) {
  return {{Entries::kStates...}};
}

struct OptimizerConfig {
  OptimizerId optimizer = Optimizers::index_of<GradientDescent>();
  double learning_rate = 0.1;
  double bias_learning_rate = 0.1;
  double momentum = 0.9;       ///< μ
  double decay = 0.99;         ///< α of RMSProp
  double beta1 = 0.9;          ///< Adam: memory of g
  double beta2 = 0.999;        ///< Adam: memory of g²
  double epsilon = 1e-8;       ///< keeps the quotient finite; PyTorch has 1e-10 for Adagrad
  double weight_decay = 0.01;  ///< AdamW, on weights only
};

/// An optimizer's memory between updates; copied whole into snapshots.
template <typename Scalar>
struct OptimizerState {
  Vector<Scalar> first, second;  ///< (P) each; empty where the optimizer keeps none
  double beta1_power = 1;        ///< β₁^t, by multiplication: the library's pow is not the same everywhere
  double beta2_power = 1;
};

/// An entry of `Optimizers` at work on one network, which must outlive this.
template <typename Scalar>
class Optimizer {
 public:
  Optimizer(const Network<Scalar>& network, const OptimizerConfig& config);

  /// New settings; the memory stays while the optimizer is the same.
  void configure(const OptimizerConfig& config);

  /// Clears the memory.
  void reset();

  /// next = the update of `current` by `gradient`, all (P), not overlapping.
  /// @return  whether every parameter and all memory are finite afterwards.
  bool step(const Vector<Scalar>& current, const Vector<Scalar>& gradient, Vector<Scalar>& next);

  /// The memory as it was before the last step. @pre a step since construction, `reset` or `set_state`, not yet undone.
  void undo_step() { present_ = 1 - present_; }

  const OptimizerState<Scalar>& state() const { return states_[present_]; }
  void set_state(const OptimizerState<Scalar>& state) { states_[0] = states_[1] = state; }

 private:
  const Network<Scalar>& network_;
  OptimizerConfig config_;
  Vector<Scalar> rates_;   ///< (P): η of each parameter
  Vector<Scalar> shrink_;  ///< (P): 1 − ηλ for AdamW's weights, otherwise 1
  OptimizerState<Scalar>
      states_[2];  ///< of the same sizes: the present memory, and the one that the last step read
  int present_ = 0;
};

extern template class Optimizer<float>;
extern template class Optimizer<double>;

}  // namespace frontera
