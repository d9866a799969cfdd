// Small grey images of the digits 0 to 9, drawn from strokes: a toy version of the complex inputs
// that need a non-linear network.
//
// A digit is a list of lines and arcs of ellipses in a box of x in [-0.6, 0.6], y in [-1, 1] with y
// downwards. Each sample places that box anew, cuts the arcs into short segments, and inks every
// pixel by its distance to the nearest of them.
#include <array>
#include <span>

#include "data/generators/generators.h"
#include "numerics/lanes.h"
#include "numerics/math.h"
#include "numerics/random.h"

namespace playground {
namespace {

struct Point {
  float x, y;
};

struct Stroke {
  // A line from `from` to `to`; where `arc` is set, the part between `start` and `end`, in turns
  // clockwise from the right, of the ellipse around `from` with the half axes `to`.
  Point from, to;
  bool arc = false;
  float start = 0, end = 0;
};

constexpr Stroke line(Point from, Point to) { return {from, to}; }

constexpr Stroke arc(Point centre, Point axes, float start, float end) {
  return {centre, axes, true, start, end};
}

constexpr std::array digit_zero{arc({0, 0}, {0.6F, 1}, 0, 1)};
constexpr std::array digit_one{line({0.1F, -1}, {0.1F, 1}), line({0.1F, -1}, {-0.4F, -0.55F})};
constexpr std::array digit_two{arc({0, -0.45F}, {0.55F, 0.55F}, 0.5F, 1.125F),
                               line({0.39F, -0.06F}, {-0.55F, 1}), line({-0.55F, 1}, {0.6F, 1})};
constexpr std::array digit_three{arc({0, -0.5F}, {0.5F, 0.5F}, 0.55F, 1.25F),
                                 arc({0, 0.5F}, {0.55F, 0.5F}, -0.25F, 0.45F)};
constexpr std::array digit_four{line({0.25F, -1}, {-0.6F, 0.35F}),
                                line({-0.6F, 0.35F}, {0.6F, 0.35F}), line({0.25F, -1}, {0.25F, 1})};
constexpr std::array digit_five{line({0.5F, -1}, {-0.4F, -1}), line({-0.4F, -1}, {-0.39F, -0.06F}),
                                arc({0, 0.38F}, {0.55F, 0.62F}, 0.625F, 1.42F)};
constexpr std::array digit_six{arc({0, 0.42F}, {0.55F, 0.58F}, 0, 1),
                               arc({0.45F, 0.42F}, {1, 1.42F}, 0.5F, 0.75F)};
constexpr std::array digit_seven{line({-0.6F, -1}, {0.6F, -1}), line({0.6F, -1}, {-0.15F, 1})};
constexpr std::array digit_eight{arc({0, -0.5F}, {0.48F, 0.5F}, 0, 1),
                                 arc({0, 0.5F}, {0.58F, 0.5F}, 0, 1)};
constexpr std::array digit_nine{arc({0, -0.42F}, {0.55F, 0.58F}, 0, 1),
                                arc({-0.45F, -0.42F}, {1, 1.42F}, 0, 0.25F)};

constexpr std::array<std::span<const Stroke>, 10> digits{
    digit_zero, digit_one, digit_two,   digit_three, digit_four,
    digit_five, digit_six, digit_seven, digit_eight, digit_nine};

// Where a sample's box lies: box coordinates to pixels.
struct Placement {
  Point centre, across, down;

  Point of(Point p) const {
    return {centre.x + p.x * across.x + p.y * down.x, centre.y + p.x * across.y + p.y * down.y};
  }
};

Placement draw_placement(Random& random) {
  constexpr float middle = 0.5F * static_cast<float>(glyph_side - 1);
  const float right = random.uniform(-0.9F, 0.9F);
  const float below = random.uniform(-0.7F, 0.7F);
  const float width = random.uniform(3.7F, 4.7F);
  const float height = random.uniform(3.7F, 4.4F);
  const float angle = random.uniform(-0.2F, 0.2F);
  const float slant = random.uniform(-0.15F, 0.15F);
  const float c = cos(angle);
  const float s = sin(angle);
  return {{middle + right, middle + below},
          {width * c, width * s},
          {height * (-s - slant * c), height * (c - slant * s)}};
}

// Squared distances of four pixels to the nearest of the segments so far.
class Distance {
 public:
  Distance(Lanes x, Lanes y) : x_(x), y_(y) {}

  void add(Point from, Point to) {
    const Lanes x = x_ - splat(from.x);
    const Lanes y = y_ - splat(from.y);
    const Lanes dx = splat(to.x - from.x);
    const Lanes dy = splat(to.y - from.y);
    const Lanes along = (x * dx + y * dy) / (dx * dx + dy * dy);
    const Lanes nearest = larger(splat(0.0F), smaller(splat(1.0F), along));
    const Lanes right = x - nearest * dx;
    const Lanes below = y - nearest * dy;
    least_ = smaller(least_, right * right + below * below);
  }

  Lanes squared() const { return least_; }

 private:
  Lanes x_, y_;
  Lanes least_ = splat(1e6F);
};

constexpr std::size_t pieces = 16;  // segments of an arc

struct Segments {
  std::array<std::array<Point, 2>, 3 * pieces> ends;
  std::size_t count = 0;

  void add(Point from, Point to) { ends[count++] = {from, to}; }
};

Segments segments_of(std::span<const Stroke> strokes, const Placement& placement) {
  Segments segments;
  for (const Stroke& stroke : strokes) {
    if (!stroke.arc) {
      segments.add(placement.of(stroke.from), placement.of(stroke.to));
      continue;
    }
    Point last{};
    for (std::size_t i = 0; i <= pieces; ++i) {
      const float share = static_cast<float>(i) / static_cast<float>(pieces);
      const float angle = full_turn * (stroke.start + share * (stroke.end - stroke.start));
      const Point next = placement.of(
          {stroke.from.x + stroke.to.x * cos(angle), stroke.from.y + stroke.to.y * sin(angle)});
      if (i > 0) {
        segments.add(last, next);
      }
      last = next;
    }
  }
  return segments;
}

}  // namespace

void draw_glyph(Random& random, SampleDraw& sample) {
  const Placement placement = draw_placement(random);
  const float half_thickness = random.uniform(0.55F, 0.95F);
  const Segments segments = segments_of(digits[sample.label], placement);
  static_assert(glyph_side % lane_count == 0);
  for (std::size_t row = 0; row < glyph_side; ++row) {
    for (std::size_t column = 0; column < glyph_side; column += lane_count) {
      const auto left = static_cast<float>(column);
      Distance distance(splat(left) + Lanes{0, 1, 2, 3}, splat(static_cast<float>(row)));
      for (std::size_t i = 0; i < segments.count; ++i) {
        distance.add(segments.ends[i][0], segments.ends[i][1]);
      }
      // The edge of the stroke covers one pixel.
      const Lanes ink = splat(half_thickness + 0.5F) - square_root(distance.squared());
      const float e0 = random.normal();
      const float e1 = random.normal();
      const float e2 = random.normal();
      const float e3 = random.normal();
      const Lanes clean = larger(splat(0.0F), smaller(splat(1.0F), ink));
      const Lanes noisy = clean + splat(0.5F * sample.noise) * Lanes{e0, e1, e2, e3};
      store(sample.x + row * glyph_side + column, larger(splat(0.0F), smaller(splat(1.0F), noisy)));
    }
  }
}

}  // namespace playground
