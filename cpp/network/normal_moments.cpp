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
constexpr int cells = 2 * reach * per_unit;
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

// The mean of what `of(z, f)` makes of four pre-activations and the function there.
template <class Of>
class NormalMean {
 public:
  NormalMean(const Activation& activation, const Of& of) : activation_(activation), of_(of) {}

  float operator()() {
    std::array<double, cells> whole{};
    double weights = 0;
    double sum = 0;
    for (int i = 0; i < cells; ++i) {
      whole[static_cast<std::size_t>(i)] = cell(from(i), from(i + 1), &weights);
      sum += whole[static_cast<std::size_t>(i)];
    }
    if (!(sum - sum == 0)) {
      return static_cast<float>(sum);
    }
    sum_ = sum;
    double mean = 0;
    for (int i = 0; i < cells; ++i) {
      mean += halved(from(i), from(i + 1), whole[static_cast<std::size_t>(i)], most_halvings);
    }
    double tails = 0;
    for (int i = 0; i < per_unit; ++i) {
      tails += whole[static_cast<std::size_t>(i)] + whole[static_cast<std::size_t>(cells - 1 - i)];
    }
    if (has_pole_ || tails > most_in_tail * mean) {
      return std::numeric_limits<float>::infinity();
    }
    return static_cast<float>(mean / weights);
  }

 private:
  static float from(int i) { return static_cast<float>(i - reach * per_unit) / per_unit; }

  double cell(float from, float to, double* weights = nullptr) {
    const float middle = (from + to) / 2;
    const float half = (to - from) / 2;
    Values z;
    for (std::size_t i = 0; i < nodes; ++i) {
      z[i] = middle + half * node[i];
    }
    Values a;
    apply_function(*activation_.entry, z.data(), a.data(), 1, nodes, &activation_.parameter, 0);
    const std::array<double, nodes> value = of_(z, a);
    double sum = 0;
    for (std::size_t i = 0; i < nodes; ++i) {
      const double weight = node_weight[i] * half * exp(-0.5F * z[i] * z[i]);
      sum += weight * value[i];
      if (weights != nullptr) {
        *weights += weight;
      }
    }
    ++cells_;
    return sum;
  }

  double halved(float from, float to, double whole, int left) {
    const float middle = (from + to) / 2;
    if (cells_ > most_cells) {
      return whole;
    }
    if (left == 0 || !(from < middle && middle < to)) {
      has_pole_ = has_pole_ || !(whole <= most_in_point * sum_);
      return whole;
    }
    const double first = cell(from, middle);
    const double second = cell(middle, to);
    const double both = first + second;
    const double off = both < whole ? whole - both : both - whole;
    if (!(off > tolerance * sum_ + own_tolerance * whole)) {
      return both;
    }
    return halved(from, middle, first, left - 1) + halved(middle, to, second, left - 1);
  }

  const Activation& activation_;
  const Of& of_;
  double sum_ = 0;
  int cells_ = 0;
  bool has_pole_ = false;
};

template <class Of>
float normal_mean(const Activation& activation, const Of& of) {
  return NormalMean<Of>(activation, of)();
}

Values slopes(const Activation& activation, const Values& z, const Values& a) {
  Values d{1, 1, 1, 1};
  multiply_by_slope(*activation.entry, z.data(), a.data(), d.data(), 1, nodes,
                    &activation.parameter, 0);
  return d;
}

std::array<double, nodes> squares(const Values& values) {
  std::array<double, nodes> result;
  for (std::size_t i = 0; i < nodes; ++i) {
    result[i] = static_cast<double>(values[i]) * values[i];
  }
  return result;
}

}  // namespace

float second_moment(const Activation& activation) {
  return normal_mean(activation, [](const Values&, const Values& a) { return squares(a); });
}

float slope_moment(const Activation& activation) {
  return normal_mean(activation, [&](const Values& z, const Values& a) {
    return squares(slopes(activation, z, a));
  });
}

float gradient_share(const Activation& activation) {
  return normal_mean(activation, [&](const Values& z, const Values& a) {
    const Values slope = slopes(activation, z, a);
    std::array<double, nodes> share;
    for (std::size_t i = 0; i < nodes; ++i) {
      share[i] = slope[i] != 0 && slope[i] - slope[i] == 0 && a[i] - a[i] == 0 ? 1 : 0;
    }
    return share;
  });
}

}  // namespace playground
