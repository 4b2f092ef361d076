// Degrees along the frame and the scale bar, as text in the page, redrawn as the map moves.

import { element } from '../shared/dom.js';
import * as engine from './engine.js';
import { degreesBetween, scaleBar } from './graticule.js';

const CORNER = 70;

/** @param {string} text @param {number} left @param {number} top */
function label(text, left, top) {
  const made = element('span', {}, text);
  made.style.left = `${Math.round(left)}px`;
  made.style.top = `${Math.round(top)}px`;
  return made;
}

/** @param {GeoMap} map @param {HTMLElement} frame */
function degrees(map, frame) {
  const bounds = map.getBounds();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const middle = map.getCenter();
  const meridians = degreesBetween(bounds.getWest(), bounds.getEast())
    .map((lon) => ({ lon, x: map.project([lon, middle.lat]).x }))
    .filter(({ x }) => x > 0 && x < width - CORNER)
    .map(({ lon, x }) => label(`${lon}°E`, x + 4, 2));
  const parallels = degreesBetween(bounds.getSouth(), bounds.getNorth())
    .map((lat) => ({ lat, y: map.project([middle.lng, lat]).y }))
    .filter(({ y }) => y > 30 && y < height - 1.5 * CORNER)
    .map(({ lat, y }) => label(`${lat}°N`, 4, y - 16));
  frame.replaceChildren(...meridians, ...parallels);
}

/** @param {GeoMap} map @param {HTMLElement} bar */
function scale(map, bar) {
  const { km, pixels } = scaleBar(map.getCenter().lat, map.getZoom());
  const rule = element('i');
  rule.style.width = `${pixels.toFixed(1)}px`;
  bar.replaceChildren(rule, `${km} km`);
}

export function start() {
  engine.onAttach((map) => {
    let waiting = false;
    function redraw() {
      waiting = false;
      const frame = document.getElementById('graticule');
      const bar = document.getElementById('scale-bar');
      if (frame) degrees(map, frame);
      if (bar) scale(map, bar);
    }
    map.on('move', () => {
      if (!waiting) requestAnimationFrame(redraw);
      waiting = true;
    });
    redraw();
  });
}
