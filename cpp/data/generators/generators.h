// The generators behind the table of data sets, by topic: planar.cpp, regression.cpp, glyphs.cpp,
// waves.cpp. Each draws one sample from its label, as DatasetEntry::draw asks.
#pragma once

#include "data/dataset.h"

namespace playground {

// Half the side of the square that data in the plane live in.
inline constexpr float plane_limit = 3;

// In radians.
inline constexpr float full_turn = 6.28318530717958647692F;

// Classes in the plane. Noise moves every point by a normal deviate in each coordinate, with the
// standard deviation given in plane units at noise 1; at the border points are turned back.
void draw_circle(Random& random, SampleDraw& sample);        // 0.6
void draw_xor(Random& random, SampleDraw& sample);           // 0.6
void draw_gaussians(Random& random, SampleDraw& sample);     // 1.3, on top of the clouds' own 0.35
void draw_spiral(Random& random, SampleDraw& sample);        // 0.35
void draw_moons(Random& random, SampleDraw& sample);         // 0.6
void draw_checkerboard(Random& random, SampleDraw& sample);  // 0.4
void draw_rings(Random& random, SampleDraw& sample);         // 0.35
void draw_blobs(Random& random, SampleDraw& sample);         // 0.8, on top of the clouds' own 0.25

// Curves on a line and surfaces over the plane. Noise adds a normal deviate to the target, with
// standard deviation 0.5 at noise 1.
void draw_sine(Random& random, SampleDraw& sample);
void draw_step(Random& random, SampleDraw& sample);
void draw_absolute(Random& random, SampleDraw& sample);
void draw_chirp(Random& random, SampleDraw& sample);
void draw_plane(Random& random, SampleDraw& sample);
void draw_hills(Random& random, SampleDraw& sample);

// Images and sounds.
inline constexpr std::size_t glyph_side = 12;
inline constexpr std::size_t wave_length = 64;

// The digits 0 to 9 as glyph_side × glyph_side grey values in [0, 1], row by row from the top,
// ink 1. Place, size, slant and thickness of the stroke vary from sample to sample. Noise adds a
// normal deviate to every pixel, with standard deviation 0.5 at noise 1, and the result is cut off
// at 0 and 1.
void draw_glyph(Random& random, SampleDraw& sample);

// Sine, square, saw tooth and triangle as wave_length samples of 1.5 to 4 periods of random phase
// and loudness, within [-1, 1]. Noise adds a normal deviate to every value, with standard deviation
// 0.5 at noise 1.
void draw_wave(Random& random, SampleDraw& sample);

}  // namespace playground
