// Lines to where workers go, and where their chips stand.

import { boxAt, cheapest, overlap } from '../shared/boxes.js';

const INSET = 16;
const START = 12;
const BEND = 0.08;
const EDGE = 8;
const DISTANCES = [10, 40, 70, 100, 140, 180];

/** @typedef {{ width: number, height: number }} Size */

// Where the ray from a to b leaves the frame, or b itself if it is inside.
/** @param {Screen2D} a @param {Screen2D} b @param {Size} frame @returns {Screen2D} */
export function endOf(a, b, { width, height }) {
  const shares = [
    b.x > a.x ? (width - INSET - a.x) / (b.x - a.x) : (INSET - a.x) / (b.x - a.x),
    b.y > a.y ? (height - INSET - a.y) / (b.y - a.y) : (INSET - a.y) / (b.y - a.y),
  ];
  const share = Math.min(1, ...shares.filter(Number.isFinite));
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** @param {Screen2D} a @param {Screen2D} b */
export function curve(a, b) {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const from = { x: a.x + ((b.x - a.x) * START) / length, y: a.y + ((b.y - a.y) * START) / length };
  const turn = { x: (a.x + b.x) / 2 - (b.y - a.y) * BEND, y: (a.y + b.y) / 2 + (b.x - a.x) * BEND };
  return `M${from.x} ${from.y}Q${turn.x} ${turn.y} ${b.x} ${b.y}`;
}

// A chip stands near the end of its line, clear of what is taken.
/** @param {Size} chip @param {Screen2D} at @param {Box[]} taken @param {Size} frame */
export function chipSpot(chip, at, taken, frame) {
  /** @param {number} value @param {number} most */
  const inside = (value, most) => Math.max(EDGE, Math.min(value, most - EDGE));
  const left = inside(at.x - chip.width / 2, frame.width - chip.width);
  const spots = DISTANCES.flatMap((gap) => [at.y + gap, at.y - gap - chip.height]).map((y) =>
    boxAt(left, inside(y, frame.height - chip.height), chip.width, chip.height),
  );
  return cheapest(spots, (spot) => taken.reduce((sum, other) => sum + overlap(spot, other), 0));
}
