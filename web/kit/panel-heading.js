// What a panel is called.

/**
 * The heading of a panel, without the sentence that follows it.
 *
 * @param {Element} panel
 * @returns {string}
 */
export function headingOf(panel) {
  const heading = panel.querySelector('h2')?.cloneNode(true);
  if (!(heading instanceof Element)) return '';
  for (const part of heading.querySelectorAll('.sentence')) part.remove();
  return heading.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
