// A request for a frame with everything that the engine measures, a trace apart, for tests of what crosses and stays whole.

export const everySection = {
  vitals: true,
  parameters: true,
  gradients: true,
  curves: true,
  unitMap: 8,
  output: 10,
  folds: 6,
  predictions: true,
  findings: true,
  regions: 10,
  lives: true,
  unitHistogram: true,
};
