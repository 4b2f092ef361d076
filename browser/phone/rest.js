/* Where a sheet that was let go comes to rest: at the next of its stops after a flick, else at the nearest. */

const FLICK = 0.5; // pixels a millisecond

/* The place of the stop, of rising heights; the speed is positive upwards. */
/** @param {number} height @param {number} speed @param {number[]} stops */
export function restOf(height, speed, stops) {
  if (Math.abs(speed) < FLICK) {
    const far = stops.map((stop) => Math.abs(stop - height));
    return far.indexOf(Math.min(...far));
  }
  const above = stops.findIndex((stop) => stop > height);
  const below = stops.filter((stop) => stop < height).length - 1;
  if (speed > 0) return above < 0 ? stops.length - 1 : above;
  return Math.max(0, below);
}
