// The texts of the goal that an author sets.
export default {
  name: 'Goal',
  accuracy: 'test accuracy at least {bound}',
  loss: 'test loss at most {bound}',
  dead: 'dead units at most {bound}',
  epoch: 'by epoch {bound}',
  changed: 'after a change of your own',
  holds: 'holds',
  open: 'not yet',
  none: 'never with these data: they have no classes, so no accuracy',
  reached: 'Reached at epoch {epoch}.',
  copy: 'Copy result',
  'copy.hint': 'Copies a link that holds your run with its changes, to hand in.',
  copied: 'Copied ✓',
  'copied.told': 'The result is copied: paste it where you hand it in.',
  saved: 'Saved as a file ✓',
  'saved.told':
    'The result is too long for a message, so it was saved as a file: hand in the file.',
  'copy.by.hand':
    'Copying or saving is not allowed here. Copy the result from this field, and hand it in.',
  locked: 'never: everything is locked, so nothing can be changed',
  nought: 'hardly ever: only a hinge loss becomes exactly 0',
};
