// What the map is drawn with can be taken away: on a phone in a pocket, on a wall after hours, after
// sleep. The map that stands still takes its place, and the current view is drawn when it is back.

import { around } from '../shared/dom.js';
import * as engine from './engine.js';

const root = document.documentElement;
const CANVAS = '.maplibregl-canvas';

function lose() {
  const map = engine.drawing();
  if (root.dataset.mapError || !map) return;
  root.dataset.mapError = 'lost';
  const resume = engine.suspend();
  // MapLibre first puts the style on again that it had.
  map.once('webglcontextrestored', () =>
    map.once('style.load', () => {
      delete root.dataset.mapError;
      map.resize();
      resume();
    }),
  );
}

// A device that slept may not have said so.
function look() {
  const canvas = /** @type {HTMLCanvasElement | null} */ (document.querySelector(CANVAS));
  const gl = canvas?.getContext('webgl2');
  if (gl?.isContextLost()) lose();
}

export function start() {
  // Before MapLibre's own listener, after which its map has no style to ask.
  document.addEventListener('webglcontextlost', (event) => around(event, CANVAS) && lose(), true);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pageshow', look);
}
