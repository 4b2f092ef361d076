/* On the simple page the map's names are as large as its other words. */

import * as engine from '../map/engine.js';

const LAYERS = ['county-name', 'prefecture-name', 'hover-name', 'selected-name'];
const TIMES = 1.5;
const usual = new Map();

function resize(map) {
  const senior = document.documentElement.dataset.reading === 'senior';
  for (const name of LAYERS.filter((layer) => map.getLayer(layer))) {
    const now = map.getLayoutProperty(name, 'text-size');
    if (!usual.has(name)) usual.set(name, now);
    const wanted = usual.get(name) * (senior ? TIMES : 1);
    if (now !== wanted) map.setLayoutProperty(name, 'text-size', wanted);
  }
}

export function start() {
  engine.onOverlay(resize);
}
