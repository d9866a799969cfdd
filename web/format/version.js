// The version of Activation Playground: of the page, the command line, the npm package, and what saved files say that they were made with.
// Releases are listed in web/CHANGELOG.md.

export const version = '0.1.0';
