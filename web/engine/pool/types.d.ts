// What the module of studies offers, and what the page and the workers of the pool say to each other; for type checking only.

import type {
  MeanField,
  MeasuredActivation,
  MeasuredStep,
  PlaceInPlan,
  StudyPlan,
  StudyResult,
  Theory,
} from '../boundary.js';
import type { EngineFiles } from '../types.js';

/** Runs of a plan, one at a time; see cpp/wasm/study/study.cpp. */
export interface StudyRuns {
  begin(run: number): void;
  /** Looks at the run at its end alone, for `ending`: `reached` and `firstDead` of its row would be missing. */
  beginEnding(run: number): void;
  /** Whether the run is finished after up to so many steps more. */
  advance(steps: number): boolean;
  /** How much of the run has been trained, 0 to 1. */
  share(): number;
  /** Of the run that is finished, a line of JSON. */
  row(): string;
  /** The same, with how it ends and its digest alone. */
  ending(): string;
  delete(): void;
}

/** Collects rows until they can be judged. */
export interface StudyTally {
  /** Whether the line is a row of the plan. */
  add(line: string): boolean;
  judge(): StudyResult;
  delete(): void;
}

/** What theory says of an experiment, and random networks of its kind, which are measured one by one. */
export interface TheoryView {
  /** Measures another one; whether all are measured. */
  advance(): boolean;
  told(): Theory;
  delete(): void;
}

/** A member of a crowd at the end of an epoch: step, epoch, training loss, held-out loss, dead units; of several, one after the other. */
export type CrowdLooks = number[];

/** Runs that differ in their seed alone; see cpp/study/crowd/crowd.h. */
export interface Crowd {
  /** Whether all can take the experiment over at this step. */
  change(step: number, text: string): boolean;
  /** Whether all are at the step after up to so many steps of single members. */
  advance(step: number, budget: number): boolean;
  /** Since they were taken last. */
  take(member: number): CrowdLooks;
  /** Of the member that is furthest behind. */
  step(): number;
  diverged(member: number): boolean;
  digest(member: number): string;
  /** About how many a member takes. */
  bytes(): number;
  delete(): void;
}

/** Where a run stands among others; see cpp/study/crowd/band.h. */
export interface CrowdBand {
  low: number;
  median: number;
  high: number;
  worse: number;
  level: number;
  diverged: number;
}

/** A part of a crowd: what its members begin with. */
export interface CrowdOrder {
  text: string;
  /** With `otherData` a seed draws the data too. */
  groups: { seeds: number[]; otherData: boolean }[];
}

/** From its step on, all members train by another experiment. */
export interface CrowdChange {
  step: number;
  text: string;
}

export interface CrowdAsked {
  /** Which members are to come to. */
  step: number;
  /** That were not told before, at ascending steps that no member has passed. */
  changes: CrowdChange[];
  milliseconds: number;
}

export interface CrowdMember {
  seed: number;
  /** That are new. */
  looks: CrowdLooks;
  diverged: boolean;
}

export interface CrowdProgress {
  /** The step that all have come to which have not diverged. */
  at: number;
  isThere: boolean;
  members: CrowdMember[];
}

export interface StudyModule {
  /** So many from 1 on, without the run's own. */
  crowdSeeds(own: number, count: number): number[];
  crowdBand(own: number, others: number[]): CrowdBand;
  Crowd: new (text: string, seeds: number[], otherData: boolean) => Crowd;
  plan(text: string): StudyPlan;
  /** The plan with an activation in all hidden layers. */
  planWith(text: string, activation: string): StudyPlan;
  /** The text of the experiment of a run, with the step at which it ends. */
  experiment(plan: string, run: number): string;
  /** What the activation costs in the runs with one value of the first factor. */
  cost(plan: string, value: number, milliseconds: number): MeasuredActivation;
  /** What a step costs in the runs with one value of each factor. */
  stepCost(plan: string, value: number, stratum: number, milliseconds: number): MeasuredStep;
  /** Where infinitely wide networks pass differences on. */
  meanField(plan: string): MeanField;
  /** Where among the plan's runs an experiment would be. */
  place(plan: string, experiment: string): PlaceInPlan;
  Runs: new (plan: string) => StudyRuns;
  Tally: new (plan: string) => StudyTally;
  Theory: new (experiment: string) => TheoryView;
}

/** Where the module comes from. */
export interface StudySource {
  /** Starts a worker that runs study-worker.js; it may throw. */
  openWorker: () => Worker;
  /** Addresses of the module's files. */
  files: EngineFiles;
  /** Loads the module into the page. */
  load: () => Promise<StudyModule>;
}

/** A call to a worker, answered by {id, result} or {id, error}. In between come {alive} messages. */
export type StudyCall =
  | { method: 'load'; values: [EngineFiles] }
  | { method: 'plan'; values: [string] }
  | { method: 'planWith'; values: [text: string, activation: string] }
  | { method: 'experiment'; values: [plan: string, run: number] }
  | { method: 'activationCost'; values: [plan: string, value: number, milliseconds: number] }
  | {
      method: 'stepCost';
      values: [plan: string, value: number, stratum: number, milliseconds: number];
    }
  | { method: 'meanField'; values: [plan: string] }
  | { method: 'place'; values: [plan: string, experiment: string] }
  | { method: 'rows' | 'endings'; values: [plan: string, runs: number[]] }
  | { method: 'cost'; values: [plan: string, runs: number[], milliseconds: number] }
  /** As much as these milliseconds allow; asked again it goes on. */
  | { method: 'theory'; values: [experiment: string, milliseconds: number] }
  /** What rows come to. */
  | { method: 'judge'; values: [plan: string, lines: string[]] }
  /** Which lines are rows of the plan. */
  | { method: 'sound'; values: [plan: string, lines: string[]] }
  /** For crowds, see crowd-runner.js. */
  | { method: 'crowdSeeds'; values: [own: number, count: number] }
  | { method: 'crowd'; values: [CrowdOrder] }
  | { method: 'crowdTrain'; values: [CrowdAsked] }
  | { method: 'crowdDigest'; values: [seed: number] }
  | { method: 'crowdBands'; values: [losses: { own: number; others: number[] }[]] };
