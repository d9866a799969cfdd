// The border of theory: known values, and none where there is none.
#include "study/map/mean_field.h"

#include <doctest/doctest.h>

#include "experiment/text.h"
#include "study/map/ending.h"

using namespace playground;

namespace {

std::optional<double> critical(std::string_view name) {
  return critical_scale(standard(*find_activation(name)));
}

std::optional<double> scale(std::string_view text) { return weight_scale(parse(text).experiment); }

}  // namespace

TEST_CASE("mean field: tanh is critical at 1, rectifiers at He's spread, lines at 1") {
  CHECK(*critical("tanh") == doctest::Approx(1).epsilon(0.001));
  CHECK(*critical("relu") == doctest::Approx(1.41421356).epsilon(0.002));
  CHECK(*critical("leaky_relu") == doctest::Approx(1.41421356).epsilon(0.01));
  CHECK(*critical("identity") == doctest::Approx(1).epsilon(0.002));
  // Steepest at 0 with 1/4, and ever flatter as weights and with them z grow.
  CHECK(*critical("sigmoid") > 4);
  CHECK(*critical("softsign") == doctest::Approx(1).epsilon(0.01));
}

TEST_CASE("mean field: without slope there is no border, nor where χ jumps") {
  CHECK_FALSE(critical("step"));
  CHECK_FALSE(critical("gelu"));
}

TEST_CASE("mean field: spreads of weights are those of initialisers") {
  CHECK(*scale("net=8:relu&init=he_normal") == doctest::Approx(1.41421356));
  CHECK(*scale("net=8:relu") == doctest::Approx(1.41421356));
  CHECK(*scale("net=8:tanh&init=lecun_normal:0.5") == doctest::Approx(0.5));
  CHECK(*scale("net=8:tanh&init=glorot_uniform:3") == doctest::Approx(3));
  CHECK_FALSE(scale("net=8:tanh&init=uniform"));
  CHECK_FALSE(scale("net=none"));
}

TEST_CASE("ending: the first class that fits, with the audit's bounds") {
  CHECK(ending_of(true, 0.1, 0.1, 1) == Ending::diverges);
  CHECK(ending_of(false, 10, 1, 0) == Ending::diverges);
  CHECK(ending_of(false, 0.1, 1.0 / 0.0, 0) == Ending::diverges);
  CHECK(ending_of(false, 0.1, 0.1, 1) == Ending::dies);
  CHECK(ending_of(false, 0.96, 1, 0) == Ending::stalls);
  CHECK(ending_of(false, 0.95, 2, 0) == Ending::learns);
}
