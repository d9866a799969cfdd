// A monkey: presses, types, drags, drops and resizes at random, as its seed says, and notices what no page may do.

/** @import {Frame, Page} from 'playwright-core' */

/** What people and programs put into fields. */
const oddTexts = [
  '',
  ' ',
  '-',
  '0',
  '-0',
  '1e999',
  '-1e999',
  '3e38',
  '1e-400',
  '0,5',
  '٣',
  '½',
  '0x10',
  '9'.repeat(400),
  '12abc',
  '<b>1</b>',
  '"\'&#=%23',
  'a\u0000b',
  '👩‍🔬',
  '\u202e123',
  'relu:0.1,8*99',
];
const keys = [
  'Escape',
  'Enter',
  ' ',
  'Tab',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  '?',
  'Delete',
];
const experiments = [
  'data=xor&net=4:tanh&opt=adam&lr=0.01',
  'data=sine&net=5:prelu,5:sine&opt=momentum',
  'data=glyphs&net=6:elu&batch=7',
  'data=spiral&net=8:relu,8:relu&loss=mse&lr=10',
  'data=blobs:4&net=&drop=0.5',
  'net=8*64:relu&samples=1000',
  'colour=red&noise=7&net=9:what',
  'at=37&check=00000000',
  '%%%',
];
const files = [
  ['points.csv', 'x,y,label\n0.1,0.2,red\n0.5,-1,blue\n-0.4,2,red\n'],
  ['one.csv', '1\n'],
  ['broken.json', '{"format":"activation-playground","version":1'],
  ['noise.onnx', '\u0008\u0007\u0012\u0004noise'],
  ['empty.csv', ''],
];
const sizes = [
  [1440, 900],
  [800, 600],
  [390, 844],
  [500, 300],
];

/** What leads away from the page, or starts it anew. */
const leftAlone = 'a.brand, a[target=_blank], a[href^="http"], .language-choice';

/**
 * The generator “mulberry32”.
 *
 * @param {number} seed
 * @returns {(count: number) => number} a whole number from 0 to below `count`
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return (count) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((((t ^ (t >>> 14)) >>> 0) * count) / 2 ** 32) | 0;
  };
}

export class Monkey {
  /** What it did, for who wants to know. @type {string[]} */
  did = [];
  #page;
  #frame;
  #random;

  /**
   * @param {Page} page
   * @param {Frame} frame of the playground
   * @param {number} seed
   */
  constructor(page, frame, seed) {
    this.#page = page;
    this.#frame = frame;
    this.#random = randomOf(seed);
  }

  /** Does one thing. */
  async act() {
    const actions = [
      ...new Array(8).fill(this.#press),
      ...new Array(4).fill(this.#fill),
      ...new Array(3).fill(this.#drag),
      ...new Array(3).fill(this.#key),
      this.#undoStorm,
      this.#resize,
      this.#drop,
      this.#lead,
      this.#escape,
    ];
    await this.#one(actions).call(this);
  }

  /**
   * @template Item
   * @param {readonly Item[]} items
   * @returns {Item}
   */
  #one(items) {
    return items[this.#random(items.length)];
  }

  /**
   * The middle of something that can be seen and reached.
   *
   * @param {string} selector
   * @returns {Promise<{x: number, y: number, name: string, tag: string} | undefined>}
   */
  async #somewhere(selector) {
    const found = await this.#frame.evaluate(
      ([wanted, not]) =>
        [...document.querySelectorAll(wanted)].flatMap((element) => {
          if (element.matches(not)) return [];
          const { left, top, width, height } = element.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          if (width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return [];
          const there = document.elementFromPoint(x, y);
          if (!there || !(element.contains(there) || there.contains(element))) return [];
          const name = `${element.localName} ${element.className} ${element.textContent?.trim().slice(0, 30)}`;
          return [{ x, y, name, tag: element.localName }];
        }),
      [selector, leftAlone],
    );
    const place = this.#one(found);
    if (!place) return undefined;
    const box = await (await this.#frame.frameElement().catch(() => null))?.boundingBox();
    return { ...place, x: place.x + (box?.x ?? 0), y: place.y + (box?.y ?? 0) };
  }

  async #press() {
    const place = await this.#somewhere(
      'button, summary, select, label, canvas, [role=button], [role=tab], td, th, a',
    );
    if (!place) return;
    this.did.push(`press ${place.name}`);
    await this.#page.mouse.click(place.x, place.y);
  }

  async #fill() {
    const place = await this.#somewhere('input, textarea, select');
    if (!place) return;
    const text = this.#one(oddTexts);
    this.did.push(`type ${JSON.stringify(text.slice(0, 20))} into ${place.name}`);
    const { keyboard, mouse } = this.#page;
    if (place.tag === 'select') {
      await this.#frame.evaluate(
        ([x, y, at]) => {
          const select = document.elementFromPoint(x, y)?.closest('select');
          if (!select) return;
          select.selectedIndex = at % select.options.length;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        [place.x, place.y, this.#random(50)],
      );
      return;
    }
    await mouse.click(place.x, place.y, { clickCount: 3 });
    await keyboard.insertText(text);
    await keyboard.press(this.#one(['Enter', 'Tab', 'Escape']));
  }

  async #drag() {
    const place = await this.#somewhere('canvas, input[type=range], .parameter-field, summary');
    if (!place) return;
    this.did.push(`drag ${place.name}`);
    const { mouse } = this.#page;
    await mouse.move(place.x, place.y);
    await mouse.down();
    for (let i = 0; i < 3; i++) {
      await mouse.move(place.x + this.#random(161) - 80, place.y + this.#random(161) - 80);
    }
    // Whoever undoes in the midst of a drag.
    if (this.#random(4) === 0) await this.#page.keyboard.press('Control+z');
    await mouse.up();
  }

  async #key() {
    const key = this.#one(keys);
    this.did.push(`key ${key}`);
    await this.#page.keyboard.press(key);
  }

  async #undoStorm() {
    const times = 1 + this.#random(12);
    this.did.push(`undo ${times} times, and back`);
    for (let i = 0; i < times; i++) {
      await this.#page.keyboard.press(this.#random(4) === 0 ? 'Control+y' : 'Control+z');
    }
  }

  async #resize() {
    const [width, height] = this.#one(sizes);
    this.did.push(`resize to ${width} × ${height}`);
    await this.#page.setViewportSize({ width, height });
  }

  async #drop() {
    const [name, text] = this.#one(files);
    this.did.push(`drop ${name}`);
    await this.#frame.evaluate(
      ([file, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], file));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
        }
      },
      [name, text],
    );
  }

  async #lead() {
    const text = this.#one(experiments);
    this.did.push(`lead to ${text}`);
    await this.#frame.evaluate((fragment) => {
      location.hash = fragment;
    }, text);
  }

  async #escape() {
    this.did.push('close what is open');
    for (let i = 0; i < 3; i++) await this.#page.keyboard.press('Escape');
  }
}

/**
 * What may stand nowhere on a page: numbers that are none, and the words of programs.
 *
 * @param {Frame} frame
 * @returns {Promise<string[]>}
 */
export function nonsense(frame) {
  return frame.evaluate(() => {
    const wrong = /\b(NaN|Infinity|undefined|null)\b|\[object/;
    const wrongInPath = /NaN|Infinity|undefined/;
    /** @type {string[]} */
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('script, style, textarea')) continue;
      if (wrong.test(node.nodeValue ?? '')) found.push(`text: ${node.nodeValue?.slice(0, 100)}`);
    }
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const isSeen = /^(d|points|transform|style|title|x|y|width|height|aria-.*|cx|cy|r)$/.test(
          name,
        );
        if (isSeen && (wrong.test(value) || wrongInPath.test(value)))
          found.push(`${element.localName} ${name}: ${value.slice(0, 100)}`);
      }
    }
    return found;
  });
}
