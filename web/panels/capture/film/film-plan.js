// Which steps of a run a film shows, and for how long. No DOM.

/** Pictures a second. */
export const rate = 12;
/** The last picture stands so long, in seconds. */
export const endSeconds = 1;
/** Of a film, in seconds. */
export const lengths = { min: 5, max: 20, step: 1 };

/**
 * The steps that are shown: evenly spread from the first to the last, both of them included, each once where there are fewer steps than
 * pictures.
 *
 * @param {number} first
 * @param {number} last at least `first`
 * @param {number} seconds without the end
 * @returns {{step: number, seconds: number}[]} the seconds for which each stands
 */
export function filmPlan(first, last, seconds) {
  const most = Math.round(seconds * rate);
  const count = Math.min(most, last - first + 1);
  return Array.from({ length: count }, (_, i) => {
    const step = count > 1 ? first + Math.round((i * (last - first)) / (count - 1)) : first;
    return { step, seconds: i === count - 1 ? endSeconds : seconds / count };
  });
}
