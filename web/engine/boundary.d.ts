// What crosses between the engine and JavaScript. Printed from the declarations in cpp/interface by
// tests/boundary.js --write, which is also the way to change it.

/** Numbers with named axes, row-major: the last axis runs fastest. */
export interface Tensor<Shape extends number[]> {
  data: Float32Array;
  shape: Shape;
}

export type Task = 'binary' | 'classes' | 'regression';

export type NumberName =
  'noise' | 'samples' | 'train' | 'lr' | 'batch' | 'l1' | 'l2' | 'clip' | 'drop';

/** What a picture needs of a run; what is not asked for is not computed, and null in the frame. */
export interface EngineFrameRequest {
  /** Numbers and histograms of layers and units. */
  vitals: boolean;
  /** All parameters. */
  parameters: boolean;
  /** The mean loss's derivatives; they come with `vitals` only. */
  gradients: boolean;
  /** f and f′ of every layer. */
  curves: boolean;
  /** Side of the map of every unit (cells, 0 for none). */
  unitMap: number;
  /** Side of the output surface (cells, 0 for none). */
  output: number;
  /** Side of the grid of cells at whose corners the pre-activations of all units are wanted (cells, 0 for none). */
  folds: number;
  /** Outputs for every sample. */
  predictions: boolean;
  /** What ails the network. */
  findings: boolean;
  /** Side of the grid of cells over which linear regions are counted (cells, 0 for none). */
  regions: number;
  /** When units died and came back. */
  lives: boolean;
  /** How z of every unit is spread; it comes with `vitals` only. */
  unitHistogram: boolean;
}

/** The sample or point to trace, and the unit to look at. */
export interface EngineTraceRequest {
  /** Its index in the data (negative for the point). */
  sample: number;
  /** Of the point. */
  x1: number;
  /** Of the point; ignored on a line. */
  x2: number;
  /** Of the point, as EngineSamples.y has it. */
  target: number;
  /** Of the unit (counted from 0, negative for none). */
  layer: number;
  /** Of that layer (counted from 0). */
  unit: number;
  /** For how many training samples the unit's pre-activation is wanted (at least 0). */
  spread: number;
}

/** The activation and the points of a curve. */
export interface CurveRequest {
  /** Written as in `net`: its name and parameter. */
  activation: string;
  /** The first z. */
  lo: number;
  /** The last z. */
  hi: number;
  /** Number of points (at least 2). */
  count: number;
}

/** A stretch of the past that is lived through again. */
export interface Stretch {
  /** The checkpoint to begin at (steps, up to from). */
  point: number;
  /** The first check (steps). */
  from: number;
  /** The last check (steps, more than from). */
  to: number;
  /** Steps between checks (steps, at least 1). */
  stride: number;
}

/** How a CSV text is to be read; empty texts for what is to be found out. */
export interface CsvReading {
  /** Whether the first row has names: `yes` or `no`. */
  header: string;
  /** The column to be learned (counted from 0). */
  label: string;
  /** What it has: `classes` or `numbers`. */
  learned: string;
  /** The decimal sign of numbers: `point` or `comma`. */
  decimal: string;
  /** `skip` to leave out rows with a missing value; otherwise the text is refused. */
  missing: string;
  /** `none` for columns as they are, or the value of `scale` by which they are scaled; otherwise those that need it are. */
  scale: string;
}

/** A number of an experiment, or of an activation, data set or optimiser. */
export interface ParameterSpec {
  /** Its name. */
  name: string;
  /** Its value where nothing is said (min to max). */
  default: number;
  /** The smallest value. */
  min: number;
  /** The largest value. */
  max: number;
  /** Whether `min` itself is not allowed. */
  minOpen: boolean;
  /** Whether it is a whole number. */
  integer: boolean;
}

/** An activation f of a hidden layer. */
export interface ActivationSpec {
  /** Its name in `net`. */
  name: string;
  /** Its parameter, or none. */
  parameters: ParameterSpec[];
  /** Infimum and supremum of f with the standard parameter, null where unbounded. */
  range: [number | null, number | null];
  /** The interval of a that pictures cover (ascending). */
  span: [number, number];
  /** Whether f is piecewise linear. */
  piecewiseLinear: boolean;
  /** The z at which a piecewise linear f turns or jumps; empty for others (ascending, −8 to 8). */
  kinks: number[];
  /** Whether f never falls. */
  monotonic: boolean;
  /** Whether its parameter is learned, one a unit. */
  learned: boolean;
  /** The largest |f′| (at least 0). */
  steepest: number;
  /** The initialiser that `auto` stands for. */
  initializer: string;
}

/** A data set that can be drawn. */
export interface DatasetSpec {
  /** Its name in `data`. */
  name: string;
  /** What is to be learned. */
  task: Task;
  /** Values of a sample (2 in the plane, 1 on a line, else more). */
  inputs: number;
  /** Number of classes (0 for regression, and where the parameter gives it). */
  classes: number;
  /** Its parameter, or none. */
  parameters: ParameterSpec[];
}

/** Something that is chosen by its name alone. */
export interface NamedSpec {
  /** Its name in an experiment. */
  name: string;
}

/** A loss. */
export interface LossSpec {
  /** Its name in `loss`. */
  name: string;
  /** Whether it can be used with targets that are values. */
  forRegression: boolean;
}

/** An optimiser. */
export interface OptimizerSpec {
  /** Its name in `opt`. */
  name: string;
  /** Its settings, in their order. */
  parameters: ParameterSpec[];
}

/** The most that an experiment can have. */
export interface Limits {
  /** Hidden layers. */
  layers: number;
  /** Units of a hidden layer. */
  units: number;
  /** Samples that are drawn. */
  samples: number;
  /** Parameters of the network. */
  parameters: number;
}

/** Equal bins of the pre-activation z, between one below and one above. */
export interface ZBins {
  /** Where the first bin begins. */
  lo: number;
  /** Where the last bin ends. */
  hi: number;
  /** Number of bins, without those below and above. */
  count: number;
}

/** Equal bins of a over the activation's span, between one below and one above. */
export interface ABins {
  /** Number of bins, without those below and above. */
  count: number;
}

/** Bins of |∂L/∂z|, between one for 0 and less and one above. */
export interface GBins {
  /** Where the first bin begins (log₁₀). */
  lo: number;
  /** Where the last bin ends (log₁₀). */
  hi: number;
  /** Bins a decade. */
  perDecade: number;
}

/** Everything the engine knows about what may be chosen. */
export interface Tables {
  /** Of the text form of experiments. */
  version: number;
  /** The most that an experiment can have. */
  limits: Limits;
  /** The first is the default. */
  activations: ActivationSpec[];
  /** The first is the default. */
  datasets: DatasetSpec[];
  /** Of the plane, in the order of the network's inputs. */
  features: NamedSpec[];
  /** The first is the default. */
  initializers: NamedSpec[];
  /** The first is the default. */
  losses: LossSpec[];
  /** The first is the default. */
  optimizers: OptimizerSpec[];
  /** Fields of an experiment that are one number. */
  numbers: Record<NumberName, ParameterSpec>;
  /** Names of a layer's numbers in a frame. */
  layerNumbers: string[];
  /** Names of a unit's numbers in a frame. */
  unitNumbers: string[];
  /** Of the histograms of z in a frame. */
  zBins: ZBins;
  /** Of the histograms of a in a frame. */
  aBins: ABins;
  /** Of the histograms of |∂L/∂z| in a frame. */
  gBins: GBins;
  /** Below this share of the steepest slope a function counts as flat (0 to 1). */
  flatShare: number;
}

/** A hidden layer as the experiment has it. */
export interface LayerFields {
  /** As the engine names it, such as dense. */
  kind: string;
  /** Number of units (at least 1). */
  units: number;
  /** Name of the activation. */
  activation: string;
  /** Of the activation, null where it has none. */
  parameter: number | null;
}

/** The fields of an experiment, each with its value in force. */
export interface Fields extends Record<NumberName, number> {
  /** Name of a data set, or `points` for data of one's own. */
  data: string;
  /** Of the data set, null where it has none. */
  dataParameter: number | null;
  /** Seed of the data (32 bits). */
  dataseed: number;
  /** Names of the features of the plane that are used. */
  in: string[];
  /** The hidden layers as the key `net` lists them. */
  net: string[];
  /** The hidden layers, from the inputs on. */
  layers: LayerFields[];
  /** Name of the initialiser. */
  init: string;
  /** What its weights are multiplied by. */
  initScale: number;
  /** Name of the loss, or `auto`. */
  loss: string;
  /** Name of the optimiser. */
  opt: string;
  /** Its settings, in the order of Tables.optimizers. */
  optParameters: number[];
  /** Seed of weights, batches and dropout (32 bits). */
  seed: number;
  /** The step that the text leads to, null where it names none (steps). */
  at: number | null;
  /** How the digest begins there; empty for none (hexadecimal). */
  check: string;
  /** How columns of one's own data were scaled, as the key `scale` has it; empty for none. */
  scale: string;
  /** The activation of one's own: its formula and constants; empty for none. */
  own: string;
  /** The same as an activation, null for none. */
  ownSpec: ActivationSpec | null;
  /** Whether the first weights are given instead of drawn. */
  weights: boolean;
}

/** What would have been accepted. */
export interface Allowed {
  /** Names the sentence; listed in cpp/experiment/problem.h and cpp/data/packing/packing.h. */
  code: string;
  /** The numbers and names in it. */
  values: Record<string, string | number>;
}

/** A setting that could not be taken as it was given. */
export interface Problem {
  /** Its key; for a hidden layer `net` and the layer's number, counted from 1. */
  field: string;
  /** What the text says, cut short where it is long. */
  value: string;
  /** What is wrong; listed in cpp/experiment/problem.h. */
  code: string;
  /** What would have been accepted. */
  allowed: Allowed;
  /** What is in force instead; empty where the setting is ignored. */
  used: string;
}

/** An experiment that was read. */
export interface Edited {
  /** Its canonical text. */
  text: string;
  /** Its fields. */
  fields: Fields;
  /** What was wrong with it. */
  problems: Problem[];
}

/** What becomes of f far out. */
export interface FarEnd {
  /** `settles`, `straight`, `wavy_line`, `slows`, `grows` (faster than a line), `waves` or `undefined`. */
  how: string;
  /** Where it settles. */
  limit: number;
  /** Of the straight line. */
  slope: number;
}

/** What can be said of an activation before anyone trains. */
export interface OwnFacts {
  /** Infimum and supremum of f, null where unbounded. */
  range: [number | null, number | null];
  /** `rises`, `falls`, `both` or `constant`. */
  course: string;
  /** Where f′ is 0, between −20 and 20. */
  flat: [number, number][];
  /** Where f or f′ is no finite number. */
  broken: [number, number][];
  /** The largest |f′| there, ∞ beside a pole (at least 0). */
  steepest: number;
  /** The z of it: from one to another where f is that steep over a stretch. */
  steepestAt: [number, number];
  /** f(0). */
  valueAt0: number;
  /** f′(0), as the formula gives it, also at a corner. */
  slopeAt0: number;
  /** Towards −∞. */
  left: FarEnd;
  /** Towards ∞. */
  right: FarEnd;
  /** The share of a standard normal z for which f′ is not 0 (0 to 1). */
  gradientShare: number;
  /** The gain of initial weights that keeps E a² from layer to layer, null for none. */
  gain: number | null;
  /** By which the RMS gradient changes a layer with such weights, null for none. */
  gradientFactor: number | null;
  /** Largest difference between f′ and finite differences of f, in units of the steepest slope. */
  deviation: number;
  /** Places where f turns or jumps, left out of it. */
  corners: number;
}

/** An activation of the reader's own. */
export interface OwnActivation {
  /** Its formula and constants as `own` reads them, in their canonical form. */
  text: string;
  /** The formula alone. */
  formula: string;
  /** Its constants; the first is the parameter of each layer. */
  constants: ParameterSpec[];
  /** How the first one is learned: `no`, `unit` (one each) or `layer` (one). */
  learned: string;
  /** The formula in prefix notation, as `max z * a z`. */
  f: string;
  /** Its derivative likewise; empty where it would be too long to be read. */
  slope: string;
  /** What can be said of it, null for no formula. */
  facts: OwnFacts | null;
  /** Why it is refused; empty where it is not. */
  problems: Problem[];
}

/** An activation of the reader's own, for the module that knows no formulas. */
export interface CompiledOwn {
  /** The value: what it is to be known by. */
  key: string;
  /** Its canonical form, by which it is known as well. */
  text: string;
  /** The same, packed. */
  packed: string;
  /** What it is, ready to be used; empty where refused (numbers). */
  record: Float32Array;
  /** Why it is refused: one, or none. */
  fault: Allowed[];
}

/** An activation and its derivative; empty for what is no activation. */
export interface Curve {
  /** f(z) (points). */
  f: Float32Array;
  /** f′(z) (points). */
  df: Float32Array;
}

/** A column whose values are (value − centre) / spread instead. */
export interface ScaledColumn {
  /** Of the column. */
  name: string;
  /** What is taken off (in the column's unit). */
  centre: number;
  /** What the rest is divided by (in the column's unit). */
  spread: number;
}

/** What is wrong with a CSV text, or lost of it. */
export interface CsvProblem {
  /** Where (counted from 1, 0 where it is about the whole text). */
  line: number;
  /** Which cell (counted from 1, 0 where it is about a line or more). */
  column: number;
  /** Of the column; empty where it has none. */
  name: string;
  /** Names the sentence; listed in cpp/data/csv/csv.h. */
  code: string;
  /** The numbers and names in it. */
  values: Record<string, string | number>;
}

/** What became of a CSV file. */
export interface CsvData {
  /** The value of `points`, for `data=points&points=…`; empty where there are problems. */
  points: string;
  /** What is to be learned. */
  task: Task;
  /** Number of samples. */
  count: number;
  /** Names of the inputs, as the network has them. */
  inputs: string[];
  /** Name of the label column. */
  label: string;
  /** Labels in the order of the classes; empty for regression. */
  classes: string[];
  /** Columns that were scaled and are not constant. */
  scaled: ScaledColumn[];
  /** The value of `scale` that goes with the points. */
  scale: string;
  /** Names of columns that are the same in all samples. */
  constant: string[];
  /** What of it the network does not see, and how it was read. */
  losses: CsvProblem[];
  /** Whether the first row was read as names. */
  header: boolean;
  /** Names of all columns of the table. */
  columns: string[];
  /** Which column is to be learned (counted from 0). */
  labelColumn: number;
  /** The decimal sign that numbers were read with: `point` or `comma`; empty where the reader has to say. */
  decimal: string;
  /** Number of rows with a missing value. */
  missing: number;
  /** The first samples as they were read: numbers with a decimal point, in the order of the columns. */
  rows: string[][];
  /** Why it is refused; empty where it is not. */
  problems: CsvProblem[];
}

/** A layer of the network in training. */
export interface LayerDescription {
  /** As the engine names it, such as dense. */
  kind: string;
  /** Number of units (at least 1). */
  units: number;
  /** Inputs of a unit (at least 1). */
  inputs: number;
  /** Name of the activation. */
  activation: string;
  /** Of the activation, null where it has none. */
  parameter: number | null;
  /** Where its weights begin in the parameters: units × inputs, row-major, for a dense layer. */
  weights: number;
  /** Where its biases begin in the parameters. */
  biases: number;
  /** Where its learned slopes begin in the parameters, null where it learns none. */
  slopes: number | null;
  /** How many there are: one a unit, or one that all share. */
  slopeCount: number;
}

/** How a column of the reader's table became what the network sees. */
export interface ColumnScale {
  /** Counted from 0; the number of inputs stands for what is learned. */
  column: number;
  /** What was taken off (in the column's unit). */
  centre: number;
  /** What the rest was divided by (in the column's unit). */
  spread: number;
}

/** The network in training, and what it learns. */
export interface Description {
  /** Canonical text of the experiment. */
  text: string;
  /** What is to be learned. */
  task: Task;
  /** Name of the loss in force. */
  loss: string;
  /** Number of classes (0 for regression). */
  classes: number;
  /** Values of a sample of the data (2 in the plane, 1 on a line, else more). */
  dimensions: number;
  /** Inputs of the network. */
  inputs: number;
  /** Names of the features that are its inputs; empty where these are the values of a sample. */
  features: string[];
  /** From the first hidden layer to the output layer. */
  layers: LayerDescription[];
  /** Number of parameters. */
  parameters: number;
  /** Steps of an epoch (at least 1). */
  stepsPerEpoch: number;
  /** Samples that are trained on. */
  trainSamples: number;
  /** Samples that are held out. */
  testSamples: number;
  /** Names of the table's columns: of the inputs, then of what is learned; empty where the data is no table. */
  columns: string[];
  /** Names of its classes. */
  classNames: string[];
  /** The columns that were scaled. */
  scale: ColumnScale[];
}

/** The data of a run; the training samples come first. */
export interface EngineSamples {
  /** In plane coordinates (samples × dimensions). */
  x: Tensor<[samples: number, dimensions: number]>;
  /** Targets (samples; ±1 for two classes, 0, 1, … for more, values for regression). */
  y: Float32Array;
  /** How many are trained on. */
  trainSamples: number;
}

/** Something about a run that is worth saying. */
export interface Finding {
  /** What it is; listed in cpp/diagnosis/diagnosis.h. */
  code: string;
  /** How bad it is. */
  severity: 'info' | 'warning' | 'severe';
  /** The first layer that it concerns (counted from 0). */
  firstLayer: number;
  /** The last layer that it concerns (counted from 0). */
  lastLayer: number;
  /** The numbers that justify it, null where they are not finite. */
  evidence: Record<string, number | null>;
  /** Changes of the experiment that help, "key=value&key=value"; empty for none. */
  remedy: string;
  /** Whether they help only a run that starts anew. */
  restart: boolean;
}

/** How a unit has fared. The last three say what moved its mean pre-activation at its last death: 0 where there was none, null where it is not known. */
export interface UnitLife {
  /** Which one (counted from 0 through all layers). */
  unit: number;
  /** What it is: 0 working, 1 dead, 2 always on, 3 saturated (0 to 3). */
  state: number;
  /** The check that found it in this state (steps). */
  since: number;
  /** How often it died (at least 0). */
  deaths: number;
  /** How often it came back (at least 0). */
  revivals: number;
  /** By the change of its bias. */
  bias: number | null;
  /** By the change of its weights. */
  weights: number | null;
  /** By the change of its inputs. */
  inputs: number | null;
}

/** Units that are not working, or died at some time. */
export interface LivesRecord {
  /** Of the last check (steps). */
  step: number;
  /** Those units, ascending. */
  units: UnitLife[];
}

/** A layer's line in the ledger of the chain rule; see cpp/measure/trace.h. */
export interface LedgerEntry {
  /** ∂L/∂a over its units (root mean square). */
  gradientA: number;
  /** ∂L/∂z over its units (root mean square). */
  gradientZ: number;
  /** What the weights above multiply the gradient by (factor, at least 0). */
  weights: number;
  /** What the activation multiplies the gradient by (factor, at least 0). */
  slope: number;
}

/** A unit on the strongest path from the output down. */
export interface PathStep {
  /** Its layer (counted from 0). */
  layer: number;
  /** Its place in the layer (counted from 0). */
  unit: number;
  /** Between it and the unit before on the path; 1 at the output. */
  weight: number;
  /** f′(z); 1 at the output. */
  slope: number;
}

/** The smallest factor of the ledger. */
export interface SmallestFactor {
  /** Its line (counted from 0). */
  layer: number;
  /** Which one. */
  factor: 'weights' | 'slope';
}

/** One sample's way through the network and back. Units are counted through all layers. */
export interface Trace {
  /** As Samples.y has it. */
  target: number;
  /** Of this sample, without penalties (at least 0). */
  loss: number;
  /** One line a layer, the output layer last. */
  ledger: LedgerEntry[];
  /** Where the gradient was lost. */
  smallest: SmallestFactor;
  /** From the output down to the unit that was asked for; empty where none was. */
  path: PathStep[];
  /** What the network is given (inputs). */
  input: Float32Array;
  /** Pre-activations (units). */
  z: Float32Array;
  /** Activations (units). */
  a: Float32Array;
  /** f′(z) (units). */
  slope: Float32Array;
  /** ∂L/∂a (units). */
  gradientA: Float32Array;
  /** ∂L/∂z (units). */
  gradientZ: Float32Array;
  /** The loss's derivatives (parameters). */
  gradient: Float32Array;
  /** Pre-activations of that unit for training samples, as many as were asked for (samples). */
  spread: Float32Array;
}

/** The closed-form linear fit; see cpp/measure/least_squares.h. */
export interface LeastSquares {
  /** Outputs × features, row-major. */
  weights: number[];
  /** One an output. */
  biases: number[];
  /** Mean squared error of the training samples (at least 0). */
  trainLoss: number;
  /** Mean squared error of the samples held out (at least 0). */
  testLoss: number;
}

/** What taking over another experiment did to a run. */
export interface Changed {
  /** Whether the weights were kept. */
  kept: boolean;
  /** Whether the samples are others. */
  otherSamples: boolean;
}

/** The state of a run at one moment; what was not asked for is null, and so are maps where the data have no plane. */
export interface EngineFrame {
  /** Batches trained (steps, at least 0). */
  step: number;
  /** The same in epochs (epochs, at least 0). */
  epoch: number;
  /** Whether the run has left the finite numbers. */
  diverged: boolean;
  /** Whether the weights are those that this experiment gives at this step. */
  pristine: boolean;
  /** Hash of all parameters (16 hexadecimal digits). */
  digest: string;
  /** Mean loss of the training samples. */
  trainLoss: number;
  /** Mean loss of the samples held out. */
  testLoss: number;
  /** Share of the training samples that are told right (0 to 1, NaN for regression). */
  trainAccuracy: number;
  /** Share of the samples held out that are told right (0 to 1, NaN for regression). */
  testAccuracy: number;
  /** The numbers that Tables.layerNumbers names (layers × layerNumbers). */
  layers: Tensor<[layers: number, layerNumbers: number]> | null;
  /** The numbers that Tables.unitNumbers names (units × unitNumbers). */
  units: Tensor<[units: number, unitNumbers: number]> | null;
  /** Of z: below, the bins, above (layers × bins; shares, 0 to 1). */
  zHistogram: Tensor<[layers: number, bins: number]> | null;
  /** Of a: below, the bins, above (layers × bins; shares, 0 to 1). */
  aHistogram: Tensor<[layers: number, bins: number]> | null;
  /** Of |∂L/∂z|: zero, the bins, above (layers × bins; shares, 0 to 1). */
  gHistogram: Tensor<[layers: number, bins: number]> | null;
  /** Of z of each unit over the interval of Tables.zBins: below, the bins, above (units × bins; shares, 0 to 1). */
  unitHistogram: Tensor<[units: number, bins: number]> | null;
  /** f and f′ at z = −6 + i/16 (layers × functions × points). */
  curves: Tensor<[layers: number, functions: number, points: number]> | null;
  /** Activations of the inputs, then of all units, over the plane; the top row comes first (inputsAndUnits × rows × columns). */
  unitMaps: Tensor<[inputsAndUnits: number, rows: number, columns: number]> | null;
  /** What the outputs show, over the plane; the top row comes first (outputs × rows × columns). */
  output: Tensor<[outputs: number, rows: number, columns: number]> | null;
  /** Pre-activations of all units at the corners of cells; the top row comes first (units × rows × columns). */
  folds: Tensor<[units: number, rows: number, columns: number]> | null;
  /** What the outputs show for every sample (samples × outputs; −1 to 1 for two classes, probabilities for more, values for regression). */
  predictions: Tensor<[samples: number, outputs: number]> | null;
  /** The derivative of the mean loss over the probe set by every parameter (parameters). */
  gradients: Float32Array | null;
  /** All parameters, as Description.layers places them (parameters). */
  parameters: Float32Array | null;
  /** What ails the network, worst first. */
  findings: Finding[] | null;
  /** Linear regions that the cells meet. */
  regions: number | null;
  /** When units died and came back. */
  lives: LivesRecord | null;
}

/** What differs between the runs of a study. */
export interface StudyFactor {
  /** The key of a field, or activation, depth or units. */
  name: string;
  /** In their canonical form. */
  values: string[];
}

/** A study's plan that was read. */
export interface StudyPlan {
  /** Its canonical text. */
  text: string;
  /** What was wrong with it. */
  problems: Problem[];
  /** How many there are, numbered from 0 (at least 1). */
  runs: number;
  /** How many there are (at least 1). */
  seeds: number;
  /** What is compared, and what the strata are; at most two. */
  factors: StudyFactor[];
  /** What of a run is compared. */
  metric: 'accuracy' | 'loss' | 'train_accuracy' | 'train_loss';
  /** What the length of a run is counted in. */
  unit: 'epochs' | 'steps';
  /** Of each run, in that unit (at least 1). */
  length: number;
  /** Of the hidden layers, each once, as `net` has them; none where they vary. */
  activations: string[];
}

/** A number and between what it lies; null what there is not. */
export interface Estimate {
  /** The number. */
  value: number | null;
  /** The lower end of its interval. */
  low: number | null;
  /** The upper end. */
  high: number | null;
}

/** What the runs with one value of the first factor came to. */
export interface ValueFigures {
  /** With a 95 % interval. */
  interquartileMean: Estimate;
  /** With a 95 % interval; a time is null where fewer than half reach the target. */
  median: Estimate;
  /** Share of runs that failed (0 to 1). */
  failed: Estimate;
  /** The share of runs that are at least as good as each of the thresholds. */
  profile: number[];
  /** Interquartile mean of the best constant answers to the same data; null for times. */
  constant: number | null;
}

/** A value of the first factor against its first value. */
export interface StudyComparison {
  /** Which one (at least 1). */
  value: number;
  /** What can be said; listed in cpp/study/verdict.h. */
  verdict: string;
  /** Of the interquartile means. */
  difference: Estimate;
  /** Share of seeds with which the value did better, ties half (0 to 1). */
  improvement: Estimate;
  /** Of the shares that failed. */
  failedDifference: Estimate;
  /** Of the difference. */
  standardError: number | null;
  /** About how many would show a difference as large as this one. */
  seedsNeeded: number | null;
}

/** The runs of a stratum, or all of them. */
export interface StudyGroup {
  /** Value of the second factor; null for all. */
  stratum: number | null;
  /** Of each value of the first factor. */
  values: ValueFigures[];
  /** Of each value but the first. */
  comparisons: StudyComparison[];
}

/** What the runs came to in one respect. */
export interface StudyMeasure {
  /** The metric at the end, or the time to the target. */
  measure: 'metric' | 'time';
  /** Of the performance profiles. */
  thresholds: number[];
  /** Each stratum and, where there are several, all. */
  groups: StudyGroup[];
}

/** How the networks with one value of the first factor are at the end of their runs. */
export interface ValueSigns {
  /** Share of runs with a dead hidden unit (0 to 1). */
  withDead: Estimate;
  /** Share of dead hidden units; median (0 to 1). */
  dead: number | null;
  /** RMS of ∂L/∂z of the first layer before training; median. */
  gradientAtStart: number | null;
  /** The same at the end. */
  gradientAtEnd: number | null;
}

/** Nanoseconds on this machine, over many turns. */
export interface CostSpread {
  /** Of the turns. */
  median: number;
  /** Their lower quartile. */
  low: number;
  /** Their upper quartile. */
  high: number;
}

/** What an element of a layer costs on this machine. */
export interface MeasuredActivation {
  /** f of a layer. */
  forward: CostSpread;
  /** f′ of a layer times the gradient. */
  backward: CostSpread;
}

/** What training costs on this machine. */
export interface MeasuredStep {
  /** A step; zeros where its numbers overflow. */
  step: CostSpread;
  /** How many an epoch has (at least 1). */
  stepsPerEpoch: number;
}

/** Where infinitely wide networks begin to pass differences on; see mean_field.h. */
export interface MeanField {
  /** Whether there is one activation, and no dropout: what theory speaks of here. */
  applies: boolean;
  /** σ_w; null where theory has none. */
  critical: number | null;
  /** Of each value of the factor `init`, the same; empty where that is none. */
  scales: (number | null)[];
}

/** Where among a plan's runs an experiment would be. */
export interface PlaceInPlan {
  /** Of the factors; none where it differs in more than these. */
  values: string[];
  /** Its σ_w; null where it has none. */
  scale: number | null;
}

/** What the runs of a study came to. */
export interface StudyResult {
  /** Finished for all values and strata: what the figures are of. */
  seeds: number;
  /** Of the plan. */
  plannedSeeds: number;
  /** That are finished. */
  runs: number;
  /** Whether all are. */
  complete: boolean;
  /** Over all runs' digests; null where runs are missing. */
  digest: string | null;
  /** How many intervals are to hold together. */
  comparisons: number;
  /** How many times the seeds were resampled. */
  resamples: number;
  /** The metric; and the time, if there is a target. */
  measures: StudyMeasure[];
  /** In the order of a measure's groups: of each value of the first factor. */
  signs: ValueSigns[][];
  /** What is said; see cpp/study/sentence.h. */
  sentences: Allowed[];
}

/** A layer of an infinitely wide network before training; null what is none. */
export interface ExpectedLayer {
  /** Of the activations. */
  mean: number | null;
  /** Standard deviation of the activations. */
  deviation: number | null;
  /** RMS of ∂L/∂z, that of the output layer being the random networks'. */
  gradient: number | null;
}

/** A layer over random networks: means, with two standard deviations either way, as far as such numbers can be. */
export interface RandomLayer {
  /** Of the means of the activations. */
  mean: Estimate;
  /** Of the standard deviations of the activations. */
  deviation: Estimate;
  /** Of the RMS of ∂L/∂z where it is not 0, on a logarithmic scale. */
  gradient: Estimate;
  /** Networks where it is 0. */
  withoutGradient: number;
}

/** A layer by theory and over random networks. */
export interface TheoryLayer {
  /** Infinitely wide. */
  expected: ExpectedLayer;
  /** As wide as the layer is. */
  random: RandomLayer;
}

/** What theory says of a network before training, and what random ones are like. */
export interface Theory {
  /** Why nothing is said; empty where something is. */
  silence: '' | 'weights' | 'zeros' | 'kind' | 'no_layers';
  /** Mean square of the inputs, over training samples and inputs. */
  inputSquare: number;
  /** Random networks that have been measured. */
  networks: number;
  /** That are to be. */
  plannedNetworks: number;
  /** Hidden layers and the output layer; may be none. */
  layers: TheoryLayer[];
  /** Probability that some layer is off for a given sample; null where not all are ReLU (0 to 1). */
  deadForOneSample: number | null;
}
