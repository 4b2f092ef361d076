// Fit the province, or the chosen prefecture, into the canvas so that the legend covers no area.

import { overlap } from '../shared/boxes.js';
import * as engine from './engine.js';
import * as geometry from './geometry.js';
import { largest, shift, viewOf } from './room.js';

const MARGIN = 6;
const LEGEND_DRAWN = 150;
const NAMES_FROM = Math.log2(1.6);
let touched = false;
let fitted = '';
let shown = '';
let size = '';

const room = () =>
  JSON.stringify(['#legend', '.review'].map((selector) => geometry.floating(selector)));

/** @param {GeoMap} map @param {{ zoom: number }} whole @param {Level} level */
function limits(map, whole, level) {
  const names = whole.zoom + NAMES_FROM;
  map.setMinZoom(Math.min(whole.zoom - 0.4, map.getMaxZoom()));
  map.setMaxZoom(whole.zoom + 5);
  map.setLayerZoomRange('county-name', names, 24);
  map.setLayerZoomRange('prefecture-name', 0, level === 'county' ? names : 24);
}

/** @param {GeoMap} map @param {import('./mercator.js').Area[]} areas */
function viewFor(map, areas) {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const legend = geometry.floating('#legend', MARGIN);
  const review = geometry.floating('.review', MARGIN);
  return viewOf(largest(areas, { width, height }, { legend, review }), { width, height });
}

/** @param {GeoMap} map @param {Payload} payload @param {number} duration */
function fitInto(map, payload, duration) {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const areas = geometry.areas();
  if (!width || !height || !areas.length) return;
  const lone = payload.shape === 'tiles' && payload.level === 'prefecture';
  const chosen = areas.filter(
    ({ adcode, within }) => !lone && payload.within && [adcode, within].includes(payload.within),
  );
  const whole = viewFor(map, areas);
  limits(map, whole, payload.level);
  const view = chosen.length ? viewFor(map, chosen) : whole;
  touched = false;
  fitted = room();
  engine.moveTo(map, view, duration);
  document.documentElement.dataset.mapReady = 'true';
}

export function fit(duration = engine.duration()) {
  const map = engine.map();
  if (map && engine.payload) fitInto(map, engine.payload, duration);
}

// The legend is drawn a little after the overlay, and may have grown or shrunk.
/** @param {GeoMap} map @param {Payload} payload */
function refit(map, payload) {
  const same = payload === engine.payload && map === engine.map();
  if (same && !touched && room() !== fitted) fitInto(map, payload, engine.duration());
}

// Move as little as can be to show an area that lies outside the frame or behind the legend.
/** @param {string} adcode */
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
  const hidden = 2 * overlap(there, legend) > (at.right - at.left) * (at.bottom - at.top);
  if (legend && hidden) dy += there.bottom - legend.top;
  if (!dx && !dy) return;
  touched = true;
  engine.moveTo(
    map,
    { center: map.unproject([width / 2 + dx, height / 2 + dy]) },
    engine.duration() / 2,
  );
}

/** @param {Point} center @param {number} zoom */
export function comeTo(center, zoom) {
  const map = engine.map();
  if (!map) return;
  touched = true;
  engine.moveTo(map, { center, zoom }, engine.duration());
}

// Around a place, which stays where it is on the screen, or around the middle.
/** @param {number} step @param {LngLat} [around] */
export function zoomBy(step, around) {
  const map = engine.map();
  if (!map) return;
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
