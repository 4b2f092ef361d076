/* On the simple page the map's names are as large as its other words. */

import * as engine from '../map/engine.js';

const LAYERS = ['county-name', 'prefecture-name', 'hover-name', 'selected-name'];
const TIMES = 1.5;
/** @type {Map<string, number>} */
const usual = new Map();

/** @param {GeoMap} map */
function resize(map) {
  const senior = document.documentElement.dataset.reading === 'senior';
  for (const name of LAYERS.filter((layer) => map.getLayer(layer))) {
    const now = /** @type {number} */ (map.getLayoutProperty(name, 'text-size'));
    const plain = usual.get(name) ?? now;
    usual.set(name, plain);
    const wanted = plain * (senior ? TIMES : 1);
    if (now !== wanted) map.setLayoutProperty(name, 'text-size', wanted);
  }
}

export function start() {
  engine.onOverlay(resize);
}
