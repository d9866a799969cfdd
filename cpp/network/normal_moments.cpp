// Gauss-Legendre quadrature (Abramowitz and Stegun, table 25.4) on cells that are halved until both
// halves agree with the whole: a jump between two samples, and which value f has at it, then does
// not matter. See normal_moments.h.
#include "network/normal_moments.h"

#include <array>
#include <cstddef>
#include <limits>

#include "numerics/math.h"

namespace playground {
namespace {

// So far out the density is 2e-32; what is left there of a mean tells that it has no bound.
constexpr int reach = 12;
constexpr int per_unit = 4;
constexpr int most_halvings = 26;
constexpr int most_cells = 3000;
// Of the whole: how far halves may be off (and of a cell's own part), what a tail may bring, and
// what the last cell beside a pole may. There 1 / sqrt(z) brings a tenth of that, 1 / z some
// hundred times as much.
constexpr double tolerance = 1e-7;
constexpr double own_tolerance = 1e-5;
constexpr double most_in_tail = 1e-6;
constexpr double most_in_point = 1e-3;

constexpr std::size_t nodes = lane_count;
static_assert(nodes == 4);
constexpr std::array<float, nodes> node{-0.861136312F, -0.339981044F, 0.339981044F, 0.861136312F};
constexpr std::array<double, nodes> node_weight{0.34785484513745385, 0.65214515486254615,
                                                0.65214515486254615, 0.34785484513745385};

using Values = std::array<float, nodes>;

// Puts what the mean is of in place of f at four pre-activations.
using Integrand = void (*)(const Activation& activation, const Values& z, Values& a);

struct NormalMean {
  const Activation& activation;
  Integrand integrand;
  double sum = 0;
  int left = most_cells;
  bool has_pole = false;

  [[gnu::noinline]] double cell(float from, float to) {
    const float half = (to - from) / 2;
    Values z;
    Values a;
    for (std::size_t i = 0; i < nodes; ++i) {
      z[i] = from + half + half * node[i];
    }
    apply_function(*activation.entry, z.data(), a.data(), 1, nodes, &activation.parameter, 0);
    integrand(activation, z, a);
    double integral = 0;
    for (std::size_t i = 0; i < nodes; ++i) {
      integral += node_weight[i] * half * exp(-0.5F * z[i] * z[i]) * a[i];
    }
    --left;
    return integral;
  }

  double halved(float from, float to, double whole, int halvings) {
    const float middle = (from + to) / 2;
    if (left < 0) {
      return whole;
    }
    if (halvings == 0 || !(from < middle && middle < to)) {
      has_pole = has_pole || !(whole <= most_in_point * sum);
      return whole;
    }
    const double first = cell(from, middle);
    const double second = cell(middle, to);
    const double off = first + second - whole;
    const double most = tolerance * sum + own_tolerance * whole;
    if (off <= most && -off <= most) {
      return first + second;
    }
    return halved(from, middle, first, halvings - 1) + halved(middle, to, second, halvings - 1);
  }
};

float normal_mean(const Activation& activation, Integrand integrand) {
  NormalMean mean{activation, integrand};
  constexpr float width = 1.0F / per_unit;
  for (float z = -reach; z < reach; z += width) {
    mean.sum += mean.cell(z, z + width);
  }
  if (!(mean.sum - mean.sum == 0)) {
    return static_cast<float>(mean.sum);
  }
  double integral = 0;
  for (float z = -reach; z < reach; z += width) {
    integral += mean.halved(z, z + width, mean.cell(z, z + width), most_halvings);
  }
  const double tails = mean.cell(-reach, width - reach) + mean.cell(reach - width, reach);
  if (mean.has_pole || tails > most_in_tail * integral) {
    return std::numeric_limits<float>::infinity();
  }
  constexpr double one_over_root_two_pi = 0.39894228040143267794;
  return static_cast<float>(integral * one_over_root_two_pi);
}

void multiply_by_itself(Values& values) {
  for (float& value : values) {
    value *= value;
  }
}

Values slopes(const Activation& activation, const Values& z, const Values& a) {
  Values d{1, 1, 1, 1};
  multiply_by_slope(*activation.entry, z.data(), a.data(), d.data(), 1, nodes,
                    &activation.parameter, 0);
  return d;
}

}  // namespace

float second_moment(const Activation& activation) {
  return normal_mean(activation,
                     [](const Activation&, const Values&, Values& a) { multiply_by_itself(a); });
}

float slope_moment(const Activation& activation) {
  return normal_mean(activation, [](const Activation& of, const Values& z, Values& a) {
    a = slopes(of, z, a);
    multiply_by_itself(a);
  });
}

float gradient_share(const Activation& activation) {
  return normal_mean(activation, [](const Activation& of, const Values& z, Values& a) {
    const Values slope = slopes(of, z, a);
    for (std::size_t i = 0; i < nodes; ++i) {
      const bool passes = slope[i] != 0 && slope[i] - slope[i] == 0 && a[i] - a[i] == 0;
      a[i] = passes ? 1 : 0;
    }
  });
}

}  // namespace playground
