/* The map never keeps the page from scrolling: where the page scrolls, one finger and the plain
   wheel belong to the page, two fingers and Ctrl with the wheel to the map. */

import * as engine from '../map/engine.js';

const SAID_MS = 1200;
/** @type {Values} */
const WAYS = { touch_pan: 'touch', wheel_zoom: 'wheel' };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

function scrolls() {
  const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
  return scrollHeight > clientHeight + 1;
}

function share() {
  const map = engine.map();
  if (!map?.cooperativeGestures) return;
  const wanted = scrolls();
  if (wanted === map.cooperativeGestures.isEnabled()) return;
  if (wanted) map.cooperativeGestures.enable();
  else map.cooperativeGestures.disable();
}

/** @param {MapEvent} event */
function hint({ gestureType }) {
  const words = document.getElementById('map-hint');
  if (!words || !WAYS[gestureType]) return;
  words.dataset.way = WAYS[gestureType];
  clearTimeout(timer);
  timer = setTimeout(() => delete words.dataset.way, SAID_MS);
}

export function start() {
  engine.onAttach((map) => {
    map.on('cooperativegestureprevented', hint);
    share();
  });
  engine.onOverlay(share);
  new ResizeObserver(share).observe(document.documentElement);
}
