// uPlot formats numbers in the language that the browser names, and fails where that is none: under LANG=C, WebKit names "c". The page
// formats all numbers by itself.

const asked = "domEnv ? nav.language : 'en-US'";

/** @returns {import('vite').Plugin} */
export function uplotWithoutLanguage() {
  return {
    name: 'uplot-without-language',
    transform(code, id) {
      if (!/uPlot\.esm\.js/.test(id)) return null;
      if (!code.includes(asked)) throw new Error(`${id} asks for the language in another way.`);
      return { code: code.replace(asked, "'en-US'"), map: null };
    },
  };
}
