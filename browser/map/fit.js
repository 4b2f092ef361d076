// Fit the province, or the chosen prefecture, into the canvas so that the legend covers no area.

import * as engine from './engine.js';
import * as geometry from './geometry.js';

const TILE = 512;
const PADDING = { top: 16, right: 40, bottom: 84, left: 24 };
const STEP = 8;
const MARGIN = 6;
const LEGEND_DRAWN = 150;
const NAMES_FROM = Math.log2(1.6);
let touched = false;
let fitted = '';
let shown = '';
let size = '';

// Place a box into the canvas; `lean` 0 puts it to the left, 0.5 in the middle.
function place(box, width, height, top, bottom, lean) {
  const roomX = width - PADDING.left - PADDING.right;
  const roomY = height - top - bottom;
  const scale = Math.min(roomX / (box.east - box.west), roomY / (box.south - box.north));
  const left = PADDING.left + (roomX - scale * (box.east - box.west)) * lean;
  const upper = top + (roomY - scale * (box.south - box.north)) / 2;
  return { scale, dx: left - scale * box.west, dy: upper - scale * box.north };
}

function isClear(areas, { scale, dx, dy }, legend) {
  return (
    !legend ||
    areas.every((area) =>
      area.points.every(([px, py]) => {
        const sx = px * scale + dx;
        const sy = py * scale + dy;
        return sx < legend.left || sx > legend.right || sy < legend.top || sy > legend.bottom;
      }),
    )
  );
}

// What floats over the map; what stands below it is in no area's way.
const over = (box, height) => (box && box.top < height ? box : null);

// The largest fit that keeps clear of the legend, and of the review line where that is on top or,
// as on a phone, as wide as the map.
function best(areas, width, height) {
  const legend = over(geometry.floating('#legend', MARGIN), height);
  const review = over(geometry.floating('.review', MARGIN), height);
  const atLeft = legend && legend.right < width / 2;
  const leans = atLeft ? [0.5, 0.75, 1] : [0.5, 0.25, 0];
  const top = review && review.bottom < height / 2 ? review.bottom : PADDING.top;
  const box = geometry.boxAround(areas);
  const most = legend
    ? Math.min(atLeft ? height : height - legend.top + STEP, height * 0.6)
    : PADDING.bottom;
  const below =
    review && !atLeft && review.top > height / 2 && review.right - review.left > 0.9 * width;
  const least = below ? height - review.top : Math.min(PADDING.bottom, height / 8);
  for (let bottom = least; bottom <= most; bottom += STEP) {
    for (const lean of leans) {
      const found = place(box, width, height, top, bottom, lean);
      if (isClear(areas, found, legend)) return found;
    }
  }
  return place(box, width, height, top, Math.max(least, most), 0.5);
}

function viewOf({ scale, dx, dy }, width, height) {
  const lon = ((width / 2 - dx) / scale - 0.5) * 360;
  const merc = (0.5 - (height / 2 - dy) / scale) * 2 * Math.PI;
  const lat = (Math.atan(Math.exp(merc)) * 360) / Math.PI - 90;
  return { center: [lon, lat], zoom: Math.log2(scale / TILE) };
}

const room = () =>
  JSON.stringify(['#legend', '.review'].map((selector) => geometry.floating(selector)));

function limits(map, whole, level) {
  const names = whole.zoom + NAMES_FROM;
  map.setMinZoom(Math.min(whole.zoom - 0.4, map.getMaxZoom()));
  map.setMaxZoom(whole.zoom + 5);
  map.setLayerZoomRange('county-name', names, 24);
  map.setLayerZoomRange('prefecture-name', 0, level === 'county' ? names : 24);
}

function fitInto(map, payload, duration) {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const areas = geometry.areas();
  if (!width || !height || !areas.length) return;
  const lone = payload.shape === 'tiles' && payload.level === 'prefecture';
  const chosen = areas.filter(
    ({ adcode, within }) => !lone && [adcode, within].includes(payload.within),
  );
  const whole = viewOf(best(areas, width, height), width, height);
  limits(map, whole, payload.level);
  const view = chosen.length ? viewOf(best(chosen, width, height), width, height) : whole;
  touched = false;
  fitted = room();
  engine.moveTo(map, view, duration);
  document.documentElement.dataset.mapReady = 'true';
}

export const fit = (duration = engine.duration()) =>
  fitInto(engine.map(), engine.payload, duration);

// The legend is drawn a little after the overlay, and may have grown or shrunk.
function refit(map, payload) {
  const same = payload === engine.payload && map === engine.map();
  if (same && !touched && room() !== fitted) fitInto(map, payload, engine.duration());
}

// How far to move so that a span lies inside the frame; one that is longer comes to the middle.
function shift(low, high, size) {
  if (high - low > size - 2 * STEP) return (low + high - size) / 2;
  return Math.min(0, low - STEP) + Math.max(0, high - size + STEP);
}

// Move as little as can be to show an area that lies outside the frame or behind the legend.
export function reveal(adcode) {
  const map = engine.map();
  const at = map && engine.payload && geometry.rectangle(map, adcode);
  if (!at) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const dx = shift(at.left, at.right, width);
  let dy = shift(at.top, at.bottom, height);
  const there = {
    left: at.left - dx,
    right: at.right - dx,
    top: at.top - dy,
    bottom: at.bottom - dy,
  };
  const legend = geometry.floating('#legend', MARGIN);
  const hidden = 2 * geometry.overlap(there, legend) > (at.right - at.left) * (at.bottom - at.top);
  if (hidden) dy += there.bottom - legend.top;
  if (!dx && !dy) return;
  touched = true;
  engine.moveTo(
    map,
    { center: map.unproject([width / 2 + dx, height / 2 + dy]) },
    engine.duration() / 2,
  );
}

export function comeTo(center, zoom) {
  touched = true;
  engine.moveTo(engine.map(), { center, zoom }, engine.duration());
}

// Around a place, which stays where it is on the screen, or around the middle.
export function zoomBy(step, around) {
  const map = engine.map();
  touched = true;
  engine.moveTo(map, { zoom: map.getZoom() + step, around }, engine.duration() / 2);
}

export function start() {
  engine.onAttach((map) => {
    shown = '';
    map.dragRotate.disable();
    map.touchZoomRotate.disableRotation();
    for (const own of ['dragstart', 'wheel', 'boxzoomstart']) map.on(own, () => (touched = true));
    map.on('resize', () => {
      if (!engine.map()) return;
      const { clientWidth, clientHeight } = map.getContainer();
      const now = `${clientWidth}x${clientHeight}`;
      if (now !== size && !touched && engine.payload) fit(0);
      size = now;
    });
  });

  // Fit when there is something else to show; a view the reader chose is left alone otherwise.
  engine.onOverlay((map, payload) => {
    const show = [
      payload.within || 'all',
      payload.shape,
      payload.shape === 'tiles' && payload.level,
    ].join();
    if (show !== shown) fitInto(map, payload, shown ? engine.duration() : 0);
    setTimeout(() => refit(map, payload), LEGEND_DRAWN);
    shown = show;
  });
}
