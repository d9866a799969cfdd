// What the card of an activation says beside its numbers, in English: its other names, where it comes from and why it was made, and what
// there is to know of its parameter. The page's sources for each are the papers named; *z* is set as a mathematical symbol.

export default {
  'range.f': 'range of *f*',
  'course.f': 'course of *f*',
  'range.slope': 'range of *f*′',
  'course.slope': 'course of *f*′',
  steepest: 'steepest slope',
  left: 'of it left at *z* = −2 and 2',
  'left.value': '{below} and {above}',
  'left.none': 'nothing: it is 0 everywhere',
  weights: 'initial weights',
  parameter: 'parameter',
  'parameter.none': 'none: its shape is fixed',
  'parameter.fixed': '{name}, fixed during training',
  'parameter.learned': 'slope, learned, one for each unit',
  'numbers.of': 'The numbers are those of {name} {value}.',

  interval: '{lo} to {hi}',
  straight: 'one straight line',
  piecewise: 'straight pieces',
  smooth: 'smooth',
  jump: 'two levels',
  rising: 'never falls',
  falling: 'rises and falls',
  constant: 'constant',
  'turn.rises': 'rises up to *z* = {z}',
  'turn.falls': 'falls up to *z* = {z}',
  'only.rises': 'never falls',
  'only.falls': 'never rises',
  'last.rises': 'then rises',
  'last.falls': 'then falls',
  waves: 'rises and falls again and again',

  'place.everywhere': '{size} everywhere',
  'place.nowhere': '0: flat everywhere',
  'place.points': '{size} at *z* = {z}, where *a* = {a}',
  'place.waves': '{size} at *z* = {z} (*a* = {a}) and again and again',
  'place.above': '{size} for *z* > {z}, where *a* > {a}',
  'place.from': '{size} for *z* ≥ {z}, where *a* ≥ {a}',
  'place.between': '{size} for *z* from {z} to {end}, where *a* is from {a} to {most}',
  'place.far': 'nears {size} as *z* grows',

  names: 'Other names',
  origin: 'First source',
  why: 'Made for',
  note: 'Good to know',
  libraries: 'In other libraries',
  'libraries.read': 'As read or run on {date}. Defaults differ: write the value out.',
  'libraries.none': 'none',
  'libraries.value': '{call}, {name} {value}',
  'libraries.input': '{call}, {name} is an input',
  'plot.name': '{name} and, dashed, its slope, for z from {from} to {to}.',

  'identity.names': 'linear activation',
  'identity.year': '1960',
  'identity.source': 'Widrow and Hoff 1960, “Adaptive Switching Circuits” (ADALINE).',
  'identity.why':
    'Learning from the sum itself, before its threshold: that error has a gradient, the error behind a threshold has none.',

  'sigmoid.names': 'logistic function, logistic sigmoid, σ',
  'sigmoid.year': '1838',
  'sigmoid.source':
    'Verhulst 1838, named logistic in 1845. In networks trained by backpropagation: Rumelhart, Hinton and Williams 1986, “Learning Representations by Back-Propagating Errors”.',
  'sigmoid.why':
    'Populations whose growth slows down towards a limit. Networks took it as a smooth threshold: backpropagation needs a slope, and a step has none.',

  'tanh.names': 'hyperbolic tangent',
  'tanh.year': '1992',
  'tanh.source':
    'In use before; argued for by Kalman and Kwasny 1992, “Why Tanh: Choosing a Sigmoidal Function”.',
  'tanh.why':
    'Better training than with other sigmoid curves. They suggest tanh(1.5 *z*), which also evens out the pace of the layers.',

  'relu.names':
    'rectified linear unit, rectifier, positive part, ramp function, half-wave rectification',
  'relu.year': '1969',
  'relu.source':
    'Fukushima 1969, “Visual Feature Extraction by a Multilayered Network of Analog Threshold Elements”. Before: Householder 1941, for nerve fibres. Later: Hahnloser et al. 2000, in a silicon model of cortex; Nair and Hinton 2010, “Rectified Linear Units Improve Restricted Boltzmann Machines”.',
  'relu.why':
    'Elements that respond in proportion to what exceeds a threshold. Nair and Hinton wanted units that keep relative intensities through several layers, which binary ones lose.',
  'relu.note':
    'At *z* = 0, where the slope jumps, this engine takes the slope on the left: *f*′(0) = 0.',

  'leaky_relu.names': 'LReLU, leaky rectifier',
  'leaky_relu.year': '2013',
  'leaky_relu.source':
    'Maas, Hannun and Ng 2013, “Rectifier Nonlinearities Improve Neural Network Acoustic Models”, with slope 0.01.',
  'leaky_relu.why':
    'A gradient for units that are off: a ReLU that never switches on is never adjusted.',
  'leaky_relu.note':
    'Common in GANs: a generator learns only from the gradient that its discriminator passes back, and ReLUs that are off make that gradient sparse. DCGAN (Radford et al. 2015) has slope 0.2 in its discriminator. Here the slope is from 0 to 1: at 0 this is ReLU, at 1 the identity; below 0, *f* would fall on the left and reverse the sign of the gradient. The layer in Keras refuses slopes below 0, too.',

  'prelu.names': 'parametric ReLU',
  'prelu.year': '2015',
  'prelu.source':
    'He, Zhang, Ren and Sun 2015, “Delving Deep into Rectifiers: Surpassing Human-Level Performance on ImageNet Classification”.',
  'prelu.why':
    'A better fit than with a fixed slope, at nearly no extra cost and with little risk of overfitting.',
  'prelu.note':
    'The initial slope is from 0 to 1; training may take it anywhere. PyTorch has one slope for a whole layer unless it is told the number of units.',

  'elu.names': 'exponential linear unit',
  'elu.year': '2015',
  'elu.source':
    'Clevert, Unterthiner and Hochreiter 2015, “Fast and Accurate Deep Network Learning by Exponential Linear Units (ELUs)”.',
  'elu.why':
    'Mean activations nearer to 0, which speeds up learning, and a left side that saturates, so that noise there does not get through.',
  'elu.note':
    '*α* has to be above 0: at 0 this is ReLU, and below 0 the left side would fall from |*α*| to 0. Unless *α* is 1, the slope jumps at 0.',

  'selu.names': 'scaled exponential linear unit',
  'selu.year': '2017',
  'selu.source':
    'Klambauer, Unterthiner, Mayr and Hochreiter 2017, “Self-Normalizing Neural Networks”.',
  'selu.why':
    'Deep dense networks whose activations converge to mean 0 and variance 1 without batch normalisation.',
  'selu.note': '*λ* and *α* are no settings: they follow from that fixed point.',

  'celu.names': 'continuously differentiable ELU',
  'celu.year': '2017',
  'celu.source': 'Barron 2017, “Continuously Differentiable Exponential Linear Units”.',
  'celu.why':
    'The slope of ELU jumps at 0 unless *α* is 1. Here it never jumps and never exceeds 1, and *α* is easier to tune.',
  'celu.note':
    '*α* has to be above 0: towards 0 this becomes ReLU, and as *α* grows, the identity. At 0 it would divide by 0; below 0 the left side would plunge exponentially.',

  'relu6.names': 'ReLU-6, capped ReLU',
  'relu6.year': '2010',
  'relu6.source': 'Krizhevsky 2010, “Convolutional Deep Belief Networks on CIFAR-10”.',
  'relu6.why':
    'Sparse features: with the cap, his networks learned them earlier. It is kept for arithmetic with few bits, where a known range helps.',

  'softplus.names': 'SmoothReLU',
  'softplus.year': '2000',
  'softplus.source':
    'Dugas, Bengio, Bélisle, Nadeau and Garcia 2000, “Incorporating Second-Order Functional Knowledge for Better Option Pricing”.',
  'softplus.why':
    'Prices of call options, which never fall with two of their arguments and are convex in one: softplus is positive, and so are its first and second derivatives.',

  'softsign.names': 'Elliott function, ElliotSig',
  'softsign.year': '1993',
  'softsign.source':
    'Elliott 1993, “A Better Activation Function for Artificial Neural Networks”. As softsign: Bergstra et al. 2009, “Quadratic Polynomials Learn Better Image Features”.',
  'softsign.why':
    'Far fewer operations than curves with exponentials take. Its slope falls as 1/z², not exponentially: it nears its limits much more slowly than tanh.',

  'hard_sigmoid.names': 'piecewise-linear sigmoid',
  'hard_sigmoid.year': '2015',
  'hard_sigmoid.source':
    'Courbariaux et al. 2015, “BinaryConnect”, with slope 1/2. With slope 1/6: Howard et al. 2019, “Searching for MobileNetV3”.',
  'hard_sigmoid.why':
    'A sigmoid without the exponential, for phones and for hardware made for networks.',
  'hard_sigmoid.note':
    'Slope 1/6 is that of PyTorch and Keras 3. TensorFlow.js and ONNX have 0.2 by default: there the same name is another function.',

  'hard_tanh.names': 'hardtanh, clipped identity',
  'hard_tanh.year': '1942',
  'hard_tanh.source':
    'Pitts 1942, “The Linear Theory of Neuron Networks: The Static Problem”, with 0 in place of −1.',
  'hard_tanh.why':
    'Nerve fibres that are inactive up to a threshold, then respond in proportion, and are constant from an upper limit on. Today a cheaper stand-in for tanh.',

  'hard_swish.names': 'h-swish, hard SiLU',
  'hard_swish.year': '2019',
  'hard_swish.source': 'Howard et al. 2019, “Searching for MobileNetV3”.',
  'hard_swish.why':
    'Swish without the exponential, for phones: it is made of ReLU6, which nearly all of them compute fast.',

  'gelu.names': 'Gaussian error linear unit',
  'gelu.year': '2016',
  'gelu.source': 'Hendrycks and Gimpel 2016, “Gaussian Error Linear Units (GELUs)”.',
  'gelu.why': 'Weighting inputs by their value instead of gating them by their sign, as ReLU does.',
  'gelu.note':
    'Some programs approximate it with tanh. Here it is exact, which is the default in PyTorch and Keras.',

  'silu.names': 'swish, sigmoid linear unit, sigmoid-weighted linear unit',
  'silu.year': '2016',
  'silu.source':
    'Named by Hendrycks and Gimpel 2016. Elfwing, Uchibe and Doya 2017, for reinforcement learning. As swish: Ramachandran, Zoph and Le 2017, “Searching for Activation Functions”.',
  'silu.why':
    'Better results than ReLU in deep networks: as swish it was found by an automatic search for such functions.',

  'mish.names': 'none in use',
  'mish.year': '2019',
  'mish.source': 'Misra 2019, “Mish: A Self Regularized Non-Monotonic Activation Function”.',
  'mish.why':
    'A relative of swish, proposed for its results in image classification and object detection.',

  'sine.names': 'sinusoid; with a factor before *z*, SIREN',
  'sine.year': '2017',
  'sine.source':
    'In special use before; Parascandolo, Huttunen and Virtanen 2017, “Taming the Waves”, show why it is hard to train. Sitzmann et al. 2020, “Implicit Neural Representations with Periodic Activation Functions”.',
  'sine.why': 'Signals with fine detail, such as images and sound, along with their derivatives.',

  'gaussian.names': 'bump, radial basis function of one variable',
  'gaussian.year': '1988',
  'gaussian.source':
    'Broomhead and Lowe 1988, of a distance (radial basis functions). Of a weighted sum: Ramasinghe and Lucey 2021, “Beyond Periodicity”.',
  'gaussian.why':
    'Units that respond near one place only, to interpolate. Later: signals with fine detail, with less dependence on the initial weights than sine has.',

  'step.names': 'Heaviside function, threshold unit, binary step',
  'step.year': '1943',
  'step.source':
    'McCulloch and Pitts 1943, “A Logical Calculus of the Ideas Immanent in Nervous Activity”. With a learning rule: Rosenblatt 1958, the perceptron.',
  'step.why': 'Nerve cells as statements of logic: they fire or they do not.',
};
