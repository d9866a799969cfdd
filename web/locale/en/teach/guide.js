// The page for teachers, in English. What stands between asterisks is a link.
export default {
  title: 'For teachers',
  lead: 'What to show in which order, how long it takes, how it comes into a course or a deck, and how to collect what students have done.',
  minutes: 'about {n, plural, one {# minute} other {# minutes}}',
  'show.heading': 'What to show',
  'show.lesson': '{title}: {what}',
  'show.one-neuron': 'a weighted sum, bent by its activation.',
  'show.why-bend': 'without an activation, layers are one line.',
  'show.vanishing-gradients': 'eight sigmoids, and what is left of ∂L/∂z in the first.',
  'show.dying-relu': 'watch units die, and bring them back with a slope.',
  'show.more':
    'Each lesson asks for a prediction before it runs. *All lessons* have a page to print as a worksheet.',
  'show.others': 'There are also *examples*, a page each, and *claims* that were put to the test.',
  'task.heading': 'How to set a task',
  'task.open': 'Set up the experiment that students begin with.',
  'task.goal':
    'Under Share, Embed, set a goal such as test accuracy at least 95 %, lock what is not to be changed, and hide findings and remedies where students are to find them.',
  'task.changed':
    'Tick “only after a change of the reader’s own”: then a run that is left alone does not pass. Any change to the experiment counts, a new seed and another data set too: lock the data, or readers may choose an easier set.',
  'embed.heading': 'How to embed it',
  'embed.page':
    'On a course page: copy the lines under Share, Embed. A plain iframe is enough; no account, no uploads.',
  'embed.slides':
    'On slides: choose reveal.js, and tick “Slides keep their keys after a click in the playground”.',
  'embed.scorm':
    'On a learning platform: save a SCORM package under Share, Files. It is passed when the goal is reached, and resumes where the student left it.',
  'embed.offline': 'Without a network: save the page as a single HTML file.',
  'collect.heading': 'How to collect results',
  'collect.hand':
    'Students copy their link under Share, Results, or with “Copy result” beside the goal, and hand it in as a message; long ones as a file.',
  'collect.verify':
    'Paste all links there under “Verify results”, one a line, with names beside them, and the task’s link below. Each is run again: same, differs at a change, or unreadable.',
  'collect.table': 'Save the table as CSV, or show a run to see how it was done.',
  'collect.proves': 'A verified result proves the run, not who did it.',
};
