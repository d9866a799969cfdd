// How far a network is that nothing is wrong with, by the engine's code. It comes with the first picture; all other findings are in
// findings.js.

export default {
  heading: '{title}.',
  'title.healthy': 'Training normally',
  'title.partial': 'Partly learned',
  'title.early': 'No better than a constant answer yet',
  'title.untrained': 'No step yet',
  'sentence.healthy':
    'Training loss {trainLoss, number, measured}, held-out loss {testLoss, number, measured}; the best constant answers (the same for every sample) score {constantLoss, number, measured} and {constantTestLoss, number, measured}.',
  'sentence.partial':
    'Training loss {trainLoss, number, measured}, held-out loss {testLoss, number, measured}; the best constant answers (the same for every sample) score {constantLoss, number, measured} and {constantTestLoss, number, measured}.',
  'sentence.early':
    'The training loss is {trainLoss, number, measured}; the best constant answer (the same for every sample) scores {constantLoss, number, measured}.',
  'sentence.untrained':
    'The training loss is {trainLoss, number, measured}; the best constant answer (the same for every sample) scores {constantLoss, number, measured}.',
};
