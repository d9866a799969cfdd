// A study as a caller is told it: its plan, and what its runs came to; see study/plan_text.h and
// study/verdict.h. Runs themselves are told as lines of text; see study/row.h.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "interface/declaration.h"
#include "interface/experiment.h"
#include "interface/message.h"
#include "study/tally.h"

namespace playground {

struct FactorTold {
  std::string name;
  std::vector<std::string> values;
};

template <>
inline constexpr auto declaration<FactorTold> =
    declare("StudyFactor", "What differs between the runs of a study.",
            field("name", &FactorTold::name, "The key of a field, or activation, depth or units."),
            field("values", &FactorTold::values, "In their canonical form."));

struct PlanTold {
  std::string text;
  std::vector<ProblemTold> problems;
  std::size_t runs;
  std::size_t seeds;
  std::vector<FactorTold> factors;
  std::string_view metric;
  std::string_view unit;
  std::size_t length;
  std::vector<std::string> activations;
};

template <>
inline constexpr auto declaration<PlanTold> = declare(
    "StudyPlan", "A study's plan that was read.",
    field("text", &PlanTold::text, "Its canonical text."),
    field("problems", &PlanTold::problems, "What was wrong with it."),
    field("runs", &PlanTold::runs, "How many there are, numbered from 0.", {.range = "at least 1"}),
    field("seeds", &PlanTold::seeds, "How many there are.", {.range = "at least 1"}),
    field("factors", &PlanTold::factors, "What is compared, and what the strata are; at most two."),
    field("metric", &PlanTold::metric, "What of a run is compared.",
          {.type = "'accuracy' | 'loss' | 'train_accuracy' | 'train_loss'"}),
    field("unit", &PlanTold::unit, "What the length of a run is counted in.",
          {.type = "'epochs' | 'steps'"}),
    field("length", &PlanTold::length, "Of each run, in that unit.", {.range = "at least 1"}),
    field("activations", &PlanTold::activations,
          "Of the hidden layers, each once, as `net` has them; none where they vary."));

struct EstimateTold {
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
};

template <>
inline constexpr auto declaration<EstimateTold> =
    declare("Estimate", "A number and between what it lies; null what there is not.",
            field("value", &EstimateTold::value, "The number."),
            field("low", &EstimateTold::low, "The lower end of its interval."),
            field("high", &EstimateTold::high, "The upper end."));

struct ValueFiguresTold {
  EstimateTold interquartile_mean;
  EstimateTold median;
  EstimateTold failed;
  std::vector<double> profile;
  std::optional<double> constant;
};

template <>
inline constexpr auto declaration<ValueFiguresTold> = declare(
    "ValueFigures", "What the runs with one value of the first factor came to.",
    field("interquartileMean", &ValueFiguresTold::interquartile_mean, "With a 95 % interval."),
    field("median", &ValueFiguresTold::median,
          "With a 95 % interval; a time is null where fewer than half reach the target."),
    field("failed", &ValueFiguresTold::failed, "Share of runs that failed.", {.range = "0 to 1"}),
    field("profile", &ValueFiguresTold::profile,
          "The share of runs that are at least as good as each of the thresholds."),
    field("constant", &ValueFiguresTold::constant,
          "Interquartile mean of the best constant answers to the same data; null for times."));

struct ComparisonTold {
  std::size_t value;
  std::string_view verdict;
  EstimateTold difference;
  EstimateTold improvement;
  EstimateTold failed_difference;
  std::optional<double> standard_error;
  std::optional<double> seeds_needed;
};

template <>
inline constexpr auto declaration<ComparisonTold> = declare(
    "StudyComparison", "A value of the first factor against its first value.",
    field("value", &ComparisonTold::value, "Which one.", {.range = "at least 1"}),
    field("verdict", &ComparisonTold::verdict, "What can be said; listed in cpp/study/verdict.h."),
    field("difference", &ComparisonTold::difference, "Of the interquartile means."),
    field("improvement", &ComparisonTold::improvement,
          "Share of seeds with which the value did better, ties half.", {.range = "0 to 1"}),
    field("failedDifference", &ComparisonTold::failed_difference, "Of the shares that failed."),
    field("standardError", &ComparisonTold::standard_error, "Of the difference."),
    field("seedsNeeded", &ComparisonTold::seeds_needed,
          "About how many would show a difference as large as this one."));

struct GroupTold {
  std::optional<std::size_t> stratum;
  std::vector<ValueFiguresTold> values;
  std::vector<ComparisonTold> comparisons;
};

template <>
inline constexpr auto declaration<GroupTold> =
    declare("StudyGroup", "The runs of a stratum, or all of them.",
            field("stratum", &GroupTold::stratum, "Value of the second factor; null for all."),
            field("values", &GroupTold::values, "Of each value of the first factor."),
            field("comparisons", &GroupTold::comparisons, "Of each value but the first."));

struct MeasureTold {
  std::string_view measure;
  std::vector<double> thresholds;
  std::vector<GroupTold> groups;
};

template <>
inline constexpr auto declaration<MeasureTold> = declare(
    "StudyMeasure", "What the runs came to in one respect.",
    field("measure", &MeasureTold::measure, "The metric at the end, or the time to the target.",
          {.type = "'metric' | 'time'"}),
    field("thresholds", &MeasureTold::thresholds, "Of the performance profiles."),
    field("groups", &MeasureTold::groups, "Each stratum and, where there are several, all."));

struct ValueSignsTold {
  EstimateTold with_dead;
  std::optional<double> dead;
  std::optional<double> gradient_at_start;
  std::optional<double> gradient_at_end;
};

template <>
inline constexpr auto declaration<ValueSignsTold> =
    declare("ValueSigns",
            "How the networks with one value of the first factor are at the end of their runs.",
            field("withDead", &ValueSignsTold::with_dead, "Share of runs with a dead hidden unit.",
                  {.range = "0 to 1"}),
            field("dead", &ValueSignsTold::dead, "Share of dead hidden units; median.",
                  {.range = "0 to 1"}),
            field("gradientAtStart", &ValueSignsTold::gradient_at_start,
                  "RMS of ∂L/∂z of the first layer before training; median."),
            field("gradientAtEnd", &ValueSignsTold::gradient_at_end, "The same at the end."));

struct CostSpreadTold {
  double median;
  double low;
  double high;
};

template <>
inline constexpr auto declaration<CostSpreadTold> =
    declare("CostSpread", "Nanoseconds on this machine, over many turns.",
            field("median", &CostSpreadTold::median, "Of the turns."),
            field("low", &CostSpreadTold::low, "Their lower quartile."),
            field("high", &CostSpreadTold::high, "Their upper quartile."));

struct ActivationCostTold {
  CostSpreadTold forward;
  CostSpreadTold backward;
};

template <>
inline constexpr auto declaration<ActivationCostTold> =
    declare("MeasuredActivation", "What an element of a layer costs on this machine.",
            field("forward", &ActivationCostTold::forward, "f of a layer."),
            field("backward", &ActivationCostTold::backward, "f′ of a layer times the gradient."));

struct StepCostTold {
  CostSpreadTold step;
  std::size_t steps_per_epoch;
};

template <>
inline constexpr auto declaration<StepCostTold> =
    declare("MeasuredStep", "What training costs on this machine.",
            field("step", &StepCostTold::step, "A step; zeros where its numbers overflow."),
            field("stepsPerEpoch", &StepCostTold::steps_per_epoch, "How many an epoch has.",
                  {.range = "at least 1"}));

struct MeanFieldTold {
  bool applies = false;
  std::optional<double> critical;
  std::vector<std::optional<double>> scales;
};

template <>
inline constexpr auto declaration<MeanFieldTold> = declare(
    "MeanField", "Where infinitely wide networks begin to pass differences on; see mean_field.h.",
    field("applies", &MeanFieldTold::applies,
          "Whether there is one activation, and no dropout: what theory speaks of here."),
    field("critical", &MeanFieldTold::critical, "σ_w; null where theory has none."),
    field("scales", &MeanFieldTold::scales,
          "Of each value of the factor `init`, the same; empty where that is none."));

struct PlaceTold {
  std::vector<std::string> values;
  std::optional<double> scale;
};

template <>
inline constexpr auto declaration<PlaceTold> =
    declare("PlaceInPlan", "Where among a plan's runs an experiment would be.",
            field("values", &PlaceTold::values,
                  "Of the factors; none where it differs in more than these."),
            field("scale", &PlaceTold::scale, "Its σ_w; null where it has none."));

struct StudyTold {
  std::size_t seeds;
  std::size_t planned_seeds;
  std::size_t runs;
  bool complete;
  std::optional<std::string> digest;
  std::size_t comparisons;
  std::size_t resamples;
  std::vector<MeasureTold> measures;
  std::vector<std::vector<ValueSignsTold>> signs;
  std::vector<MessageTold> sentences;
};

template <>
inline constexpr auto declaration<StudyTold> = declare(
    "StudyResult", "What the runs of a study came to.",
    field("seeds", &StudyTold::seeds,
          "Finished for all values and strata: what the figures are of."),
    field("plannedSeeds", &StudyTold::planned_seeds, "Of the plan."),
    field("runs", &StudyTold::runs, "That are finished."),
    field("complete", &StudyTold::complete, "Whether all are."),
    field("digest", &StudyTold::digest, "Over all runs' digests; null where runs are missing."),
    field("comparisons", &StudyTold::comparisons, "How many intervals are to hold together."),
    field("resamples", &StudyTold::resamples, "How many times the seeds were resampled."),
    field("measures", &StudyTold::measures, "The metric; and the time, if there is a target."),
    field("signs", &StudyTold::signs,
          "In the order of a measure's groups: of each value of the first factor."),
    field("sentences", &StudyTold::sentences, "What is said; see cpp/study/sentence.h."));

// Reads the text of a plan, whatever is wrong with it.
PlanTold read_plan(const std::string& text);

// The same, with this activation in all hidden layers, if there are any.
PlanTold read_plan(const std::string& text, const std::string& activation);

// The text of the experiment of run number `run`, with the step at which it ends: what opens the
// run on the page at the plan's end.
std::string run_text(const Plan& plan, std::size_t run);

// What the activation of the first hidden layer costs in the runs with one value of the first
// factor, measured for about so many milliseconds.
ActivationCostTold activation_cost(const Plan& plan, std::size_t value, double milliseconds);

// What a step costs in the runs with one value of the first factor and one of the second, measured
// for about so many milliseconds.
StepCostTold step_cost(const Plan& plan, std::size_t value, std::size_t stratum,
                       double milliseconds);

// Of the activation of the first hidden layer, and the initial weights.
MeanFieldTold mean_field(const Plan& plan);

// Of the experiment with this text.
PlaceTold place(const Plan& plan, const std::string& experiment);

// What the rows so far come to.
StudyTold told(const Plan& plan, const Tally& tally);

}  // namespace playground
