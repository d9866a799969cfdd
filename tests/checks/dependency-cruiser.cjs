// Who may use whom in the JavaScript, as rules for dependency-cruiser: what README says under "Where things are". Types that
// comments import count like code. rooms.js runs them.

/** From the ground up: a room uses itself and those before it. */
const ground = ['locale', 'format', 'draw', 'kit'];
/** The same; these use all of the ground, too. */
const upper = [
  'engine',
  'frame',
  'address',
  'state',
  'models',
  'panels',
  'compare',
  'lessons',
  'embed',
  'app',
];

/** Where a page, a worker or a program begins, and types for what no module exports: nothing in web/ imports these. */
const entries = [
  'address/lost\\.js',
  'app/(boot/(boot|language|lost|words)|site|single)\\.js',
  'bundle/(dev|embed|english-messages|serve|site-names|vite\\.config|vite\\.single)\\.js',
  'bundle/[^/]+\\.d\\.ts',
  'embed/example/example\\.js',
  'embed/host/(anywidget|element)\\.js',
  'embed/host/element\\.d\\.ts',
  'embed/package/[^/]+\\.d\\.ts',
  'engine/worker\\.js',
  // In the single file it takes the place of source.js.
  'engine/pool/(single-source|study-worker)\\.js',
  'offline/worker\\.js',
  'panels/share/file-worker\\.js',
];

/** What may be fetched on demand. */
const onDemand = [
  // The engine on the page itself, where there may be no worker; in it what watches for a goal and what reads formulas, where there are
  // any, what shortens the record of changes, once there are some, and what looks at the next update.
  'engine/(host|load|dispatch|on-demand/index|formulas|run-record)\\.js',
  'locale/([^/]+/|start\\.js)',
  'lessons/[^/]+/',
  // What the table of parts in app/ lists.
  '(panels/[^/]+|compare|compare/(race|map)|lessons)/index\\.js',
  'panels/[^/]+/offer\\.js',
  // What is said where the engine does not load.
  'app/load-failure\\.js',
  // What the page keeps up once it stands, and what tells screen readers of training.
  'kit/upkeep\\.js',
  'app/announcer\\.js',
  // Which windows are laid out as small iframes, with the style sheet for that.
  'app/sizes/low\\.js',
  // A theme's style sheet.
  'app/(sizes/)?[^/]+\\.css',
];

/** Where other rooms make what the table of parts lists. */
const listed = [
  'kit/(hint-opener|problem-texts)',
  'embed/page/host-connection',
  'state/change-words',
  'app/fetch-problems',
  'lessons/first-minute',
];

/** @param {string[]} rooms */
const inside = (rooms) => `^web/(${rooms.join('|')})/`;

/**
 * @param {string} room
 * @param {string[]} used
 */
function roomRule(room, used) {
  const own = [room, ...used];
  return {
    name: `uses-of-${room.replace('/', '-')}`,
    comment:
      `web/${room} uses ${used.length > 0 ? `itself, ${used.join(', ')}` : 'itself alone'}: what it needs of another room is ` +
      'handed in, is reached by an event, or belongs to a room that both may use.',
    severity: 'error',
    from: {
      path: inside([room]),
      ...(room === 'embed' && { pathNot: inside(['embed/authoring']) }),
    },
    to: {
      path: '^(web|tests|cpp)/',
      pathNot: [...own.map((each) => inside([each])), '/node_modules/'],
    },
  };
}

const roomRules = [
  ...ground.map((room, place) => roomRule(room, ground.slice(0, place))),
  ...upper.map((room, place) => {
    const used = [...ground, ...upper.slice(0, place)];
    // The page registers the service worker, and hands out what authors may take along.
    return roomRule(room, room === 'app' ? [...used, 'offline'] : used);
  }),
  roomRule('bundle', [...ground, ...upper, 'offline']),
  roomRule('offline', []),
];
for (const rule of roomRules) {
  // Code to paste and packages are text made of values: the dialog that shows them may use it, as it uses models.
  if (rule.name === 'uses-of-panels') rule.to.pathNot.push(inside(['embed/authoring']));
}

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'authoring-is-text',
      comment:
        'web/embed/authoring makes text out of values, for whoever asks: it uses addresses and the ground, as models do.',
      severity: 'error',
      from: { path: inside(['embed/authoring']) },
      to: {
        path: '^(web|tests)/',
        pathNot: [inside([...ground, 'address', 'embed/authoring']), '/node_modules/'],
      },
    },
    {
      name: 'host-knows-the-protocol-alone',
      comment:
        'web/embed/host runs on other people’s pages: it uses itself and web/embed/protocol.js alone, and no package.',
      severity: 'error',
      from: { path: inside(['embed/host']) },
      to: { pathNot: [inside(['embed/host']), '^web/embed/protocol\\.js$'] },
    },
    {
      name: 'panels-apart',
      comment:
        'A room of web/panels uses no other one: another panel is reached by an event or through what app/ hands in. What both ' +
        'need belongs to the kit or to a room before the panels.',
      severity: 'error',
      from: { path: '^web/panels/([^/]+)/' },
      to: { path: '^web/panels/', pathNot: '^web/panels/$1/' },
    },
    {
      name: 'panels-by-their-index',
      comment:
        'The rest of the page imports a panel’s index.js, and for its menu offer.js; the other files of its room are its own. ' +
        '(Pages without a script are made of the same values and words, without the panel itself.)',
      severity: 'error',
      from: { path: '^web/', pathNot: ['^web/panels/', '^web/bundle/'] },
      to: { path: '^web/panels/', pathNot: '^web/panels/[^/]+/(index|offer)\\.js$' },
    },
    {
      name: 'models-take-types-only',
      comment:
        'web/models turns values into files and back: of the engine and its frames it uses types, of addresses and state nothing.',
      severity: 'error',
      from: { path: inside(['models']) },
      to: { path: inside(['engine', 'frame']), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'models-know-no-state',
      comment:
        'web/models turns values into files and back: it knows no address and no state of the page.',
      severity: 'error',
      from: { path: inside(['models']) },
      to: { path: inside(['address', 'state']) },
    },
    {
      name: 'parts-by-the-table',
      comment:
        'What comes on demand has its place in the table of parts in web/app; nobody else fetches a room.',
      severity: 'error',
      from: { path: '^web/', pathNot: inside(['app']) },
      to: {
        path: '^web/(panels/[^/]+|compare|lessons)/index\\.js$',
        dependencyTypes: ['dynamic-import'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'on-demand',
      comment:
        'What is fetched on demand is a part of the page, a language, a lesson, the engine’s host or a theme. Everything else is ' +
        'imported: cuts through a room cost its reader more than they save.',
      severity: 'error',
      from: { path: '^web/', pathNot: `^web/(${listed.join('|')})\\.js$` },
      to: {
        path: '^web/',
        // A room of panels fetches parts of its own, which the table of parts lists.
        pathNot: [`^web/(${onDemand.join('|')})`, '^web/panels/', '/node_modules/'],
        dependencyTypes: ['dynamic-import'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-circles',
      comment:
        'Modules that import each other in a circle cannot be read, tested or loaded one before the other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing leads here from where the page, a worker, the bundle or a program begins: remove it, or list it as such a beginning.',
      severity: 'error',
      from: { path: `^web/(${entries.join('|')})$` },
      to: {
        path: '^web/',
        pathNot: [`^web/(${entries.join('|')})$`, '/node_modules/'],
        reachable: false,
      },
    },
    {
      name: 'resolved',
      comment:
        'What is imported must exist. (What only the bundle provides is declared in web/bundle/virtual.d.ts.)',
      severity: 'error',
      // The package's types lie elsewhere once it is made: beside element.d.ts, and beside the reader's React.
      from: { pathNot: '^web/embed/package/' },
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'page-without-tests',
      comment: 'What is shipped does not depend on its tests.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    parser: 'tsc',
    tsPreCompilationDeps: true,
    detectJSDocImports: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/(node_modules|pictures)/' },
    enhancedResolveOptions: { extensions: ['.js', '.d.ts'] },
  },
};
