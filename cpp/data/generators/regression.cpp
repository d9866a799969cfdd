// Numbers to be predicted: curves on a line and surfaces over the plane, within about [-1, 1].
// Positions are evenly spread; noise moves the target only.
#include <array>

#include "data/generators/generators.h"
#include "numerics/math.h"
#include "numerics/random.h"

namespace playground {
namespace {

constexpr float line_reach = 2.8F;     // positions on the line lie in [-2.8, 2.8)
constexpr float surface_reach = 2.5F;  // and in the plane in [-2.5, 2.5) each

void draw_on_line(Random& random, SampleDraw& sample, float (*curve)(float x)) {
  const float x = random.uniform(-line_reach, line_reach);
  const float error = 0.5F * random.normal();
  sample.x[0] = x;
  sample.y = curve(x) + sample.noise * error;
}

void draw_over_plane(Random& random, SampleDraw& sample, float (*surface)(float x1, float x2)) {
  const float x1 = random.uniform(-surface_reach, surface_reach);
  const float x2 = random.uniform(-surface_reach, surface_reach);
  const float error = 0.5F * random.normal();
  sample.x[0] = x1;
  sample.x[1] = x2;
  sample.y = surface(x1, x2) + sample.noise * error;
}

struct Hill {
  float x1, x2;
  float height;
  float width;  // standard deviation of the bell
};

// Three hills and two hollows, far enough apart to stay near their heights.
constexpr std::array<Hill, 5> hills{{{-1.4F, 1.3F, 1.0F, 0.7F},
                                     {1.5F, 1.5F, -1.0F, 0.6F},
                                     {0.1F, -0.1F, 0.7F, 0.5F},
                                     {-1.5F, -1.4F, -0.9F, 0.7F},
                                     {1.4F, -1.4F, 1.0F, 0.7F}}};

float height_at(float x1, float x2) {
  float sum = 0;
  for (const Hill& hill : hills) {
    const float right = (x1 - hill.x1) / hill.width;
    const float up = (x2 - hill.x2) / hill.width;
    sum += hill.height * exp(-0.5F * (right * right + up * up));
  }
  return sum;
}

}  // namespace

void draw_sine(Random& random, SampleDraw& sample) {
  draw_on_line(random, sample, [](float x) { return sin(2 * x); });
}

void draw_step(Random& random, SampleDraw& sample) {
  draw_on_line(random, sample, [](float x) { return x < 0 ? -0.8F : 0.8F; });
}

void draw_absolute(Random& random, SampleDraw& sample) {
  draw_on_line(random, sample, [](float x) {
    const float magnitude = x < 0 ? -x : x;
    return magnitude * (2 / line_reach) - 1;
  });
}

void draw_chirp(Random& random, SampleDraw& sample) {
  // Three and a half periods, each shorter than the one before.
  draw_on_line(random, sample, [](float x) {
    const float along = x + line_reach;
    return sin(0.7F * along * along);
  });
}

void draw_plane(Random& random, SampleDraw& sample) {
  draw_over_plane(random, sample,
                  [](float x1, float x2) { return (x1 + x2) / (2 * surface_reach); });
}

void draw_hills(Random& random, SampleDraw& sample) { draw_over_plane(random, sample, height_at); }

}  // namespace playground
