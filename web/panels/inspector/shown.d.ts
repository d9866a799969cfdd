// What the parts of the inspector show.

import type { Description, Trace, UnitPlace } from '../../engine/types.js';
import type { UnitNumbers } from '../../frame/frame-reader.js';
import type { ParameterReader } from '../../frame/parameter-reader.js';
import type { Input } from './input.js';

/** A unit and an input with the frame that tells of them. Until the next frame comes, the last one stays. */
export interface Shown {
  /** Of the network. */
  version: number;
  description: Description;
  unit: UnitPlace;
  /** Of the unit through all layers. */
  index: number;
  input: Input;
  trace: Trace;
  parameters: ParameterReader;
  numbers: UnitNumbers | null;
}
