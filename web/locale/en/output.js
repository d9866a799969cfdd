// Texts of the output panel that come with its parts on demand.

export default {
  at: 'x₁ {x1}, x₂ {x2}: {value}',
  'at.line': 'x {x1}: {value}',
  'at.class': 'x₁ {x1}, x₂ {x2}: {name}, {probability}',
  'legend.name': 'Classes',

  'linear.title': 'A linear network',
  'linear.losses': 'least squares {best}, this network {network}',
  'linear.loss': 'mean squared error on the training data:',
  'linear.other': 'mean squared error of least squares on the training data: {best}',
  'linear.curve': 'The dashed line is the least-squares line: training can only lead there.',
  'linear.plane': 'Training can only lead to the plane of least squares.',
  'linear.border': 'The dashed line is where the least-squares plane is 0: training leads there.',
  'linear.border.other':
    'The dashed line is where the least-squares plane is 0. This network minimises {loss}, so its border (solid) may lie elsewhere.',
};
