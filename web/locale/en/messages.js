// What the reader must know about the run, in English.

export default {
  link: '{n, plural, one {One setting of this link was changed or ignored:} other {# settings of this link were changed or ignored:}}',
  dismiss: 'Dismiss',
  'goal.running':
    'Training to step {step}, where this {from, select, file {file} other {link}} leads …',
  'goal.reached': 'This is step {step}, where the {from, select, file {file} other {link}} leads.',
  'goal.reproduced': 'Reproduced bit for bit ✓ Step {step}, state {digest}.',
  'goal.different':
    'This run differs from the one in the {from, select, file {file} other {link}}: at step {step} its state is {digest}, the {from, select, file {file} other {link}} says {check}.',
  diverged:
    'Training diverged after step {step}: the numbers would no longer have been finite. Showing the last finite state.',
  'diverged.remedy': 'Divide the learning rate by 10 and reset',
  'diverged.no_number':
    'Training stopped after step {step}: a formula gives no finite number. Showing the last finite state.',
  'diverged.overflow':
    'Training stopped after step {step}: a weight is too large to compute with. Showing the last finite state.',
  'engine.ended':
    'The engine {how, select, silent {stopped answering} other {failed}}. It is being restarted …',
  'engine.restarted':
    'The engine {how, select, silent {stopped answering} other {failed}} and was restarted with its weights of step {step}; what it trained after that step is lost. Training is paused. Your changes can still be undone.',
  'engine.lost': 'The engine failed and could not be restarted: {reason}',
  'engine.again': 'Restart the engine',
  weightsLost:
    'The settings are back. The weights of that time are no longer kept, so training restarts.',
};
