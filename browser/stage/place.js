/* Where a tour is: its steps are counted from 0, in an address from 1. */

/* The step of so many that is nearest to a wanted one. */
/** @param {number} wanted @param {number} count */
export const nearest = (wanted, count) => Math.min(Math.max(wanted, 0), count - 1);

/* The step after the last is the first. */
/** @param {number} index @param {number} count */
export const following = (index, count) => (index + 1) % count;

/* The step that an address asks for, or else another: a page that was kept was sent for another one. */
/** @param {string} query @param {number} otherwise */
export function asked(query, otherwise) {
  const number = Number(new URLSearchParams(query).get('step'));
  return number ? number - 1 : otherwise;
}

/* The query of a step. Colons and commas stay readable. */
/** @param {string} query @param {number} index */
export function queryAt(query, index) {
  const values = new URLSearchParams(query);
  values.set('step', String(index + 1));
  return values.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/* The step that typed digits mean: without any it is the next, and null where there is none of that number. */
/** @param {string} digits @param {number} at @param {number} count */
export function typedStep(digits, at, count) {
  const wanted = Number(digits);
  if (!wanted) return at + 1;
  return wanted <= count ? wanted - 1 : null;
}
