// Texts of what readers do with data of their own: placing points, reading and saving CSV.

export default {
  kind: 'What to place',
  'kind.classes': 'classes',
  'kind.classes.hint': 'Points of the plane that each belong to a class.',
  'kind.values': 'values',
  'kind.values.hint': 'Points of the plane that each have a number.',
  'kind.curve': 'curve',
  'kind.curve.hint': 'Points (x, y) of a curve: the network learns y from x.',
  'surface.classes':
    'Plane to place points on. Arrow keys move the crosshair, Enter adds a point, Delete removes the nearest, digits choose the class.',
  'surface.values':
    'Plane to place points on. Arrow keys move the crosshair, Enter adds a point with the chosen value, Delete removes the nearest.',
  'surface.curve':
    'Plane to place points of a curve on. Arrow keys move the crosshair, Enter adds a point, Delete removes the nearest.',
  'surface.empty': 'Click to place points, or drag to paint.',
  'surface.locked': 'The data are locked.',
  tool: 'Placed next',
  'tool.class': 'Class {name}',
  'tool.class.hint': 'Points of class {name} are placed next (key {key}).',
  'tool.more': 'Another class',
  'tool.value': 'Value',
  'tool.value.hint': 'The number of the points that are placed next.',
  'tool.erase': 'erase',
  'tool.erase.hint':
    'Removes points that are clicked or swept over. A right click does so with any tool.',
  copy: 'Copy current data',
  'copy.hint': 'Puts the samples in training here, to go on from.',
  clear: 'clear',
  'clear.hint': 'Removes all points from here. The network keeps what it has until there are two.',
  use: 'Train on these points',
  count: '{n, plural, one {# point} other {# points}}',
  'note.few': 'The network learns its former data until there are two points.',
  'note.live': 'Add points while training; weights are kept.',
  'table.place': 'Place points instead',
  'table.place.hint':
    'From the second point on they take the place of the table; undo brings it back.',
  'note.table':
    '{inputs, plural, one {# input} other {# inputs}}, which no plane can show: {names}. Learned from them: {label}.',
  'note.table.unnamed':
    '{inputs, plural, one {# input} other {# inputs}}, which no plane can show.',
  crosshair: '{x1}, {x2}',
  'crosshair.on': '{x1}, {x2}: on a point, {label}',
  added: 'Added {label} at {x1}, {x2}. {n, plural, one {# point} other {# points}}.',
  removed: 'Removed {label}. {n, plural, one {# point} other {# points}}.',
  none: 'No point is near.',
  chosen: 'Next: {label}.',
  'label.class': 'class {name}',
  'label.value': 'value {value}',
  'label.curve': 'y = {value}',
  'csv.open': 'Import CSV …',
  'csv.save': 'Export CSV',
  'csv.save.hint': 'Saves all samples in training as a table: inputs and label of one a line.',
  'csv.sandboxed': '{name} may not be saved from this frame. Its content:',
  'csv.heading': 'Data from CSV',
  'csv.sentence': 'one sample a line: its inputs, and what is to be learned',
  'csv.rules':
    'Up to 64 MB. Of more than 10,000 rows, 10,000 are drawn at random. What is learned is the column called label, class or target, or y where none is called x, and otherwise the last. All others are inputs: numbers, or text, of which each value becomes one. How it is read can be changed below.',
  'csv.text': 'Paste it here',
  'csv.example': 'x1,x2,label\n0.5,1.2,red\n-1.1,0.3,blue',
  'csv.choose': 'Choose a file',
  'csv.drop': 'or drop one on this window',
  'csv.reads': 'Reading …',
  'size.bytes': '{n, number, integer} B',
  'size.kilobytes': '{n, number, integer} KB',
  'size.megabytes': '{n} MB',
  'csv.failed': 'It could not be read: {reason}',
  'csv.file': '{name}, {size}',
  'csv.file.encoded': '{name}, {size}, read as {encoding}',
  'csv.tooLarge': '{name} has {size}; at most 64 MB are read.',
  'csv.unreadable': '{name} could not be read.',
  'csv.classes':
    '{n, plural, one {# sample} other {# samples}} with {inputs, plural, one {# input} other {# inputs}} ({inputNames}); {label} is one of {classes, plural, one {# class} other {# classes}}: {classNames}.',
  'csv.values':
    '{n, plural, one {# sample} other {# samples}} with {inputs, plural, one {# input} other {# inputs}} ({inputNames}); {label} is a number.',
  'csv.scaled':
    'The network sees (value − centre) ÷ spread of these columns: {columns}. What is read at a point, tables and files stay in the units of the table.',
  'csv.scaled.present':
    'These columns are scaled as the network in training knows them: {columns}.',
  'csv.stray':
    'The network in training knows other values of {columns}: these lie more than ten spreads away. So the columns are scaled anew, and what it has learned does not fit them; start again from new weights with “Reset”.',
  'csv.stray.present':
    'These values of {columns} lie more than ten spreads from all that the network in training knows, so its outputs and losses can be enormous. Choose “columns that need it” to scale them anew.',
  'csv.constant':
    '{n, plural, one {This column is} other {These columns are}} the same in every row, which says nothing about {label}: {columns}.',
  'csv.reading': 'How the table is read',
  'csv.header': 'First row',
  'csv.header.yes': 'names of the columns',
  'csv.header.no': 'a sample',
  'csv.label': 'To be learned',
  'csv.learned': 'as',
  'csv.learned.classes': 'classes',
  'csv.learned.numbers': 'numbers',
  'csv.decimal': 'Decimal sign',
  'csv.decimal.point': 'point (1234.5)',
  'csv.decimal.comma': 'comma (1.234,5)',
  'csv.decimal.ask': 'please choose',
  'csv.missing':
    '{n, plural, one {Leave out the row with a missing value} other {Leave out the # rows with missing values}}',
  'csv.scale': 'Scaling',
  'csv.scale.each': 'columns that need it',
  'csv.scale.none': 'none: as they are',
  'csv.scale.present': 'as for the network in training',
  'csv.rows': 'The first samples, as they are read',
  'csv.rows.more': '{n, plural, other {and # more}}',
  'csv.raw':
    'The network in training was given values as they are, so these are not scaled either.',
  'csv.scaled.column': '{name} ({centre} ± {spread})',
  'csv.plane': 'They lie in a plane, so the output is drawn.',
  'csv.table':
    'More than two inputs lie in no plane: the output lists samples and the confusion matrix.',
  'csv.problems': 'Nothing has been changed. Please fix:',
  'csv.use': '{n, plural, one {Train on this sample} other {Train on these # samples}}',
  'csv.use.none': 'Train on these samples',
  'csv.cancel': 'Cancel',

  // What files are that cannot be opened, and what to save instead. The command line takes these sentences, too.
  'file.empty': 'It is empty: there is nothing in it to open.',

  // Tables.
  'file.excel': 'It is an Excel workbook. Save the sheet as CSV (“CSV UTF-8”) and open that file.',
  'file.spreadsheet': 'It is a spreadsheet. Export the sheet as CSV and open that file.',
  'file.office':
    'It is a document of an office program. Save the table in it as CSV and open that file.',
  'file.parquet':
    'It is a table in Parquet, Arrow or Feather format. Save it as CSV, for example with to_csv("table.csv", index=False) of pandas, and open that file.',
  'file.numpy':
    'It holds arrays of NumPy. Save the table as CSV, for example with numpy.savetxt("table.csv", table, delimiter=","), and open that file.',
  'file.matlab': 'It is a MATLAB file. Save the table as CSV with writetable, and open that file.',
  'file.database': 'It is an SQLite database. Export the table as CSV and open that file.',

  // Networks.
  'file.keras':
    'It is a Keras model. Export it with model.export("model.onnx", format="onnx"), or convert it with tensorflowjs_converter, and open that.',
  'file.hdf5':
    'It is an HDF5 file, as Keras used to save models. Export the model as ONNX, or as a layers model of TensorFlow.js with tensorflowjs_converter, and open that.',
  'file.pytorch':
    'It is a PyTorch file. Export the model with torch.onnx.export(model, example, "model.onnx") and open that file.',
  'file.safetensors':
    'It holds weights (safetensors) without the network that they belong to. Export the model as ONNX and open that file.',
  'file.weights':
    'It holds weights without the network that they belong to. Drop its model.json together with it.',
  'file.tflite':
    'It is a TensorFlow Lite model. Export the model that it was made from as ONNX, or as a layers model of TensorFlow.js, and open that.',
  'file.savedModel':
    'It is part of a SavedModel of TensorFlow. Convert that with tf2onnx, or the Keras model with tensorflowjs_converter, and open the result.',
  'file.network': 'It is a network in ONNX format, not a table. Tables are read as CSV.',

  // Anything else.
  'file.pickle':
    'It is a Python pickle, which only Python can read. Save a table as CSV, or a model as ONNX, and open that file.',
  'file.notebook':
    'It is a Jupyter notebook. Save the table in it as CSV, or the model as ONNX, and open that file.',
  'file.json':
    'It is JSON, but neither an experiment that was saved here nor the model.json of TensorFlow.js. Tables are read as CSV.',
  'file.picture':
    'It is a picture. What can be opened are tables as CSV, experiments that were saved here, and networks as ONNX or TensorFlow.js.',
  'file.media':
    'It is a recording. What can be opened are tables as CSV, experiments that were saved here, and networks as ONNX or TensorFlow.js.',
  'file.pdf': 'It is a PDF document. Save the table in it as CSV and open that file.',
  'file.archive': 'It is a compressed archive. Unpack it and open the file in it.',
  'file.page':
    'It is a web page. If it came by a download, that may have needed signing in: download the file itself.',
};
