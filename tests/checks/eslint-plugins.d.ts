// The plug-ins of eslint.config.js that come without types.

declare module 'eslint-plugin-lit-a11y' {
  const plugin: import('eslint').ESLint.Plugin & {
    configs: { recommended: { rules: import('eslint').Linter.RulesRecord } };
  };
  export default plugin;
}

declare module 'eslint-plugin-promise' {
  const plugin: import('eslint').ESLint.Plugin;
  export default plugin;
}
