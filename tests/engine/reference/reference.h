// The whole network in plain formulas, in the order of a training step: layers forward, the losses,
// layers backward, penalties and clipping, the optimisers. Every function begins with the shapes of
// what it takes and gives; what goes forward stands beside what comes back. Slow, in double
// precision, on xtensor expressions alone: for reading in one sitting, and what the engine's
// kernels are tested against. f and f' come from the engine's table; other tests hold them.
//
// x, z, a, d are units × n, one column a sample. d_… is the gradient of the mean loss of the n
// samples with respect to …; ∘ multiplies element by element.
#pragma once

#include <cmath>
#include <vector>

#include "network/activation.h"
#include "network/loss.h"
#include "network/optimizer.h"
#include "numerics/expressions.h"

namespace reference {

using playground::Loss;
using playground::Task;
using Vector = playground::Tensor<double, 1>;
using Matrix = playground::Tensor<double, 2>;

// A [m, k], B [k, n] → C [m, n]: C_ij = Σ_k A_ik B_kj
inline Matrix product(const Matrix& A, const Matrix& B) {
  return xt::sum(xt::view(A, xt::all(), xt::all(), xt::newaxis()) *
                     xt::view(B, xt::newaxis(), xt::all(), xt::all()),
                 {1});
}

// v [m] → [m, 1], to be added to every column of a matrix
inline Matrix column(const Vector& v) { return xt::view(v, xt::all(), xt::newaxis()); }

// A dense layer, or the gradient with respect to one.
struct Layer {
  playground::Activation f;
  Matrix W;  // units × inputs
  Vector b;  // units
  Vector p;  // units: the activation's parameter, learned where f is prelu
};

// x [inputs, n] → z [units, n] = W · x + b
inline Matrix forward(const Layer& layer, const Matrix& x) {
  return product(layer.W, x) + column(layer.b);
}

// d_z [units, n] → d_W [units, inputs] = d_z · xᵀ, d_b [units] = Σ_n d_z, d_x [inputs, n] = Wᵀ ·
// d_z
inline Matrix backward(const Layer& layer, const Matrix& x, const Matrix& d_z, Layer& d_layer) {
  d_layer.W = product(d_z, xt::transpose(x));
  d_layer.b = xt::sum(d_z, {1});
  return product(xt::transpose(layer.W), d_z);
}

// z [units, n] → g(f, z) [units, n], each unit with its own parameter
template <class Function>
Matrix for_each_unit(const Layer& layer, const Matrix& z, Function g) {
  Matrix result = z;
  for (std::size_t u = 0; u < z.shape(0); ++u) {
    const playground::Activation f{layer.f.entry, static_cast<float>(layer.p(u))};
    for (std::size_t s = 0; s < z.shape(1); ++s) {
      result(u, s) = static_cast<double>(g(f, static_cast<float>(z(u, s))));
    }
  }
  return result;
}

// z [units, n] → a [units, n] = f(z)
inline Matrix activate(const Layer& layer, const Matrix& z) {
  return for_each_unit(layer, z, playground::value_at);
}

// d_a [units, n] → d_z [units, n] = d_a ∘ f'(z), and d_p [units] = Σ_n d_a ∘ min(z, 0): prelu is p
// z for z below 0
inline Matrix deactivate(const Layer& layer, const Matrix& z, const Matrix& d_a, Layer& d_layer) {
  d_layer.p = xt::sum(d_a * xt::minimum(z, 0.0), {1});
  return d_a * for_each_unit(layer, z, playground::derivative_at);
}

// y [n] → T [outputs, n]: the value, or ±1; for more classes 1 for the class and otherwise 0, which
// is -1 for hinge
inline Matrix targets(Loss loss, Task task, std::size_t outputs, const Vector& y) {
  Matrix T = Matrix::from_shape({outputs, y.size()});
  for (std::size_t o = 0; o < outputs; ++o) {
    const double other = loss == Loss::hinge ? -1 : 0;
    xt::row(T, static_cast<int>(o)) =
        task == Task::classes ? Vector(xt::where(xt::equal(y, static_cast<double>(o)), 1.0, other))
                              : y;
  }
  return T;
}

// z [outputs, n], T [outputs, n] → the loss of each sample [n]
inline Vector loss_of(Loss loss, Task task, const Matrix& z, const Matrix& T) {
  if (loss == Loss::cross_entropy && task == Task::classes) {
    return xt::log(xt::sum(xt::exp(z), {0})) - xt::sum(T * z, {0});  // -log softmax(z) of the class
  }
  if (loss == Loss::cross_entropy) {
    return xt::mean(xt::log(1.0 + xt::exp(-T * z)), {0});  // -log σ(t z)
  }
  if (loss == Loss::hinge) {
    return xt::mean(xt::maximum(0.0, 1.0 - T * z), {0});
  }
  const Matrix r = xt::abs(z - T);
  if (loss == Loss::huber) {
    return xt::mean(xt::where(r <= 1.0, 0.5 * r * r, r - 0.5), {0});
  }
  return xt::mean(r * r, {0});  // mean squared error
}

// z [outputs, n], T [outputs, n] → d_z [outputs, n], of the mean over the samples
inline Matrix loss_gradient(Loss loss, Task task, const Matrix& z, const Matrix& T) {
  const auto samples = static_cast<double>(z.shape(1));
  const double all = samples * static_cast<double>(z.shape(0));
  if (loss == Loss::cross_entropy && task == Task::classes) {
    const Matrix e = xt::exp(z);
    return (e / xt::sum(e, {0}) - T) / samples;  // softmax(z) - T
  }
  if (loss == Loss::cross_entropy) {
    return -T / (1.0 + xt::exp(T * z)) / all;
  }
  if (loss == Loss::hinge) {
    return xt::where(T * z < 1.0, -T, 0.0) / all;
  }
  if (loss == Loss::huber) {
    return xt::clip(z - T, -1.0, 1.0) / all;
  }
  return 2.0 * (z - T) / all;
}

struct Rules {
  Task task;
  Loss loss;
  double l1 = 0;
  double l2 = 0;
  double clip = 0;
};

struct Result {
  double loss = 0;              // mean over the samples, without penalties
  std::vector<Layer> gradient;  // of the loss and the penalties, clipped
};

// x [inputs, n], y [n], kept: for each hidden layer what dropout multiplies a by [units, n], or
// nothing
inline Result step(const std::vector<Layer>& network, const Rules& rules, const Matrix& x,
                   const Vector& y, const std::vector<Matrix>& kept = {}) {
  const std::size_t layers = network.size();
  std::vector<Matrix> in{x};  // what each layer reads
  std::vector<Matrix> z;
  for (std::size_t l = 0; l < layers; ++l) {
    z.push_back(forward(network[l], in[l]));
    in.push_back(activate(network[l], z[l]));
    if (l < kept.size()) {
      in.back() *= kept[l];
    }
  }

  // The last layer is linear: its z is what the loss is of.
  const Matrix T = targets(rules.loss, rules.task, z.back().shape(0), y);
  Result result;
  result.loss = xt::mean(loss_of(rules.loss, rules.task, z.back(), T))();
  result.gradient = network;
  Matrix d_z = loss_gradient(rules.loss, rules.task, z.back(), T);
  for (std::size_t l = layers; l-- > 0;) {
    Matrix d_a = backward(network[l], in[l], d_z, result.gradient[l]);
    if (l > 0) {
      if (l <= kept.size()) {
        d_a *= kept[l - 1];
      }
      d_z = deactivate(network[l - 1], z[l - 1], d_a, result.gradient[l - 1]);
    }
  }
  result.gradient.back().p = xt::zeros_like(network.back().p);

  // l1 Σ |w| + l2 / 2 Σ w², over weights alone
  double squares = 0;
  for (std::size_t l = 0; l < layers; ++l) {
    const Matrix& W = network[l].W;
    Layer& d = result.gradient[l];
    d.W += rules.l1 * xt::sign(W) + rules.l2 * W;
    squares += xt::sum(d.W * d.W)() + xt::sum(d.b * d.b)();
    squares += d.f.entry->learn != nullptr ? xt::sum(d.p * d.p)() : 0;
  }
  // ‖g‖ ≤ clip
  if (rules.clip > 0 && std::sqrt(squares) > rules.clip) {
    for (Layer& d : result.gradient) {
      d.W *= rules.clip / std::sqrt(squares);
      d.b *= rules.clip / std::sqrt(squares);
      d.p *= rules.clip / std::sqrt(squares);
    }
  }
  return result;
}

// What an optimiser remembers of its earlier steps; all shapes [parameters].
struct Memory {
  Vector m;  // running mean, or velocity
  Vector v;  // running mean, or sum, of squares
  int t = 0;
};

// w [parameters], g [parameters], decayed [parameters] of 0 and 1 → w after the step; c: the
// optimiser's own settings in the order of the engine's table
inline Vector optimise(std::string_view name, const std::vector<double>& c, double rate,
                       const Vector& w, const Vector& g, const Vector& decayed, Memory& memory) {
  constexpr double epsilon = 1e-8;
  Vector& m = memory.m;
  Vector& v = memory.v;
  if (memory.t++ == 0) {
    m = v = xt::zeros_like(w);
  }
  if (name == "sgd") {
    return w - rate * g;
  }
  if (name == "momentum" || name == "nesterov") {
    m = c[0] * m + g;
    return name == "momentum" ? Vector(w - rate * m) : Vector(w - rate * (g + c[0] * m));
  }
  if (name == "adagrad" || name == "rmsprop") {
    v = name == "adagrad" ? Vector(v + g * g) : Vector(c[0] * v + (1 - c[0]) * g * g);
    return w - rate * g / (xt::sqrt(v) + epsilon);
  }
  // adam and adamw, which also lets weights decay
  const bool decays = name == "adamw";
  const double beta1 = c[decays ? 1 : 0];
  const double beta2 = c[decays ? 2 : 1];
  m = beta1 * m + (1 - beta1) * g;
  v = beta2 * v + (1 - beta2) * g * g;
  const Vector m_hat = m / (1 - std::pow(beta1, memory.t));
  const Vector v_hat = v / (1 - std::pow(beta2, memory.t));
  const Vector left = w - (decays ? rate * c[0] : 0.0) * decayed * w;
  return left - rate * m_hat / (xt::sqrt(v_hat) + epsilon);
}

}  // namespace reference
