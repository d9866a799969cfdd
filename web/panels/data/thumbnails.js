// The thumbnails of data sets other than points in classes, which most readers never open.

export { drawThumbnail } from '../../draw/plane/thumbnail.js';
