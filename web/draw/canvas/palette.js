// The colours of each theme, and the tables that turn numbers into colours.
//
// Violet means that a gradient flows, grey that none does; orange – middle – blue is signed value and nothing else.
// The same colours are set for the page's text and controls in app/base.css.

/** @typedef {[number, number, number]} Color red, green, blue in 0…255 */
/** @typedef {'light' | 'dark' | 'projector'} Theme */

/**
 * @typedef {object} Palette
 * @property {Theme} theme
 * @property {Color} negative
 * @property {Color} middle
 * @property {Color} positive
 * @property {Color} flow violet
 * @property {Color} still grey
 * @property {Color} ink
 * @property {Color} muted
 * @property {Color} line
 * @property {Color} panel
 * @property {Color} halo around points and text on top of pictures
 * @property {Color} finding
 * @property {number} easing exponent that lifts small signed values from the middle colour
 * @property {number} stroke factor for line widths
 * @property {number} text size of small text in pictures, in CSS pixels
 * @property {Uint32Array} signed 513 packed pixels from −1 to 1
 */

/** Okabe and Ito's colours, which colour-blind readers can tell apart, for data of three to six classes. */
const classColors = /** @type {Color[]} */ ([
  [230, 131, 0],
  [0, 114, 178],
  [0, 145, 105],
  [191, 92, 143],
  [122, 122, 122],
  [190, 170, 20],
]);

export const signedSteps = 256;

/** @type {Record<Theme, Omit<Palette, 'theme' | 'signed'>>} */
const themes = {
  light: {
    negative: [245, 146, 30],
    middle: [244, 242, 237],
    positive: [8, 119, 189],
    flow: [91, 63, 214],
    still: [201, 203, 210],
    ink: [27, 31, 42],
    muted: [93, 100, 113],
    line: [228, 226, 219],
    panel: [255, 255, 255],
    halo: [255, 255, 255],
    finding: [148, 72, 0],
    easing: 0.9,
    stroke: 1,
    text: 11,
  },
  dark: {
    negative: [246, 148, 36],
    middle: [38, 41, 50],
    positive: [22, 130, 205],
    flow: [161, 139, 255],
    still: [78, 82, 94],
    ink: [236, 238, 244],
    muted: [163, 169, 182],
    line: [46, 49, 60],
    panel: [27, 29, 36],
    halo: [18, 19, 24],
    finding: [255, 184, 108],
    easing: 0.7,
    stroke: 1,
    text: 11,
  },
  projector: {
    negative: [240, 128, 0],
    middle: [250, 249, 246],
    positive: [0, 96, 170],
    flow: [74, 40, 200],
    still: [150, 154, 166],
    ink: [0, 0, 0],
    muted: [60, 64, 74],
    line: [205, 203, 197],
    panel: [255, 255, 255],
    halo: [255, 255, 255],
    finding: [130, 58, 0],
    easing: 0.8,
    stroke: 1.5,
    text: 15,
  },
};

/**
 * @param {Color} from
 * @param {Color} to
 * @param {number} share 0 gives `from`, 1 gives `to`
 * @returns {Color}
 */
export function mix(from, to, share) {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

/**
 * @param {Color} color
 * @param {number} [opacity]
 * @returns {string}
 */
export function css(color, opacity = 1) {
  const [r, g, b] = color.map(Math.round);
  return opacity === 1 ? `rgb(${r} ${g} ${b})` : `rgb(${r} ${g} ${b} / ${opacity})`;
}

/**
 * @param {Color} color
 * @returns {number} a pixel of ImageData seen as 32 bits on a little-endian machine
 */
export function pack([r, g, b]) {
  return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
}

/**
 * @param {Pick<Palette, 'negative' | 'middle' | 'positive' | 'easing'>} palette
 * @param {number} value −1…1, clamped
 * @returns {Color}
 */
export function signedColor({ negative, middle, positive, easing }, value) {
  const share = Math.min(1, Math.abs(value)) ** easing;
  return mix(middle, value < 0 ? negative : positive, share);
}

/** How much larger or smaller than usual text in pictures gets: beyond that there is no room for it. */
const typeRange = { min: 0.8, max: 1.6 };

/**
 * @param {Theme} theme
 * @param {number} [type] the reader's size of type, 1 for the usual one
 * @returns {Palette}
 */
export function paletteOf(theme, type = 1) {
  const colors = themes[theme];
  const { min, max } = typeRange;
  const text = colors.text * Math.max(min, Math.min(max, type));
  const signed = new Uint32Array(2 * signedSteps + 1);
  for (let i = 0; i < signed.length; i++) {
    signed[i] = pack(signedColor(colors, (i - signedSteps) / signedSteps));
  }
  return { theme, ...colors, text, signed };
}

/**
 * The colour of class `index` of `count`.
 *
 * @param {Palette} palette
 * @param {number} index
 * @param {number} count
 * @returns {Color}
 */
export function classColor(palette, index, count) {
  if (count <= 2) return index === 0 ? palette.negative : palette.positive;
  return classColors[index % classColors.length];
}
