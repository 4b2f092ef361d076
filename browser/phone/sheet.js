/* On an upright phone the panel is a sheet: collapsed, half or full, by button, drag or Escape. It
   opens to half when an area or a brand is chosen. */

import * as engine from '../map/engine.js';
import * as geometry from '../map/geometry.js';

const UPRIGHT = matchMedia('screen and (max-width: 768px) and (min-height: 501px)');
const STATES = ['collapsed', 'half', 'full'];
const FLICK = 0.5; // pixels a millisecond
const SLIP = 6;
const CLEAR = 12;
const root = document.documentElement;
let drag = null;
let dragged = false;
let shown = null;
let seen = '';

const panel = () => document.getElementById('panel');
const state = () => root.dataset.sheet || STATES[0];

/* The buttons are drawn anew with the panel: tell them how the sheet stands. */
function describe() {
  const opener = document.querySelector('.sheet-open');
  if (!opener) return;
  const open = state() !== STATES[0];
  const full = opener.parentElement.querySelector('.sheet-full');
  opener.setAttribute('aria-expanded', String(open));
  full.setAttribute('aria-pressed', String(state() === 'full'));
}

function set(next) {
  root.dataset.sheet = next;
  if (next === STATES[0] && panel()) panel().scrollTop = 0;
  describe();
}

function focusTitle() {
  const title = document.getElementById('panel-title');
  if (!title) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
}

/* Bring the chosen area out from under the sheet, by moving the page. */
function reveal(map, adcode) {
  const at = geometry.rectangle(map, adcode);
  if (!at || state() !== 'half') return;
  const { top } = map.getContainer().getBoundingClientRect();
  const hidden = top + at.bottom + CLEAR - panel().getBoundingClientRect().top;
  const most = Math.max(0, top + at.top - CLEAR);
  const behavior = engine.duration() ? 'smooth' : 'auto';
  if (hidden > 0) window.scrollBy({ top: Math.min(hidden, most), behavior });
}

function opened(subject, first, stepped) {
  if (!UPRIGHT.matches) return;
  if (!subject) set(STATES[0]);
  else if (state() === STATES[0]) set('half');
  if (first || stepped) return;
  if (subject) focusTitle();
  else if ([document.body, panel()].includes(document.activeElement))
    document.querySelector('.sheet-open').focus();
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

/* Where the sheet comes to rest: the next state of a flick, else the nearest. */
function rest(height, speed, stops) {
  const nearest = stops.reduce(
    (best, stop, index) =>
      Math.abs(stop - height) < Math.abs(stops[best] - height) ? index : best,
    0,
  );
  if (Math.abs(speed) < FLICK) return nearest;
  const beyond =
    speed > 0
      ? stops.findIndex((stop) => stop > height)
      : stops.filter((stop) => stop < height).length - 1;
  return beyond < 0 ? (speed > 0 ? STATES.length - 1 : 0) : beyond;
}

function drop(event) {
  if (!drag || event.pointerId !== drag.id) return;
  if (dragged) {
    delete root.dataset.dragging;
    const still = event.timeStamp - drag.last.timeStamp > 80;
    set(STATES[rest(drag.now, still ? 0 : drag.speed, drag.stops)]);
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
    if (event.target.closest('.sheet-open, .grip')) set(state() === STATES[0] ? 'half' : STATES[0]);
    if (event.target.closest('.sheet-full')) set(state() === 'full' ? 'half' : 'full');
  });

  /* Whoever tabs into what a collapsed sheet hides sees it. */
  document.addEventListener('focusin', ({ target }) => {
    const within = UPRIGHT.matches && target.closest('#panel');
    if (within && state() === STATES[0] && !target.closest('.sheet-bar')) set('half');
  });

  document.addEventListener(
    'keydown',
    (event) => {
      const within = UPRIGHT.matches && document.activeElement.closest('#panel');
      if (event.key !== 'Escape' || event.defaultPrevented || !within || state() === STATES[0])
        return;
      if (document.querySelector('#panel details.passport[open]')) return;
      set(STATES[0]);
      document.querySelector('.sheet-open').focus();
    },
    true,
  );

  document.addEventListener('pointerdown', (event) => {
    dragged = false;
    const bar = UPRIGHT.matches && event.target.closest('.sheet-bar');
    if (!bar || event.button) return;
    drag = {
      id: event.pointerId,
      from: event.clientY,
      height: panel().offsetHeight,
      last: event,
      speed: 0,
    };
  });

  document.addEventListener('pointermove', (event) => {
    if (!drag || event.pointerId !== drag.id) return;
    if (!dragged && Math.abs(event.clientY - drag.from) < SLIP) return;
    if (!dragged) {
      dragged = true;
      drag.stops = heights();
      event.target.setPointerCapture(event.pointerId);
      root.dataset.dragging = 'true';
    }
    const took = Math.max(1, event.timeStamp - drag.last.timeStamp);
    drag.speed = (drag.last.clientY - event.clientY) / took;
    drag.last = event;
    drag.now = Math.max(
      drag.stops[0],
      Math.min(drag.height + drag.from - event.clientY, drag.stops[2]),
    );
    panel().style.setProperty('--dragged', `${drag.now}px`);
  });
  document.addEventListener('pointerup', drop);
  document.addEventListener('pointercancel', drop);

  new MutationObserver(describe).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
}
