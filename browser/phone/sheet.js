/* On an upright phone the panel is a sheet: collapsed, half or full, by button, drag or Escape. It
   opens to half when an area or a brand is chosen. */

import * as engine from '../map/engine.js';
import * as geometry from '../map/geometry.js';
import { focusOn } from '../page/focus.js';
import { all, around, byId, find } from '../shared/dom.js';
import { restOf } from './rest.js';

const UPRIGHT = matchMedia('screen and (max-width: 768px) and (min-height: 501px)');
const STATES = ['collapsed', 'half', 'full'];
const SLIP = 6;
const CLEAR = 12;
const root = document.documentElement;
/**
 * @typedef {object} Drag
 * @property {number} id
 * @property {number} from
 * @property {number} height
 * @property {PointerEvent} last
 * @property {number} speed
 * @property {number} now
 * @property {number[]} stops
 */
/** @type {Drag | null} */
let drag = null;
let dragged = false;
/** @type {string | null} */
let shown = null;
let seen = '';

const panel = () => byId('panel');
const opener = () => find('.sheet-open');
const state = () => root.dataset.sheet || STATES[0];

/* The buttons are drawn anew with the panel: tell them how the sheet stands. */
function describe() {
  const open = state() !== STATES[0];
  for (const button of all('.sheet-open')) button.setAttribute('aria-expanded', String(open));
  const full = state() === 'full';
  for (const button of all('.sheet-full')) button.setAttribute('aria-pressed', String(full));
}

/** @param {string} next */
function set(next) {
  root.dataset.sheet = next;
  if (next === STATES[0]) panel().scrollTop = 0;
  describe();
}

/* Bring the chosen area out from under the sheet, by moving the page. */
/** @param {GeoMap} map @param {string} adcode */
function reveal(map, adcode) {
  const at = geometry.rectangle(map, adcode);
  if (!at || state() !== 'half') return;
  const { top } = map.getContainer().getBoundingClientRect();
  const hidden = top + at.bottom + CLEAR - panel().getBoundingClientRect().top;
  const most = Math.max(0, top + at.top - CLEAR);
  const behavior = engine.duration() ? 'smooth' : 'auto';
  if (hidden > 0) window.scrollBy({ top: Math.min(hidden, most), behavior });
}

/** @param {string} subject @param {boolean} first @param {boolean} stepped */
function opened(subject, first, stepped) {
  if (!UPRIGHT.matches) return;
  if (!subject) set(STATES[0]);
  else if (state() === STATES[0]) set('half');
  if (first || stepped) return;
  if (subject) focusOn(document.getElementById('panel-title'));
  else if (document.activeElement === document.body || document.activeElement === panel())
    opener().focus();
}

function heights() {
  const now = state();
  const sheet = panel();
  const found = STATES.map((name) => {
    root.dataset.sheet = name;
    return parseFloat(getComputedStyle(sheet).height);
  });
  root.dataset.sheet = now;
  return found;
}

/** @param {KeyboardEvent} event */
function collapse(event) {
  const within = UPRIGHT.matches && document.activeElement?.closest('#panel');
  if (event.key !== 'Escape' || event.defaultPrevented || !within || state() === STATES[0]) return;
  if (document.querySelector('#panel details.passport[open]')) return;
  set(STATES[0]);
  opener().focus();
}

/** @param {PointerEvent} event */
function take(event) {
  dragged = false;
  const bar = UPRIGHT.matches && around(event, '.sheet-bar');
  if (!bar || event.button) return;
  const { pointerId: id, clientY: from } = event;
  const height = panel().offsetHeight;
  drag = { id, from, height, last: event, speed: 0, now: height, stops: [] };
}

/** @param {PointerEvent} event */
function pull(event) {
  if (!drag || event.pointerId !== drag.id) return;
  if (!dragged && Math.abs(event.clientY - drag.from) < SLIP) return;
  if (!dragged) {
    dragged = true;
    drag.stops = heights();
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
    root.dataset.dragging = 'true';
  }
  const took = Math.max(1, event.timeStamp - drag.last.timeStamp);
  const [lowest, , highest] = drag.stops;
  drag.speed = (drag.last.clientY - event.clientY) / took;
  drag.last = event;
  drag.now = Math.max(lowest, Math.min(drag.height + drag.from - event.clientY, highest));
  panel().style.setProperty('--dragged', `${drag.now}px`);
}

/** @param {PointerEvent} event */
function drop(event) {
  if (!drag || event.pointerId !== drag.id) return;
  if (dragged) {
    delete root.dataset.dragging;
    const still = event.timeStamp - drag.last.timeStamp > 80;
    set(STATES[restOf(drag.now, still ? 0 : drag.speed, drag.stops)]);
  }
  drag = null;
}

export function start() {
  document.addEventListener('brandmap:subject', ({ detail }) => {
    const first = shown === null;
    shown = detail.subject;
    setTimeout(() => opened(detail.subject, first, detail.stepped));
  });

  engine.onOverlay((map, { selected }) => {
    const adcode = selected ? selected.adcode : '';
    if (adcode && adcode !== seen && UPRIGHT.matches) map.once('idle', () => reveal(map, adcode));
    seen = adcode;
  });

  document.addEventListener('click', (event) => {
    if (dragged) return;
    if (around(event, '.sheet-open, .grip')) set(state() === STATES[0] ? 'half' : STATES[0]);
    if (around(event, '.sheet-full')) set(state() === 'full' ? 'half' : 'full');
  });

  /* Whoever tabs into what a collapsed sheet hides sees it. */
  document.addEventListener('focusin', (event) => {
    const within = UPRIGHT.matches && around(event, '#panel');
    if (within && state() === STATES[0] && !around(event, '.sheet-bar')) set('half');
  });

  document.addEventListener('keydown', collapse, true);
  document.addEventListener('pointerdown', take);
  document.addEventListener('pointermove', pull);
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', drop);

  new MutationObserver(describe).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
}
