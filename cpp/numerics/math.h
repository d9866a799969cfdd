// Elementary functions on four floats at once, the same bits on every machine: for activations,
// losses, random numbers and data sets. Only additions, multiplications, divisions, comparisons and
// bit operations are used, so no C library takes part.
//
// Each comment states the largest error over all 2^32 arguments in units in the last place (ULP) of
// the exact result; the tests hold the functions to it. NaN gives NaN. Denormal arguments and
// results are exact to the same bounds. Every function is branch-free. The polynomials are minimax
// fits (Remez exchange) whose coefficients were rounded to floats one by one, refitting the rest;
// each is documented by the function it approximates and the interval. The overloads for one float
// compute through the lanes and are not inlined; whole arrays belong in the lanes.
#pragma once

#include <cstdint>
#include <limits>

#include "numerics/lanes.h"

namespace playground {
namespace math_detail {

inline constexpr float infinity = std::numeric_limits<float>::infinity();
inline constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
inline constexpr std::int32_t sign_bit = std::numeric_limits<std::int32_t>::min();
inline constexpr std::int32_t bits_of_one = 0x3f800000;  // the bit pattern of 1.0F

// ln 2 = ln2_high + ln2_low; the high part has 15 bits, so that its product with an exponent is
// exact.
inline constexpr float ln2_high = 0x1.62e4p-1F;
inline constexpr float ln2_low = 0x1.7f7d1cp-20F;

inline IntLanes sign_of(Lanes x) { return bits(x) & splat(sign_bit); }
inline Lanes with_sign(Lanes magnitude, IntLanes sign) { return from_bits(bits(magnitude) | sign); }

// x = n ln 2 + (high - low) with n the nearest integer and |high - low| <= 0.3467, for |x| < 300.
struct Exponent {
  Lanes high;  // exact
  Lanes low;   // below 2^-19 |n|, rounded
  IntLanes n;  // in the low 22 bits; those above are not part of it
};

// Adding 1.5 * 2^23 rounds a float to an integer and leaves it in the low bits of the sum.
inline constexpr float rounding_shift = 0x1.8p23F;

inline Exponent split_exponent(Lanes x) {
  const Lanes sum = x * splat(0x1.715476p0F) + splat(rounding_shift);
  const Lanes n = sum - splat(rounding_shift);
  return {x - n * splat(ln2_high), n * splat(ln2_low), bits(sum)};
}

// 2^(n + offset); the result must be a normal number.
inline Lanes power_of_two(IntLanes n, std::int32_t offset) {
  return from_bits(wrapping_sum(n << 23, splat(bits_of_one + offset * 0x800000)));
}

// e^r - 1 for r = high - low, |r| <= 0.3467, as r + r^2 p(r); p approximates (e^r - 1 - r) / r^2 to
// 2^-26 of e^r - 1.
inline Lanes small_expm1(Lanes high, Lanes low) {
  const Lanes r = high - low;
  Lanes p = splat(0x1.6ac018p-10F);
  p = p * r + splat(0x1.122c3ap-7F);
  p = p * r + splat(0x1.55579ap-5F);
  p = p * r + splat(0x1.5554aap-3F);
  p = p * r + splat(0x1.fffffep-2F);
  // The rounding error of r stays out of the leading term.
  return high + ((r * r) * p - low);
}

// e 2^n for -154 <= n <= 0, in two steps, so that denormal results are rounded once.
inline Lanes scale_down(Lanes e, IntLanes n) { return (e * power_of_two(n, 64)) * splat(0x1p-64F); }

// log(1 + f) - f for sqrt(1/2) <= 1 + f <= sqrt(2), as f^2 (f p(f) - 1/2); p approximates
// (log(1 + f) - f + f^2 / 2) / f^3 to 2^-29 of log(1 + f).
inline Lanes log1p_tail(Lanes f) {
  Lanes p = splat(0x1.b4bb3ep-5F);
  p = p * f + splat(-0x1.bef78ep-4F);
  p = p * f + splat(0x1.efff5cp-4F);
  p = p * f + splat(-0x1.01069ap-3F);
  p = p * f + splat(0x1.230304p-3F);
  p = p * f + splat(-0x1.552f04p-3F);
  p = p * f + splat(0x1.99a542p-3F);
  p = p * f + splat(-0x1.000070p-2F);
  p = p * f + splat(0x1.555548p-2F);
  return (f * f) * (p * f - splat(0.5F));
}

// The exponent k for which y 2^-k lies in [sqrt(1/2), sqrt(2)), for positive normal y.
inline IntLanes binary_exponent(Lanes y) {
  return wrapping_difference(bits(y), splat(0x3f3504f3)) >> 23;
}

// What log gives where the argument is not positive and finite.
inline Lanes log_or_special(Lanes argument, Lanes logarithm) {
  const Lanes special = select(argument == splat(0.0F), splat(-infinity),
                               select(argument > splat(0.0F), argument, splat(not_a_number)));
  return select((argument > splat(0.0F)) & (argument < splat(infinity)), logarithm, special);
}

using DoublePair = double __attribute__((vector_size(16)));
using FloatPair = float __attribute__((vector_size(8)));

// x = quadrant * pi/2 + r, |r| <= pi/4.
struct Angle {
  Lanes r;
  IntLanes quadrant;  // modulo 2^32
};

struct AnglePair {
  DoublePair r;
  DoublePair sum;  // the quadrant in the low 32 bits of each
};

inline AnglePair split_angle(DoublePair x) {
  const DoublePair shift = {0x1.8p52, 0x1.8p52};
  const DoublePair sum = x * 0x1.45f306dc9c883p-1 + shift;
  const DoublePair n = sum - shift;
  // pi/2 in three parts; the first two have 21 bits, so that their products with n < 2^31 are
  // exact.
  return {((x - n * 0x1.921fbp+0) - n * 0x1.5110bp-22) - n * 0x1.18469898cc517p-44, sum};
}

// For |x| < 2^31; other arguments are taken as 0.
inline Angle split_angle(Lanes x) {
  x = from_bits(bits(x) & (absolute(x) < splat(0x1p31F)));
  const AnglePair low = split_angle(__builtin_convertvector(FloatPair{x[0], x[1]}, DoublePair));
  const AnglePair high = split_angle(__builtin_convertvector(FloatPair{x[2], x[3]}, DoublePair));
  const FloatPair r_low = __builtin_convertvector(low.r, FloatPair);
  const FloatPair r_high = __builtin_convertvector(high.r, FloatPair);
  return {Lanes{r_low[0], r_low[1], r_high[0], r_high[1]},
          __builtin_shufflevector((IntLanes)low.sum, (IntLanes)high.sum, 0, 2, 4, 6)};
}

// sin(r + quadrant * pi/2) for |r| <= pi/4.
inline Lanes sin_in_quadrant(Lanes r, IntLanes quadrant) {
  const Lanes square = r * r;
  // r + r^3 p(r^2); p approximates (sin r - r) / r^3 to 2^-28 of sin r.
  Lanes p = splat(-0x1.9953fep-13F);
  p = p * square + splat(0x1.110778p-7F);
  p = p * square + splat(-0x1.555546p-3F);
  const Lanes sine = r + (r * square) * p;
  // 1 - r^2 / 2 + r^4 q(r^2); q approximates (cos r - 1 + r^2 / 2) / r^4 to 2^-33 of cos r.
  Lanes q = splat(0x1.99e80cp-16F);
  q = q * square + splat(-0x1.6c0c28p-10F);
  q = q * square + splat(0x1.55554ap-5F);
  const Lanes cosine = splat(1.0F) + (square * square * q - splat(0.5F) * square);
  const Lanes value = select((quadrant & splat(1)) == splat(1), cosine, sine);
  return from_bits(bits(value) ^ ((quadrant & splat(2)) << 30));
}

// (1 + e) P(-a) e^(a^2/2) on [0, 14.6], where P is the standard normal distribution function: a
// minimax quotient of polynomials to 2^-26 of the whole. The rounding errors of so many terms would
// add up to several ULP in single precision.
inline FloatPair scaled_normal_tail(FloatPair a_float, FloatPair e) {
  const DoublePair a = __builtin_convertvector(a_float, DoublePair);
  const DoublePair p =
      (((a * 0x1.0c0c92p-7 + 0x1.4b9938p-4) * a + 0x1.7663b4p-2) * a + 0x1.c045ccp-1) * a + 1.0;
  const DoublePair q =
      ((((a * 0x1.4ff21ep-6 + 0x1.9f9facp-3) * a + 0x1.df924ap-1) * a + 0x1.3367f2p+1) * a +
       0x1.ac6514p+1) *
          a +
      2.0;
  return __builtin_convertvector((__builtin_convertvector(e, DoublePair) + 1.0) * p / q, FloatPair);
}

// NaN where x is not finite, `value` elsewhere.
inline Lanes nan_unless_finite(Lanes x, Lanes value) {
  return from_bits(bits(value) | ~(absolute(x) < splat(infinity)));
}

}  // namespace math_detail

// e^x. Largest error 0.91 ULP. Valid for every x; +infinity above 88.7228, denormal below -87.34, 0
// below -103.973. exp(-infinity) = 0, exp(infinity) = infinity, exp(+-0) = 1.
inline Lanes exp(Lanes x) {
  using namespace math_detail;
  // Beyond these bounds the result is 0 or infinite; NaN passes.
  x = larger(splat(-104.0F), smaller(splat(89.0F), x));
  const Exponent split = split_exponent(x);
  const Lanes e = splat(1.0F) + small_expm1(split.high, split.low);
  // 2^n in two factors that are both normal numbers.
  const IntLanes n = split.n << 23;
  const IntLanes half = (split.n >> 1) << 23;
  const IntLanes of_one = splat(bits_of_one);
  return (e * from_bits(wrapping_sum(half, of_one))) *
         from_bits(wrapping_sum(wrapping_difference(n, half), of_one));
}

// e^x - 1. Largest error 1.64 ULP. Valid for every x; +infinity above 88.7228, -1 below -17.4.
// expm1(-infinity) = -1, expm1(infinity) = infinity; the sign of zero is kept.
inline Lanes expm1(Lanes x) {
  using namespace math_detail;
  const Exponent split = split_exponent(larger(splat(-20.0F), smaller(splat(89.0F), x)));
  // Computed as half the result, because 2^128 is not a float.
  const Lanes half = power_of_two(split.n, -1);
  const Lanes result = half * small_expm1(split.high, split.low) + (half - splat(0.5F));
  return select(absolute(x) < splat(0x1p-25F), x, result + result);
}

// Natural logarithm. Largest error 0.91 ULP. Valid for every x >= 0, denormals included; NaN for x
// < 0. log(+-0) = -infinity, log(1) = +0, log(infinity) = infinity.
inline Lanes log(Lanes x) {
  using namespace math_detail;
  const IntLanes denormal = x < splat(0x1p-126F);
  const Lanes y = select(denormal, x * splat(0x1p23F), x);
  const IntLanes exponent = binary_exponent(y);
  const Lanes f = from_bits(wrapping_difference(bits(y), exponent << 23)) - splat(1.0F);
  const Lanes k =
      __builtin_convertvector(exponent, Lanes) - from_bits(bits(splat(23.0F)) & denormal);
  return log_or_special(x, k * splat(ln2_high) + (f + (log1p_tail(f) + k * splat(ln2_low))));
}

// log(1 + x). Largest error 1.51 ULP. Valid for every x >= -1; NaN for x < -1.
// log1p(-1) = -infinity, log1p(infinity) = infinity; the sign of zero is kept.
inline Lanes log1p(Lanes x) {
  using namespace math_detail;
  const Lanes one = splat(1.0F);
  const Lanes u = one + x;
  // What the rounding of u lost (Knuth's two-sum).
  const Lanes back = u - one;
  const Lanes lost = (one - (u - back)) + (x - back);
  const IntLanes exponent = binary_exponent(u);
  const IntLanes shift = exponent << 23;
  const Lanes scaled_lost = lost * from_bits(wrapping_difference(splat(bits_of_one), shift));
  // For large x what was lost does not matter, and its scale may not be a float.
  const Lanes f = (from_bits(wrapping_difference(bits(u), shift)) - one) +
                  from_bits(bits(scaled_lost) & (x < splat(0x1p26F)));
  const Lanes k = __builtin_convertvector(exponent, Lanes);
  const Lanes result = k * splat(ln2_high) + (f + (log1p_tail(f) + k * splat(ln2_low)));
  return with_sign(log_or_special(u, result), sign_of(x));
}

// Hyperbolic tangent. Largest error 1.98 ULP. Valid for every x; odd, within [-1, 1].
// tanh(+-infinity) = +-1; the sign of zero is kept; x itself for the smallest x.
inline Lanes tanh(Lanes x) {
  using namespace math_detail;
  // Beyond 9.25 the result is 1.
  const Lanes y = larger(splat(-9.25F), from_bits(bits(x) | splat(sign_bit)));
  // y = n ln2 / 2 + v. The factor is a little below 2 / ln 2, so that n is 0 or -1 wherever
  // |tanh x| < 1/2: there the quotient below is most accurate. |v| <= 0.204 there and grows to
  // 0.7, where its error no longer matters.
  const Lanes sum = y * splat(2.7265F) + splat(rounding_shift);
  const Lanes n = sum - splat(rounding_shift);
  const Lanes high = y - n * splat(0.5F * ln2_high);
  const Lanes low = n * splat(0.5F * ln2_low);
  const Lanes v = high - low;
  // t = tanh v as v + v^3 p(v^2); p approximates (tanh v - v) / v^3 on [-0.204, 0.204] to 2^-30 of
  // tanh v.
  const Lanes square = v * v;
  Lanes p = splat(-0x1.abf8f4p-5F);
  p = p * square + splat(0x1.10fb30p-3F);
  p = p * square + splat(-0x1.555542p-2F);
  const Lanes t = high + ((v * square) * p - low);
  // With s = 2^n, a = 1 - s and b = 1 + s: e^(-2|x|) = s (1 + t) / (1 - t), and
  // tanh |x| = (a - b t) / (b - a t). Above 1/2 it is taken as
  // 1 + (a - b - (b - a) t) / (b - a t), which has the smaller rounding error.
  const Lanes s = power_of_two(bits(sum), 0);
  const Lanes a = splat(1.0F) - s;
  const Lanes b = splat(1.0F) + s;
  const IntLanes large = y < splat(-0.5494F);
  const Lanes base = from_bits(large & splat(bits_of_one));
  const Lanes constant = a - from_bits(large & bits(b));
  const Lanes slope = b - from_bits(large & bits(a));
  return with_sign(base + (constant - slope * t) / (b - a * t), sign_of(x));
}

// The logistic function 1 / (1 + e^-x). Largest error 1.94 ULP. Valid for every x; within [0, 1];
// denormal below -87.34. sigmoid(-infinity) = 0, sigmoid(infinity) = 1, sigmoid(+-0) = 1/2.
inline Lanes sigmoid(Lanes x) {
  using namespace math_detail;
  // With e = e^-|x|: 1 / (1 + e), or e / (1 + e) where x is negative, so that nothing overflows or
  // cancels. Both sides of the fraction are multiplied by 1.5, which puts them where floats are
  // dense and nearly halves their rounding errors.
  // Below -105 even 1.5 e^x rounds to 0.
  const Lanes y = larger(splat(-105.0F), from_bits(bits(x) | splat(sign_bit)));
  const Exponent split = split_exponent(y);
  const Lanes r = split.high - split.low;
  // 1.5 e^r as 1.5 + 1.5 r + r^2 p(r); p approximates 1.5 (e^r - 1 - r) / r^2 on [-0.3467, 0.3467]
  // to 2^-28 of e^r.
  Lanes p = splat(0x1.0ef0cep-9F);
  p = p * r + splat(0x1.9b5b04p-7F);
  p = p * r + splat(0x1.000378p-4F);
  p = p * r + splat(0x1.fffed4p-3F);
  p = p * r + splat(0x1.7ffffcp-1F);
  const Lanes factor = splat(1.5F);
  const Lanes e = factor + (factor * split.high + ((r * r) * p - factor * split.low));
  const Lanes scaled = scale_down(e, split.n);
  return select(x < splat(0.0F), scaled, factor) / (factor + scaled);
}

// Sine of x radians. Largest error 1.55 ULP for |x| < 2^31; from there on it is sin(0) = 0. Within
// [-1, 1]. NaN for infinities; the sign of zero is kept.
inline Lanes sin(Lanes x) {
  using namespace math_detail;
  const Angle angle = split_angle(x);
  const Lanes sine = sin_in_quadrant(angle.r, angle.quadrant);
  return nan_unless_finite(x, select(absolute(x) < splat(0x1p-13F), x, sine));
}

// Cosine of x radians. Largest error 1.55 ULP for |x| < 2^31; from there on it is cos(0) = 1.
// Within [-1, 1]. NaN for infinities.
inline Lanes cos(Lanes x) {
  using namespace math_detail;
  const Angle angle = split_angle(x);
  return nan_unless_finite(x, sin_in_quadrant(angle.r, angle.quadrant + splat(1)));
}

// What the standard normal distribution has at z and beyond -|z|, apart from a common power of two,
// so that formulas made of it keep their relative accuracy far out in the tail.
struct NormalTail {
  Lanes tail;     // P(-|z|) = tail 2^n, where P is the distribution function
  Lanes density;  // p(z) = density 2^n, where p is its density, e^(-z^2/2) / sqrt(2 pi)
  IntLanes n;     // in the low 22 bits; those above are not part of it

  // e 2^n for e made of the two: rounded once where the result is denormal.
  Lanes scaled(Lanes e) const { return math_detail::scale_down(e, n); }
};

// Largest error of scaled(tail) 1.17 ULP, of scaled(density) 1.35 ULP. Valid for every z; from |z|
// = 14.6 on both are 0.
inline NormalTail normal_tail(Lanes z) {
  using namespace math_detail;
  const Lanes a = smaller(splat(14.6F), absolute(z));
  // a^2 / 2 = square + rest, where the leading part is exact.
  const Lanes top = from_bits(bits(a) & splat(std::int32_t{-0x1000}));
  const Lanes square = splat(0.5F) * (top * top);
  const Lanes rest = splat(0.5F) * ((a - top) * (a + top));
  const Lanes sum = splat(rounding_shift) - (square + rest) * splat(0x1.715476p0F);
  const Lanes n = sum - splat(rounding_shift);
  const Lanes e = small_expm1(-square - n * splat(ln2_high), n * splat(ln2_low) + rest);
  const FloatPair low = scaled_normal_tail(FloatPair{a[0], a[1]}, FloatPair{e[0], e[1]});
  const FloatPair high = scaled_normal_tail(FloatPair{a[2], a[3]}, FloatPair{e[2], e[3]});
  const Lanes highest = splat(0x1.988454p-2F);
  return {Lanes{low[0], low[1], high[0], high[1]}, highest + highest * e, bits(sum)};
}

// The error function. Largest error 2 ULP. Valid for every x; odd, within [-1, 1]; the sign of zero
// is kept. NaN gives NaN.
inline Lanes erf(Lanes x) {
  using namespace math_detail;
  const Lanes magnitude = absolute(x);
  const NormalTail normal = normal_tail(magnitude * splat(0x1.6a09e6p+0F));
  const Lanes tail = normal.scaled(normal.tail);
  const Lanes large = splat(1.0F) - (tail + tail);
  // The Taylor series 2 / sqrt(pi) (x - x^3 / 3 + x^5 / 10 - ...), below 1/2.
  const Lanes square = x * x;
  Lanes p = splat(1.20554e-4F);
  p = p * square + splat(-8.5483e-4F);
  p = p * square + splat(5.22397763e-3F);
  p = p * square + splat(-2.68661706e-2F);
  p = p * square + splat(1.12837917e-1F);
  p = p * square + splat(-3.76126389e-1F);
  p = p * square + splat(1.28379167e-1F);
  const Lanes small = x + x * p;
  const Lanes signed_large = with_sign(large, sign_of(x));
  return select(x == x, select(magnitude < splat(0.5F), small, signed_large), x);
}

// The same for one float, with the bits of a lane.
float exp(float x);
float expm1(float x);
float log(float x);
float log1p(float x);
float tanh(float x);
float sigmoid(float x);
float sin(float x);
float cos(float x);

}  // namespace playground
