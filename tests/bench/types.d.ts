// The shapes that the parts of the benchmark exchange, for type checking only.
import type { EngineModule } from '../../web/engine/types.js';

/** A network and its training, as a row of the table in jobs.js. */
export interface Job {
  name: string;
  title: string;
  /** Units of every layer from the inputs to the outputs. */
  sizes: number[];
  batch: number;
  /** The experiment's text. */
  experiment: string;
  /** The same experiment with as many training samples as a batch holds, so that their order does not matter. */
  oneBatch: string;
}

export interface LayerTask {
  units: number;
  inputs: number;
  activation: 'tanh' | 'relu' | 'identity';
  /** units × inputs, row-major. */
  weights: Float32Array;
  biases: Float32Array;
}

/** What a contender has to do: the experiment in plain numbers, all taken from the engine. */
export interface Task {
  experiment: string;
  /** Binary: one output, targets ±1, cross-entropy of its sigmoid. Classes: one output a class, softmax cross-entropy. */
  kind: 'binary' | 'classes';
  inputs: number;
  outputs: number;
  /** From the first hidden layer to the output layer, with the initial parameters. */
  layers: LayerTask[];
  /** The training samples: samples × inputs, and a target each. */
  x: Float32Array;
  y: Float32Array;
  samples: number;
  batch: number;
  learningRate: number;
}

/** A contender in the middle of a task. */
export interface Run {
  /** What one step is counted as: trained samples, or multiply-adds where it is the peak that is measured. */
  unitsPerStep: number;
  train(steps: number): void | Promise<void>;
  /** Mean loss over the task's samples; where it is left out, the contender cannot minimise the same loss. */
  loss?(): number | Promise<number>;
}

/** What contenders are loaded from; Node.js and browsers get at it in different ways. */
export interface Assets {
  engine(): Promise<EngineModule>;
  /** The module of parts.cpp. */
  parts(): Promise<any>;
  peak(): Promise<WebAssembly.Exports>;
  /** Loads a package of npm: by its name in Node.js, by its module or the script that defines a global variable in a browser. */
  library(source: LibrarySource): Promise<any>;
  /** Where the WebAssembly files of TensorFlow.js are, with a slash at the end. */
  tfjsFolder: string;
}

export type LibrarySource = { package: string } & (
  | { module: string }
  /** The script, below node_modules as the module is, and the variable that it defines, or a property of one: `a.b`. */
  | { script: string; global: string }
);

export interface Contender {
  start(task: Task): Promise<Run>;
}

/** A row of the table in peers.js. */
export interface Peer {
  name: string;
  title: string;
  /** The package of npm that it is. */
  package?: string;
  /** What it does differently, where it cannot do the same. */
  note?: string;
  load(assets: Assets): Promise<Contender>;
}

/** Losses of one contender on the task of one batch: at the start and after some steps; null where it has no such loss. */
export type Losses = { first: number; last: number } | null;

/** One place where contenders run: a fresh process or page for each job. */
export interface Place {
  name: string;
  contenders: string[];
  losses: Record<string, Losses>;
  warmUp(contender: string, milliseconds: number): Promise<void>;
  /** Units a second of processor time, where the place knows that of its thread; by the clock elsewhere. */
  measure(contender: string, milliseconds: number): Promise<number>;
  close(): Promise<void>;
}

/** Units a second of processor time, one number a round. */
export type Rounds = number[];

export interface JobFigures {
  job: string;
  experiment: string;
  multiplyAddsPerSample: number;
  losses: Record<string, Record<string, Losses>>;
  /** By place, then by contender: samples a second, multiply-adds a second for the peak. */
  rounds: Record<string, Record<string, Rounds>>;
  /** By place, then by contender: how many times as fast the engine is; its share of `peak`, and of its own `native` build. */
  ratios: Record<string, Record<string, number>>;
}

export interface PageFigures {
  experiment: string;
  /** Times that the browser drew a second, and how many of them showed a new state of the network. */
  framesPerSecond: number;
  picturesPerSecond: number;
  /** Milliseconds from the moment before which no state was asked for to the one in which the next was shown: the median of the rounds' greatest. */
  oldestPicture: number;
  /** Milliseconds of the longest task of the page's thread, by the clock and of processor time. */
  longestTask: number;
  longestTaskProcessor: number;
  /** Of all scripts, over the number of pictures with a new state and over that of all frames, in milliseconds of processor time. */
  scriptingPerPicture: number;
  scriptingPerFrame: number;
  /** Training steps a second of the thread that trains: on the page, without a page, and the median of their ratios. */
  stepsPerSecond: number;
  headlessStepsPerSecond: number;
  share: number;
  /** Steps without a page while frames are asked for 60 times a second, as a share of those while none are. */
  framesShare: number;
}

/** What a whole frame of one network takes. */
export interface FrameFigures {
  job: string;
  title: string;
  experiment: string;
  /** Milliseconds of processor time. */
  milliseconds: number;
  /** This checkout's time over that of the other one, of a frame and of a step; null where there is no other. */
  frameRatio: number | null;
  stepRatio: number | null;
}

/** Nanoseconds of one training step, as parts.cpp measures them; the least of many rounds each. */
export interface StepTimes {
  parts: Record<string, number>;
  whole: number;
  /** Multiply-adds a nanosecond. */
  peak: number;
  /** Vectors of hidden units whose activation is not part of a product, and the time of one on a long row. */
  activationVectors: number;
  activationVector: number;
}

/** One job's step in nanoseconds. */
export interface Profile {
  job: string;
  whole: number;
  /** By part, with what the parts leave as `rest`. */
  parts: Record<string, number>;
  /** What no implementation with the same instructions can go below: all multiply-adds at the peak, and the activations. */
  bound: { products: number; activations: number; least: number };
}

export interface ProfileFigures {
  place: string;
  profiles: Profile[];
}

export interface SeedFigures {
  experiment: string;
  seeds: number;
  epochs: number;
  /** Trained in all: seeds × epochs × training samples. */
  samples: number;
  /** Of processor time. */
  seconds: number;
  /** Samples a second of many seeds: one after the other, and all at the same time with jax-js. */
  together: { title: string; engine: number; jax: number };
}

/** Runs a second of a study. */
export interface StudyFigures {
  title: string;
  /** On one core, and on two; of the clock. */
  native: [one: number, two: number];
  workers: [one: number, two: number];
  /** With two workers. */
  seconds: number;
  /** Of the page while it is visible and trains, in milliseconds. */
  longestTask: number;
  /** Until all cells of a map have their first runs, with as many workers as there are cores. */
  map: number;
}

export interface Goal {
  what: string;
  /** At least this, or at most. */
  wanted: number;
  atMost: boolean;
  value: number;
  /** Whether missing it makes the benchmark fail. */
  asserted: boolean;
}

/** What other seeds beside a run cost it, see page/crowd.js: medians, and all that they are of. */
export interface CrowdFigures {
  /** The run's speed with them ÷ without, at full speed and at 500 steps/s. */
  full: { ratio: number; ratios: number[] };
  limited: { ratio: number; ratios: number[] };
  /** Of a new band while the run rests. */
  band: { milliseconds: number; all: number[] };
}
