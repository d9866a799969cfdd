// What the terms of the page mean, in English: for each a title and a paragraph. *z* is set as a mathematical symbol. Their formulas
// are in panels/glossary/glossary.js.

export default {
  'card.close': 'Close',
  'card.all': 'All terms',
  'card.teachers': 'For teachers',
  'card.see': 'See also',
  'card.setting.lr': 'learning rate',
  'card.setting.batch': 'batch size',
  'card.setting.l1': 'L1 penalty',
  'card.setting.l2': 'L2 penalty',
  'card.setting.drop': 'dropout',
  'card.setting.clip': 'gradient clipping',
  'card.parameter': '{name}, usually {value}',
  'card.parameter.range': '{min} to {max}',
  'card.parameter.open': 'above {min}, up to {max}',

  'unit.title': 'Unit (neuron)',
  'unit.text':
    'A unit multiplies each of its inputs by a weight, adds a bias, and passes the sum through its activation function. Everything a dense network does is made of this. The comparison with a nerve cell carries this far: many inputs, one output, and a threshold; nerve cells send pulses in time, and are not known to learn by backpropagation.',
  'weight.title': 'Weight and bias',
  'weight.text':
    'The numbers that training changes. A weight says how much an input counts and in which direction; the bias shifts the sum. Every unit has a bias of its own; some texts draw one bias for a whole layer. Blue links are positive weights, orange ones negative.',
  'pre_activation.title': 'Pre-activation *z*',
  'pre_activation.text':
    'The weighted sum of a unit’s inputs plus its bias, before the activation function. Where *z* lies on the curve decides what the unit answers, and whether a gradient gets through it.',
  'activation.title': 'Activation *a* and activation function *f*',
  'activation.text':
    'The output of a unit: its activation function *f*, applied to *z*. Without a function that bends, all layers together would be one linear function. Mean and standard deviation here are those of all units of the layer, over the training samples.',
  'derivative.title': 'Slope of the activation, *f*′',
  'derivative.text':
    'How much *a* changes when *z* changes a little. On its way back every gradient is multiplied by it: where *f*′ is large the unit learns (violet), where it is 0 nothing passes (grey). At a kink or a jump this engine takes the slope on the left; other programs may take another.',
  'dead.title': 'Dead unit',
  'dead.text':
    'A unit whose slope is 0 on every training sample looked at (at most 1,024), so the loss sends its weights no gradient. It comes back only if its inputs change, or a penalty, weight decay or momentum moves its weights. Networks learn with some dead units. A learning rate that is too high often kills ReLU units; an activation with a small slope on the left keeps them alive.',
  'always_on.title': 'Always on',
  'always_on.text':
    'A unit whose activation could switch it off, but that is on for every sample. It lives on one straight piece of its curve and so is a linear unit: its fold lies where no data is.',
  'saturation.title': 'Flat zone, saturation',
  'saturation.text':
    'A function made of straight pieces is flat where its slope is 0, any other where its slope is below 5 % of its steepest one: there no gradient passes, or hardly any. Sigmoid and tanh saturate on both sides, ReLU is flat on the left; Leaky ReLU is not: its slope there is small, but not 0. The number is the share of all units and samples that are there. A unit that is there on every sample, without its slope being 0, is saturated throughout.',
  'sparsity.title': 'Sparsity',
  'sparsity.text':
    'The share of outputs that are exactly 0, over all units of the layer and all training samples. ReLU makes networks sparse: for each sample only some units answer. Smooth functions hardly ever give exactly 0.',
  'gradient.title': 'Gradient ∂*L*/∂*z*',
  'gradient.text':
    'How the loss would change if *z* were a little larger. Backpropagation computes it from the output back, layer by layer: times the weights, times the slope of the activation. It says in which direction each weight has to go.',
  'gradient_rms.title': 'Gradient RMS',
  'gradient_rms.text':
    'The typical size of the gradients of a layer: the root of the mean of their squares, over units and training samples, each with the gradient of its own loss. Layers learn at a similar pace when it is similar in all of them.',
  'gradient_factor.title': 'Gradient factor',
  'gradient_factor.text':
    'The gradient RMS of a layer, divided by that of the next layer towards the output. Below 1 the gradient shrinks on its way back, above 1 it grows. Factors multiply: 0.25 over eight layers leaves 1/65,536.',
  'vanishing.title': 'Vanishing gradient',
  'vanishing.text':
    'Slopes and weights multiply on the way back. When each layer passes on only a part, the first layers get almost nothing and barely learn. The sigmoid passes on at most a quarter. Steeper activations, matched initial weights, or fewer layers help.',
  'exploding.title': 'Exploding gradient',
  'exploding.text':
    'The opposite of vanishing: each layer passes on more than it gets, so the first layers receive huge gradients, updates overshoot, and training becomes unstable or diverges. Smaller initial weights, a lower learning rate or clipping help.',
  'update_ratio.title': 'Update ÷ weight',
  'update_ratio.text':
    'The size of the last update of a layer’s weights, compared with the weights themselves. About a thousandth a step is a good guide: far below, the layer learns slowly; far above, it forgets in one step what it had learned.',
  'step.title': 'Step',
  'step.text':
    'One update of all weights: a forward pass for the samples of one batch, the loss, backpropagation of the gradients, and the change that the optimiser makes of them.',
  'epoch.title': 'Epoch',
  'epoch.text':
    'One pass through all training samples. They are shuffled and divided into batches, the last of which may be smaller, and each batch gives one step.',
  'batch.title': 'Batch',
  'batch.text':
    'The samples that one update is averaged over. Small batches make many noisy updates, large ones few and steady updates. Noise can help escape poor minima.',
  'learning_rate.title': 'Learning rate *η*',
  'learning_rate.text':
    'How far each update moves the weights against the gradient. Too small, and training takes very long; too large, and updates overshoot, units die, or training diverges. It is the first setting to try when something goes wrong.',
  'loss.title': 'Loss *L*',
  'loss.text':
    'One number that says how wrong the answers are: the mean over samples. Training makes it small on the training samples; the test loss tells whether that holds for samples the network has not seen. “auto” is cross-entropy for classes and the mean squared error for numbers.',
  'loss.cross_entropy.title': 'Cross-entropy',
  'loss.cross_entropy.text':
    'The usual loss for classes. The output is turned into a probability, and the loss is the negative logarithm of the probability of the right class: being sure and wrong is expensive. Its gradient does not fade when the answer is far off.',
  'loss.mse.title': 'Mean squared error',
  'loss.mse.text':
    'The square of the distance between output and target *t*, averaged over outputs and samples. The usual loss for numbers. Some texts halve it; here it is not halved. Large errors count most, so single outliers pull hard.',
  'loss.huber.title': 'Huber loss',
  'loss.huber.text':
    'Squared near the target and straight further away: outliers pull no harder than any other large error.',
  'loss.hinge.title': 'Hinge loss',
  'loss.hinge.text':
    'Asks only that every sample lie on its side with a margin of 1. Samples that do have a loss and a gradient of 0; the border is made by the others.',
  'accuracy.title': 'Accuracy',
  'accuracy.text':
    'The share of samples that get the right class. It counts decisions only; the loss also sees how sure they are. With two classes of equal size, 50 % is what guessing reaches. An output of exactly 0 lies between two classes and counts as right for neither.',
  'held_out.title': 'Training and test samples',
  'held_out.text':
    'The network learns from the training samples only. The others are held out, and tell how well it does on what it has not seen: that is what test loss and test accuracy are.',
  'l1.title': 'L1 penalty',
  'l1.text':
    'Adds the sizes of all weights to the loss. Each step pulls every weight towards 0 by the same amount, so weights that are not needed become exactly 0 or nearly so. Biases are left alone.',
  'l2.title': 'L2 penalty',
  'l2.text':
    'Adds half the squares of all weights to the loss. Each step pulls every weight towards 0 in proportion to its size, which keeps the function smooth. Biases are left alone.',
  'clip.title': 'Gradient clipping',
  'clip.text':
    'When the gradient of all parameters together is longer than *c*, it is shortened to that length. Its direction stays. One bad batch cannot then throw the weights far away. At 0 it is off.',
  'dropout.title': 'Dropout',
  'dropout.text':
    'In each training step every hidden unit is left out with probability *p*, and those that stay are scaled up to make up for it. No unit can rely on a particular other one. All units are there when the network is tested.',
  'initializer.title': 'Initial weights (initialiser)',
  'initializer.text':
    'Weights start at random: equal ones would stay equal. How widely they are drawn decides whether signals and gradients keep their size from layer to layer. “auto” takes for each layer what fits its activation.',
  'initializer.he.title': 'He initialisation',
  'initializer.he.text':
    'Made for ReLU and its relatives: since ReLU silences half of its inputs, weights are drawn with twice the variance. *s* is the slope of the activation for negative *z*, *n*ᵢₙ the number of inputs of a unit. Uniform weights have the same variance.',
  'initializer.glorot.title': 'Glorot (Xavier) initialisation',
  'initializer.glorot.text':
    'Made for functions that are steepest in the middle, such as tanh: a compromise that keeps the size of activations on the way forward and of gradients on the way back.',
  'initializer.lecun.title': 'LeCun initialisation',
  'initializer.lecun.text':
    'Keeps the variance of *z* equal to that of the inputs. SELU needs it to normalise itself.',
  'optimizer.title': 'Optimiser',
  'optimizer.text':
    'The rule that turns the gradient *g* into an update. Plain SGD follows the gradient; the others keep a memory of earlier gradients, to go faster along steady directions or to give each weight a step size of its own.',
  'optimizer.sgd.title': 'SGD',
  'optimizer.sgd.text':
    'Stochastic gradient descent: each weight moves against its gradient, as measured on one batch. Simple, and sensitive to the learning rate.',
  'optimizer.momentum.title': 'Momentum',
  'optimizer.momentum.text':
    'The update is a running sum of gradients, like the speed of a heavy ball: steady directions add up, those that change sign cancel out. *m* is the share of the speed that is kept. Some texts scale *g* by 1 − *m*; here it is added whole, as in PyTorch.',
  'optimizer.nesterov.title': 'Nesterov momentum',
  'optimizer.nesterov.text':
    'Momentum that looks ahead: the gradient counts once more on top of the speed, which corrects the course a step earlier.',
  'optimizer.adagrad.title': 'AdaGrad',
  'optimizer.adagrad.text':
    'Divides each gradient by the root of the sum of its squares so far: weights that rarely get a gradient take larger steps. The sum only grows, so steps become ever smaller.',
  'optimizer.rmsprop.title': 'RMSprop',
  'optimizer.rmsprop.text':
    'AdaGrad that forgets: gradients are divided by the root of a running mean of their squares, so that every weight takes steps of a similar size, however small its gradient is.',
  'optimizer.adam.title': 'Adam',
  'optimizer.adam.text':
    'Momentum and RMSprop together: the running mean of the gradient, divided by the root of the running mean of its square. Both are corrected for having started at 0. It hides vanishing gradients, because small ones are scaled up.',
  'optimizer.adamw.title': 'AdamW',
  'optimizer.adamw.text':
    'Adam with weight decay *λ* beside the gradient instead of in it, so that all weights shrink at the same rate.',
  'seed.title': 'Seed',
  'seed.text':
    'A number from which all randomness of a run is drawn: initial weights, the order of batches, dropout. Equal seeds give equal runs, to the last bit, in every browser. The samples have a seed of their own.',
  'digest.title': 'State',
  'digest.text':
    'A fingerprint of all weights. Two runs with the same experiment show the same one after the same number of steps; a single differing bit would change it.',
  'fold.title': 'Fold',
  'fold.text':
    'The line on which a unit’s *z* is at a corner of its activation: 0 for ReLU and its relatives. There the unit switches, and the surface has a crease. The fold of a dead unit lies where no data is.',
  'region.title': 'Linear region',
  'region.text':
    'A piece of the plane on which no unit switches: there the whole network is one linear function. More layers can fold the plane more often, and so make more regions than as many units in one layer.',
  'least_squares.title': 'Least squares',
  'least_squares.text':
    'The best straight fit, computed exactly in one go instead of by training. A network without activations can reach this and nothing better.',
  'linear.title': 'Linear network',
  'linear.text':
    'Linear functions one after the other are again one linear function. Without an activation that bends, ten layers can do no more than one.',
  'checkpoint.title': 'Checkpoint',
  'checkpoint.text':
    'The complete state of a run at one step: weights, the memory of the optimiser, and its random streams. Training goes on from it exactly as it did before.',
  'ledger.title': 'Chain rule',
  'ledger.text':
    'The gradient of an early layer is a product with two factors for each layer on the way: what the weights do, and what the slope of the activation does. The ledger writes them out with their numbers, so that one sees where the gradient was lost.',
  'overfitting.title': 'Overfitting',
  'overfitting.text':
    'The network memorises the training samples, noise and all: the training loss falls while the test loss stays or rises. More data, fewer units, a penalty or dropout help.',
  'underfitting.title': 'Underfitting',
  'underfitting.text':
    'The network does hardly better than the best constant answer: it is too small, has had too few steps, or its gradients do not arrive.',
  'symmetric.title': 'Identical units',
  'symmetric.text':
    'Units of a layer with equal weights compute the same, get the same gradient, and so stay identical, unless dropout tells them apart: the layer is as good as one unit. Random initial weights set them apart.',
  'diverged.title': 'Divergence',
  'diverged.text':
    'Updates overshoot, errors grow from step to step, and in the end the numbers overflow. Training stops at the last finite state.',
  'healthy.title': 'A healthy network',
  'healthy.text':
    'Gradients of similar size reach every layer, updates are about a thousandth of the weights, few units are dead, and most samples lie where the curve has a slope.',
  'noise.title': 'Noise',
  'noise.text':
    'How far samples stray from the pattern. Noise that the network fits is what overfitting is about.',
  'feature.title': 'Inputs (features)',
  'feature.text':
    'The inputs to the first layer. With products and squares among them even a linear network can draw curves: the inputs bend already.',

  'activation.identity.title': 'Identity',
  'activation.identity.text':
    'No activation at all: the output is the sum. Layers with it add nothing to what one layer can do.',
  'activation.sigmoid.title': 'Sigmoid',
  'activation.sigmoid.text':
    'Squeezes every number into 0 to 1. It saturates on both sides, its outputs are never negative, and its slope is small even in the middle: gradients vanish in deep networks.',
  'activation.tanh.title': 'tanh',
  'activation.tanh.text':
    'A sigmoid from −1 to 1, centred on 0 and four times as steep in the middle. It still saturates on both sides.',
  'activation.relu.title': 'ReLU',
  'activation.relu.text':
    'Lets positive numbers pass and silences the others. Cheap, sparse, and its slope is exactly 1 wherever it is on. A unit that is off for all samples is dead.',
  'activation.leaky_relu.title': 'Leaky ReLU',
  'activation.leaky_relu.text':
    'ReLU with a small fixed slope *s* on the left: as long as *s* is above 0 some gradient always flows, and no unit dies.',
  'activation.prelu.title': 'PReLU',
  'activation.prelu.text':
    'Leaky ReLU whose slope *s* is learned, one for each unit, like a weight.',
  'activation.elu.title': 'ELU',
  'activation.elu.text':
    'ReLU on the right, a smooth bend towards −*α* on the left. Outputs are nearer to 0 on average. Far to the left it saturates.',
  'activation.selu.title': 'SELU',
  'activation.selu.text':
    'ELU, scaled so that with LeCun’s initial weights activations return to mean 0 and variance 1 by themselves, layer after layer.',
  'activation.celu.title': 'CELU',
  'activation.celu.text': 'ELU without a kink: its slope has no jump at 0, whatever *α* is.',
  'activation.relu6.title': 'ReLU6',
  'activation.relu6.text': 'ReLU that stops at 6. It is flat on both sides.',
  'activation.softplus.title': 'Softplus',
  'activation.softplus.text':
    'ReLU with a rounded corner. Always positive, never flat in the middle; its slope is the sigmoid.',
  'activation.softsign.title': 'Softsign',
  'activation.softsign.text':
    'Like tanh, but it approaches −1 and 1 slowly, so its slope fades more gently.',
  'activation.hard_sigmoid.title': 'Hard Sigmoid',
  'activation.hard_sigmoid.text':
    'The sigmoid in three straight pieces: cheap, but outside of −3 to 3 its slope is exactly 0.',
  'activation.hard_tanh.title': 'Hard Tanh',
  'activation.hard_tanh.text':
    'Tanh in three straight pieces: outside of −1 to 1 its slope is exactly 0.',
  'activation.hard_swish.title': 'Hard Swish',
  'activation.hard_swish.text':
    'SiLU in cheap pieces, for small devices. It dips below 0 before it rises.',
  'activation.gelu.title': 'GELU',
  'activation.gelu.text':
    'Weighs *z* by the probability that a standard normal number is smaller. Smooth, with a dip below 0; common in transformers.',
  'activation.silu.title': 'SiLU (swish)',
  'activation.silu.text':
    'Weighs *z* by its own sigmoid. Smooth, with a dip below 0, and nearly straight for large *z*.',
  'activation.mish.title': 'Mish',
  'activation.mish.text':
    'Like SiLU, with a gate made of tanh and softplus: a slightly deeper dip and a steeper slope at 0.',
  'activation.sine.title': 'Sine',
  'activation.sine.text':
    'Periodic: it never saturates for good, but the same output comes from many *z*. Good at fine patterns, hard to train when weights are large.',
  'activation.gaussian.title': 'Gaussian',
  'activation.gaussian.text':
    'A bump: the unit answers near one line of the plane only. Far away from it the slope is 0.',
  'activation.own.title': 'An activation of your own',
  'activation.own.text':
    'A formula *f*(*z*) that you write, or a curve that you bend. The engine derives it by the rules of calculus and trains with it as with any other; at a corner it takes the slope on its left. What to expect of it, such as where *f*′ is 0, its editor says before anyone trains.',
  'activation.step.title': 'Step',
  'activation.step.text':
    'Off or on, as in the perceptron. Its slope is 0 everywhere, so no gradient passes and nothing below it can be trained this way.',

  // In the formulas of terms.
  'word.every_sample': 'for every sample',
  'word.or': 'or',
  'word.sparsity': 'sparsity',
  'word.zeros': 'outputs that are 0',
  'word.outputs': 'outputs',
  'word.every_layer': 'layer after layer',
  'word.steps_in_epoch': 'steps in an epoch',
  'word.training_samples': 'training samples',
  'word.batch_size': 'batch size',
  'word.two_classes': 'for two classes,',
  'word.more_classes': 'for more',
  'word.right_samples': 'samples on the right side',
  'word.samples': 'samples',
  'word.with_probability': 'with probability',
  'word.otherwise': 'otherwise',
  'word.random': 'random, with mean',
  'word.made_of': 'what the optimiser makes of',
  'word.gives': 'gives',
};
