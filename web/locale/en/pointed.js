// The texts beside the unit or the link that is pointed at.
export default {
  mean: 'output *a*',
  gradient: 'gradient ∂*L*/∂*z*',
  bias: 'bias',
  strongest: 'strongest of {n} weights',
  weights: 'weights',
  'link.name': '{from} → {to}',
  'link.weight': 'weight',
  'link.gradient': 'gradient ∂*L*/∂*w*',
};
