// Diagnosis: what is wrong with a run, why, and what helps; says so when all is well.
//
// Each finding rests on a threshold that is a named constant below. A finding is a warning, or
// severe, only where the network is no better than a constant answer (or overfits): networks learn
// with dead units and saturated layers, and then these are merely worth knowing. Where one trouble
// explains another (a symmetric network has dead units, too), only the cause is reported.
#pragma once

#include <vector>

#include "diagnosis/finding.h"
#include "measure/vitals.h"
#include "training/trainer.h"

namespace playground {

// The first layer gets less than a hundredth of the last hidden layer's gradient: plain gradient
// descent then moves it a hundred times more slowly, an epoch becomes a hundred.
inline constexpr double vanishing_ratio = 0.01;
// The mirror image: a rate that suits one end of the network is a hundred times too large for the
// other.
inline constexpr double exploding_ratio = 100;
// A tenth of all weights replaced in one step is a leap, not a step: 100 times the usual 10^-3.
inline constexpr double high_update = -1;
// Ten times below the usual 10^-3, in the fastest of all layers: ten epochs do the work of one.
inline constexpr double low_update = -4;
// Less than a ten-thousandth: hardly any network gets away from there.
inline constexpr double vanished_ratio = 1e-4;
// A quarter of a layer's units: networks started after He lose a unit of eight now and then
// without harm.
inline constexpr double dead_share = 0.25;
// Well trained tanh networks are flat for a fifth to a half of units and samples, where they are
// sure of their answer; three quarters leave little that can still move.
inline constexpr double saturated_share = 0.75;
inline constexpr double stuck_saturated_share = 0.95;
// What a penalty adds to the gradient of the weights, over what the loss has there.
inline constexpr double penalty_ratio = 0.7;
// A network whose losses are both below this share of the best constant answer's is well on its
// way.
inline constexpr double learned_share = 0.4;
// Held-out loss against training loss: half as much again, and by a tenth of the loss of the best
// constant answer, so that two tiny losses are not compared. A network that tells the classes of
// the held-out samples apart nearly as well as those of the training samples has not learned these
// by heart.
inline constexpr double overfitting_ratio = 1.5;
inline constexpr double overfitting_gap = 0.1;
inline constexpr double overfitting_accuracy = 0.05;
inline constexpr double overfitted_share = 1.35;
// One that takes less off that loss is stuck; before so many epochs it may yet get away.
inline constexpr double stuck_share = 0.975;
inline constexpr double patience_epochs = 75;

// Starting over helps where there are this many training samples, and this many for each input;
// with fewer, too many runs end worse than they would have.
inline constexpr std::size_t fresh_start_samples = 50;
inline constexpr std::size_t fresh_start_samples_per_input = 8;
// Where nothing is offered, nothing that the audit tries helps in more than this share of the runs.
inline constexpr double most_helped = 0.85;

// A parameter of this size, set by hand, is taken for the cause of what overflows: beyond it, the
// products of a few layers no longer fit into floats.
inline constexpr float far_too_large = 1e12F;

// Findings on the trainer's present state, whose vital signs are `vitals`, worst first; among
// equals causes come before consequences. The codes, with their evidence:
//   no_number           layer (from 1): the first whose formula gives no finite number
//   overflow            layer (from 1), largestWeight
//   diverged            step, rate, largestWeight, own (1 where a layer has the reader's formula)
//   symmetric           layer (from 1), units, dropout
//   no_slope            layer
//   penalty_too_strong  l1, l2, ratio
//   exploding_gradient  layer, ratio, threshold, gradient, lastGradient
//   rate_too_high       layer, rate, update (log10), change (share), threshold
//   dead_units          dead, samples, forGood, units, layer, layerDead, layerUnits
//   vanishing_gradient  layer, ratio, threshold, gradient, lastGradient, lastLayer,
//                       steepest (max |f'|)
//   saturated           layer, share, throughout, units, threshold
//   linear
//   overfitting         trainAccuracy, testAccuracy
//   rate_too_low        as rate_too_high
//   underfitting
//   always_on           layer, units
//   untrained
//   early
//   partial
//   healthy
// `layer` counts from 1, as people do. All but these two also have the losses and those of the best
// constant answer to the same samples (trainLoss, testLoss, constantLoss, constantTestLoss), the
// epochs since the last change, whether the finding hinders (1 or 0), and where nothing is offered
// for a severe one the share of runs that anything helped at most (helped). What the findings are
// worth is measured by the audit (study/audit).
std::vector<Finding> diagnose(Trainer& trainer, const Vitals& vitals);

}  // namespace playground
