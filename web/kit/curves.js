// Curves of activations, fetched from the engine once each.

/** @typedef {{f: Float32Array, df: Float32Array}} Curve the function and its derivative at equal distances */

/**
 * @typedef {object} CurveSource the engine, as far as it is needed here
 * @property {(wanted: {activation: string, lo: number, hi: number, count: number}) => Promise<Curve>} curve
 */

export class Curves {
  #engine;
  #points;
  #onLoaded;
  /** @type {Map<string, Curve | null>} */
  #curves = new Map();

  /**
   * @param {CurveSource} engine
   * @param {number} points of a curve
   * @param {() => void} onLoaded called when a curve that was missing has come
   */
  constructor(engine, points, onLoaded) {
    this.#engine = engine;
    this.#points = points;
    this.#onLoaded = onLoaded;
  }

  /**
   * @param {string} activation with its parameter, as the engine reads it
   * @param {number} reach
   * @returns {Curve | null} from −reach to reach; null until it has come
   */
  curve(activation, reach) {
    const key = `${activation} ${reach}`;
    const known = this.#curves.get(key);
    if (known !== undefined) return known;
    this.#curves.set(key, null);
    const wanted = { activation, lo: -reach, hi: reach, count: this.#points };
    void this.#engine.curve(wanted).then((curve) => {
      this.#curves.set(key, curve);
      this.#onLoaded();
    });
    return null;
  }
}
