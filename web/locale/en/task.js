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
};
