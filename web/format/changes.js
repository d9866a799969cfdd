// What changes in an experiment, as a text: "lr=0.1&init=auto".

/**
 * @param {string} text `key=value&key=value`
 * @returns {Record<string, string>} by key
 */
export function changesIn(text) {
  return Object.fromEntries(
    text.split('&').map((field) => {
      const [key, ...rest] = field.split('=');
      return [key, rest.join('=')];
    }),
  );
}
