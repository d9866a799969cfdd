// Brings links back that a mail program has damaged: some turn the # of a link into %23, once or twice encoded, and so an experiment
// into a part of the path, for which hosts have no file. On hosts that answer with 404.html then, this leads to the page itself.
//
// A classic script, in the language that all browsers know. bundle/seal.js writes 404.html, which loads it.

(function () {
  const { pathname, search } = window.location;
  const mark = /%(?:25)*23/.exec(pathname);
  if (!mark) return;
  const page = pathname.slice(0, mark.index);
  const rest = pathname.slice(mark.index + mark[0].length);
  // What else is encoded in it, the page decodes.
  window.location.replace(`${page}#${rest}${search}`);
})();
