// What is quoted from files and texts of strangers: a message is read by a person.

/**
 * @param {string} text
 * @param {number} most characters; of a longer text so many are left, and an ellipsis
 */
export function shortened(text, most) {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
