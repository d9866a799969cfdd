// A path as Path2D is one, that can be read: in SVG's notation, with its bounds. See recorder.js.

/** @param {number} value */
const short = (value) => String(Math.round(value * 100) / 100);

export class RecordedPath {
  d = '';
  left = Infinity;
  top = Infinity;
  right = -Infinity;
  bottom = -Infinity;

  /**
   * @param {string} command
   * @param {number[]} points x, y, x, y, …
   */
  #add(command, points) {
    // As on a canvas, what has no place is not there.
    if (!points.every(Number.isFinite)) return;
    this.d += command + points.map(short).join(' ');
    for (let i = 0; i < points.length; i += 2) this.#reach(points[i], points[i + 1]);
  }

  /** @param {number} x @param {number} y */
  #reach(x, y) {
    this.left = Math.min(this.left, x);
    this.right = Math.max(this.right, x);
    this.top = Math.min(this.top, y);
    this.bottom = Math.max(this.bottom, y);
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.#add('M', [x, y]);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.#add(this.d === '' ? 'M' : 'L', [x, y]);
  }

  /** @param {number[]} points two control points and the end */
  bezierCurveTo(...points) {
    this.#add('C', points);
  }

  /** @param {number[]} points a control point and the end */
  quadraticCurveTo(...points) {
    this.#add('Q', points);
  }

  closePath() {
    if (this.d !== '') this.d += 'Z';
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    if (!Number.isFinite(x + y + width + height)) return;
    this.#add('M', [x, y]);
    this.#add('L', [x + width, y, x + width, y + height, x, y + height]);
    this.d += 'Z';
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height @param {number} radius */
  roundRect(x, y, width, height, radius) {
    if (!Number.isFinite(x + y + width + height)) return;
    const r = Math.min(radius, width / 2, height / 2);
    if (!(r > 0)) return this.rect(x, y, width, height);
    const turn = (/** @type {number} */ toX, /** @type {number} */ toY) =>
      (this.d += `A${short(r)} ${short(r)} 0 0 1 ${short(toX)} ${short(toY)}`);
    this.#add('M', [x + r, y]);
    this.#add('L', [x + width - r, y]);
    turn(x + width, y + r);
    this.#add('L', [x + width, y + height - r]);
    turn(x + width - r, y + height);
    this.#add('L', [x + r, y + height]);
    turn(x, y + height - r);
    this.#add('L', [x, y + r]);
    turn(x + r, y);
    this.d += 'Z';
    this.#reach(x, y);
    this.#reach(x + width, y + height);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   * @param {number} from
   * @param {number} to
   * @param {boolean} [backwards]
   */
  arc(x, y, radius, from, to, backwards = false) {
    if (!Number.isFinite(x + y + radius + from + to)) return;
    const full = 2 * Math.PI;
    let span = backwards ? from - to : to - from;
    span = span >= full ? full : ((span % full) + full) % full;
    const at = (/** @type {number} */ angle) => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ];
    this.#add(this.d === '' ? 'M' : 'L', at(from));
    // Half a turn at a time: SVG cannot draw a whole one.
    const parts = Math.max(1, Math.ceil(span / Math.PI));
    for (let i = 1; i <= parts; i++) {
      const end = at(from + ((backwards ? -1 : 1) * span * i) / parts);
      const numbers = [radius, radius, 0, 0, backwards ? 0 : 1, ...end];
      this.d += `A${numbers.map(short).join(' ')}`;
    }
    this.#reach(x - radius, y - radius);
    this.#reach(x + radius, y + radius);
  }
}
