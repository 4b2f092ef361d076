// The three buttons at the corner of the map.

import { around } from '../shared/dom.js';
import * as engine from './engine.js';
import * as fit from './fit.js';

const STEP = 0.7;
/** @type {Record<string, () => void>} */
const ACTIONS = {
  'map-zoom-in': () => fit.zoomBy(STEP),
  'map-zoom-out': () => fit.zoomBy(-STEP),
  'map-fit': () => fit.fit(),
};

export function start() {
  document.addEventListener('click', (event) => {
    const button = around(event, '.zoom button');
    if (button && ACTIONS[button.id] && engine.payload && engine.map()) ACTIONS[button.id]();
  });
}
