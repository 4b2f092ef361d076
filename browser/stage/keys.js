/* What the stage does when a key, a button or a swipe asks for it. */

import { around, find, root } from '../shared/dom.js';
import { isHeld, keyOf } from '../shared/input.js';
import { SHIFTED, STAGE, swipe } from './keymap.js';
import { typedStep } from './place.js';
import * as screen from './screen.js';
import * as steps from './steps.js';

const TYPED_MS = 4000;
/** @type {HTMLDialogElement} */
const help = find('.help');
const large = find('.large');
const typed = find('.typed');
let digits = '';
let forget = 0;
/** @type {{ x: number, y: number } | null} */
let from = null;

/** @param {string} text */
function type(text) {
  digits = text.slice(-2);
  typed.textContent = digits;
  typed.hidden = !digits;
  window.clearTimeout(forget);
  if (digits) forget = window.setTimeout(() => type(''), TYPED_MS);
}

/** @param {number} index */
function go(index) {
  code(false);
  steps.blacken(false);
  steps.show(index);
}

/** @param {boolean} on */
function code(on) {
  if (large.hidden === !on) return;
  const drawn = on ? find('svg', steps.part('.code')).cloneNode(true) : '';
  find('.of', large).replaceChildren(drawn);
  large.hidden = !on;
  if (on) large.focus();
}

/** @param {boolean} on */
function ask(on) {
  if (on && !help.open) help.showModal();
  else if (!on) help.close();
}

function enter() {
  const wanted = typedStep(digits, steps.at(), steps.count());
  type('');
  if (wanted !== null) go(wanted);
}

function notes() {
  const query = window.location.search;
  window.open(`${root()}/present/notes${query}`, 'stage-notes', 'width=1100,height=760');
}

function leave() {
  const query = new URLSearchParams(window.location.search);
  ['tour', 'steps', 'step'].forEach((name) => query.delete(name));
  window.location.assign(`${root()}/present${query.size ? '?' : ''}${query}`);
}

/* The nearest thing that lies over the map goes first. */
function dismiss() {
  if (help.open) return ask(false);
  if (!large.hidden) return code(false);
  if (steps.isBlack()) return steps.blacken(false);
  type('');
  return document.fullscreenElement ? screen.fullscreen() : undefined;
}

/* As slide programs begin a show: on the whole screen. */
/** @param {number} index */
function begin(index) {
  go(index);
  if (!document.fullscreenElement) screen.fullscreen();
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  begin: () => begin(0),
  resume: () => begin(steps.at()),
  previous: () => go(steps.at() - 1),
  next: () => go(steps.at() + 1),
  first: () => go(0),
  last: () => go(steps.count() - 1),
  black: () => steps.blacken(!steps.isBlack()),
  code: () => code(large.hidden === true),
  help: () => ask(!help.open),
  fullscreen: () => screen.fullscreen(),
  notes,
  leave,
  enter,
  escape: dismiss,
};

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (isHeld(event)) return;
  const onButton = around(event, 'button, a');
  if (onButton && (event.key === ' ' || (event.key === 'Enter' && !digits))) return;
  if (/^\d$/.test(event.key)) {
    type(digits + event.key);
    return;
  }
  const name = keyOf(event);
  const action = (event.shiftKey && SHIFTED[name]) || STAGE[name];
  const behind = help.open && !['help', 'escape'].includes(action);
  if (action && (!behind || name === 'F5')) event.preventDefault();
  if (action && !behind) ACTIONS[action]();
}

/** @param {MouseEvent} event */
function clicked(event) {
  const { goto, do: action } = around(event, '[data-do], [data-goto]')?.dataset ?? {};
  if (goto) go(Number(goto));
  else if (action) ACTIONS[action]();
  else if (around(event, '.large')) code(false);
  else if (around(event, '.black')) steps.blacken(false);
}

/** @param {TouchEvent} event */
function swiped(event) {
  const { clientX: x, clientY: y } = event.changedTouches[0];
  const begun = from ?? { x, y };
  from = null;
  const action = swipe(x - begun.x, y - begun.y);
  if (action) ACTIONS[action]();
}

export function start() {
  document.addEventListener('keydown', pressed);
  document.addEventListener('click', clicked);
  document.addEventListener(
    'touchstart',
    (event) => {
      const [{ clientX: x, clientY: y }, ...others] = event.touches;
      from = others.length ? null : { x, y };
    },
    { passive: true },
  );
  document.addEventListener('touchend', swiped, { passive: true });
}
