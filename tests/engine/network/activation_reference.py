"""Writes activation_reference.h: f(z) and f'(z) of every activation, computed from their definitions with 60 digits.

It shares nothing with the engine: the definitions are those of the papers and of the documentation of Keras 3 and PyTorch, evaluated
by mpmath (python3-mpmath). Run it after adding an activation: python3 activation_reference.py > activation_reference.h
"""

import struct

from mpmath import cos, erf, exp, expm1, inf, log1p, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 60


def single(x):
    """The nearest single-precision number, since that is what the engine is given."""
    return mpf(struct.unpack("f", struct.pack("f", x))[0])


def sigmoid(z):
    return 1 / (1 + exp(-z)) if z >= 0 else exp(z) / (1 + exp(z))


def softplus(z):
    return max(z, mpf(0)) + log1p(exp(-abs(z)))


def swish_like(gate):
    """z gate(z), with the limit 0 at minus infinity."""
    return lambda z, p: mpf(0) if z == -inf else (inf if z == inf else z * gate(z))


def phi(z):
    return (1 + erf(z / sqrt(2))) / 2 if z > -5 else mp.erfc(-z / sqrt(2)) / 2


def clip(z, low, high):
    return min(max(z, mpf(low)), mpf(high))


def limits(low, high, middle):
    """A derivative with its limits at minus and plus infinity."""
    return lambda z, p: mpf(low) if z == -inf else (mpf(high) if z == inf else middle(z, p))


def mish_slope(z, p):
    t = tanh(softplus(z))
    return t + z * sigmoid(z) * (1 - t * t)


SELU_ALPHA = mpf("1.6732632423543772848170429916717")
SELU_SCALE = mpf("1.0507009873554804934193349852946")

# name: (parameter values, f(z, parameter), f'(z, parameter)); at a kink f' is the slope on its left.
TABLE = {
    "identity": ([0], lambda z, p: z, lambda z, p: mpf(1)),
    "sigmoid": ([0], lambda z, p: sigmoid(z), lambda z, p: sigmoid(z) * sigmoid(-z)),
    "tanh": ([0], lambda z, p: tanh(z), limits(0, 0, lambda z, p: 1 - tanh(z) ** 2)),
    "relu": ([0], lambda z, p: max(z, mpf(0)), lambda z, p: mpf(z > 0)),
    "leaky_relu": ([0.01, 0.3, 1], lambda z, p: z if z > 0 else p * z, lambda z, p: mpf(1) if z > 0 else p),
    "prelu": ([0.25], lambda z, p: z if z > 0 else p * z, lambda z, p: mpf(1) if z > 0 else p),
    "elu": ([1, 0.5, 2], lambda z, p: z if z > 0 else p * expm1(z), lambda z, p: mpf(1) if z > 0 else p * exp(z)),
    "selu": (
        [0],
        lambda z, p: SELU_SCALE * (z if z > 0 else SELU_ALPHA * expm1(z)),
        lambda z, p: SELU_SCALE * (mpf(1) if z > 0 else SELU_ALPHA * exp(z)),
    ),
    "celu": ([1, 2], lambda z, p: z if z > 0 else p * expm1(z / p), lambda z, p: mpf(1) if z > 0 else exp(z / p)),
    "relu6": ([0], lambda z, p: clip(z, 0, 6), lambda z, p: mpf(0 < z <= 6)),
    "softplus": ([0], lambda z, p: softplus(z), lambda z, p: sigmoid(z)),
    "softsign": (
        [0],
        lambda z, p: mpf(1 if z > 0 else -1) if abs(z) == inf else z / (1 + abs(z)),
        limits(0, 0, lambda z, p: 1 / (1 + abs(z)) ** 2),
    ),
    "hard_sigmoid": ([0], lambda z, p: clip(z + 3, 0, 6) / 6, lambda z, p: mpf(1) / 6 if -3 < z <= 3 else mpf(0)),
    "hard_tanh": ([0], lambda z, p: clip(z, -1, 1), lambda z, p: mpf(-1 < z <= 1)),
    "hard_swish": (
        [0],
        lambda z, p: mpf(0) if z <= -3 else z * clip(z + 3, 0, 6) / 6,
        lambda z, p: mpf(0) if z <= -3 else (mpf(1) if z > 3 else (2 * z + 3) / 6),
    ),
    "gelu": ([0], swish_like(phi), limits(0, 1, lambda z, p: phi(z) + z * exp(-z * z / 2) / sqrt(2 * pi))),
    "silu": ([0], swish_like(sigmoid), limits(0, 1, lambda z, p: sigmoid(z) + z * sigmoid(z) * sigmoid(-z))),
    "mish": ([0], swish_like(lambda z: tanh(softplus(z))), limits(0, 1, mish_slope)),
    "sine": ([0], lambda z, p: sin(z), lambda z, p: cos(z)),
    "gaussian": ([0], lambda z, p: exp(-z * z), limits(0, 0, lambda z, p: -2 * z * exp(-z * z))),
    "step": ([0], lambda z, p: mpf(z > 0), lambda z, p: mpf(0)),
}

POINTS = [1.4e-45, 1e-40, 1.1754944e-38, 1e-20, 1e-7, 1e-4, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9999999, 1, 1.0000001, 1.5, 2, 2.5]
POINTS += [2.9999998, 3, 3.0000002, 4, 5, 5.9999995, 6, 6.0000005, 8, 10, 15, 17, 20, 30, 50, 87, 88, 89, 100, 104, 150, 1000]
LARGE = [1e6, 1e10, 1e20, 3.4028235e38]


def literal(x):
    if abs(x) == inf:
        return "infinity" if x > 0 else "-infinity"
    # Values beyond the range of double precision are zero there and in the engine.
    return mp.nstr(x, 17, min_fixed=-5, max_fixed=5) if abs(x) > mpf("1e-300") else "0.0"


def decimal(z):
    if abs(z) == inf:
        return "infinityF" if z > 0 else "-infinityF"
    text = mp.nstr(z, 9, min_fixed=-5, max_fixed=5)
    return (text if "." in text or "e" in text else text + ".0") + "F"


print("// f(z) and f'(z) of every activation to 17 digits. Written by activation_reference.py, not by hand.")
print("#pragma once\n\n#include <limits>\n#include <string_view>\n\nnamespace playground {\n")
print("struct ActivationReference {\n  std::string_view name;\n  float parameter;\n  float z;\n  double f;\n  double slope;\n};\n")
print("inline constexpr double infinity = std::numeric_limits<double>::infinity();")
print("inline constexpr float infinityF = std::numeric_limits<float>::infinity();\n")
print("// clang-format off\ninline constexpr ActivationReference activation_references[] = {")
for name, (parameters, f, slope) in TABLE.items():
    for parameter in parameters:
        p = single(parameter)
        # The argument of sine loses its meaning for large z: neighbouring numbers are further apart than a period.
        points = POINTS + ([] if name == "sine" else LARGE)
        # Where the tails of the normal distribution fade out.
        points = points + ([12, 12.9, 13.5, 14] if name == "gelu" else [])
        numbers = [-single(x) for x in sorted(points, reverse=True)] + [mpf(0)] + [single(x) for x in sorted(points)]
        if name != "sine":
            numbers = [-inf] + numbers + [inf]
        for z in numbers:
            print(f'    {{"{name}", {decimal(p)}, {decimal(z)}, {literal(f(z, p))}, {literal(slope(z, p))}}},')
print("};\n// clang-format on\n\n}  // namespace playground")
