// What of an update in slow motion moves when: values forward, column by column, with the samples falling on the curve of each hidden
// layer; the loss; gradients back, meeting the samples of each. Pure: no clock, no picture.

/**
 * @typedef {object} Stage
 * @property {'forward' | 'fall' | 'loss' | 'back' | 'meet'} kind
 * @property {number} column that is reached, or where something happens; 0 holds the inputs
 * @property {number} from milliseconds from the beginning
 * @property {number} to
 */

/** @typedef {{stages: Stage[], milliseconds: number}} Plan */

/**
 * What stands at a moment.
 *
 * @typedef {object} Moment
 * @property {'forward' | 'backward'} way which of the two passes it belongs to
 * @property {{kind: 'forward' | 'back', column: number, share: number} | null} travel what is between columns: to which, and how far
 * @property {number[]} fallen how far the samples of each hidden layer have fallen on its curve, 0 to 1
 * @property {number} lost how far the loss has appeared, 0 to 1
 * @property {number[]} met how far the gradient has met the samples of each hidden layer, 0 to 1
 */

/** How long each takes beside the others. */
const lengths = { forward: 1, fall: 1.1, loss: 1.5, back: 1.2, meet: 1.3 };
/** Of an update that somebody has asked to see: what one such length takes, and all of them at least and at most. */
const unitMilliseconds = 430;
const leastMilliseconds = 2400;
const mostMilliseconds = 9000;

/**
 * @param {number} hidden layers
 * @param {number} [milliseconds] that all of it may take; by default enough to follow it
 * @returns {Plan}
 */
export function planOf(hidden, milliseconds) {
  const layers = Array.from({ length: hidden }, (_, i) => i + 1);
  /** @type {(readonly [Stage['kind'], number])[]} */
  const order = [
    ...layers.flatMap(
      (column) =>
        /** @type {const} */ ([
          ['forward', column],
          ['fall', column],
        ]),
    ),
    ['forward', hidden + 1],
    ['loss', hidden + 1],
    ...[...layers].reverse().flatMap(
      (column) =>
        /** @type {const} */ ([
          ['back', column],
          ['meet', column],
        ]),
    ),
  ];
  const total = order.reduce((sum, [kind]) => sum + lengths[kind], 0);
  const usual = Math.min(mostMilliseconds, Math.max(leastMilliseconds, total * unitMilliseconds));
  const whole = milliseconds ?? usual;
  let at = 0;
  const stages = order.map(([kind, column]) => {
    const from = at;
    at += (lengths[kind] / total) * whole;
    return { kind, column, from, to: at };
  });
  return { stages, milliseconds: whole };
}

/**
 * @param {Plan} plan
 * @param {number} at milliseconds from the beginning
 * @returns {Moment}
 */
export function momentAt({ stages }, at) {
  const shareOf = (/** @type {Stage} */ { from, to }) =>
    Math.min(1, Math.max(0, (at - from) / (to - from)));
  const sharesOf = (/** @type {Stage['kind']} */ kind) =>
    stages
      .filter((stage) => stage.kind === kind)
      .sort((a, b) => a.column - b.column)
      .map(shareOf);
  const now = stages.find(({ from, to }) => at >= from && at < to);
  const travels = now?.kind === 'forward' || now?.kind === 'back' ? now : null;
  const back = stages.find(({ kind }) => kind === 'back');
  return {
    way: back && at >= back.from ? 'backward' : 'forward',
    travel: travels && {
      kind: /** @type {'forward' | 'back'} */ (travels.kind),
      column: travels.column,
      share: shareOf(travels),
    },
    fallen: sharesOf('fall'),
    lost: sharesOf('loss')[0],
    met: sharesOf('meet'),
  };
}
