// What the network panel needs for layers of many units; loaded when there are such.

export { drawCells } from '../../draw/network/cells.js';
export { cellAt, grid, gridPitch, strongestLinks } from '../../draw/network/grid.js';
