/* When nobody does anything, the tour runs by itself, round and round; any input begins it again. */

import { find } from '../shared/dom.js';
import { following } from './place.js';
import * as steps from './steps.js';

const INPUTS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'click'];
/* A table that shakes is not a visitor. */
const NUDGE = 6;
const WAKING_MS = 400;
const note = find('.attract');
let timer = 0;
let running = false;
let held = false;
let wokenAt = -Infinity;

function turn() {
  steps.show(following(steps.at(), steps.count()));
  timer = window.setTimeout(turn, steps.data.steps[steps.at()].seconds * 1000);
}

function begin() {
  running = true;
  note.hidden = false;
  steps.blacken(false);
  turn();
}

function wait() {
  window.clearTimeout(timer);
  running = false;
  note.hidden = true;
  if (steps.data.idle && !held) timer = window.setTimeout(begin, steps.data.idle * 1000);
}

/** @param {PointerEvent} event */
const isNudge = ({ type, movementX, movementY }) =>
  type === 'pointermove' && Math.hypot(movementX, movementY) < NUDGE;

/* What wakes the stage does nothing else, nor does the click that ends it. */
/** @param {Event} event */
function input(event) {
  if (event instanceof PointerEvent && isNudge(event)) return;
  const woken = running;
  wait();
  if (woken) {
    wokenAt = event.timeStamp;
    steps.show(0);
  }
  if (woken || (event.type !== 'pointermove' && event.timeStamp - wokenAt < WAKING_MS))
    swallow(event);
}

/** @param {Event} event */
function swallow(event) {
  event.stopImmediatePropagation();
  if (event.cancelable) event.preventDefault();
}

/* While a presenter's window is open, somebody speaks: nothing runs by itself. */
/** @param {boolean} on */
export function hold(on) {
  held = on;
  wait();
}

export function start() {
  INPUTS.forEach((name) => window.addEventListener(name, input, { capture: true, passive: false }));
  wait();
}
