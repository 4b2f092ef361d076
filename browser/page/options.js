/* Which answer of a list is chosen next; -1 is none: the text itself. */

const MOVES = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);
const ENDS = ['Home', 'End'];

/** @param {string} key */
export const moves = (key) => MOVES.has(key) || ENDS.includes(key);

/* Up and down go round, by way of none; Home and End lead nowhere from the text, which has its own. */
/** @param {string} key @param {number} active @param {number} count */
export function nextOption(key, active, count) {
  const last = count - 1;
  if (ENDS.includes(key)) return active < 0 ? -1 : key === 'Home' ? 0 : last;
  const next = active + (MOVES.get(key) ?? 0);
  if (next > last) return -1;
  return next < -1 ? last : next;
}
