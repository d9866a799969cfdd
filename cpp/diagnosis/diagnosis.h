// Diagnosis: what is wrong with a run, why, and what helps; says so when all is well.
//
// Each finding rests on a threshold that is a named constant below or in diagnosis.cpp's checks.
// Where one trouble explains another (a symmetric network has dead units, too), only the cause is
// reported.
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
inline constexpr double usual_update = -3;
// A quarter of a layer's units: networks started after He lose a unit of eight now and then
// without harm.
inline constexpr double dead_share = 0.25;
// Well trained tanh networks are flat for a fifth to a half of units and samples, where they are
// sure of their answer; three quarters leave little that can still move.
inline constexpr double saturated_share = 0.75;
// A network that halves the loss of giving every sample the same answer learns, whatever else is
// wrong with it.
inline constexpr double learned_share = 0.5;
// Held-out loss against training loss: half as much again, and by a tenth of the loss of always
// giving the same answer, so that two tiny losses are not compared.
inline constexpr double overfitting_ratio = 1.5;
inline constexpr double overfitting_gap = 0.1;
// One that takes less than a fifth off that loss has learned little; before so many epochs it is
// too early to say so.
inline constexpr double little_learned_share = 0.8;
inline constexpr double patience_epochs = 50;

// A parameter of this size, set by hand, is taken for the cause of what overflows: beyond it, the
// products of a few layers no longer fit into floats.
inline constexpr float far_too_large = 1e12F;

// Findings on the trainer's present state, whose vital signs are `vitals`, worst first; among
// equals causes come before consequences. The codes, with their evidence:
//   overflow            layer (from 1), largestWeight
//   diverged            step, rate, largestWeight
//   symmetric           layer (from 1), units
//   no_slope            layer
//   exploding_gradient  layer, ratio, threshold, gradient, lastGradient
//   rate_too_high       layer, rate, update (log10), change (share), threshold, trainLoss,
//                       silentLoss
//   dead_units          dead, units, layer, layerDead, layerUnits
//   vanishing_gradient  layer, ratio, threshold, gradient, lastGradient, steepest (max |f'|)
//   saturated           layer, share, threshold
//   linear              trainLoss, silentLoss
//   overfitting         trainLoss, testLoss, silentLoss
//   rate_too_low        as rate_too_high
//   underfitting        epochs, trainLoss, silentLoss
//   always_on           layer, units
//   healthy             trainLoss, testLoss, silentLoss
// `layer` counts from 1, as people do. silentLoss is that of one answer for all samples: 0 for
// classes, the mean of the targets for regression.
std::vector<Finding> diagnose(Trainer& trainer, const Vitals& vitals);

}  // namespace playground
