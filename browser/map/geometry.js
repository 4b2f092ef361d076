// Where the areas and what floats over them are on the screen.

import { byId } from '../shared/dom.js';
import * as engine from './engine.js';
import * as mercator from './mercator.js';

const TILE = 512;
/** @type {Map<string, mercator.Area[]>} */
const cache = new Map();

/** @param {AreaFeature} feature @returns {mercator.Area} */
function area({ geometry, properties }) {
  const points = mercator.corners(geometry);
  const { adcode, parent_adcode: within } = properties;
  return { adcode, within, points, box: mercator.box(points) };
}

// The areas on the map; none before their geometry came.
export function areas() {
  const { url, features } = engine.geometry();
  if (!features.length) return [];
  const found = cache.get(url) ?? features.map(area);
  cache.set(url, found);
  return found;
}

// The box around an area on the screen, null if it is not on the map.
/** @param {GeoMap} map @param {string} adcode @returns {Box | null} */
export function rectangle(map, adcode) {
  const found = areas().find((item) => item.adcode === adcode);
  if (!found) return null;
  const { west, north, east, south } = found.box;
  const scale = TILE * 2 ** map.getZoom();
  const middle = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  const dx = clientWidth / 2 - mercator.x(middle.lng) * scale;
  const dy = clientHeight / 2 - mercator.y(middle.lat) * scale;
  return {
    left: west * scale + dx,
    right: east * scale + dx,
    top: north * scale + dy,
    bottom: south * scale + dy,
  };
}

// The box of what floats on the map, widened by a margin; null if it is not shown.
/** @param {string} selector @returns {Box | null} */
export function floating(selector, margin = 0) {
  const canvas = byId('map-canvas');
  const element = /** @type {HTMLElement | null} */ (canvas.querySelector(selector));
  if (!element?.offsetHeight) return null;
  const outer = canvas.getBoundingClientRect();
  const inner = element.getBoundingClientRect();
  return {
    left: inner.left - outer.left - margin,
    top: inner.top - outer.top - margin,
    right: inner.right - outer.left + margin,
    bottom: inner.bottom - outer.top + margin,
  };
}
