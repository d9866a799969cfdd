// See measured.h.
#include "study/claims/measured.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <vector>

#include "measure/constant_answer.h"
#include "measure/least_squares.h"
#include "measure/vitals.h"
#include "network/activation.h"
#include "numerics/expressions.h"
#include "study/plan.h"
#include "study/study_run.h"
#include "training/digest.h"
#include "training/trainer.h"

namespace playground {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

// What the row of the run says.
Measured in_row(ClaimMeasure measure, const Plan& plan) {
  StudyRun room(plan);
  const Row row = run_of(room, 0);
  const bool diverged = row.diverged.has_value();
  const float metric = diverged ? row.constant : row.metric;
  switch (measure) {
    case ClaimMeasure::accuracy:
      return {static_cast<double>(metric), diverged, row.digest};
    case ClaimMeasure::gain:
      return {static_cast<double>(metric) - static_cast<double>(row.constant), diverged,
              row.digest};
    case ClaimMeasure::epochs: {
      const bool never = diverged || !row.reached;
      return {static_cast<double>(never ? plan.epochs : *row.reached), never, row.digest};
    }
    case ClaimMeasure::first_gradient:
      return {std::log10(static_cast<double>(row.gradient_at_start)), false, row.digest};
    case ClaimMeasure::diverged:
      return {diverged ? 1.0 : 0.0, false, row.digest};
    default:
      return {static_cast<double>(row.dead), diverged, row.digest};
  }
}

// Share of (hidden unit, sample) with an output of 0.
double zeros(Trainer& trainer) {
  Observer observer;
  const Matrix& layers = observer.measure(trainer).layers;
  double sum = 0;
  double units = 0;
  for (std::size_t l = 0; l + 1 < trainer.network().layer_count(); ++l) {
    const auto count = static_cast<double>(trainer.network().layer(l).units);
    sum += count * static_cast<double>(layers(l, layer_sparsity));
    units += count;
  }
  return sum / units;
}

// Of the units that are dead at the end of an epoch, the share that is not at a later one.
double revived(Trainer& trainer, std::uint32_t epochs) {
  Observer observer;
  const std::size_t units = observer.measure(trainer).units.shape(0) -
                            trainer.network().layer(trainer.network().layer_count() - 1).units;
  std::vector<bool> died(units, false);
  std::vector<bool> back(units, false);
  for (std::uint32_t epoch = 0; epoch < epochs && !trainer.diverged(); ++epoch) {
    trainer.train(trainer.steps_per_epoch());
    const Matrix& states = observer.measure(trainer).units;
    for (std::size_t u = 0; u < units; ++u) {
      const bool dead =
          states(u, unit_state) == static_cast<float>(static_cast<int>(UnitState::dead));
      back[u] = back[u] || (died[u] && !dead);
      died[u] = died[u] || dead;
    }
  }
  const auto count = std::count(died.begin(), died.end(), true);
  return count == 0 ? none
                    : static_cast<double>(std::count(back.begin(), back.end(), true)) /
                          static_cast<double>(count);
}

double slope_change(const Trainer& trainer, const Vector& before) {
  double squares = 0;
  double count = 0;
  for (std::size_t l = 0; l < trainer.network().layer_count(); ++l) {
    const Layer& layer = trainer.network().layer(l);
    const auto slopes = slopes_in(trainer.network().parameters(), layer);
    const auto first = slopes_in(before, layer);
    for (std::size_t u = 0; u < slopes.size(); ++u) {
      const double change = static_cast<double>(slopes(u)) - static_cast<double>(first(u));
      squares += change * change;
      ++count;
    }
  }
  return std::sqrt(squares / count);
}

// All weights of a layer become the first one that was drawn for it.
void make_alike(Trainer& trainer) {
  for (std::size_t l = 0; l < trainer.network().layer_count(); ++l) {
    const Layer& layer = trainer.network().layer(l);
    const float first = trainer.network().parameters()(layer.weights);
    for (std::size_t w = 0; w < layer.weight_rows * layer.inputs; ++w) {
      trainer.set_parameter(layer.weights + w, first);
    }
  }
}

double unit_spread(const Trainer& trainer) {
  const Layer& layer = trainer.network().layer(0);
  const auto weights = weights_in(trainer.network().parameters(), layer);
  double most = 0;
  for (std::size_t input = 0; input < layer.inputs; ++input) {
    const auto column = xt::view(weights, xt::all(), input);
    most = std::max(most, static_cast<double>(xt::amax(column)() - xt::amin(column)()));
  }
  return most;
}

double slope_at_two(const Experiment& experiment) {
  const Activation& activation = experiment.hidden.front().activation;
  return static_cast<double>(std::abs(derivative_at(activation, 2))) /
         static_cast<double>(steepest(activation));
}

double log_step_time(Trainer& trainer) {
  using namespace std::chrono;
  constexpr std::size_t steps = 400;
  trainer.train(steps / 4);
  const auto began = steady_clock::now();
  trainer.train(steps);
  return std::log(duration<double>(steady_clock::now() - began).count() /
                  static_cast<double>(steps));
}

double trained(ClaimMeasure measure, Trainer& trainer, std::uint32_t epochs) {
  if (measure == ClaimMeasure::step_time) {
    return log_step_time(trainer);
  }
  if (measure == ClaimMeasure::revived) {
    return revived(trainer, epochs);
  }
  if (measure == ClaimMeasure::unit_spread) {
    make_alike(trainer);
  }
  const Vector before = trainer.network().parameters();
  trainer.train(epochs * trainer.steps_per_epoch());
  switch (measure) {
    case ClaimMeasure::slope_change:
      return slope_change(trainer, before);
    case ClaimMeasure::unit_spread:
      return unit_spread(trainer);
    case ClaimMeasure::excess_over_least_squares: {
      const double fit = least_squares(trainer).train_loss;
      return trainer.evaluate(trainer.train_samples()).loss / fit - 1;
    }
    default:
      return zeros(trainer);
  }
}

bool is_of_row(ClaimMeasure measure) { return measure <= ClaimMeasure::dead; }

}  // namespace

Plan single_run_plan(const Experiment& experiment, std::uint32_t seed, std::uint32_t epochs) {
  Plan plan;
  plan.base = experiment;
  plan.first_seed = seed;
  plan.last_seed = seed;
  plan.epochs = epochs;
  return plan;
}

Measured measured(ClaimMeasure measure, const Experiment& experiment, std::uint32_t seed,
                  std::uint32_t epochs) {
  const Plan plan = single_run_plan(experiment, seed, epochs);
  if (is_of_row(measure)) {
    return in_row(measure, plan);
  }
  if (measure == ClaimMeasure::slope_at_two) {
    return {slope_at_two(experiment), false, 0};
  }
  Trainer trainer(experiment_of(plan, planned_run(plan, 0)));
  const double value = trained(measure, trainer, epochs);
  return {value, trainer.diverged(), digest(trainer.network().parameters())};
}

}  // namespace playground
