// The corners of areas in Mercator units (0 to 1, from the north-west), and the boxes around them.

/** @typedef {{ west: number, north: number, east: number, south: number }} Extent */
/** @typedef {{ adcode: string, within: string, points: Point[], box: Extent }} Area */

/** @param {number} lon */
export const x = (lon) => lon / 360 + 0.5;
/** @param {number} lat */
export const y = (lat) =>
  0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

/** @param {Shaped} geometry @returns {Point[]} */
export function corners({ type, coordinates }) {
  /** @type {Point[][][]} */
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.flatMap(([outer]) =>
    outer.map(([lon, lat]) => /** @type {Point} */ ([x(lon), y(lat)])),
  );
}

/** @param {Point[]} points @returns {Extent} */
export function box(points) {
  const found = { west: 1, north: 1, east: 0, south: 0 };
  for (const [px, py] of points) {
    found.west = Math.min(found.west, px);
    found.east = Math.max(found.east, px);
    found.north = Math.min(found.north, py);
    found.south = Math.max(found.south, py);
  }
  return found;
}

/** @param {Area[]} areas */
export const boxAround = (areas) =>
  box(
    areas.flatMap(({ box: { west, north, east, south } }) => [
      [west, north],
      [east, south],
    ]),
  );
