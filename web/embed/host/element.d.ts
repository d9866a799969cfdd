// The types of <activation-playground> and of what a playground and the page around it say to each other.

/** What is measured at one moment of training. Losses and accuracies are the engine's own numbers. */
export interface Measured {
  step: number;
  epoch: number;
  /** A fingerprint of all weights: equal for equal experiments at equal steps, everywhere. */
  digest: string;
  /** Whether the experiment alone leads here, without a change on the way. */
  pristine: boolean;
  diverged: boolean;
  trainLoss: number;
  testLoss: number;
  /** 0 to 1, null for regression. */
  trainAccuracy: number | null;
  testAccuracy: number | null;
  /** Hidden units that no training sample activates; null where it was not asked for. */
  deadUnits: number | null;
  hiddenUnits: number;
}

/** Of another lane of a race, at the step of the run on screen, which is lane 1; one that has diverged stays behind. */
export interface LaneMeasured extends Measured {
  /** 2 to 4. */
  lane: number;
  /** What it has otherwise than lane 1, as links carry it: `lane2.net=8:tanh`. */
  changes: string;
}

/** What is told of all lanes of a race; all other fields are those of lane 1. */
export interface RaceMeasured {
  /** The lanes beside lane 1; not there where a run trains alone. */
  lanes?: LaneMeasured[];
}

export interface PlaygroundState extends Measured, RaceMeasured {
  /** Of the protocol. */
  version: number;
  /** The experiment's text, as links carry it. */
  experiment: string;
  /** What the other lanes of a race have otherwise, as links carry it; not there without a race. */
  race?: string;
  playing: boolean;
  /** Whether it has paused because nobody sees it, and plays again when it is seen. */
  resting: boolean;
  /** Steps a second, Infinity for as fast as the machine goes. */
  speed: number;
  theme: string;
  /** Whether the goal has been reached since the page was opened; null where there is none. */
  complete: boolean | null;
}

/** What can be changed, in this order; what is not named stays. */
export interface PlaygroundChanges {
  experiment?: string;
  speed?: number;
  theme?: 'auto' | 'light' | 'dark' | 'projector';
  /** Trained to at full speed, from the start if it has passed. */
  step?: number;
  playing?: boolean;
}

export type PlaygroundPart = 'data' | 'network' | 'output' | 'loss' | 'vitals';

export interface Problem {
  field: string;
  value: string;
  allowed: string;
  message: string;
}

/** What `ready` says. */
export interface Ready {
  version: number;
  experiment: string;
  /** The goal as links carry it, null where there is none. */
  goal: string | null;
}

/** How far a lesson is. What readers write in their own words stays with them. */
export interface LessonState {
  /** Its name; of a lesson from a file or another host, a name made of its text. */
  lesson: string;
  /** The one that is open, counted from 0. */
  step: number;
  phase: 'opening' | 'asking' | 'running' | 'over';
  /** Of the predictions that are right or wrong, how many came true. */
  right: number;
  of: number;
  answers: LessonAnswer[];
  /** Whether all steps are over. */
  complete: boolean;
}

/** An answer to a question of a lesson. */
export interface LessonAnswer {
  question: string;
  /** Of a choice its number and of a layer its place, counted from 0; a number; of a curve its points. */
  answer: number | number[];
  /** Null where the step is not over, or nothing is right or wrong. */
  right: boolean | null;
}

export interface PlaygroundEvents {
  ready: CustomEvent<Ready>;
  /** The experiment, the speed, or whether it plays has changed. */
  statechange: CustomEvent<{
    experiment: string;
    race?: string;
    playing: boolean;
    speed: number;
    step: number;
  }>;
  /** A whole epoch has passed; at full speed once a picture, not once an epoch. */
  epoch: CustomEvent<Measured & RaceMeasured>;
  /** The run on screen, in a race lane 1, has diverged. */
  diverged: CustomEvent<{ step: number }>;
  /** The goal has been reached; comes once. */
  complete: CustomEvent<Measured & { goal: string }>;
  /** A step of a lesson was opened, answered or finished. */
  lesson: CustomEvent<LessonState>;
  /** The height that the page in the iframe would like to have, in CSS pixels. */
  resize: CustomEvent<{ height: number }>;
  /**
   * There is no playground, or it cannot go on: why, and what to do. Where the engine ended there is a code: `engine_restarted`, it rests at
   * this step, with the weights that it had there; `engine_lost`, it could not be started again.
   */
  error: CustomEvent<{
    message: string;
    code?: 'engine_restarted' | 'engine_lost';
    step?: number | null;
  }>;
}

/** What a promise is rejected with. */
export class PlaygroundError extends Error {
  /** By field, where values could not be used. */
  problems: Problem[];
}

/** <activation-playground>: a playground in an iframe. Attributes are those of a link's query. */
export class ActivationPlayground extends HTMLElement {
  /** The experiment's text: what was set, or what a reader has made of it since. */
  experiment: string;
  /** The address of the page with the playground, http or https or relative; by default it lies beside the module. */
  src: string;
  show: string;
  hide: string;
  lock: string;
  theme: string;
  autoplay: string;
  speed: string;
  goal: string;
  findings: string;
  keys: string;
  crowd: string;
  lesson: string;
  step: number;
  playing: boolean;
  /** What was last heard of it, null before. */
  readonly state: Partial<PlaygroundState> | null;
  /**
   * Resolves when the page in the iframe is there: once it has been scrolled into view, or called. Rejected, as all calls are, where within 20
   * seconds of that no playground answers.
   */
  readonly ready: Promise<Ready>;

  play(): Promise<void>;
  pause(): Promise<void>;
  reset(): Promise<void>;
  /** Trains so many batches. */
  advance(steps?: number): Promise<PlaygroundState>;
  /** Trains to a step and resolves to the state there. */
  run(step: number): Promise<PlaygroundState>;
  getState(): Promise<PlaygroundState>;
  setState(changes: PlaygroundChanges): Promise<PlaygroundState>;
  /** The pictures of a panel, or of the whole page, as a PNG. */
  screenshot(part?: PlaygroundPart): Promise<Blob>;

  addEventListener<Name extends keyof PlaygroundEvents>(
    type: Name,
    listener: (this: ActivationPlayground, event: PlaygroundEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof PlaygroundEvents>>(
    type: Name,
    listener: (this: ActivationPlayground, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof PlaygroundEvents>(
    type: Name,
    listener: (this: ActivationPlayground, event: PlaygroundEvents[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<Name extends Exclude<keyof HTMLElementEventMap, keyof PlaygroundEvents>>(
    type: Name,
    listener: (this: ActivationPlayground, event: HTMLElementEventMap[Name]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** What <activation-playground> takes in the markup of a framework, beside what every element takes; what is undefined is not set. */
export interface PlaygroundAttributes {
  experiment?: string | null;
  src?: string | null;
  show?: string | null;
  hide?: string | null;
  lock?: string | null;
  theme?: 'auto' | 'light' | 'dark' | 'projector' | null;
  lang?: string;
  autoplay?: string | number | null;
  speed?: string | number | null;
  goal?: string | null;
  findings?: string | number | null;
  keys?: 'host' | null;
  crowd?: '20' | '50' | '100' | '200' | 20 | 50 | 100 | 200 | null;
  lesson?: string | null;
  title?: string;
}

/** What Svelte knows of every element, and of this one's events. */
export interface SvelteAttributes extends PlaygroundAttributes {
  [attribute: string]: any;
  onready?: (event: PlaygroundEvents['ready']) => void;
  onstatechange?: (event: PlaygroundEvents['statechange']) => void;
  onepoch?: (event: PlaygroundEvents['epoch']) => void;
  ondiverged?: (event: PlaygroundEvents['diverged']) => void;
  oncomplete?: (event: PlaygroundEvents['complete']) => void;
  onlesson?: (event: PlaygroundEvents['lesson']) => void;
}

declare global {
  namespace svelteHTML {
    interface IntrinsicElements {
      'activation-playground': SvelteAttributes;
    }
  }
  interface HTMLElementTagNameMap {
    'activation-playground': ActivationPlayground;
  }
}
