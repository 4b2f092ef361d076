/* Boxes on the screen. */

/* How many pixels two boxes share. */
/** @param {Box} a @param {Box | null} [b] */
export function overlap(a, b) {
  if (!b) return 0;
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** @param {number} left @param {number} top @param {number} width @param {number} height @returns {Box} */
export const boxAt = (left, top, width, height) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/* The first of the boxes that costs least. */
/** @param {Box[]} boxes @param {(box: Box) => number} cost */
export const cheapest = (boxes, cost) =>
  boxes.reduce((best, box) => (cost(box) < cost(best) ? box : best));
