/* What does not fit: a card that is too long drops what its own words say already, never below
   24 px; a name on the map gives way to what stands over it. */

import { overlap } from '../shared/boxes.js';
import { all, find } from '../shared/dom.js';
import * as steps from './steps.js';

const LEVELS = ['', 'tight', 'tighter', 'tightest'];
const OVER = ['.key', '.code', '.review', '.announced', '.brandline'];
/** @type {Map<HTMLElement, number>} */
let found = new Map();

/** @param {HTMLElement} card */
function fits(card) {
  return card.scrollHeight <= card.clientHeight + 1;
}

/** @param {HTMLElement} card @param {number} level */
function wear(card, level) {
  LEVELS.slice(1).forEach((name, place) => card.classList.toggle(name, place < level));
}

function fit() {
  const card = steps.part('.card');
  if (!card || found.has(card)) return;
  let level = 0;
  wear(card, level);
  while (!fits(card) && level < LEVELS.length - 1) {
    level += 1;
    wear(card, level);
  }
  found.set(card, level);
}

function giveWay() {
  const over = OVER.map((selector) => steps.part(selector) ?? find(selector));
  const boxes = over.map((part) => (part.querySelector('button') || part).getBoundingClientRect());
  const names = all('.names text', steps.part('.overlay'));
  const hidden = names.map((name) =>
    boxes.some((box) => overlap(box, name.getBoundingClientRect()) > 0),
  );
  names.forEach((name, place) => name.classList.toggle('under', hidden[place]));
}

function settle() {
  fit();
  giveWay();
}

function again() {
  found = new Map();
  settle();
}

export function start() {
  steps.onChange(settle);
  window.addEventListener('resize', again);
  document.fonts.ready.then(again);
  settle();
}
