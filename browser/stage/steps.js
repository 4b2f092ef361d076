/* The stage: which step is shown. Everything is in the page; nothing is fetched. */
import { all, byId, find } from '../shared/dom.js';
import { asked, nearest, queryAt } from './place.js';

/** @type {StageData} */
export const data = JSON.parse(byId('stage-data').textContent);
/** @type {SVGPathElement[]} */
const counties = all('#counties path');
/** @type {SVGPathElement[]} */
const prefectures = all('#prefectures path');
const outlines = new Map([...prefectures, ...counties].map((path) => [path.dataset.code, path]));
const parts = data.steps.map((_, index) => all(`[data-step="${index}"]`));
const entries = all('[data-goto]');
const map = byId('map');
const flight = byId('flight');
const black = find('.black');
/** @type {(() => void)[]} */
const listeners = [];
let now = data.start;
let addressTimer = 0;

/** @param {Step} step */
function paint(step) {
  const lit = new Set(step.lit);
  const isSpotlit = step.lit !== null;
  counties.forEach((path, place) => {
    path.setAttribute('fill', step.paints[step.of[place]]);
    path.classList.toggle('veiled', isSpotlit && !lit.has(place));
  });
  map.classList.toggle('spotlight', isSpotlit);
  map.setAttribute('aria-label', step.label);
}

/** @param {string | undefined} code */
const outline = (code) => outlines.get(code)?.getAttribute('d') ?? '';

/** @param {string[]} codes */
function ring(codes) {
  find('.ring.wide', map).setAttribute('d', codes.length > 1 ? outline(codes[0]) : '');
  const near = outline(codes[codes.length - 1]);
  for (const path of all('.ring.case, .ring.line', map)) path.setAttribute('d', near);
}

function draw() {
  const step = data.steps[now];
  paint(step);
  ring(step.rings);
  const [k, left, top] = step.camera;
  flight.style.transform = `translate(${left}px, ${top}px) scale(${k})`;
  entries.forEach((entry, index) => {
    if (index === now) entry.setAttribute('aria-current', 'step');
    else entry.removeAttribute('aria-current');
  });
}

/* Browsers refuse an address that changes too often. */
function address() {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', `${pathname}?${queryAt(search, now)}`);
}

function tell() {
  listeners.forEach((listener) => listener());
}

/* SVG elements know the attribute `hidden`, but not the property. */
/** @param {number} index */
export function show(index) {
  const wanted = nearest(index, data.steps.length);
  if (wanted === now) return;
  parts[now].forEach((part) => part.setAttribute('hidden', ''));
  now = wanted;
  parts[now].forEach((part) => part.removeAttribute('hidden'));
  draw();
  window.clearTimeout(addressTimer);
  addressTimer = window.setTimeout(address, 500);
  tell();
}

/** @param {boolean} on */
export function blacken(on) {
  if (black.hidden === !on) return;
  black.hidden = !on;
  tell();
}

export const at = () => now;
export const count = () => data.steps.length;
export const isBlack = () => !black.hidden;
/** @param {string} selector */
export const part = (selector) => parts[now].find((one) => one.matches(selector));
/** @param {() => void} listener */
export const onChange = (listener) => listeners.push(listener);

export function start() {
  draw();
  show(asked(window.location.search, now));
}
