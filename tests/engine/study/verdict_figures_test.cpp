// All figures of one study, against an independent computation: the stream of draws written again
// in Python from the published generators, each resample written out and sorted, and trim_mean,
// quantile and std of SciPy 1.10.1 and NumPy 1.24.2 taken of it. Two strata, three values, 22
// seeds, with runs that diverge, runs that never reach the target, and ties.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <initializer_list>

#include "numerics/bits.h"
#include "study/verdict.h"

using namespace playground;

namespace {

Outcomes reference_study(bool larger_is_better) {
  constexpr int seeds = 22;
  Outcomes outcomes(2, 3, seeds);
  outcomes.finished.fill(true);
  outcomes.larger_is_better = larger_is_better;
  outcomes.has_target = true;
  outcomes.end = 50;
  for (int s = 0; s < 2; ++s) {
    for (int v = 0; v < 3; ++v) {
      for (int i = 0; i < seeds; ++i) {
        outcomes.metric(s, v, i) =
            (37 * i * i + 53 * i + 101 * v * (i % 5) + 29 * s) % 97 / 97.0 + 0.1 * v;
        outcomes.diverged(s, v, i) = (i + 7 * v + 3 * s) % 11 == 0;
        outcomes.constant(s, v, i) = 0.25 + 0.01 * i;
        if ((i * v + s + i) % 6 != 0) {
          outcomes.time(s, v, i) = 1 + (11 * i + 17 * v + 5 * s) % 49;
        }
      }
    }
  }
  return outcomes;
}

doctest::Approx near(double number) { return doctest::Approx(number).epsilon(1e-10); }

struct ValueRow {
  std::size_t group;
  std::size_t value;
  double mean;
  double low;
  double high;
};

struct ComparisonRow {
  std::size_t group;
  std::size_t value;
  double difference;
  double low;
  double high;
  double standard_error;
  double improvement;
  double seeds_needed;
};

void check_figures(const MeasureResult& result, std::initializer_list<ValueRow> values,
                   std::initializer_list<ComparisonRow> comparisons) {
  REQUIRE(result.groups.size() == 3);
  for (const ValueRow& row : values) {
    CAPTURE(row.group);
    CAPTURE(row.value);
    const Estimate& estimate = result.groups[row.group].values[row.value].interquartile_mean;
    CHECK(estimate.value == near(row.mean));
    CHECK(estimate.interval.low == near(row.low));
    CHECK(estimate.interval.high == near(row.high));
  }
  for (const ComparisonRow& row : comparisons) {
    CAPTURE(row.group);
    CAPTURE(row.value);
    const Comparison& comparison = result.groups[row.group].comparisons[row.value - 1];
    CHECK(comparison.value == row.value);
    CHECK(comparison.difference.value == near(row.difference));
    CHECK(comparison.difference.interval.low == near(row.low));
    CHECK(comparison.difference.interval.high == near(row.high));
    CHECK(comparison.standard_error == near(row.standard_error));
    CHECK(comparison.improvement.value == near(row.improvement));
    CHECK(comparison.seeds_needed == row.seeds_needed);
  }
}

class Hash {
 public:
  void add(double number) { hash_ = (hash_ ^ bit_cast<std::uint64_t>(number)) * 0x100000001b3ULL; }
  void add(const Estimate& estimate) {
    add(estimate.value);
    add(estimate.interval.low);
    add(estimate.interval.high);
  }
  std::uint64_t value() const { return hash_; }

 private:
  std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

std::uint64_t hash_of(const StudyResult& result) {
  Hash hash;
  for (const MeasureResult& measure : result.measures) {
    for (const double threshold : measure.profile_thresholds) {
      hash.add(threshold);
    }
    for (const Group& group : measure.groups) {
      for (const ValueFigures& figures : group.values) {
        hash.add(figures.interquartile_mean);
        hash.add(figures.median);
        hash.add(figures.failed);
        for (const double share : figures.profile) {
          hash.add(share);
        }
      }
      for (const Comparison& comparison : group.comparisons) {
        hash.add(comparison.difference);
        hash.add(comparison.standard_error);
        hash.add(comparison.improvement);
        hash.add(comparison.failed_difference);
        hash.add(comparison.seeds_needed);
      }
    }
  }
  return hash.value();
}

}  // namespace

TEST_CASE("verdict: the figures of an accuracy and of times are those of SciPy and NumPy") {
  const StudyResult result = judge(reference_study(true));
  CHECK(result.comparisons == 12);
  CHECK(result.resamples == 48'000);
  REQUIRE(result.measures.size() == 2);
  CHECK(result.measures[0].measure == Measure::metric);
  check_figures(
      result.measures[0],
      {{0, 0, 0.422680412371, 0.264561855670, 0.546413230241},
       {0, 1, 0.587972508591, 0.421284364261, 0.721993127148},
       {0, 2, 0.639862542955, 0.431334192440, 0.820296391753},
       {1, 0, 0.595360824742, 0.417525773196, 0.752577319588},
       {1, 1, 0.641237113402, 0.436748281787, 0.826825601375},
       {1, 2, 0.682817869416, 0.480025773196, 0.907066151203},
       {2, 0, 0.509020618557, 0.361683848797, 0.630594931271},
       {2, 1, 0.614604810997, 0.485728092784, 0.735320017182},
       {2, 2, 0.661340206186, 0.505831185567, 0.825869845361}},
      {{0, 1, 0.165292096220, 0.075945017182, 0.228006872852, 0.024082935115, 0.909090909091, 7},
       {0, 2, 0.217182130584, -0.123025844788, 0.411340206186, 0.093077990204, 0.818181818182, 56},
       {1, 1, 0.045876288660, -0.310652920962, 0.232302405498, 0.094114149573, 0.818181818182,
        1272},
       {1, 2, 0.087457044674, -0.311168384880, 0.392439862543, 0.128977148140, 0.727272727273, 657},
       {2, 1, 0.105584192440, -0.072680412371, 0.212543850229, 0.048246944835, 0.863636363636, 64},
       {2, 2, 0.152319587629, -0.043556701031, 0.347337664662, 0.072616537743, 0.772727272727,
        69}});
  CHECK(result.measures[1].measure == Measure::time);
  check_figures(
      result.measures[1],
      {{0, 0, 31.833333333333, 21.666666666667, 41.083333333333},
       {0, 1, 42.166666666667, 33.333333333333, 48.166666666667},
       {0, 2, 44.166666666667, 33.916666666667, 50},
       {1, 0, 28.5, 18.416666666667, 38.666666666667},
       {1, 1, 27.833333333333, 19.333333333333, 36.585416666667},
       {1, 2, 25.666666666667, 16.75, 34.416666666667},
       {2, 0, 30.166666666667, 23, 37.291666666667},
       {2, 1, 35, 28.665625, 40.125},
       {2, 2, 34.916666666667, 27.875, 40.583333333333}},
      {{0, 1, 10.333333333333, -7.666840277778, 23.333506944444, 5.217761647251, 0.272727272727,
        78},
       {0, 2, 12.333333333333, -7.833333333333, 29.166840277778, 6.752505077954, 0.409090909091,
        91},
       {1, 1, -0.666666666667, -21.333333333333, 15.916666666667, 6.995047678538, 0.409090909091,
        33253},
       {1, 2, -2.833333333333, -21.416840277778, 19.75, 7.496164372179, 0.659090909091, 2115},
       {2, 1, 4.833333333333, -10.75, 16.916666666667, 4.863705573330, 0.340909090909, 306},
       {2, 2, 4.75, -10.750173611111, 19.208420138889, 5.237010042390, 0.534090909091, 368}});
  // Failures: diverged, or not reached; of 22 seeds, and of 44 runs.
  CHECK(result.measures[0].groups[2].values[1].failed.value == near(4.0 / 44));
  CHECK(result.measures[1].groups[0].values[0].failed.value == near(5.0 / 22));
  CHECK(result.measures[1].groups[0].values[2].failed.value == near(12.0 / 22));
  CHECK(result.measures[1].groups[2].values[2].failed.value == near(14.0 / 44));
}

TEST_CASE("verdict: the figures of a loss are those of SciPy and NumPy") {
  const StudyResult result = judge(reference_study(false));
  check_figures(
      result.measures[0],
      {{0, 0, 0.502577319588, 0.359965635739, 0.650365120275},
       {0, 1, 0.669587628866, 0.517525773196, 0.844510309278},
       {1, 2, 0.803951890034, 0.590034364261, 1.034213917526},
       {2, 0, 0.593213058419, 0.473786512027, 0.699344931271},
       {2, 2, 0.771735395189, 0.611071735395, 0.922508591065}},
      {{0, 1, 0.167010309278, -0.345885237686, 0.712714776632, 0.102825043414, 0.090909090909, 115},
       {0, 2, 0.236941580756, -0.304297322451, 0.698886204181, 0.123254045909, 0.181818181818, 82},
       {1, 1, 0.057044673540, -0.480068728522, 0.471135810424, 0.113740430692, 0.181818181818,
        1201},
       {2, 1, 0.112027491409, -0.198500411655, 0.426546749714, 0.078895974692, 0.136363636364, 150},
       {2, 2, 0.178522336770, -0.091023231672, 0.423454324170, 0.081296222287, 0.227272727273,
        63}});
}

TEST_CASE("verdict: every build computes the same bits") {
  CHECK(hash_of(judge(reference_study(true))) == 13385898846404200797ULL);
  CHECK(hash_of(judge(reference_study(false))) == 8024122786413780664ULL);
}
