// The screens on which everything is looked at: windows, a tablet, a phone, and a small iframe.

/** @import {BrowserContextOptions} from 'playwright-core' */

/** @type {{name: string, width: number, height: number, colorScheme: 'light' | 'dark', touch: boolean}[]} */
const sizes = [
  { name: 'wide, light', width: 1440, height: 900, colorScheme: 'light', touch: false },
  { name: 'wide, dark', width: 1440, height: 900, colorScheme: 'dark', touch: false },
  { name: 'tablet', width: 1024, height: 768, colorScheme: 'light', touch: true },
  { name: 'phone', width: 390, height: 844, colorScheme: 'dark', touch: true },
  { name: 'small frame', width: 500, height: 300, colorScheme: 'light', touch: false },
];

/** What a browser is told to be like, beside the size. */
export const screens = sizes.map(({ name, width, height, colorScheme, touch }) => {
  /** @type {BrowserContextOptions} */
  const context = {
    viewport: { width, height },
    colorScheme,
    hasTouch: touch,
    isMobile: touch,
  };
  return { name, width, height, context };
});
