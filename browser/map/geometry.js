// The corners of the areas in Mercator units (0 to 1), for fitting the map and placing the tooltip.

import * as engine from './engine.js';

const TILE = 512;
const cache = new Map();
const x = (lon) => lon / 360 + 0.5;
const y = (lat) => 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);

function corners(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => rings[0].map(([lon, lat]) => [x(lon), y(lat)]));
}

function box(points) {
  const found = { west: 1, north: 1, east: 0, south: 0 };
  for (const [px, py] of points) {
    found.west = Math.min(found.west, px);
    found.east = Math.max(found.east, px);
    found.north = Math.min(found.north, py);
    found.south = Math.max(found.south, py);
  }
  return found;
}

// [{adcode, within, points, box}] of the areas on the map; none before their geometry came.
export function areas() {
  const { url, features } = engine.geometry();
  if (!features.length) return [];
  if (!cache.has(url)) {
    cache.set(
      url,
      features.map((feature) => {
        const points = corners(feature.geometry);
        const { adcode, parent_adcode: within } = feature.properties;
        return { adcode, within, points, box: box(points) };
      }),
    );
  }
  return cache.get(url);
}
export const boxAround = (areas) =>
  box(
    areas.flatMap((area) => [
      [area.box.west, area.box.north],
      [area.box.east, area.box.south],
    ]),
  );

// The box around an area on the screen, null if it is not on the map.
export function rectangle(map, adcode) {
  const area = areas().find((item) => item.adcode === adcode);
  if (!area) return null;
  const scale = TILE * 2 ** map.getZoom();
  const middle = map.getCenter();
  const { clientWidth, clientHeight } = map.getContainer();
  const dx = clientWidth / 2 - x(middle.lng) * scale;
  const dy = clientHeight / 2 - y(middle.lat) * scale;
  return {
    left: area.box.west * scale + dx,
    right: area.box.east * scale + dx,
    top: area.box.north * scale + dy,
    bottom: area.box.south * scale + dy,
  };
}

// The box of what floats on the map, widened by a margin; null if it is not shown.
export function floating(selector, margin = 0) {
  const canvas = document.getElementById('map-canvas');
  const element = canvas.querySelector(selector);
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

// How many pixels two boxes share.
export function overlap(a, b) {
  if (!b) return 0;
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}
