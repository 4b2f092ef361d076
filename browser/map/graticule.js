// The degrees that a frame crosses, and the length of the scale bar.

const STEP = 2;
const METRES_PER_PIXEL = 40_075_016.686 / 512;
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const LONGEST = 110;

/** @param {number} from @param {number} to */
export function degreesBetween(from, to) {
  const first = Math.ceil(from / STEP) * STEP;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / STEP) + 1) },
    (_, index) => first + index * STEP,
  );
}

// The longest round number of kilometres that fits, and its pixels.
/** @param {number} lat @param {number} zoom */
export function scaleBar(lat, zoom) {
  const perPixel = (METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom / 1000;
  const km = LENGTHS.filter((length) => length / perPixel <= LONGEST).pop() ?? LENGTHS[0];
  return { km, pixels: km / perPixel };
}
