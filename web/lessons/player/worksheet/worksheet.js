// A lesson on paper: what it asks with room for answers, a picture of the instrument where the lesson stands, and on a sheet of their own
// the answers. Numbers are as their author has written them, for paper measures nothing.

import './worksheet.css';
import { mostCharacters, sharedAddress } from '../../../address/shared-address.js';
import { qrPath } from '../../../draw/export/qr.js';
import { integer, measured } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import lessonTexts from '../../../locale/en/lessons/lessons.js';
import { numbersOf } from '../lesson-numbers.js';
import { boundText } from '../measured-values.js';
import { newTextElement } from '../text-elements.js';

/** @import {Choice, CurveQuestion, LayerQuestion, NumberQuestion, Piece} from '../../format/blocks.js' */
/** @import {Numbers} from '../lesson-numbers.js' */
/** @import {Session} from '../session.js' */

const t = texts('lessons', lessonTexts);

/** Longer addresses are not typed from paper. */
const mostTyped = 120;
/** Of a code on paper, in millimetres: a module's least side, and the most that the whole of it takes. */
const [moduleSide, mostSide] = [0.4, 75];
const leastSide = 22;

/**
 * @param {Session} session
 * @param {string} address of the lesson, as `?lesson=` has it
 * @param {HTMLElement[]} pictures of the instrument as it stands
 * @returns {HTMLElement}
 */
export function worksheet(session, address, pictures) {
  const { lesson } = session;
  const numbers = numbersOf(lesson.language);
  const figure = pictures.length > 0 ? [element('figure', 'worksheet-pictures', pictures)] : [];
  // After a run it would answer what is asked.
  const isTold = session.isClosed && (session.step.run !== null || session.questions.length > 0);
  const at = session.index;
  const asks = lesson.steps.flatMap(({ title, before, after, run }, index) => [
    ...heading('h2', title),
    ...(index === at && !isTold ? figure : []),
    // A sentence that is asked for afterwards has its room here all the same.
    ...[...before, ...after.filter(({ kind }) => kind === 'sentence')].flatMap((piece) =>
      asked(piece, run?.to ?? 1, numbers),
    ),
  ]);
  const answers = lesson.steps.flatMap(({ title, before, after }, index) => {
    const told = [...before.filter(({ kind }) => kind !== 'text'), ...after].flatMap((piece) =>
      solved(piece, numbers),
    );
    if (index === at && isTold) told.unshift(...figure);
    return told.length > 0 ? [...heading('h3', title), ...told] : [];
  });
  const solutions =
    answers.length > 0
      ? [element('section', 'solutions', [...heading('h2', t('page.solutions')), ...answers])]
      : [];
  const { title, question, author, licence, language } = lesson;
  const sheet = element('article', 'handout worksheet', [
    ...wayTo(address),
    ...heading('h1', title),
    element('p', 'lead', [question]),
    ...asks,
    ...solutions,
    ...[author, licence].filter(Boolean).map((each) => element('p', 'note', [each])),
  ]);
  sheet.lang = language;
  sheet.dir = 'auto';
  return sheet;
}

/**
 * @param {string} tag
 * @param {string} text
 */
const heading = (tag, text) => (text === '' ? [] : [element(tag, '', [text])]);

/** Leads from paper to the lesson. @param {string} lesson */
function wayTo(lesson) {
  const page = location.href.replace(/[?#].*$/s, '');
  const address = sharedAddress({ page, experiment: '', presentation: { lesson } });
  const code = address.length <= mostCharacters ? qrPath(address) : null;
  const side = code ? Math.max(leastSide, code.size * moduleSide) : Infinity;
  const typed = address.length <= mostTyped ? address : page;
  const drawn = code && side <= mostSide ? [codeOf(code, side)] : [];
  return [element('div', 'worksheet-way', [...drawn, element('p', '', [typed])])];
}

/**
 * @param {NonNullable<ReturnType<typeof qrPath>>} code
 * @param {number} side in millimetres
 */
function codeOf({ size, path }, side) {
  const drawn = drawing(size, size, [['path', { d: path }]]);
  drawn.setAttribute('width', `${side}mm`);
  drawn.setAttribute('height', `${side}mm`);
  return drawn;
}

/** @param {number} lines for an answer */
function room(lines) {
  return Array.from({ length: lines }, () => element('p', 'room', []));
}

/**
 * What a piece asks, or says.
 *
 * @param {Piece} piece
 * @param {number} end of the step's run
 * @param {Numbers} numbers
 * @returns {HTMLElement[]}
 */
function asked(piece, end, numbers) {
  switch (piece.kind) {
    case 'text':
      return [newTextElement(piece.nodes)];
    case 'choice': {
      const options = piece.options.map(({ text }) => element('li', '', [newTextElement(text)]));
      return [question(piece.ask, [element('ol', 'options', options)])];
    }
    case 'sentence':
      return [question(piece.ask, room(3))];
    case 'curve':
      return [question(piece.ask, [field(piece, end, numbers)])];
    case 'hint':
    // It would give the answers away.
    case 'study':
      return [];
    default:
      return [question(piece.ask, room(1))];
  }
}

/**
 * @param {import('../../format/markdown.js').Node[]} ask
 * @param {HTMLElement[]} place for the answer
 */
function question(ask, place) {
  return element('section', 'question', [newTextElement(ask), ...place]);
}

/**
 * Room to draw a loss in.
 *
 * @param {CurveQuestion} question
 * @param {number} end of the run
 * @param {Numbers} numbers
 */
function field({ max }, end, numbers) {
  const [width, height] = [300, 100];
  const grid = [0.25, 0.5, 0.75].map((part) => `M0 ${part * height}h${width}`).join('');
  const drawn = drawing(width, height, [
    ['rect', { width: String(width), height: String(height) }],
    ['path', { d: grid }],
  ]);
  const step = (/** @type {number} */ number) => t('curve.step', { step: integer(number) });
  const words = [`${numbers(measured(max))} ↑`, step(0), step(end)];
  const axis = words.map((each) => element('span', '', [each]));
  return element('div', 'field', [drawn, element('p', 'axis', axis)]);
}

/**
 * What is right, where something is.
 *
 * @param {Piece} piece
 * @param {Numbers} numbers
 * @returns {HTMLElement[]}
 */
function solved(piece, numbers) {
  switch (piece.kind) {
    case 'choice':
      return chosen(piece);
    case 'sentence':
      return [newTextElement(piece.ours)];
    case 'text':
      return [newTextElement(piece.nodes)];
    case 'hint':
    case 'study':
      return [];
    case 'layer':
      return [...marked(piece, numbers), ...because(piece)];
    case 'number':
      return [...numbered(piece, numbers), ...because(piece)];
    default:
      return because(piece);
  }
}

/** @param {{because: import('../../format/markdown.js').Node[]}} question */
const because = ({ because: nodes }) => (nodes.length > 0 ? [newTextElement(nodes)] : []);

/** @param {Choice} choice */
function chosen({ options }) {
  const right = options.findIndex((option) => option.right);
  const letter = element('b', '', [String.fromCharCode('A'.charCodeAt(0) + right)]);
  const answer = element('div', 'answer', [letter, newTextElement(options[right].text)]);
  return [answer, ...because(options[right])];
}

/** @param {LayerQuestion} question @param {Numbers} numbers */
function marked({ answer: layer, below, written }, numbers) {
  if (layer === null) return [];
  const text = t('layer.paper', { layer, below: boundText(below, written) });
  return [element('p', '', [element('b', '', [numbers(text)])])];
}

/** Of a number that the file has; others are measured. @param {NumberQuestion} question @param {Numbers} numbers */
function numbered({ answer }, numbers) {
  return typeof answer === 'number'
    ? [element('p', '', [element('b', '', [numbers(measured(answer))])])]
    : [];
}

/**
 * @param {string} tag
 * @param {string} className
 * @param {(Node | string)[]} children
 */
function element(tag, className, children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/**
 * @param {number} width
 * @param {number} height
 * @param {[tag: string, attributes: Record<string, string>][]} shapes
 */
function drawing(width, height, shapes) {
  const make = (/** @type {string} */ tag, /** @type {Record<string, string>} */ attributes) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
  };
  const drawn = make('svg', { viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' });
  drawn.append(...shapes.map(([tag, attributes]) => make(tag, attributes)));
  return drawn;
}
