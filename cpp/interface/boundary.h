// Everything that crosses between the engine and its callers, in the order in which
// web/engine/boundary.d.ts lists it: a struct comes after those that its fields are made of.
#pragma once

#include <tuple>

#include "interface/curve.h"
#include "interface/description.h"
#include "interface/experiment.h"
#include "interface/findings.h"
#include "interface/frame.h"
#include "interface/least_squares.h"
#include "interface/lives.h"
#include "interface/own/own_activation.h"
#include "interface/own_data.h"
#include "interface/run.h"
#include "interface/study/study.h"
#include "interface/study/theory.h"
#include "interface/tables.h"
#include "interface/trace.h"

namespace playground {

// What callers give. JavaScript has to name every field of these.
using Given = std::tuple<FrameRequest, TraceRequest, CurveRequest, Stretch, CsvReading>;

// What they are told.
using Told = std::tuple<
    Parameter, ActivationSpec, DatasetSpec, NamedSpec, LossSpec, OptimizerSpec, Limits, ZBins,
    ABins, GBins, Tables, LayerFields, ExperimentFields, MessageTold, ProblemTold, Edited,
    FarEndTold, OwnFactsTold, OwnActivationTold, CompiledOwnTold, CurveTold, ScaledColumn,
    CsvProblemTold, CsvData, LayerDescription, ColumnScale, Description, SamplesTold, FindingTold,
    UnitLife, LivesRecord, LedgerEntry, PathStepTold, SmallestTold, TraceTold, LeastSquaresTold,
    Changed, Frame, FactorTold, PlanTold, EstimateTold, ValueFiguresTold, ComparisonTold, GroupTold,
    MeasureTold, ValueSignsTold, CostSpreadTold, ActivationCostTold, StepCostTold, MeanFieldTold,
    PlaceTold, StudyTold, ExpectedLayerTold, RandomLayerTold, TheoryLayerTold, TheoryTold>;

}  // namespace playground
