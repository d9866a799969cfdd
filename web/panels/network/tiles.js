// A button for each unit, over the picture of the network, and the names of the inputs beside theirs.

import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { inputName, pair, stateText, unitName } from '../../format/names.js';
import { place } from '../../kit/directives.js';
import { pickUnit, unitPressed } from './pick-unit.js';

/** @import {UnitNumbers} from '../../frame/frame-reader.js' */
/** @import {Description} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Column} from '../../draw/network/network.js' */
/** @import {Unit} from './picture.js' */

/**
 * @typedef {object} Tiles
 * @property {Store} store
 * @property {Description} description
 * @property {Column[]} columns
 * @property {Unit} stop the unit that the tab key reaches
 * @property {Unit | null} pointed
 * @property {(column: number, index: number) => UnitNumbers | null} numbersOf
 * @property {(unit: Unit | null) => void} onPoint
 */

/** @param {Tiles} tiles */
export function unitTiles(tiles) {
  return tiles.columns.map((area, column) => {
    const { x, tile, y, dense } = area;
    return html`
      ${
        dense
          ? cellButtons(tiles, area, column)
          : y.map((_, index) => unitButton(tiles, area, column, index, tile + 8))
      }
      ${
        column === 0 && !dense
          ? y.map(
              (center, index) =>
                html`<span class="input-name" ${place({ left: x - tile / 2 - 8, top: center })}>
                  ${inputName(tiles.description, index)}
                </span>`,
            )
          : nothing
      }
    `;
  });
}

/**
 * Of a grid of cells only those have buttons that keyboard or pointer are at: thousands would slow the page down.
 *
 * @param {Tiles} tiles
 * @param {Column} area
 * @param {number} column
 */
function cellButtons(tiles, area, column) {
  const at = [tiles.stop, tiles.pointed]
    .filter((unit) => unit?.column === column)
    .map((unit) => /** @type {Unit} */ (unit).index);
  return [...new Set(at)].map((index) =>
    keyed(index, unitButton(tiles, area, column, index, Math.max(area.tile, 12))),
  );
}

/**
 * @param {Tiles} tiles
 * @param {Column} area
 * @param {number} column
 * @param {number} index
 * @param {number} reach its size
 */
function unitButton(tiles, { unitX, y }, column, index, reach) {
  const stops = tiles.stop.column === column && tiles.stop.index === index;
  return html`<button
    class="tile"
    tabindex=${stops ? 0 : -1}
    data-column=${column}
    data-index=${index}
    aria-label=${label(tiles, column, index)}
    aria-pressed=${unitPressed(tiles.store, column, index)}
    @click=${() => pickUnit(tiles.store, column, index)}
    @focus=${() => tiles.onPoint({ column, index })}
    @blur=${() => tiles.onPoint(null)}
    ${place({
      left: unitX[index] - reach / 2,
      top: y[index] - reach / 2,
      width: reach,
      height: reach,
    })}
  ></button>`;
}

/**
 * @param {Tiles} tiles
 * @param {number} column
 * @param {number} index
 */
function label({ description, numbersOf }, column, index) {
  const name = unitName(description, column, index);
  const numbers = numbersOf(column, index);
  if (!numbers || column === description.layers.length) return name;
  return pair(name, stateText(numbers));
}
