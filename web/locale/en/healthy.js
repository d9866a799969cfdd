// What is said of a network that nothing is wrong with, by the engine's code. It comes with the first picture; all other findings are in
// findings.js.

export default {
  heading: '{title}.',
  'title.healthy': 'All is well',
  'sentence.healthy':
    'Gradients reach every layer. The loss is {trainLoss, number, measured} on the training samples and {testLoss, number, measured} on those held out.',
};
