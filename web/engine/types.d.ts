// The shapes that cross the border between the page and the engine, for type checking only.
//
// They mirror what cpp/wasm/bindings.cpp and cpp/wasm/own_data.cpp hand out. Arrays are flat; L counts layers including the output layer, U the units of
// all layers in order, P the parameters.

/** A number of an experiment, or of an activation, data set or optimizer: what it is by default and what is allowed. */
export interface ParameterSpec {
  name: string;
  default: number;
  min: number;
  max: number;
  /** Whether `min` itself is not allowed. */
  minOpen: boolean;
  integer: boolean;
}

export interface ActivationSpec {
  name: string;
  parameters: ParameterSpec[];
  /** Infimum and supremum of f, null where unbounded. */
  range: [number | null, number | null];
  /** Finite interval of a that pictures cover. */
  span: [number, number];
  piecewiseLinear: boolean;
  /** The z at which a piecewise linear f turns or jumps, ascending; empty for others. */
  kinks: number[];
  monotonic: boolean;
  /** Whether its parameter is learned, one a unit. */
  learned: boolean;
  /** The largest |f′|. */
  steepest: number;
  /** The initializer that `auto` stands for. */
  initializer: string;
}

export type Task = 'binary' | 'classes' | 'regression';

export interface DatasetSpec {
  name: string;
  task: Task;
  inputs: number;
  classes: number;
  parameters: ParameterSpec[];
}

export interface NamedSpec {
  name: string;
}

export interface OptimizerSpec extends NamedSpec {
  parameters: ParameterSpec[];
}

export type NumberName =
  'noise' | 'samples' | 'train' | 'lr' | 'batch' | 'l1' | 'l2' | 'clip' | 'drop';

/** Everything the engine knows about what may be chosen. */
export interface Tables {
  version: number;
  limits: { layers: number; units: number; samples: number; parameters: number };
  activations: ActivationSpec[];
  datasets: DatasetSpec[];
  features: NamedSpec[];
  initializers: NamedSpec[];
  losses: (NamedSpec & { forRegression: boolean })[];
  optimizers: OptimizerSpec[];
  numbers: Record<NumberName, ParameterSpec>;
  layerNumbers: string[];
  unitNumbers: string[];
  zBins: { lo: number; hi: number; count: number };
  aBins: { count: number };
  gBins: { lo: number; hi: number; perDecade: number };
  /** Below this share of the steepest slope a function counts as flat. */
  flatShare: number;
}

export interface LayerFields {
  /** As the engine names it, such as dense. */
  kind: string;
  units: number;
  activation: string;
  parameter: number | null;
}

/** The fields of an experiment, each with its value in force. */
export interface Fields {
  /** The name of a data set, or `points` for data of one's own. */
  data: string;
  dataParameter: number | null;
  noise: number;
  samples: number;
  train: number;
  dataseed: number;
  in: string[];
  net: string[];
  layers: LayerFields[];
  init: string;
  initScale: number;
  loss: string;
  opt: string;
  optParameters: number[];
  lr: number;
  batch: number;
  l1: number;
  l2: number;
  clip: number;
  drop: number;
  seed: number;
  at: number | null;
  check: string;
  /** Whether the first weights are given instead of drawn. */
  weights: boolean;
}

/** What a setting may be: a code and the values of its sentence, as cpp/experiment/problem.h and cpp/data/packing/packing.h list them. */
export interface Allowed {
  code: string;
  values: Record<string, string | number>;
}

/** A setting that could not be taken as it was given; `code` is listed in cpp/experiment/problem.h. */
export interface Problem {
  /** Its key; for a hidden layer `net` and the layer's number, counted from 1. */
  field: string;
  value: string;
  code: string;
  allowed: Allowed;
  /** What is in force instead; empty where the setting is ignored. */
  used: string;
}

export interface Edited {
  text: string;
  fields: Fields;
  problems: Problem[];
}

/** What became of a CSV file. */
export interface CsvData {
  /** The value of the field `points`, for `data=points&points=…`; empty where there are problems. */
  points: string;
  task: Task;
  count: number;
  /** Names of the input columns. */
  inputs: string[];
  /** Name of the label column. */
  label: string;
  /** Labels in the order of the classes; empty for regression. */
  classes: string[];
  /** Columns that left −3 to 3 and are now (value − centre) / spread. */
  scaled: { name: string; centre: number; spread: number }[];
  problems: CsvProblem[];
}

/** What is wrong with a CSV text; `code` is listed in cpp/data/csv/csv.h with the values of its sentence. */
export interface CsvProblem {
  /** Counted from 1, 0 where it is about the whole text. */
  line: number;
  /** Of cells, counted from 1; 0 where it is about a whole line or more. */
  column: number;
  /** Of the column; empty where it has none. */
  name: string;
  code: string;
  values: Record<string, string | number>;
}

/** What a step takes with an activation in all hidden layers, relative to relu. */
export interface ActivationCost {
  name: string;
  ratio: number;
}

export interface LayerDescription {
  /** As the engine names it, such as dense. */
  kind: string;
  units: number;
  inputs: number;
  activation: string;
  parameter: number | null;
  /** Offsets into the parameters: the weights of a dense layer are units × inputs, row-major. */
  weights: number;
  biases: number;
  slopes: number | null;
}

/** The network that is training: layers from first hidden to output. */
export interface Description {
  text: string;
  task: Task;
  loss: string;
  classes: number;
  /** Of the data: 2 in the plane, 1 on a line. */
  dimensions: number;
  /** Of the network. */
  inputs: number;
  features: string[];
  layers: LayerDescription[];
  parameters: number;
  stepsPerEpoch: number;
  trainSamples: number;
  testSamples: number;
}

/** Samples × inputs in plane coordinates, with labels; the training set comes first. */
export interface Samples {
  x: Float32Array;
  y: Float32Array;
  trainSamples: number;
}

/** What an experiment has learned, as a small picture. */
export interface Sketch {
  /** outputs × side × side, as in a frame; empty where the data do not lie in a plane. */
  output: Float32Array;
  /** Of the data. */
  dimensions: number;
}

/** What a picture needs; what is not asked for is not computed. */
export interface FrameRequest {
  vitals: boolean;
  parameters: boolean;
  /** The mean loss's derivative by every parameter; comes with `vitals` only. */
  gradients: boolean;
  curves: boolean;
  /** Side of the map of every unit in cells, 0 for none. */
  unitMap: number;
  /** Side of the output surface in cells, 0 for none. */
  output: number;
  /** Side of the grid of cells at whose corners the pre-activations of all units are wanted, 0 for none. */
  folds: number;
  /** Outputs for every sample. */
  predictions: boolean;
  /** What ails the network. */
  findings: boolean;
  /** Side of the grid of cells over which linear regions are counted, 0 for none. */
  regions: number;
  /** When units died and came back. */
  lives: boolean;
  /** The way of one sample through the network and back, null for none. */
  trace: TraceRequest | null;
}

/** A sample by its index, or a point of the plane (of the line: `x2` is ignored) with the target to compare with. */
export interface TraceRequest {
  sample?: number;
  point?: { x1: number; x2: number; target: number };
  /** The unit to which the strongest path is wanted. */
  unit?: UnitPlace;
  /** The number of training samples, from the first on, for which the pre-activation of that unit is wanted. */
  spread?: number;
}

/** A unit: layers count from 0, the first hidden one. */
export interface UnitPlace {
  layer: number;
  unit: number;
}

/** How a unit has fared; see cpp/measure/lives.h. */
export interface UnitLife {
  /** Counted through all layers. */
  unit: number;
  state: number;
  /** Step of the check that found it in this state. */
  since: number;
  deaths: number;
  revivals: number;
  /** What moved its mean pre-activation at its last death: change of bias, weights and inputs; null where unknown. */
  bias: number | null;
  weights: number | null;
  inputs: number | null;
}

/** Units that are not working, or died at some time. */
export interface LivesRecord {
  /** Of the last check. */
  step: number;
  units: UnitLife[];
}

/** One layer's line in the ledger of the chain rule; see cpp/measure/trace.h. */
export interface LedgerEntry {
  gradientA: number;
  gradientZ: number;
  weights: number;
  slope: number;
}

export interface PathStep {
  layer: number;
  unit: number;
  weight: number;
  slope: number;
}

/** Arrays of a trace: one value a unit, counted through all layers, but for `input` (features) and `gradient` (parameters). */
export interface TraceArrays {
  input: Float32Array;
  z: Float32Array;
  a: Float32Array;
  /** f′(z) */
  slope: Float32Array;
  gradientA: Float32Array;
  gradientZ: Float32Array;
  gradient: Float32Array;
}

export interface Trace extends TraceArrays {
  target: number;
  loss: number;
  /** One entry a layer, the output layer last. */
  ledger: LedgerEntry[];
  smallest: { layer: number; factor: 'weights' | 'slope' };
  /** From the output down to the unit that was asked for; empty where none was. */
  path: PathStep[];
  /** Pre-activations of that unit for training samples, as many as were asked for. */
  spread: Float32Array;
}

/** The closed-form linear fit; see cpp/measure/least_squares.h. */
export interface LeastSquares {
  /** outputs × features, row-major. */
  weights: number[];
  biases: number[];
  trainLoss: number;
  testLoss: number;
}

/** Something about the run that is worth saying; `code` and `evidence` are listed in cpp/diagnosis/diagnosis.h. */
export interface Finding {
  code: string;
  severity: 'info' | 'warning' | 'severe';
  /** Counted from 0. */
  firstLayer: number;
  lastLayer: number;
  evidence: Record<string, number | null>;
  /** Changes of the experiment that help, "key=value&key=value"; empty for none. */
  remedy: string;
  /** Whether they help only a run that starts anew. */
  restart: boolean;
}

/** The arrays of a frame; those not requested are empty. */
export interface FrameArrays {
  /** L × layerNumbers. */
  layers: Float32Array;
  /** U × unitNumbers. */
  units: Float32Array;
  /** L × (below, bins, above), shares. */
  zHistogram: Float32Array;
  aHistogram: Float32Array;
  /** L × (zero, quarter decades, above), shares. */
  gHistogram: Float32Array;
  /** L × (f, f′) × 193 at z = −6 + i/16. */
  curves: Float32Array;
  parameters: Float32Array;
  /** One a parameter: the derivative of the mean loss over the probe set. */
  gradients: Float32Array;
  /** (inputs + U) × side × side, row 0 at the top. */
  unitMaps: Float32Array;
  /** outputs × side × side. */
  output: Float32Array;
  /** U × (side + 1) × (side + 1) pre-activations, row 0 at the top. */
  folds: Float32Array;
  /** samples × outputs, in the order of the data: −1…1 for two classes, probabilities for more, values for regression. */
  predictions: Float32Array;
}

export interface EngineFrame extends FrameArrays {
  step: number;
  epoch: number;
  diverged: boolean;
  /** Whether the weights are those that this experiment gives at this step. */
  pristine: boolean;
  digest: string;
  trainLoss: number;
  testLoss: number;
  trainAccuracy: number;
  testAccuracy: number;
}

/** The state of training at one moment, as the page receives it. */
export interface Frame extends EngineFrame {
  /** Counts the experiments taken over; tells a frame of the previous network from one of this. */
  version: number;
  playing: boolean;
  request: FrameRequest;
  /** Worst first; null where they were not requested. */
  findings: Finding[] | null;
  /** Null where they were not requested. */
  regions: number | null;
  lives: LivesRecord | null;
  /** Null also where there is no such sample. */
  trace: Trace | null;
}

/** What taking over an experiment results in. */
export interface Opened {
  version: number;
  /** Whether the weights were kept. */
  kept: boolean;
  description: Description;
}

/** What going back to an earlier state results in. */
export interface Restored extends Opened {
  step: number;
}

export interface EngineTrainer {
  describe(): string;
  data(): Samples;
  /** Trains so many batches; returns how many were trained before it diverged. */
  train(steps: number): number;
  step(): number;
  stepsPerEpoch(): number;
  reset(): void;
  digest(): string;
  change(text: string): boolean;
  parameters(): Float32Array;
  setParameter(index: number, value: number): boolean;
  /** The fields of a FrameRequest that concern arrays. */
  frame(
    vitals: boolean,
    parameters: boolean,
    gradients: boolean,
    curves: boolean,
    unitMap: number,
    output: number,
    folds: number,
    predictions: boolean,
  ): EngineFrame;
  diagnose(): string;
  lives(): string;
  replay(point: number, from: number, to: number, stride: number): string;
  leastSquares(): string;
  regions(side: number): number;
  trace(sample: number): (TraceArrays & { ledger: string }) | null;
  traceAt(x1: number, x2: number, target: number): (TraceArrays & { ledger: string }) | null;
  path(layer: number, unit: number): string;
  checkpoint(): boolean;
  restore(step: number): boolean;
  checkpoints(): string;
  keep(): number;
  bringBack(number: number): boolean;
  delete(): void;
}

export interface EngineModule {
  tables(): string;
  edit(text: string, changes: string): { text: string; fields: string; problems: string };
  curve(
    activation: string,
    lo: number,
    hi: number,
    count: number,
  ): { f: Float32Array; df: Float32Array };
  Trainer: new (text: string) => EngineTrainer;
}

/** Data of one's own, a module that is loaded when it is needed: see cpp/wasm/own_data.cpp. */
export interface OwnDataModule {
  /** CsvData as JSON. */
  readCsv(text: string): string;
  /** The samples of an experiment as CSV: its own in their order, before they are shuffled. */
  csvOf(text: string): string;
  unpacked(text: string): string;
  /**
   * The value of `points` for samples placed by hand: x is samples × inputs, y the targets of a regression, else classes
   * counted from 0. Empty outside the limits (2 to 10,000 samples, 10 classes). Coordinates that are whole thousandths
   * make shorter links.
   */
  packPoints(
    inputs: number,
    regression: boolean,
    x: ArrayLike<number>,
    y: ArrayLike<number>,
  ): string;
  /** The value of `weights` for all parameters of a network, in the order in which frames have them. */
  packWeights(parameters: ArrayLike<number>): string;
}

/** The engine and what is loaded beside it on demand. */
export interface EngineModules {
  engine: EngineModule;
  loadOwnData: () => Promise<OwnDataModule>;
}

/** A curve and its derivative at equally spaced points. */
export interface Curve {
  f: Float32Array;
  df: Float32Array;
}

/** What happens in the engine without having been asked for. */
export type EngineEvent = { type: 'diverged'; step: number };

export interface Client {
  tables(): Promise<Tables>;
  edit(text: string, changes: string): Promise<Edited>;
  curve(activation: string, lo: number, hi: number, count: number): Promise<Curve>;
  /** The samples of an experiment that is not the one in training. */
  preview(text: string): Promise<Samples>;
  /** Trains another experiment for `steps` batches and resolves to its output with `side` cells a side. */
  sketch(text: string, steps: number, side: number): Promise<Sketch>;
  open(text: string): Promise<Opened>;
  change(text: string): Promise<Opened>;
  data(): Promise<Samples>;
  /** See OwnDataModule. */
  readCsv(text: string): Promise<CsvData>;
  csvOf(text: string): Promise<string>;
  /** The text of an experiment as a link carries it, with its bytes as the engine reads them. */
  unpacked(text: string): Promise<string>;
  packPoints(
    inputs: number,
    regression: boolean,
    x: ArrayLike<number>,
    y: ArrayLike<number>,
  ): Promise<string>;
  packWeights(parameters: ArrayLike<number>): Promise<string>;
  /** Measures what a step of the experiment costs with every activation; takes about a second. */
  activationCosts(text: string): Promise<ActivationCost[]>;
  play(speed: { stepsPerSecond: number }): Promise<void>;
  pause(): Promise<number>;
  /** Trains `steps` batches and resolves to the step reached. */
  step(steps: number): Promise<number>;
  /** Trains to the next whole epoch and resolves to the step reached. */
  epoch(): Promise<number>;
  /** Goes back to the first weights and resolves to the version of the frames from there on. */
  reset(): Promise<number>;
  /** Trains to step `steps` at full speed, from the start if it has passed; resolves to the step reached. */
  run(steps: number, onProgress?: (step: number) => void): Promise<number>;
  frame(request: FrameRequest): Promise<Frame>;
  /** Resolves to whether the value was taken: it must be finite. `final` false while more values are on their way. */
  setParameter(index: number, value: number, final?: boolean): Promise<boolean>;
  /**
   * When units died and came back in a stretch of the past, checked every `stride` steps from `from` on, without touching the
   * present; see replay_lives in cpp/measure/lives.h. `to` must be greater than `from`.
   */
  replay(from: number, to: number, stride: number): Promise<LivesRecord>;
  leastSquares(): Promise<LeastSquares>;
  /** The steps, ascending, to which `restore` can go back. */
  checkpoints(): Promise<number[]>;
  /** Goes back to the last checkpoint at or before `step`; resolves to null where there is none. */
  restore(step: number): Promise<Restored | null>;
  /** Keeps the present state, experiment and all; resolves to its number. */
  keep(): Promise<number>;
  /** Goes back to a state that was kept; resolves to null where it had to make room for others. */
  bringBack(number: number): Promise<Restored | null>;
  terminate(): void;
}
