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
namespace quadrature {

// So far out the density is 2e-71.
constexpr float reach = 18;
constexpr float width = 1.0F / 8;
constexpr int most_halvings = 26;
constexpr int most_cells = 4000;
// Of the whole: how far halves may be off (and of a cell's own part), and what the last cell beside
// a pole may bring. There 1 / sqrt(z) brings a tenth of that, 1 / z some hundred times as much.
constexpr double tolerance = 1e-7;
constexpr double own_tolerance = 1e-5;
constexpr double most_in_point = 1e-3;
// A mean has no bound where the outermost cell brings more than so much of it, and hardly less than
// the cell a unit before.
constexpr double most_in_tail = 1e-6;
constexpr double least_decay = 0.9;

constexpr std::size_t nodes = lane_count;
static_assert(nodes == 4);
constexpr std::array<float, nodes> node{-0.861136312F, -0.339981044F, 0.339981044F, 0.861136312F};
constexpr std::array<double, nodes> node_weight{0.34785484513745385, 0.65214515486254615,
                                                0.65214515486254615, 0.34785484513745385};

using Values = std::array<float, nodes>;

// Puts what the mean is the square of in place of f at four pre-activations.
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
      // The square of both may be a number where that of f is none.
      const double root = static_cast<double>(a[i]) * exp(-0.25F * z[i] * z[i]);
      integral += node_weight[i] * half * root * root;
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
    // A peak may have been missed so far.
    sum += off;
    const double most = tolerance * sum + own_tolerance * whole;
    if (off <= most && -off <= most) {
      return first + second;
    }
    return halved(from, middle, first, halvings - 1) + halved(middle, to, second, halvings - 1);
  }
};

float mean_square(const Activation& activation, Integrand integrand) {
  NormalMean mean{activation, integrand};
  double integral = 0;
  // The first time for the size of the whole, which the second needs.
  for (const int halvings : {0, most_halvings}) {
    mean.sum = integral;
    integral = 0;
    for (float z = -reach; z < reach; z += width) {
      const double whole = mean.cell(z, z + width);
      integral += halvings == 0 ? whole : mean.halved(z, z + width, whole, halvings);
    }
    if (!(integral - integral == 0)) {
      return static_cast<float>(integral);
    }
  }
  for (const float end : {-reach, reach - width}) {
    const double tail = mean.cell(end, end + width);
    const float before = end < 0 ? end + 1 : end - 1;
    mean.has_pole = mean.has_pole || (tail > most_in_tail * integral &&
                                      tail > least_decay * mean.cell(before, before + width));
  }
  constexpr double one_over_root_two_pi = 0.39894228040143267794;
  return mean.has_pole ? std::numeric_limits<float>::infinity()
                       : static_cast<float>(integral * one_over_root_two_pi);
}

Values slopes(const Activation& activation, const Values& z, const Values& a) {
  Values d{1, 1, 1, 1};
  multiply_by_slope(*activation.entry, z.data(), a.data(), d.data(), 1, nodes,
                    &activation.parameter, 0);
  return d;
}

}  // namespace quadrature
}  // namespace

float second_moment(const Activation& activation) {
  return quadrature::mean_square(
      activation, [](const Activation&, const quadrature::Values&, quadrature::Values&) {});
}

float slope_moment(const Activation& activation) {
  return quadrature::mean_square(
      activation, [](const Activation& of, const quadrature::Values& z, quadrature::Values& a) {
        a = quadrature::slopes(of, z, a);
      });
}

float gradient_share(const Activation& activation) {
  return quadrature::mean_square(
      activation, [](const Activation& of, const quadrature::Values& z, quadrature::Values& a) {
        const quadrature::Values slope = quadrature::slopes(of, z, a);
        for (std::size_t i = 0; i < quadrature::nodes; ++i) {
          const bool passes = slope[i] != 0 && slope[i] - slope[i] == 0 && a[i] - a[i] == 0;
          a[i] = passes ? 1 : 0;
        }
      });
}

}  // namespace playground
