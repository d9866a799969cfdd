// A run as a file holds it, with numbers that are easily lost on the way.

export const savedLosses = { steps: [0, 5], epochs: [0, 0.5], train: [0.7, NaN], test: [0.8, 0.5] };

export const savedExperiment = {
  experiment: 'v=1&data=xor&net=2:tanh',
  step: 5,
  digest: '0123456789abcdef',
  pristine: true,
  parameters: Float32Array.of(1, -0, 1e-45, 3.4e38, 0.1),
  losses: savedLosses,
};
