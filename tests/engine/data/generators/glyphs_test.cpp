// The drawn digits: grey values, enough ink, and classes that can be told apart.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "data/dataset.h"
#include "data/generators/generators.h"

using namespace playground;

namespace {

constexpr std::size_t pixels = glyph_side * glyph_side;
constexpr std::size_t digits = 10;

Dataset draw(float noise, std::size_t samples, std::uint32_t seed) {
  return generate(*find_dataset("glyphs"), 0, noise, samples, seed);
}

using Image = std::array<float, pixels>;

// The mean image of each class.
std::array<Image, digits> means_of(const Dataset& dataset) {
  std::array<Image, digits> means{};
  const float share = static_cast<float>(digits) / static_cast<float>(dataset.count);
  for (std::size_t i = 0; i < dataset.count; ++i) {
    for (std::size_t p = 0; p < pixels; ++p) {
      means[static_cast<std::size_t>(dataset.y[i])][p] += share * dataset.x[i * pixels + p];
    }
  }
  return means;
}

float squared_distance(const float* a, const float* b) {
  float sum = 0;
  for (std::size_t p = 0; p < pixels; ++p) {
    sum += (a[p] - b[p]) * (a[p] - b[p]);
  }
  return sum;
}

// The share of `dataset` whose nearest mean is that of its class.
float accuracy(const std::array<Image, digits>& means, const Dataset& dataset) {
  std::size_t right = 0;
  for (std::size_t i = 0; i < dataset.count; ++i) {
    const auto nearest = std::min_element(means.begin(), means.end(), [&](auto& a, auto& b) {
      const float* const image = dataset.x.data() + i * pixels;
      return squared_distance(a.data(), image) < squared_distance(b.data(), image);
    });
    right += static_cast<float>(nearest - means.begin()) == dataset.y[i] ? 1 : 0;
  }
  return static_cast<float>(right) / static_cast<float>(dataset.count);
}

}  // namespace

TEST_CASE("pixels are grey values and strokes cover a sensible part of them") {
  for (const float noise : {0.0F, 0.5F, 1.0F}) {
    const Dataset dataset = draw(noise, 500, 1);
    CHECK(
        std::all_of(dataset.x.begin(), dataset.x.end(), [](float x) { return x >= 0 && x <= 1; }));
  }
  const Dataset clean = draw(0, 500, 1);
  for (std::size_t i = 0; i < clean.count; ++i) {
    CAPTURE(i);
    const float* const image = clean.x.data() + i * pixels;
    float ink = 0;
    float corners = 0;
    for (std::size_t p = 0; p < pixels; ++p) {
      ink += image[p];
    }
    for (const std::size_t corner :
         {std::size_t{0}, glyph_side - 1, pixels - glyph_side, pixels - 1}) {
      corners += image[corner];
    }
    CHECK(ink > 8.0F);
    CHECK(ink < 70.0F);
    CHECK(corners == 0.0F);
    CHECK(*std::max_element(image, image + pixels) > 0.7F);
  }
}

TEST_CASE("edges are antialiased") {
  const Dataset clean = draw(0, 100, 1);
  const auto grey =
      std::count_if(clean.x.begin(), clean.x.end(), [](float x) { return x > 0.1F && x < 0.9F; });
  CHECK(grey > 100 * 15);
}

TEST_CASE("samples of a class vary") {
  const Dataset clean = draw(0, 200, 1);
  for (std::size_t i = digits; i < clean.count; ++i) {
    const float* const image = clean.x.data() + i * pixels;
    CHECK(squared_distance(image, image - digits * pixels) > 0.3F);
  }
}

TEST_CASE("the mean images are pairwise distinct") {
  const auto means = means_of(draw(0, 1'000, 1));
  for (std::size_t a = 0; a < digits; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK(squared_distance(means[a].data(), means[b].data()) > 1.5F);
    }
  }
}

TEST_CASE("the nearest mean image tells most new digits, even through noise") {
  const auto means = means_of(draw(0, 1'000, 1));
  CHECK(accuracy(means, draw(0, 1'000, 2)) > 0.85F);
  CHECK(accuracy(means, draw(0.5F, 1'000, 2)) > 0.8F);
}
