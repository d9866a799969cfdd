// The texts beside the unit or the link that is pointed at.
export default {
  mean: 'output *a*',
  gradient: 'gradient ∂*L*/∂*z*',
  'mean.value': '{mean} ± {deviation}',
  bias: 'bias',
  strongest: '{n, plural, one {strongest of # weight} other {strongest of # weights}}',
  weights: 'weights',
  'link.name': '{from} → {to}',
  'link.weight': 'weight',
  'link.gradient': 'gradient ∂*L*/∂*w*',
};
