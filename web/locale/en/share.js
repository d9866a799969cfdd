// Texts of sharing, and of opening files, in English.

export default {
  heading: 'Share',
  'tab.link': 'Link',
  'tab.embed': 'Embed',
  'tab.code': 'Code',
  'tab.results': 'Results',
  'tab.files': 'Files',
  copy: 'Copy',
  copied: 'Copied ✓',
  'copied.not': 'Not allowed here: press Ctrl+C or ⌘C.',

  'exact.at': 'Open at this step ({step}) and verify that the run matches exactly',
  'exact.weights': 'With these weights',
  'exact.weights.note':
    'A weight or a setting was changed on the way, so the settings alone do not lead here. With the weights, steps count from 0.',
  'exact.weights.none': 'The weights are not finite any more: they cannot be shared.',

  lesson: 'With the lesson that is open',
  'lesson.label': 'Link to this lesson',
  'lesson.note':
    'Anyone with this link gets the whole lesson, from its first step, with the same runs. Your answers stay on your device.',
  'lesson.long':
    'Longer than {most, plural, one {# character} other {# characters}}: some mail programs and servers cut such links. Hand on the file of the lesson, or put it on a server.',

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

  'code.note': 'This network with its weights at step {step}, ready to run.',
  'code.label': 'Code for {library}',
  'code.library': 'Library',
  'code.form': 'Activation',
  'code.form.own': 'as its own layer',
  'code.form.inside': 'in the dense layer',
  'code.string': 'Activation by name',
  'code.inside': 'In the dense layer',
  'code.custom': 'Custom objects',
  'code.saving': 'Saving and loading',
  'code.version': 'Version',
  'code.keras.string':
    'activation="leaky_relu" takes slope 0.2, the default of that function. The layer LeakyReLU takes 0.3 where nothing is said, and Keras 2 fails with “Unknown activation function: leaky_relu”. So write the layer with its slope, also inside Dense.',
  'code.keras.inside':
    'Dense takes a name, a function, or a layer, which is a function too. PReLU has weights, its slopes: here it stays a layer of its own.',
  'code.keras.custom':
    'A saved model holds the names of its classes, and load_model has to find them. Those of Keras it finds by itself, and those marked with register_keras_serializable once their file has been imported. Any others are handed over: load_model("model.keras", custom_objects=dict(MyLayer=MyLayer)).',
  'code.keras.saving':
    'model.save("model.keras") keeps structure and weights, keras.models.load_model("model.keras") brings them back: see the end of the code.',
  'code.keras.version':
    'For Keras 3, checked against the sources of Keras 3.15. In Keras 2 hard_sigmoid is another function, and negative_slope is called alpha.',
  'code.pytorch.string':
    'PyTorch has modules instead of names. nn.LeakyReLU() takes slope 0.01 where nothing is said, which is not that of Keras.',
  'code.pytorch.inside':
    'nn.Linear takes no activation: in PyTorch it is always a module, or a function, of its own.',
  'code.pytorch.custom':
    'None are needed: a state_dict holds numbers only, and the code that loads them brings the classes.',
  'code.pytorch.saving':
    'torch.save(model.state_dict(), "model.pt") keeps the weights, and load_state_dict puts them into what build() makes: see the end of the code.',
  'code.pytorch.version': 'For PyTorch 1.12 and later; run with 1.13 when this page was tested.',
  'code.tfjs.string':
    'TensorFlow.js does not know the name leaky_relu: a dense layer with it fails. Its leakyReLU takes alpha, not negative_slope, and 0.3 where nothing is said.',
  'code.tfjs.inside':
    'Dense layers take names only. Functions with a number of their own, and those without a name there, stay layers of their own.',
  'code.tfjs.custom':
    'tf.serialization.registerClass is what custom_objects is in Keras: a saved model holds the names of its classes, and loading looks them up.',
  'code.tfjs.saving':
    'model.save(address) keeps structure and weights, tf.loadLayersModel(address) brings them back: see the end of the code.',
  'code.tfjs.version': 'For TensorFlow.js 4; run with 4.22 when this page was tested.',
  'qr.tooFine':
    'The QR code would have {modules} × {modules} modules, too fine for this screen. Make the window larger, or hand on the experiment as a file.',

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
  'embed.lang.reader': 'reader’s language',
  'embed.speed': 'Speed',
  'embed.speed.usual': 'default',
  'embed.speed.steps': '{n, plural, one {# step/s} other {# steps/s}}',
  'embed.speed.max': 'full speed',
  'embed.crowd': 'Other seeds beside the run',
  'embed.crowd.none': 'none',
  'embed.keys': 'Slides keep their keys after a click in the playground',
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
  'format.myst': 'MyST (mystmd), Jupyter Book 2',
  'format.myst.where':
    'Paste it between two paragraphs of a Markdown file. Sphinx has no such directive: there take the lines for Sphinx.',
  'format.sphinx': 'Sphinx with MyST, Jupyter Book 1',
  'format.sphinx.where':
    'Paste it between two paragraphs of a Markdown file. In reStructuredText write “.. raw:: html”, an empty line, and these lines indented below.',
  'format.quarto': 'Quarto',
  'format.quarto.where': 'Paste it between two paragraphs of a .qmd file.',
  'format.reveal': 'reveal.js',
  'format.reveal.where':
    'Paste it between the other sections: it is a slide of its own. In a PDF of the slides its place holds the link.',
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
  'files.save.experiment.note':
    'settings, all weights and the loss curve, to the last bit. The step too, unless something was changed on the way: then steps count from 0 once it is opened.',
  'files.save.csv': 'Data as CSV',
  'files.save.csv.note': 'the samples, one a line',
  'files.save.single': 'Single HTML file',
  'files.save.single.note': 'this experiment with everything it needs; works offline',
  'files.save.scorm': 'SCORM package',
  'files.save.scorm.note':
    'for learning platforms; reports when the goal is reached, and resumes where the reader left it',
  goal: 'Goal',
  'goal.measure': 'What is measured',
  'goal.value': 'Value',
  'goal.accuracy': 'test accuracy',
  'goal.loss': 'test loss',
  'goal.dead': 'dead units',
  'goal.epoch': 'epoch',
  'goal.least': 'at least',
  'goal.most': 'at most',
  'goal.add': 'Set a goal',
  'goal.and': 'and …',
  'goal.remove': 'Remove: {measure}',
  'goal.changed': 'only after a change of the reader’s own',
  'goal.note':
    'Conditions have to hold together, at the end of an epoch or where the reader pauses or steps to.',
  'goal.doubt.none':
    'These data have no classes, so there is no accuracy: this goal can never be reached. Ask for a loss instead.',
  'assignment.paused': 'Start paused',
  'assignment.findings': 'Hide findings and remedies',
  'files.scorm': 'For the SCORM package',
  'files.scorm.noGoal':
    'Without a goal, it is completed once the reader has pressed or scrolled anything and an epoch has been trained.',

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

  'open.tables': 'Nothing was opened: {name} are several tables. Open one at a time.',
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

  'import.at': 'At “{place}”: {message}',
  'import.notModel':
    'This is no layers-model of TensorFlow.js and no ONNX file, or it is damaged. Save it again, or export it as ONNX.',
  'import.graphModel':
    'This is a graph model of TensorFlow.js, which has no layers any more. Convert the Keras model with --output_format=tfjs_layers_model, or export it as ONNX.',
  'import.several':
    '“{first}” and “{second}” are two models. Open one at a time, with the files that belong to it.',
  'import.unknownLayer':
    '“{name}” is not supported{name, select, hard_sigmoid {: by this name TensorFlow.js and Keras 2 mean a function of slope 0.2, Keras 3 and the playground one of slope 1/6} exponential {: no activation of the playground grows like it} other {}}. Possible: dense layers, each followed by at most one activation of the playground. Replace it where the model was made, and export that again.',
  'import.formula':
    '“{name}” between two dense layers is no activation of the playground. A formula comes along only in files that the playground wrote and nobody changed. Replace it where the model was made, and export that again; or write it here as an activation of your own, and train anew.',
  'import.setting':
    '“{name}”: {field} {value} is not supported.{field, select, max_value { Possible: 6, or none.} threshold { Possible: 0.} negative_slope {{name, select, ReLU { Possible beside max_value: 0.} other {}}} other {}} Change it where the model was made, and export that again.',
  'import.tooLong':
    'There is more in it than a model of the playground’s size can need: at most 1,000,000 weights.',
  'import.archive':
    'The archive holds more than {most} MB, or too many files. Put only the model and its weights in it.',
  'import.tooSlow':
    'It took longer than {seconds, plural, one {# second} other {# seconds}} to read and was given up.',
  'import.branches':
    'At “{name}” the network branches. Possible: layers one after the other, each used once. Export the part that is such a chain.',
  'import.noDense':
    'There is no dense layer in it. Possible: dense layers with activations between them.',
  'import.tooMany': 'There are too many dense layers in it. Possible: {most}.',
  'import.sizes':
    'The sizes at “{name}” do not go together. Possible: a row of numbers for each sample, and as many weights as the layers on both sides need.',
  'import.fileSize':
    '“{name}” has {found, plural, one {# byte} other {# bytes}}, the model says {wanted}. They do not belong together, or one was cut short: copy both again.',
  'import.numbers': 'Weights must be finite numbers, and columns scaled by numbers other than 0.',
  'import.numberType':
    '“{name}” holds numbers of the type {type}. Possible: floating-point numbers of single, double or half precision, and in TensorFlow.js weights quantized to 8 or 16 bits. Save the model with float32 weights.',
  'import.missingWeights':
    'The weights “{name}” are missing. Choose or drop the model and all of its files together, or zip them.',
  'import.outputActivation':
    'The output layer ends in {activation}. Possible: nothing, sigmoid, softmax. Leave the activation out and export the model again.',
  'import.twoActivations':
    '“{name}” follows another activation. Possible: one activation after a dense layer.',
  'open.note.rounded':
    'Its weights had more digits than single precision holds; they were rounded.',
  'open.note.half':
    'It was made for half precision. Here it computes in single precision, so its answers can differ in the third digit.',
  'open.note.oneOutput':
    'Its two outputs became one, the second less the first, which gives the same two probabilities.',
  'open.note.oneOutputOfLogits':
    'Its two outputs are taken for the logits of the two classes. They became one, the second less the first, which gives the same two probabilities.',
  'fit.own':
    'The formula “{name}” in the file is not what its layers compute. Export the model again.',
  'fit.inputs':
    'It takes {found, plural, one {# input} other {# inputs}}, the present network {wanted}. Choose {found, plural, =1 {a curve such as the sine} =2 {data in the plane, with the inputs x₁ and x₂ alone,} other {a table with # columns before the last one}} first, and open it again.',
  'fit.outputs':
    'It gives {found, plural, one {# output} other {# outputs}}, the present data need {wanted}. Choose {found, plural, =1 {data with two classes or a number to learn} =2 {data with two classes} other {data with # classes, such as blobs, or a table whose last column names # classes,}} first, and open it again.',
  'fit.scale':
    'It scales the columns of a table before it uses them. Open a table with such columns first, and then the model again.',
  'fit.ending':
    'It ends in {found}, which does not go with the present task ({wanted}). Choose {found, select, sigmoid {data with two classes} other {data with more than two classes}} first, and open it again.',
  'goal.doubt.locked':
    'Everything is locked: readers can change nothing, so this goal can never be reached.',
  'goal.doubt.nought':
    'With this loss a test loss of 0 is hardly ever reached. Ask for a small value such as 0.05.',
  'goal.changed.note':
    'Counts: any change to the experiment, be it a setting, a new seed, another data set, another activation, or a weight set by hand. Reset, speed and what was undone do not count.',
  'goal.easier':
    'The data are not locked: readers could choose an easier data set and reach the goal there.',
  'goal.lock': 'Lock the data',
  'assignment.findings.note':
    'The diagnosis then tells epoch, step and losses alone: nothing of what is wrong, of dead units or of the gradient.',
  'files.rested': 'Training was paused at step {step}, so that all files are of the same step.',
};
