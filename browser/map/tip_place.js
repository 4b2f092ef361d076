// Where a tooltip stands: beside its area, within the map, over as little as can be.

import { boxAt, cheapest, overlap } from '../shared/boxes.js';

const GAP = 12;
const EDGE = 8;

/** @param {Box} at @param {number} width @param {number} height */
function candidates(at, width, height) {
  const x = (at.left + at.right) / 2 - width / 2;
  const y = (at.top + at.bottom) / 2 - height / 2;
  return [
    [at.right + GAP, at.top - height / 2],
    [at.left - GAP - width, at.top - height / 2],
    [x, at.top - GAP - height],
    [x, at.bottom + GAP],
    [at.right + GAP, y],
    [at.left - GAP - width, y],
  ];
}

/** @typedef {{ width: number, height: number }} Size */

// Beside the area `at`; what is to be avoided weighs four times as much.
/** @param {Size} tip @param {Size} map @param {Box} at @param {Box | null} avoid */
export function placeTip(tip, map, at, avoid) {
  /** @param {number} value @param {number} most */
  const inside = (value, most) => Math.max(EDGE, Math.min(value, most - EDGE));
  const boxes = candidates(at, tip.width, tip.height).map(([x, y]) =>
    boxAt(
      inside(x, map.width - tip.width),
      inside(y, map.height - tip.height),
      tip.width,
      tip.height,
    ),
  );
  return cheapest(boxes, (box) => overlap(box, at) + 4 * overlap(box, avoid));
}
