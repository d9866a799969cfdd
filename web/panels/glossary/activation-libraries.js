// What other libraries call the activations, and with which parameter where nothing is said: Keras 3.15's and ONNX's as read in their
// sources and their documentation, PyTorch's and TensorFlow.js's as run, too, by the tests. A test names activations that lack a row.

/** When all of it was looked up. */
export const librariesRead = new Date(Date.UTC(2026, 10, 29));

/** With the versions that were read. Names of programs are not translated. */
export const libraries = /** @type {const} */ ({
  pytorch: 'PyTorch 2.8',
  keras: 'Keras 3.15',
  tfjs: 'TensorFlow.js 4.22',
  onnx: 'ONNX',
});

/** @typedef {keyof typeof libraries} Library */

/**
 * A function or layer.
 *
 * @typedef {object} Called
 * @property {string} call as code has it
 * @property {number | null} [value] its parameter where nothing is said; null where it has to be given
 */

/** @typedef {Record<Library, Called[]>} LibraryNames a library without such a function has none */

/**
 * @param {string[]} calls of PyTorch, Keras, TensorFlow.js and ONNX, '' for none
 * @param {(number | null | undefined)[]} [values]
 * @returns {LibraryNames}
 */
function named([pytorch, keras, tfjs, onnx], values = []) {
  /** @type {(call: string, value: number | null | undefined) => Called[]} */
  const called = (call, value) =>
    call === '' ? [] : [value === undefined ? { call } : { call, value }];
  return {
    pytorch: called(pytorch, values[0]),
    keras: called(keras, values[1]),
    tfjs: called(tfjs, values[2]),
    onnx: called(onnx, values[3]),
  };
}

/** @type {Record<string, LibraryNames>} */
export const libraryNames = {
  identity: named(['nn.Identity', '"linear"', "'linear'", 'Identity']),
  sigmoid: named(['nn.Sigmoid', '"sigmoid"', "'sigmoid'", 'Sigmoid']),
  tanh: named(['nn.Tanh', '"tanh"', "'tanh'", 'Tanh']),
  relu: named(['nn.ReLU', 'layers.ReLU, "relu"', "layers.reLU, 'relu'", 'Relu']),
  leaky_relu: {
    pytorch: [{ call: 'nn.LeakyReLU', value: 0.01 }],
    keras: [
      { call: 'layers.LeakyReLU', value: 0.3 },
      { call: '"leaky_relu"', value: 0.2 },
    ],
    tfjs: [{ call: 'layers.leakyReLU', value: 0.3 }],
    onnx: [{ call: 'LeakyRelu', value: 0.01 }],
  },
  prelu: named(['nn.PReLU', 'layers.PReLU', 'layers.prelu', 'PRelu'], [0.25, 0, 0, null]),
  elu: named(['nn.ELU', 'layers.ELU, "elu"', "layers.elu, 'elu'", 'Elu'], [1, 1, 1, 1]),
  selu: named(['nn.SELU', '"selu"', "'selu'", 'Selu']),
  celu: named(['nn.CELU', '"celu"', '', 'Celu'], [1, 1, undefined, 1]),
  relu6: named(['nn.ReLU6', '"relu6"', "'relu6'", 'Clip']),
  softplus: named(['nn.Softplus', '"softplus"', "'softplus'", 'Softplus']),
  softsign: named(['nn.Softsign', '"softsign"', "'softsign'", 'Softsign']),
  hard_sigmoid: named(['nn.Hardsigmoid', '"hard_sigmoid"', '', 'HardSigmoid']),
  hard_tanh: named(['nn.Hardtanh', '"hard_tanh"', '', 'Clip']),
  hard_swish: named(['nn.Hardswish', '"hard_swish"', '', 'HardSwish']),
  gelu: named(['nn.GELU', '"gelu"', "'gelu'", 'Gelu']),
  silu: named(['nn.SiLU', '"silu", "swish"', "'swish'", '']),
  mish: named(['nn.Mish', '"mish"', "'mish'", 'Mish']),
  sine: named(['torch.sin', 'keras.ops.sin', 'tf.sin', 'Sin']),
  gaussian: named(['', '', '', '']),
  step: named(['', '', '', '']),
};
