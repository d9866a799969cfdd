// A moment of an experiment, from the engine that was just built: what pages without a script say and show of it.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nothingRequested } from '../../engine/request.js';
import { flatFrame, flatSamples } from '../../frame/flat.js';
import { readFrame } from '../../frame/frame-reader.js';

/** @import {EngineModule, Fields, Samples} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */

const folder = fileURLToPath(new URL('../../../build/wasm', import.meta.url));

/** Cells along a side of the output. */
const side = 138;

/** @typedef {{reader: FrameReader, samples: Samples, text: string, fields: Fields, step: number}} Moment */

/** @type {Promise<EngineModule> | undefined} */
let loading;

/** @returns {Promise<EngineModule>} the engine's module, which is loaded once */
export function loadEngine() {
  loading ??= (async () => {
    const { default: createEngine } = await import(`${folder}/engine.js`);
    return createEngine({ wasmBinary: readFileSync(`${folder}/engine.wasm`) });
  })();
  return loading;
}

/**
 * @param {string} text of the experiment
 * @param {number} steps
 * @returns {Promise<Moment>}
 */
export async function momentOf(text, steps) {
  const module = await loadEngine();
  const edited = module.edit(text, 'at=&check=');
  const trainer = new module.Trainer(edited.text);
  try {
    trainer.train(steps);
    const asked = { vitals: true, curves: true, output: side, findings: true };
    const request = { ...nothingRequested, ...asked };
    const around = { version: 1, playing: false, request, trace: null, milliseconds: 0 };
    const frame = flatFrame({ ...trainer.frame(request), ...around });
    const run = { description: trainer.describe(), tables: module.tables() };
    const { text: bare, fields } = edited;
    const samples = flatSamples(trainer.data());
    return { reader: readFrame(frame, run), samples, text: bare, fields, step: frame.step };
  } finally {
    trainer.delete();
  }
}
