// A layer that the reader marks in the network itself: a click on one of its units does it. The gradients are hidden there until the run
// is over, and then the mark stands beside what was measured.

import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { isSecret, layerQuestionIn } from './secrets.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Session} from './session.js' */

const t = texts('lessons', lessonTexts);

export class LayerMarks {
  /**
   * Takes the unit that was clicked for a mark on its layer.
   *
   * @param {Store} store
   * @param {Session} session
   */
  takePick(store, session) {
    const { unit } = store.selection;
    const question = layerQuestionIn(session.step);
    if (!unit || !question || session.phase !== 'asking') return;
    const isHidden = unit.layer < store.run.description.layers.length - 1;
    // The inspector would tell its gradient.
    queueMicrotask(() => {
      // Together with the sample that was picked with it: for that alone it would show the output.
      store.select({ unit: null, input: null });
      if (isHidden) session.answer(question.id, unit.layer + 1);
    });
  }

  /**
   * @param {Element | null} page
   * @param {Session | null} session null where there is none any more
   */
  show(page, session) {
    const question = session && layerQuestionIn(session.step);
    const outcome = question ? session.outcomes[question.id] : undefined;
    page?.classList.toggle('asks-layer', session !== null && isSecret(session));
    // Rings are violet by their gradients.
    const network = page?.querySelector('ap-network');
    /** @type {import('../../state/types.js').PagePanel | null | undefined} */ (network)?.repaint();
    const guess = question ? Number(session?.answers[question.id] ?? 0) : 0;
    const cards = page?.querySelectorAll('ap-network .life-cards > li') ?? [];
    for (const [index, card] of [...cards].entries()) {
      const isGuess = guess === index + 1;
      const isMeasured = outcome?.number === index + 1;
      const words = [
        ...(isMeasured ? [t('layer.measured')] : []),
        ...(isGuess ? [t('layer.guess')] : []),
      ];
      card.toggleAttribute('data-lesson-measured', isMeasured);
      if (words.length > 0) card.setAttribute('data-lesson-mark', words.join(' · '));
      else card.removeAttribute('data-lesson-mark');
    }
  }
}
