/* Keys as clickers send them, buttons, and swipes. */

import * as screen from './screen.js';
import * as steps from './steps.js';

const SWIPE = 60;
const TYPED_MS = 4000;
const root = document.documentElement.dataset.root || '';
const help = document.querySelector('.help');
const large = document.querySelector('.large');
const typed = document.querySelector('.typed');
let digits = '';
let forget = 0;
let from = null;

function type(text) {
  digits = text.slice(-2);
  typed.textContent = digits;
  typed.hidden = !digits;
  window.clearTimeout(forget);
  if (digits) forget = window.setTimeout(() => type(''), TYPED_MS);
}

function go(index) {
  code(false);
  steps.blacken(false);
  steps.show(index);
}

function code(on) {
  if (large.hidden === !on) return;
  const drawn = on ? steps.part('.code').querySelector('svg').cloneNode(true) : '';
  large.querySelector('.of').replaceChildren(drawn);
  large.hidden = !on;
  if (on) large.focus();
}

function ask(on) {
  if (on && !help.open) help.showModal();
  else if (!on) help.close();
}

function enter() {
  const wanted = Number(digits);
  type('');
  if (wanted >= 1 && wanted <= steps.last() + 1) go(wanted - 1);
  else if (!wanted) go(steps.at() + 1);
}

function notes() {
  const query = window.location.search;
  window.open(`${root}/present/notes${query}`, 'stage-notes', 'width=1100,height=760');
}

function leave() {
  const query = new URLSearchParams(window.location.search);
  ['tour', 'steps', 'step'].forEach((name) => query.delete(name));
  window.location.assign(`${root}/present${query.size ? '?' : ''}${query}`);
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
function begin(index) {
  go(index);
  if (!document.fullscreenElement) screen.fullscreen();
}

const ACTIONS = {
  begin: () => begin(0),
  resume: () => begin(steps.at()),
  previous: () => go(steps.at() - 1),
  next: () => go(steps.at() + 1),
  first: () => go(0),
  last: () => go(steps.last()),
  black: () => steps.blacken(!steps.isBlack()),
  code: () => code(large.hidden),
  help: () => ask(!help.open),
  fullscreen: () => screen.fullscreen(),
  notes,
  leave,
  enter,
  escape: dismiss,
};
const KEYS = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  f: 'fullscreen',
  q: 'code',
  n: 'notes',
  '?': 'help',
  '？': 'help',
  '。': 'black',
  Enter: 'enter',
  Escape: 'escape',
  F5: 'begin',
};
const SHIFTED = { ' ': 'previous', F5: 'resume' };

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const onButton = event.target.closest?.('button, a');
  if (onButton && (event.key === ' ' || (event.key === 'Enter' && !digits))) return;
  if (/^\d$/.test(event.key)) {
    type(digits + event.key);
    return;
  }
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = (event.shiftKey && SHIFTED[name]) || KEYS[name];
  const behind = help.open && !['help', 'escape'].includes(action);
  if (action && (!behind || name === 'F5')) event.preventDefault();
  if (action && !behind) ACTIONS[action]();
}

function clicked(event) {
  const button = event.target.closest('[data-do], [data-goto]');
  if (button?.dataset.goto) go(Number(button.dataset.goto));
  else if (button) ACTIONS[button.dataset.do]();
  else if (event.target.closest('.large')) code(false);
  else if (event.target.closest('.black')) steps.blacken(false);
}

function swiped(event) {
  const touch = event.changedTouches[0];
  const [x, y] = from || [touch.clientX, touch.clientY];
  from = null;
  const across = touch.clientX - x;
  if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(touch.clientY - y)) return;
  ACTIONS[across < 0 ? 'next' : 'previous']();
}

export function start() {
  document.addEventListener('keydown', pressed);
  document.addEventListener('click', clicked);
  document.addEventListener(
    'touchstart',
    (event) => {
      from =
        event.touches.length === 1 ? [event.touches[0].clientX, event.touches[0].clientY] : null;
    },
    { passive: true },
  );
  document.addEventListener('touchend', swiped, { passive: true });
}
