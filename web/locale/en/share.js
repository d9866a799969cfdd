// Texts of sharing, and of opening files, in English.

export default {
  heading: 'Share',
  'tab.link': 'Link',
  'tab.embed': 'Embed',
  'tab.files': 'Files',
  copy: 'Copy',
  copied: 'Copied ✓',
  'copied.not': 'Not allowed here: press Ctrl+C or ⌘C.',

  'exact.at': 'Open at this step ({step}) and verify that the run matches exactly',
  'exact.weights': 'With these weights',
  'exact.weights.note':
    'A weight or a setting was changed on the way, so the settings alone do not lead here. With the weights, steps count from 0.',
  'exact.weights.none': 'The weights are not finite any more: they cannot be shared.',

  'link.label': 'Link to this experiment',
  'link.note':
    'Anyone with this link gets the same data and the same initial weights, and the run to which these settings lead from there.',
  'link.length': '{n, plural, one {# character} other {# characters}}',
  'link.long':
    'Longer than {most, plural, one {# character} other {# characters}}: some mail programs and servers cut such links. A file is safer.',
  'link.toFile': 'Save as a file',
  'link.send': 'Send …',
  'qr.name': 'QR code of the link',
  'qr.tooLong':
    'Too long for a QR code, which holds about {most, plural, one {# character} other {# characters}}.',

  'embed.show': 'Show',
  'embed.lock': 'Lock',
  'embed.lock.hint': 'Readers see these but cannot change them.',
  'part.transport': 'controls',
  'part.diagnosis': 'diagnosis',
  'part.data': 'data',
  'part.network': 'network',
  'part.output': 'output',
  'part.loss': 'loss curve',
  'part.vitals': 'vital signs',
  'lock.data': 'data',
  'lock.network': 'network',
  'lock.training': 'training',
  'lock.seed': 'seed',
  'embed.size': 'Size',
  'size.small': '500 × 300',
  'size.large': '800 × 600',
  'size.full': 'full width',
  'size.custom': 'custom',
  'size.width': 'Width',
  'size.height': 'Height',
  'embed.theme': 'Colours',
  'embed.theme.reader': 'reader’s theme',
  'embed.lang': 'Language',
  'embed.lang.reader': 'the reader’s',
  'embed.speed': 'Speed',
  'embed.speed.usual': 'default',
  'embed.speed.steps': '{n, plural, one {# step/s} other {# steps/s}}',
  'embed.speed.max': 'full speed',
  'embed.autoplay': 'Start automatically',
  'embed.title': 'Activation Playground: {data}',
  'embed.preview': 'Preview',
  'embed.preview.none': 'No preview from a file: put the page on a web server first.',
  'embed.format': 'Paste into',
  'embed.code': 'Code to paste',
  'format.html': 'Web page',
  'format.html.where': 'Paste it where the playground is to appear in the page’s HTML.',
  'format.element': 'Web page (custom element)',
  'format.element.where':
    'Paste it into the page’s HTML; scripts of the page can then talk to the element.',
  'format.myst': 'MyST, Jupyter Book',
  'format.myst.where': 'Paste it between two paragraphs of a Markdown file.',
  'format.quarto': 'Quarto',
  'format.quarto.where': 'Paste it between two paragraphs of a .qmd file.',
  'format.reveal': 'reveal.js',
  'format.reveal.where': 'Paste it between the other sections: it is a slide of its own.',
  'format.moodle': 'Moodle',
  'format.moodle.where': 'In Moodle’s editor choose Tools › Source code, paste it there, and save.',
  'format.canvas': 'Canvas',
  'format.canvas.where': 'In Canvas’ editor choose the HTML view </> and paste it there.',

  'files.open': 'Open',
  'files.open.button': 'Open a file …',
  'files.open.note':
    'A saved experiment, or a dense network as ONNX or TensorFlow.js (model.json with its weights, or both zipped). You can also drop it anywhere on the page.',
  'files.save': 'Save',
  'files.save.experiment': 'Experiment',
  'files.save.experiment.note': 'settings, step, all weights and the loss curve, to the last bit',
  'files.save.csv': 'Data as CSV',
  'files.save.csv.note': 'the samples, one a line',
  'files.save.single': 'Single HTML file',
  'files.save.single.note': 'this experiment with everything it needs; works offline',
  'files.save.scorm': 'SCORM package',
  'files.save.scorm.note': 'for learning platforms; reports when the goal is reached',
  'files.goal': 'Goal',
  'files.goal.hint': 'Example: accuracy>=0.95. Without a goal, opening it completes it.',
  'files.goal.wrong': 'Goal: “{value}” cannot be used. Example: accuracy>=0.95, dead<=0.05.',
  'files.models': 'Save the trained network',
  'files.kindNotExpressible':
    'Layer {layer} is of the kind {kind}, for which no format has a layer.',
  'files.featuresNotExpressible':
    'This format cannot make features such as x₁² of a table’s scaled columns. Use x₁ and x₂ alone, or save as Keras or PyTorch.',
  'files.precisionNotExpressible':
    'This format computes in single precision, which cannot tell values of the table apart: they differ too little for their size. Save as ONNX, Keras or PyTorch.',
  'files.notExpressible': 'There is no layer for {activation} (layer {layer}).',
  'files.sandboxed':
    'This frame may not be allowed to save {name}. If nothing was saved, copy it from here.',
  'files.sandboxed.binary':
    'This frame may not be allowed to save {name}. If nothing was saved, open the experiment in a page of its own first.',
  'files.content': 'Content of the file',
  'files.failed': 'This could not be saved: {reason}',

  'open.locked': 'Files cannot be opened here: data, network, training or seed are locked.',
  'open.weights':
    'Opened with the weights of “{name}”. It was saved after changes by hand at step {step}; steps count from 0 again.',
  'open.otherWeights':
    'The weights in “{name}” are not those to which its experiment leads in {step, plural, one {# step} other {# steps}}. What is shown is the experiment, without them.',
  'open.network':
    'Opened the network of “{name}” on the present data. Its weights are the initial weights; Reset brings them back.',
  'open.reading': 'Reading “{name}” …',
  'open.stop': 'Stop',
  'open.network.plain':
    'Opened the network of “{name}”. It was made for values as they are, so the table is no longer scaled{plane, select, yes { and what lies beyond −3 to 3 is outside the picture} other {}}. Its weights are the initial weights; Reset brings them back.',
  'open.network.scaled':
    'Opened the network of “{name}”. The table is now scaled as that file says. Its weights are the initial weights; Reset brings them back.',
  'open.problem': '“{name}” was not opened.',
  'open.field': '{field}: “{value}” cannot be used. Allowed: {allowed}.',
  'open.nothing': 'nothing',
  megabytes: '{n} MB',
  'allowed.size': 'at most {most}',
  'allowed.json':
    'whole JSON, an ONNX file, a zip of a TensorFlow.js model, or a table whose name ends in .csv',
  'allowed.nesting': 'lists within lists to a depth of {most}',
  'allowed.object': 'an object with named fields',
  'allowed.format': '“{format}”',
  'allowed.version': '{version}',
  'allowed.text': 'the text of an experiment without step and state',
  'allowed.step': 'a whole number from 0 to {most}',
  'allowed.digest': 'hexadecimal digits, 8 or more',
  'allowed.flag': 'true or false',
  'allowed.base64': 'single-precision numbers in base64',
  'allowed.finite': 'finite numbers',
  'allowed.lists': 'a list of numbers, {most} at most, all lists equally long',
  'allowed.number': 'a number that is not negative; steps are whole',
  'allowed.ascending': 'more than the step before',
  'allowed.engine': 'what the engine knows',

  'import.notModel': 'This is no layers-model of TensorFlow.js and no ONNX file.',
  'import.unknownLayer':
    '“{name}” is not supported. Allowed: dense layers with the activations of the playground.',
  'import.setting': '“{name}”: {field} {value} is not supported.',
  'import.tooLong': 'There is more in it than a model of the playground’s size can need.',
  'import.archive': 'The archive holds more than {most} MB, or too many files.',
  'import.tooSlow':
    'It took longer than {seconds, plural, one {# second} other {# seconds}} to read and was given up.',
  'import.branches': 'At “{name}” the network branches. Allowed: layers one after the other.',
  'import.noDense': 'There is no dense layer in it.',
  'import.tooMany': 'There are too many dense layers in it. Allowed: {most}.',
  'import.sizes': 'The sizes at “{name}” do not go together.',
  'import.numbers': 'Weights must be finite single-precision numbers that are not quantized.',
  'import.missingWeights':
    'The weights “{name}” are missing. Drop all files of the model together.',
  'import.outputActivation':
    'The output layer ends in {activation}. Allowed: nothing, sigmoid, softmax.',
  'import.twoActivations':
    '“{name}” follows another activation. Allowed: one activation after a dense layer.',
  'fit.inputs':
    'Its number of inputs is {found}, the present one {wanted}. Choose data or inputs that go with it first.',
  'fit.outputs':
    'Its number of outputs is {found}, the present data need {wanted}. Choose data that go with it first.',
  'fit.scale': 'It scales the columns of a table before it uses them. Open such a table first.',
  'fit.ending':
    'It ends in {found}, which does not go with the present task ({wanted}). Choose other data first.',
};
