// The courses of loss that a lesson asks its reader to draw, measured: they stand with the answers on paper.

import { nothingRequested } from '../../engine/request.js';
import { experimentIn } from '../../lessons/format/address.js';
import { loadEngine } from './moment.js';

/** @import {CurveQuestion, RunBlock} from '../../lessons/format/blocks.js' */
/** @import {EngineModule, EngineTrainer} from '../../engine/types.js' */
/** @import {Lesson} from '../../lessons/format/lesson.js' */

/** @typedef {{step: number, value: number}[]} Course from the first step of the lesson's run to its last */

/** Distances between points of a course, at most. */
const most = 100;

/**
 * The measured course of each question of a lesson that asks for one, by the question's identifier.
 *
 * @param {Lesson} lesson
 * @returns {Promise<Record<string, Course>>}
 */
export async function coursesOf({ steps }) {
  const asks = steps.some(({ before }) => before.some(({ kind }) => kind === 'curve'));
  if (!asks) return {};
  const module = await loadEngine();
  /** @type {Record<string, Course>} */
  const courses = {};
  /** @type {EngineTrainer | null} */
  let trainer = null;
  let text = '';
  try {
    for (const { experiment, before, run } of steps) {
      if (experiment) {
        trainer?.delete();
        text = experimentIn(experiment.text);
        trainer = opened(module, text);
      }
      if (!trainer || !run) continue;
      if (run.change) {
        text = module.edit(text, run.change).text;
        trainer.change(text);
      }
      const questions = before.filter((piece) => piece.kind === 'curve');
      const measured = trained(trainer, run, questions);
      questions.forEach(({ id }, index) => (courses[id] = measured[index]));
    }
  } finally {
    trainer?.delete();
  }
  return courses;
}

/**
 * A run of an experiment, at the step that its address names.
 *
 * @param {EngineModule} module
 * @param {string} text as it is written
 */
function opened(module, text) {
  const trainer = new module.Trainer(module.edit(text, 'at=&check=').text);
  trainer.train(module.edit(text, '').fields.at ?? 0);
  return trainer;
}

/**
 * Trains as a lesson says.
 *
 * @param {EngineTrainer} trainer
 * @param {RunBlock} run
 * @param {readonly CurveQuestion[]} questions
 * @returns {Course[]} the course that each asks for
 */
function trained(trainer, { to }, questions) {
  /** @type {Course[]} */
  const courses = questions.map(() => []);
  const note = () => {
    const { step, trainLoss, testLoss } = trainer.frame(nothingRequested);
    questions.forEach(({ of }, index) =>
      courses[index].push({ step, value: of === 'train-loss' ? trainLoss : testLoss }),
    );
  };
  const from = trainer.step();
  const parts = Math.min(most, to - from);
  note();
  for (let part = 1; part <= parts && !trainer.diverged(); part++) {
    trainer.train(Math.round(from + ((to - from) * part) / parts) - trainer.step());
    note();
  }
  return courses;
}
