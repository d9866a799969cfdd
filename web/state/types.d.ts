// The shapes of the page's state, for type checking only.
import type { FlowBackdrop } from '../draw/charts/gradient-flow.js';
import type { Edited, Frame, UnitPlace } from '../engine/types.js';
import type { Offer } from '../kit/offer.js';
import type { Panel } from '../kit/panel.js';
import type { Losses } from './losses.js';
import type { Run } from './run.js';
import type { Store } from './store.js';

/** A panel of the page. */
export type PagePanel = Panel<Run, Store, Frame>;

/** What it offers to be taken along. */
export type PageOffer = Offer<PagePanel>;

/** What is shown, which no experiment depends on. */
export interface View {
  trainPoints: boolean;
  testPoints: boolean;
  discretize: boolean;
  /** Where units of piecewise linear activations switch. */
  folds: boolean;
  /** How far samples are from a fitted curve. */
  residuals: boolean;
  /** Whether a swap of an activation goes on with the present weights. */
  keepWeights: boolean;
  /** What the links of the network show. */
  links: 'weight' | 'gradient';
  /** What hidden units show; null for what suits the data. */
  units: 'map' | 'curve' | null;
  /** What the story points at: units in a state, as the engine numbers them, or the gradient on its way back. */
  pointed: { state: number } | 'gradient' | null;
  /** What is drawn behind the gradient flow: what theory says of it, while that is asked for. */
  theory?: FlowBackdrop;
}

/** What is looked at closely. */
export interface Selection {
  unit: UnitPlace | null;
  /** A sample by its index in the data, or any point of the plane. */
  input: { sample: number } | { point: { x1: number; x2: number; target: number } } | null;
}

/** The step and the state that an address names. */
export interface Mark {
  step: number;
  /** The first digits of the digest there, '' when the address has none. */
  check: string;
  outcome: 'running' | 'reached' | 'reproduced' | 'different';
  /** Found there, '' while running. */
  digest: string;
  /** Whether a file names it, and no link. */
  isOfFile?: boolean;
}

/** The engine has ended: `restarted`, at a step, where there is another one, `lost` where there is none. */
export interface EngineProblem {
  outcome: 'ended' | 'restarted' | 'lost';
  /** Whether it stopped answering; otherwise it failed for a reason. */
  silent: boolean;
  reason: string;
  step: number;
}

/** Something the reader did that can be undone. */
export interface Change {
  kind:
    'edit' | 'remedy' | 'reset' | 'parameter' | 'time' | 'example' | 'address' | 'file' | 'study';
  /** The experiment before it. */
  before: Edited;
  after: Edited;
  /** What else there is to say of it, such as the name of an example. */
  detail?: Record<string, any>;
}

/** A state of a run to go back to. */
export interface RunState {
  /** Its number in the engine, which holds the state of training. */
  kept: number;
  experiment: Edited;
  losses: Losses;
  earlierRuns: Losses[];
  wholeRun: Losses | null;
  playing: boolean;
  divergedAt: number | null;
}

/** A state of everything to go back to. */
export interface Snapshot {
  state: RunState;
  mark: Mark | null;
  /** Of the study that was open; '' where there was none. */
  plan: string;
  /** Of the race that was shown; '' where there was none. */
  lanes: string;
}
