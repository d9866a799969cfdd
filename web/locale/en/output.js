// Texts of the output panel that come with its parts on demand.

export default {
  at: '{name1} {x1}, {name2} {x2}: {value}',
  'at.line': '{name} {x1}: {value}',
  'at.class': '{name1} {x1}, {name2} {x2}: {name}, {probability}',
  'legend.name': 'Classes',

  'linear.best': 'least squares {best}',
  'linear.network': 'this network {network}',
  'linear.network.other': 'this network',
  'linear.hint':
    'Mean squared error on the training data. Without an activation the network is a linear model, and the least-squares solution is the best there is.',
  'linear.curve': 'Training can only lead to the dashed line.',
  'linear.values': 'Training can only lead to the plane of least squares.',
  'linear.border': 'Training leads to the dashed border.',
  'linear.border.other': 'It minimises {loss}: its border may differ.',
};
