// How areas fit into a canvas so that what floats over it covers none of them.

/** @typedef {import('./mercator.js').Area} Area */
/** @typedef {import('./mercator.js').Extent} Extent */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ scale: number, dx: number, dy: number }} Placing */

import { boxAround } from './mercator.js';

const TILE = 512;
const PADDING = { top: 16, right: 40, bottom: 84, left: 24 };
const STEP = 8;

// Place a box into the canvas; `lean` 0 puts it to the left, 0.5 in the middle.
/** @param {Extent} box @param {Size} canvas @param {number} top @param {number} bottom @param {number} lean */
function place(box, { width, height }, top, bottom, lean) {
  const roomX = width - PADDING.left - PADDING.right;
  const roomY = height - top - bottom;
  const scale = Math.min(roomX / (box.east - box.west), roomY / (box.south - box.north));
  const left = PADDING.left + (roomX - scale * (box.east - box.west)) * lean;
  const upper = top + (roomY - scale * (box.south - box.north)) / 2;
  return { scale, dx: left - scale * box.west, dy: upper - scale * box.north };
}

/** @param {Area[]} areas @param {Placing} placing @param {Box | null} legend */
function isClear(areas, { scale, dx, dy }, legend) {
  if (!legend) return true;
  /** @param {Point} point */
  const isBeside = ([px, py]) => {
    const sx = px * scale + dx;
    const sy = py * scale + dy;
    return sx < legend.left || sx > legend.right || sy < legend.top || sy > legend.bottom;
  };
  return areas.every((area) => area.points.every(isBeside));
}

// What floats over the map; what stands below it is in no area's way.
/** @param {Box | null} box @param {number} height */
const over = (box, height) => (box && box.top < height ? box : null);

// Where the areas may begin, and how far above the lower edge they have to and may end.
/** @param {Size} canvas @param {Box | null} legend @param {Box | null} review */
function bounds({ width, height }, legend, review) {
  const atLeft = legend && legend.right < width / 2;
  const lowest = legend && !atLeft ? height - legend.top + STEP : height;
  const isBelow =
    review && !atLeft && review.top > height / 2 && review.right - review.left > 0.9 * width;
  return {
    leans: atLeft ? [0.5, 0.75, 1] : [0.5, 0.25, 0],
    top: review && review.bottom < height / 2 ? review.bottom : PADDING.top,
    most: legend ? Math.min(lowest, height * 0.6) : PADDING.bottom,
    least: isBelow ? height - review.top : Math.min(PADDING.bottom, height / 8),
  };
}

// The largest fit that keeps clear of the legend, and of the review line where that is on top or,
// as on a phone, as wide as the map.
/** @param {Area[]} areas @param {Size} canvas @param {{ legend: Box | null, review: Box | null }} floating */
export function largest(areas, canvas, floating) {
  const legend = over(floating.legend, canvas.height);
  const { leans, top, most, least } = bounds(canvas, legend, over(floating.review, canvas.height));
  const box = boxAround(areas);
  for (let bottom = least; bottom <= most; bottom += STEP) {
    for (const lean of leans) {
      const found = place(box, canvas, top, bottom, lean);
      if (isClear(areas, found, legend)) return found;
    }
  }
  return place(box, canvas, top, Math.max(least, most), 0.5);
}

// The centre and the zoom at which areas are placed so.
/** @param {Placing} placing @param {Size} canvas @returns {{ center: Point, zoom: number }} */
export function viewOf({ scale, dx, dy }, { width, height }) {
  const lon = ((width / 2 - dx) / scale - 0.5) * 360;
  const merc = (0.5 - (height / 2 - dy) / scale) * 2 * Math.PI;
  const lat = (Math.atan(Math.exp(merc)) * 360) / Math.PI - 90;
  return { center: [lon, lat], zoom: Math.log2(scale / TILE) };
}

// How far to move so that a span lies inside the frame; one that is longer comes to the middle.
/** @param {number} low @param {number} high @param {number} size */
export function shift(low, high, size) {
  if (high - low > size - 2 * STEP) return (low + high - size) / 2;
  return Math.min(0, low - STEP) + Math.max(0, high - size + STEP);
}
