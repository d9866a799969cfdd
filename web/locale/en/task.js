// The texts of the goal that an author sets.
export default {
  name: 'Goal',
  accuracy: 'test accuracy at least {bound}',
  loss: 'test loss at most {bound}',
  dead: 'dead units at most {bound}',
  epoch: 'by epoch {bound}',
  holds: 'holds',
  open: 'not yet',
  reached: 'Reached at epoch {epoch}.',
};
