// The elementary functions: the documented largest errors against the C library in double
// precision, and the same bits on every machine. The cases "exhaustive: ..." go
// through all 2^32 floats; run them with --no-skip. With PLAYGROUND_COARSE_SWEEP (sanitizers,
// WebAssembly) the sweeps take fewer points.
#include "numerics/math.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <limits>

#include "numerics/math_support.h"

using namespace playground;

namespace {

#if defined(PLAYGROUND_COARSE_SWEEP)
constexpr std::uint32_t sweep_stride = 9973;
constexpr std::uint32_t dense_stride = 61;
#else
constexpr std::uint32_t sweep_stride = 499;
constexpr std::uint32_t dense_stride = 1;
#endif

struct Function {
  Lanes (*lanes)(Lanes);
  float (*scalar)(float);
  double (*reference)(double);
  double bound;          // the largest error that math.h documents, in ULP
  double valid_below;    // the bound holds for |x| below this
  std::uint64_t digest;  // of the results of same_bits_digest()
};

double reference_sigmoid(double x) {
  return x < 0 ? std::exp(x) / (1 + std::exp(x)) : 1 / (1 + std::exp(-x));
}

double reference_normal_distribution(double z) { return std::erfc(-z * std::sqrt(0.5)) / 2; }

double reference_normal_density(double z) { return std::exp(-z * z / 2) * 0.39894228040143267794; }

const Function exp_function{playground::exp, playground::exp,   std::exp, 0.91,
                            unlimited,       0xc1bd86db1e5f4219};
const Function expm1_function{playground::expm1, playground::expm1, std::expm1, 1.64,
                              unlimited,         0xb01e85b28cc50bd9};
const Function log_function{playground::log, playground::log,   std::log, 0.91,
                            unlimited,       0x6e3676d9cf4e135a};
const Function log1p_function{playground::log1p, playground::log1p, std::log1p, 1.51,
                              unlimited,         0x313415bd68473915};
const Function tanh_function{playground::tanh, playground::tanh,  std::tanh, 1.98,
                             unlimited,        0x8c0fad4e928f5888};
const Function sigmoid_function{playground::sigmoid, playground::sigmoid, reference_sigmoid, 1.94,
                                unlimited,           0x0c4eb1b17a1f55d1};
const Function sin_function{playground::sin, playground::sin,   std::sin, 1.55,
                            0x1p31,          0xe14685528f873c40};
const Function cos_function{playground::cos, playground::cos,   std::cos, 1.55,
                            0x1p31,          0x4e3b39618d126835};
const Function normal_distribution_function{
    normal_distribution, normal_distribution_of, reference_normal_distribution, 1.17,
    unlimited,           0xf6a6268078a14350};
const Function normal_density_function{normal_density,
                                       [](float z) { return normal_density(splat(z))[0]; },
                                       reference_normal_density,
                                       1.35,
                                       unlimited,
                                       0x4e1bd0244ec89c33};

struct Worst {
  double error = 0;
  float at = 0;
};

Worst worst_error(const Function& function, std::uint64_t first, std::uint64_t last,
                  std::uint32_t stride) {
  Worst worst;
  sweep(function.lanes, first, last, stride, [&](float x, float y) {
    const double magnitude = std::fabs(static_cast<double>(x));
    if (std::isfinite(x) && magnitude >= function.valid_below) {
      return;
    }
    const double error = ulp_error(y, function.reference(static_cast<double>(x)));
    if (error > worst.error) {
      worst = {error, x};
    }
  });
  return worst;
}

constexpr std::uint64_t last_pattern = 0xffffffff;

void check_accuracy(const Function& function, std::uint32_t stride) {
  const Worst worst = worst_error(function, 0, last_pattern, stride);
  CAPTURE(worst.at);
  CHECK(worst.error <= function.bound);
  // A bound that nothing comes near would be no statement about the function.
  CHECK(worst.error > 0.5 * function.bound);
}

// All floats with low <= |x| < high.
void check_every_float(const Function& function, float low, float high) {
  for (const std::uint32_t sign : {0U, 0x80000000U}) {
    const Worst worst =
        worst_error(function, to_pattern(low) + sign, to_pattern(high) - 1 + sign, dense_stride);
    CAPTURE(worst.at);
    CHECK(worst.error <= function.bound);
  }
}

void check_nan(const Function& function) {
  for (const std::uint32_t pattern : {0x7fc00000U, 0xffc00000U, 0x7f800001U, 0xffffffffU}) {
    CHECK(std::isnan(function.scalar(from_pattern(pattern))));
  }
}

// Lanes do not depend on each other, and the overload for one float gives the bits of a lane.
void check_scalar(const Function& function) {
  int different = 0;
  for (std::uint32_t i = 0; i < 10000; ++i) {
    const float x = from_pattern(i * 429497U);
    const Lanes result = function.lanes(Lanes{not_a_number, x, infinity, -1000.0F});
    const float scalar = function.scalar(x);
    different += !(same(result[1], scalar) || (std::isnan(result[1]) && std::isnan(scalar)));
  }
  CHECK(different == 0);
}

// 64-bit FNV-1a over the results' bytes, lowest first, with one pattern for all NaNs.
std::uint64_t same_bits_digest(Lanes (*function)(Lanes)) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  sweep(function, 0, last_pattern, 16381, [&](float, float y) {
    const std::uint32_t pattern = std::isnan(y) ? 0x7fc00000U : to_pattern(y);
    for (unsigned shift = 0; shift < 32; shift += 8) {
      hash = (hash ^ ((pattern >> shift) & 0xffU)) * 0x100000001b3ULL;
    }
  });
  return hash;
}

// The largest step down between neighbours among every `stride`-th float of [first, last], in ULP
// of the result.
double largest_step_down(Lanes (*function)(Lanes), float first, float last, std::uint32_t stride) {
  double step = 0;
  float before = -infinity;
  sweep(function, to_pattern(first), to_pattern(last), stride, [&](float, float y) {
    if (y < before) {
      step = std::max(step, ulp_error(y, static_cast<double>(before)));
    }
    before = y;
  });
  return step;
}

void check_range(Lanes (*function)(Lanes), float low, float high) {
  int outside = 0;
  sweep(function, 0, last_pattern, sweep_stride,
        [&](float, float y) { outside += y < low || y > high; });
  CHECK(outside == 0);
}

// f(-x) = -f(x), or f(-x) = f(x).
void check_symmetry(Lanes (*function)(Lanes), bool odd) {
  int different = 0;
  sweep(function, 0, 0x7f800000, sweep_stride, [&](float x, float y) {
    if (std::isnan(y)) {
      return;
    }
    const float mirrored = function(splat(-x))[0];
    different += (odd ? -mirrored : mirrored) != y;
  });
  CHECK(different == 0);
}

}  // namespace

TEST_CASE("exp is as accurate as documented") {
  check_accuracy(exp_function, sweep_stride);
  check_every_float(exp_function, 0.5F, 1.0F);
}
TEST_CASE("expm1 is as accurate as documented") {
  check_accuracy(expm1_function, sweep_stride);
  check_every_float(expm1_function, 0.25F, 0.5F);
}
TEST_CASE("log is as accurate as documented") {
  check_accuracy(log_function, sweep_stride);
  check_every_float(log_function, 1.0F, 2.0F);
}
TEST_CASE("log1p is as accurate as documented") {
  check_accuracy(log1p_function, sweep_stride);
  check_every_float(log1p_function, 0.25F, 0.5F);
}
TEST_CASE("tanh is as accurate as documented") {
  check_accuracy(tanh_function, sweep_stride);
  check_every_float(tanh_function, 0.25F, 0.5F);
}
TEST_CASE("sigmoid is as accurate as documented") {
  check_accuracy(sigmoid_function, sweep_stride);
  check_every_float(sigmoid_function, 2.0F, 4.0F);
}
TEST_CASE("sin is as accurate as documented") {
  check_accuracy(sin_function, sweep_stride);
  check_every_float(sin_function, 2.0F, 4.0F);
}
TEST_CASE("cos is as accurate as documented") {
  check_accuracy(cos_function, sweep_stride);
  check_every_float(cos_function, 1.0F, 2.0F);
}
TEST_CASE("the normal distribution and its density are as accurate as documented") {
  check_accuracy(normal_distribution_function, sweep_stride);
  check_accuracy(normal_density_function, sweep_stride);
  check_every_float(normal_distribution_function, 2.0F, 4.0F);
}

TEST_CASE("exhaustive: exp" * doctest::skip()) { check_accuracy(exp_function, 1); }
TEST_CASE("exhaustive: expm1" * doctest::skip()) { check_accuracy(expm1_function, 1); }
TEST_CASE("exhaustive: log" * doctest::skip()) { check_accuracy(log_function, 1); }
TEST_CASE("exhaustive: log1p" * doctest::skip()) { check_accuracy(log1p_function, 1); }
TEST_CASE("exhaustive: tanh" * doctest::skip()) { check_accuracy(tanh_function, 1); }
TEST_CASE("exhaustive: sigmoid" * doctest::skip()) { check_accuracy(sigmoid_function, 1); }
TEST_CASE("exhaustive: sin" * doctest::skip()) { check_accuracy(sin_function, 1); }
TEST_CASE("exhaustive: cos" * doctest::skip()) { check_accuracy(cos_function, 1); }
TEST_CASE("exhaustive: normal distribution" * doctest::skip()) {
  check_accuracy(normal_distribution_function, 1);
  check_accuracy(normal_density_function, 1);
}

TEST_CASE("every function gives NaN for NaN, and equal bits for one float and for a lane") {
  for (const Function* function : {&exp_function, &expm1_function, &log_function, &log1p_function,
                                   &tanh_function, &sigmoid_function, &sin_function, &cos_function,
                                   &normal_distribution_function, &normal_density_function}) {
    check_nan(*function);
    check_scalar(*function);
  }
}

TEST_CASE("the functions give the same bits everywhere") {
  CHECK(same_bits_digest(exp_function.lanes) == exp_function.digest);
  CHECK(same_bits_digest(expm1_function.lanes) == expm1_function.digest);
  CHECK(same_bits_digest(log_function.lanes) == log_function.digest);
  CHECK(same_bits_digest(log1p_function.lanes) == log1p_function.digest);
  CHECK(same_bits_digest(tanh_function.lanes) == tanh_function.digest);
  CHECK(same_bits_digest(sigmoid_function.lanes) == sigmoid_function.digest);
  CHECK(same_bits_digest(sin_function.lanes) == sin_function.digest);
  CHECK(same_bits_digest(cos_function.lanes) == cos_function.digest);
  CHECK(same_bits_digest(normal_distribution_function.lanes) ==
        normal_distribution_function.digest);
  CHECK(same_bits_digest(normal_density_function.lanes) == normal_density_function.digest);
}

TEST_CASE("bounded functions keep to their range") {
  check_range(tanh_function.lanes, -1, 1);
  check_range(sigmoid_function.lanes, 0, 1);
  check_range(sin_function.lanes, -1, 1);
  check_range(cos_function.lanes, -1, 1);
  check_range(normal_distribution_function.lanes, 0, 1);
  check_range(exp_function.lanes, 0, infinity);
  check_range(expm1_function.lanes, -1, infinity);
}

TEST_CASE("tanh and sin are odd, cos is even") {
  check_symmetry(tanh_function.lanes, true);
  check_symmetry(sin_function.lanes, true);
  check_symmetry(cos_function.lanes, false);
  check_symmetry(normal_density_function.lanes, false);
}

TEST_CASE("increasing functions step down by rounding errors only") {
  // Neighbouring floats may be off by the documented error in opposite directions.
  for (const Function* function :
       {&exp_function, &expm1_function, &log_function, &log1p_function, &tanh_function,
        &sigmoid_function, &normal_distribution_function}) {
    const double step = largest_step_down(function->lanes, 0x1p-10F, 20.0F, sweep_stride);
    CHECK(step <= 2 * function->bound);
  }
}
