// What is said where the page itself cannot begin. app/boot/words.js puts values in by itself: {directive} is
// all that it knows.

export default {
  loading:
    'Activation Playground needs JavaScript and WebAssembly, and takes a moment to load. If nothing else appears here, allow both and reload the page.',
  broken:
    'The page did not load: a file of it is missing or cut short, or this browser is too old. If trying again does not help, update the browser or tell the site’s owner.',
  policy:
    'The page did not load: the site’s content security policy forbids it ({directive}). The site’s owner can allow it: README.md of Activation Playground says how.',
  slow: 'The page is still loading after 20 seconds. Check the connection, or try again.',
  again: 'Try again',
  title: 'Activation Playground',
  lost: 'There is no page at this address.',
  home: 'Open Activation Playground',
};
