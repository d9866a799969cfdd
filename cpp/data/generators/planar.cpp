// Classes of points in the plane: the standard shapes, centred, mostly within 2.5 of the origin.
// Binary labels: 0 becomes the target -1, 1 the target 1.
#include <array>
#include <cstdint>

#include "data/generators/generators.h"
#include "numerics/lanes.h"
#include "numerics/math.h"
#include "numerics/random.h"

namespace playground {
namespace {

// A coordinate beyond the border of the plane, mirrored back into it.
float turned_back(float coordinate) {
  while (!(coordinate <= plane_limit && coordinate >= -plane_limit)) {
    coordinate = (coordinate > 0 ? 2 : -2) * plane_limit - coordinate;
  }
  return coordinate;
}

// The point (x1, x2) of the clean shape, moved by normal deviates of the given standard deviation.
void place(Random& random, SampleDraw& sample, float x1, float x2, float deviation) {
  const float right = random.normal();
  const float up = random.normal();
  sample.x[0] = turned_back(x1 + deviation * right);
  sample.x[1] = turned_back(x2 + deviation * up);
}

void place_polar(Random& random, SampleDraw& sample, float radius, float angle, float deviation) {
  place(random, sample, radius * cos(angle), radius * sin(angle), deviation);
}

}  // namespace

void draw_circle(Random& random, SampleDraw& sample) {
  // A disc inside a ring, each evenly filled.
  constexpr float disc = 1.2F;
  constexpr float ring_inner = 1.75F;
  constexpr float ring_outer = 2.5F;
  const float angle = random.uniform(0, full_turn);
  const float low = sample.label == 0 ? ring_inner * ring_inner : 0;
  const float high = sample.label == 0 ? ring_outer * ring_outer : disc * disc;
  const float radius = square_root(random.uniform(low, high));
  place_polar(random, sample, radius, angle, 0.6F * sample.noise);
}

void draw_xor(Random& random, SampleDraw& sample) {
  // Four squares, with a gap along the axes; equal signs of x1 and x2 are class 1.
  constexpr float gap = 0.2F;
  constexpr float side = 2.5F;
  const float x1 = random.uniform(gap, side);
  const float x2 = random.uniform(gap, side);
  const bool right = random.below(2) == 1;
  const bool above = right == (sample.label == 1);
  place(random, sample, right ? x1 : -x1, above ? x2 : -x2, 0.6F * sample.noise);
}

void draw_gaussians(Random& random, SampleDraw& sample) {
  constexpr float centre = 1.4F;
  const float at = sample.label == 1 ? centre : -centre;
  place(random, sample, at, at, 0.35F + 1.3F * sample.noise);
}

void draw_spiral(Random& random, SampleDraw& sample) {
  // Two arms, half a turn apart, of 1.75 turns each.
  constexpr float outer = 2.5F;
  constexpr float turns = 1.75F;
  const float along = random.uniform(0.04F, 1);
  const float start = sample.label == 1 ? 0.0F : 0.5F;
  place_polar(random, sample, outer * along, full_turn * (turns * along + start),
              0.35F * sample.noise);
}

void draw_moons(Random& random, SampleDraw& sample) {
  // Two half circles, each reaching into the other.
  constexpr float radius = 1.6F;
  const float angle = random.uniform(0, 0.5F * full_turn);
  const float side = sample.label == 1 ? -1.0F : 1.0F;
  place(random, sample, side * (radius * cos(angle) - 0.5F * radius),
        side * (radius * sin(angle) - 0.25F * radius), 0.6F * sample.noise);
}

void draw_checkerboard(Random& random, SampleDraw& sample) {
  // Four by four squares, with a narrow gap between neighbours.
  constexpr std::uint32_t cells = 4;
  constexpr float side = 1.25F;
  constexpr float gap = 0.2F;
  const std::uint32_t row = random.below(cells);
  const std::uint32_t pair = random.below(cells / 2);
  const std::uint32_t odd = (row + static_cast<std::uint32_t>(sample.label)) % 2;
  const float right = random.uniform(0.5F * gap, side - 0.5F * gap);
  const float up = random.uniform(0.5F * gap, side - 0.5F * gap);
  constexpr float corner = -0.5F * static_cast<float>(cells) * side;
  place(random, sample, corner + static_cast<float>(2 * pair + odd) * side + right,
        corner + static_cast<float>(row) * side + up, 0.4F * sample.noise);
}

void draw_rings(Random& random, SampleDraw& sample) {
  // Four concentric rings whose classes alternate, evenly filled along their length.
  constexpr std::array<float, 2> inner{0.65F, 1.25F};
  constexpr std::array<float, 2> outer{1.85F, 2.45F};
  const float small = inner[sample.label];
  const float large = outer[sample.label];
  const bool on_large = random.uniform() * (small + large) < large;
  const float angle = random.uniform(0, full_turn);
  place_polar(random, sample, on_large ? large : small, angle, 0.35F * sample.noise);
}

void draw_blobs(Random& random, SampleDraw& sample) {
  // Clouds on a circle, the first at the top, then clockwise.
  constexpr float radius = 1.8F;
  const float share = static_cast<float>(sample.label) / static_cast<float>(sample.classes);
  const float angle = full_turn * (0.25F - share);
  place_polar(random, sample, radius, angle, 0.25F + 0.8F * sample.noise);
}

}  // namespace playground
