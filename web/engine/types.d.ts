// What the page's side and the worker's side of the engine say to each other, for type checking only. What the engine itself
// takes and tells is declared in cpp/interface, from where boundary.d.ts is printed.

import type {
  Changed,
  CompiledOwn,
  CsvData,
  CsvReading,
  Curve,
  CurveRequest,
  Description,
  Edited,
  EngineFrame,
  EngineFrameRequest,
  EngineSamples,
  EngineTraceRequest,
  LeastSquares,
  LivesRecord,
  OwnActivation,
  Stretch,
  Tables,
  Tensor,
  Trace,
} from './boundary.js';

export * from './boundary.js';

/** Addresses of a module's files. */
export interface ModuleFiles {
  glue: string;
  wasm: string;
}

/** Of the engine's: the one with SIMD, and where there is one that without, and the module of tables. */
export interface EngineFiles extends ModuleFiles {
  scalar?: ModuleFiles;
  tables?: ModuleFiles;
}

/** What a step takes with an activation in all hidden layers, relative to relu. */
export interface ActivationCost {
  name: string;
  ratio: number;
}

/** A unit: layers count from 0, the first hidden one. */
export interface UnitPlace {
  layer: number;
  unit: number;
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

/** What a picture needs; what is not asked for is not computed. */
export interface FrameRequest extends EngineFrameRequest {
  /** The way of one sample through the network and back, null for none. */
  trace: TraceRequest | null;
}

/** The state of a run at one moment, as the page receives it. */
export interface RunFrame extends EngineFrame {
  /** Counts what the run has taken over; tells a frame of the previous network from one of this. */
  version: number;
  playing: boolean;
  request: FrameRequest;
  /** Null where it was not requested, and where there is no such sample. */
  trace: Trace | null;
  /** That the engine was busy with it. */
  milliseconds: number;
}

/** A sample's way through the network and back, as a Trace has it. */
export type Way = Pick<Trace, 'input' | 'z' | 'a' | 'slope' | 'gradientA' | 'gradientZ'>;

/** What the next update of a run will do, without penalties and dropout; see on-demand/next-batch.js. */
export interface NextBatch {
  /** Before which it is made. */
  step: number;
  digestBefore: string;
  /** Of the parameters that it leads to. */
  digestAfter: string;
  /** The samples in their order, by their index in the data. */
  batch: number[];
  /** Mean over the batch. */
  lossBefore: number;
  /** The same after the update. */
  lossAfter: number;
  /** Of each layer, the output's last: RMS of ∂L/∂z over its units and the samples of the batch, each by its own loss. */
  gradients: number[];
  /** Of the first samples of the batch, as many as were asked for. */
  ways: Way[];
}

/** What a run has become. */
export interface Opened {
  /** Number of the run. */
  run: number;
  version: number;
  /** Whether the weights were kept. */
  kept: boolean;
  description: Description;
  /** Null where they are the same as before. */
  samples: EngineSamples | null;
}

/** What going back to an earlier state results in. */
export interface Restored extends Opened {
  step: number;
}

/** A run that has begun, with what a first picture needs beside it. */
export interface StartedRun {
  tables: Tables;
  experiment: Edited;
  opened: Opened;
  frame: RunFrame | null;
}

/** What an experiment has learned, as a small picture. */
export interface EngineSketch {
  /** As in a frame; null where the data do not lie in a plane. */
  output: EngineFrame['output'];
  /** Of the data. */
  dimensions: number;
}

/**
 * Samples placed by hand: x is samples × inputs, y the targets of a regression, else classes counted from 0. They are within
 * the limits of 2 to 10,000 samples and 10 classes, or refused. Coordinates that are whole thousandths make shorter links.
 */
export interface PlacedSamples {
  inputs: number;
  regression: boolean;
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** Of the table that they belong to: its input columns, what is learned, and its classes; none or empty where there is none. */
  names?: string[];
}

/** What happens in the engine without having been asked for; `run` is the number of the run. */
export type EngineEvent =
  | { type: 'diverged'; run: number; step: number }
  /** The goal of the run holds, in the state of this frame, which has vital signs. */
  | { type: 'reached'; run: number; frame: RunFrame }
  /** The engine can no longer be used: it trapped, or, `silent`, did not answer. Another one is on its way. */
  | { type: 'ended'; reason: string; silent: boolean }
  /** All runs go on in another engine, at rest, from what was saved of them last. */
  | { type: 'restarted'; runs: Restored[] }
  /** There is no other engine. */
  | { type: 'lost'; reason: string };

/** A change of a run on its way: to another experiment, or of one parameter. */
export interface RunChange {
  step: number;
  /** Of the experiment from there on. */
  text?: string;
  /** Of the parameter. */
  index?: number;
  value?: number;
  /** The first 6 hexadecimal digits of the parameters' digest right after it. */
  digest: string;
}

/** What leads from first weights to where a run is; see run-record.js. */
export interface RunRecord {
  /** Text of the experiment that it began with. */
  start: string;
  changes: readonly RunChange[];
}

/** A record, and where it leads. */
export interface Recorded {
  /** Null where it is not known, or too long. */
  record: RunRecord | null;
  step: number;
  digest: string;
}

/** A state of a run that the page keeps, to go on from in another engine. */
export interface Saved {
  run: number;
  version: number;
  /** Number of a state that changes can be undone to, 0 for the last one, null where the run has ended. */
  kept: number | null;
  /** Of the experiment. */
  text: string;
  /** As EngineTrainer.pack gives it. */
  state: Float32Array;
  /** What leads there; null where that is not known. */
  record: RunRecord | null;
}

/** A condition of a goal; `dead` is the share of hidden units. Whether it is an upper or a lower bound goes by the measure. */
export interface GoalCondition {
  measure: 'accuracy' | 'loss' | 'dead' | 'epoch';
  bound: number;
}

/** A run in the engine's module; see cpp/interface/run.h. All answers are plain values that stay as they are. */
export interface EngineTrainer {
  describe(): Description;
  data(): EngineSamples;
  /** Trains so many batches; returns how many were trained before it diverged. */
  train(steps: number): number;
  step(): number;
  stepsPerEpoch(): number;
  /** Steps that the present epoch still takes, 1 or more. */
  stepsToEpochEnd(): number;
  diverged(): boolean;
  reset(): void;
  digest(): string;
  change(text: string): Changed;
  parameters(): Float32Array;
  setParameter(index: number, value: number): boolean;
  frame(request: EngineFrameRequest): EngineFrame;
  trace(request: EngineTraceRequest): Trace | null;
  lives(): LivesRecord;
  replay(stretch: Stretch): LivesRecord;
  leastSquares(): LeastSquares;
  checkpoint(): boolean;
  restore(step: number): Changed | null;
  checkpoints(): number[];
  keep(): number;
  bringBack(number: number): Changed | null;
  /** The present state as words, which `unpack` of the same experiment takes back to the same bits. */
  pack(): Float32Array;
  /** Whether the words were taken. */
  unpack(words: Float32Array): boolean;
  /** Gives the memory back; has to be called. */
  delete(): void;
}

/** The engine's module. */
export interface EngineModule {
  tables(): Tables;
  edit(text: string, changes: string): Edited;
  curve(request: CurveRequest): Curve;
  /** The experiment with its own data scaled by another value of `scale`; '' for data in the table's units. */
  rescaled(text: string, scale: string): string;
  /** The text of an experiment as a link carries it, with its bytes as the engine reads them. */
  unpacked(text: string): string;
  /** The value of `points`; empty outside the limits. */
  packPoints(placed: PlacedSamples): string;
  /** The value of `weights` for all parameters of a network, in the order in which frames have them. */
  packWeights(parameters: ArrayLike<number>): string;
  /** Makes an activation of the reader's own known, with both of its texts; see formulas.js. */
  defineOwn(key: string, text: string, packed: string, record: Float32Array): void;
  Trainer: new (text: string) => EngineTrainer;
}

/** The module of tables, which is loaded when one is read or written. */
export interface TableModule {
  readCsv(text: string, reading: CsvReading): CsvData;
  /** The samples of an experiment as CSV: its own in their order, before they are shuffled, in the units of their table. */
  csvOf(text: string): string;
  /** The same as the network sees them, without names. */
  samplesCsv(text: string): string;
  /** What can be said of an activation of the reader's own. */
  ownActivation(text: string): OwnActivation;
  compiledOwn(value: string): CompiledOwn;
}

// Frames and samples as panels read them; see frame/flat.js.

/** Samples × inputs in plane coordinates, with targets; the training set comes first. */
export interface Samples {
  x: Float32Array;
  y: Float32Array;
  trainSamples: number;
}

/** The sections of a frame that are arrays, without their shapes; those not requested are empty. */
export type FrameArrays = {
  [
    Name in keyof EngineFrame as NonNullable<EngineFrame[Name]> extends
      Float32Array | Tensor<number[]>
      ? Name
      : never
  ]: Float32Array;
};

/** A RunFrame without shapes. */
export type Frame = Omit<RunFrame, keyof FrameArrays> & FrameArrays;
