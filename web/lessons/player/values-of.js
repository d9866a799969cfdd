// The numbers that the pieces of a step name in their texts.

/** @import {Piece} from '../format/blocks.js' */
/** @import {Node} from '../format/markdown.js' */
/** @import {Value} from '../format/values.js' */

/**
 * @param {Piece} piece
 * @returns {(readonly Node[])[]} its texts
 */
export function textsIn(piece) {
  switch (piece.kind) {
    case 'text':
      return [piece.nodes];
    case 'hint':
      return [piece.text];
    case 'choice':
      return [piece.ask, ...piece.options.flatMap(({ text, because }) => [text, because])];
    case 'sentence':
      return [piece.ask, piece.ours];
    case 'study':
      return [];
    default:
      return [piece.ask, piece.because];
  }
}

/**
 * @param {readonly Node[]} nodes
 * @returns {Extract<Node, {type: 'value'}>[]}
 */
export function valueNodes(nodes) {
  return nodes.flatMap((node) =>
    node.type === 'value' ? node : node.type === 'element' ? valueNodes(node.children) : [],
  );
}

/**
 * @param {readonly Piece[]} pieces
 * @returns {Value[]}
 */
export function valuesOf(pieces) {
  return pieces.flatMap(textsIn).flatMap((nodes) => valueNodes(nodes).map(({ value }) => value));
}
