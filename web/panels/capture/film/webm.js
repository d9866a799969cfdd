// Writes a film as WebM, with the browser's own encoder.

import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Output,
  QUALITY_MEDIUM,
  WebMOutputFormat,
} from 'mediabunny';

/** @import {FilmWriter} from './record-film.js' */

export const type = 'video/webm';
export const mostPixels = 1280;
export const mostDensity = 2;

const codecs = /** @type {const} */ (['vp9', 'vp8', 'av1']);

/** @returns {Promise<boolean>} whether this browser can write one */
export async function canWrite() {
  if (!('VideoEncoder' in globalThis)) return false;
  const codec = await getFirstEncodableVideoCodec([...codecs], { width: 800, height: 600 });
  return codec !== null;
}

/**
 * @param {HTMLCanvasElement} canvas that the pictures are drawn on, of even width and height
 * @param {{title: string, link: string}} about
 * @returns {Promise<FilmWriter>}
 */
export async function webmWriter(canvas, { title, link }) {
  const { width, height } = canvas;
  const codec = await getFirstEncodableVideoCodec([...codecs], { width, height });
  if (!codec) throw new Error(`This browser encodes no video of ${width} × ${height} pixels.`);
  const target = new BufferTarget();
  const output = new Output({ format: new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, bitrate: QUALITY_MEDIUM });
  output.addVideoTrack(source);
  output.setMetadataTags({ title, comment: link });
  await output.start();
  let time = 0;
  return {
    async add(seconds) {
      await source.add(time, seconds);
      time += seconds;
    },
    async end() {
      await output.finalize();
      return new Uint8Array(/** @type {ArrayBuffer} */ (target.buffer));
    },
    drop: () => output.cancel(),
  };
}
