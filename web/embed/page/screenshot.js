// The pictures of a panel, or of the page, on one canvas as they lie on the screen, as a PNG file.

import { RequestError } from '../protocol.js';

/**
 * @param {string} [part] of presentation.js; all of the page where it is left out
 * @returns {Promise<ArrayBuffer>} a PNG file
 */
export async function screenshot(part) {
  const name = part === 'loss' ? 'ap-loss-chart' : part ? `ap-${part}` : 'main';
  const pictures = [...document.querySelectorAll(`${name} canvas`)]
    .map((element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      return { canvas, box: canvas.getBoundingClientRect() };
    })
    .filter(({ canvas, box }) => box.width > 0 && box.height > 0 && canvas.width > 0);
  if (pictures.length === 0) {
    throw new RequestError(`part: ${part ?? 'the page'} shows no pictures at present.`);
  }
  const left = Math.min(...pictures.map(({ box }) => box.left));
  const top = Math.min(...pictures.map(({ box }) => box.top));
  const right = Math.max(...pictures.map(({ box }) => box.right));
  const bottom = Math.max(...pictures.map(({ box }) => box.bottom));
  const density = globalThis.devicePixelRatio || 1;

  const all = document.createElement('canvas');
  all.width = Math.ceil((right - left) * density);
  all.height = Math.ceil((bottom - top) * density);
  const context = /** @type {CanvasRenderingContext2D} */ (all.getContext('2d'));
  context.scale(density, density);
  context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--panel');
  context.fillRect(0, 0, all.width, all.height);
  for (const { canvas, box } of pictures) {
    context.drawImage(canvas, box.left - left, box.top - top, box.width, box.height);
  }
  const file = await new Promise((/** @type {(file: Blob | null) => void} */ resolve) =>
    all.toBlob(resolve, 'image/png'),
  );
  if (!file) throw new RequestError('The picture is too large.');
  return file.arrayBuffer();
}
