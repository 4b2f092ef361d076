// Where a key leads from one area of the map to another.

const ARROWS = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
const JUMPS = ['Home', 'End', 'PageUp', 'PageDown'];

/** @param {string} key */
export const isArrow = (key) => ARROWS.includes(key);
/** @param {string} key */
export const walks = (key) => isArrow(key) || JUMPS.includes(key);

// The areas of a prefecture share four digits.
/** @param {string} adcode */
const prefecture = (adcode) => adcode.slice(0, 4);

/** @param {string[]} codes @param {string} from @param {number} by */
function otherPrefecture(codes, from, by) {
  const firsts = codes.filter(
    (code, index) => !index || prefecture(code) !== prefecture(codes[index - 1]),
  );
  const now = firsts.findIndex((code) => prefecture(code) === prefecture(from));
  return firsts[now + by];
}

// The area that a key leads to, of `codes` in census order; nothing at an edge. `from` is "" before
// the first step, `ways` the neighbour of each area in the order of the arrows.
/**
 * @param {string} key
 * @param {{ codes: string[], from: string, ways: Record<string, (string | null)[]> }} map
 */
export function target(key, { codes, from, ways }) {
  if (key === 'End') return codes[codes.length - 1];
  if (key === 'Home' || !from) return codes[0];
  if (key === 'PageUp') return otherPrefecture(codes, from, -1);
  if (key === 'PageDown') return otherPrefecture(codes, from, 1);
  return ways[from]?.[ARROWS.indexOf(key)];
}
