// What the guided first minute shows. The experiments are those of the lessons; the numbers are measured while the reader looks.

/** @import {Value} from '../format/values.js' */

/**
 * @typedef {object} MinuteStep
 * @property {string} name of its texts
 * @property {string} [open] the experiment that it begins with
 * @property {{to: number, change?: string}} [run] what is trained, and what is changed before
 * @property {Record<string, Value>} [measured] numbers of its last text
 */

/** @type {Record<string, Value>} */
const lives = { dead: { name: 'dead', places: [] }, units: { name: 'units', places: [] } };

/** @type {readonly MinuteStep[]} */
export const steps = [
  {
    name: 'dies',
    open: 'v=1&data=moons&net=6*8:relu&opt=adam&lr=0.1&seed=3&at=130',
    run: { to: 200 },
    measured: lives,
  },
  { name: 'revives', run: { to: 400, change: 'net=6*8:leaky_relu' }, measured: lives },
  {
    name: 'fades',
    open: 'v=1&data=circle&net=8*8:sigmoid',
    run: { to: 100 },
    measured: { ratio: { name: 'ratio', places: ['1', '8'] } },
  },
  { name: 'yours' },
];
