// Formulas to start from, as the engine reads them; what to look for stands in the locale, under `shelf.<name>`.

/** @type {readonly {name: string, text: string}[]} */
export const shelf = [
  { name: 'squared_relu', text: 'max(z, 0)^2' },
  { name: 'leaky', text: 'max(z, a z);a=0.25:0:1:unit' },
  { name: 'swish', text: 'z sigmoid(b z);b=1:0:5' },
  { name: 'snake', text: 'z + sin(a z)^2 / a;a=1:0.1:5' },
  { name: 'dent', text: 'max(z, 0) - d exp(-4 (z - 1)^2);d=0.5:0:2' },
  { name: 'saturating', text: 'min(max(z, a z), 3);a=0.1:0:1' },
  { name: 'bump', text: 'exp(-z^2)' },
  { name: 'sloped_step', text: 'min(max(k z + 0.5, 0), 1);k=2:0.2:10' },
  { name: 'gelu', text: '0.5 z (1 + erf(z / sqrt(2)))' },
  { name: 'absolute', text: 'abs(z)' },
  { name: 'square', text: 'z^2 / 2' },
  { name: 'log', text: 'z > 0 ? log(1 + z) : -log(1 - z)' },
];
