// The map by keyboard: one tab stop, and arrows that lead to the geographic neighbour. Only areas
// and words are known here; whoever draws the map listens for brandmap:focus.

import * as announce from '../page/announce.js';
import { around, find } from '../shared/dom.js';
import { isHeld } from '../shared/input.js';
import * as clicks from './clicks.js';
import * as engine from './engine.js';
import * as fit from './fit.js';
import { isArrow, target, walks } from './walk.js';
import { wordsOf } from './words.js';

/** @typedef {Record<string, (string | null)[]>} Ways */

/** @type {Record<string, number>} */
const ZOOM = { '+': 0.7, '=': 0.7, '-': -0.7, _: -0.7 };
const PATIENCE = 30;
const UPRIGHT = matchMedia('screen and (max-width: 768px) and (min-height: 501px)');
/** @type {Map<string, Promise<Ways>>} */
const files = new Map();
/** @type {Payload | null} */
let payload = null;
let here = '';
/** @type {{ adcode: string, before: string } | null} */
let opening = null;
let came = false;

const stop = () => document.getElementById('map-walk');
const walking = () => stop() !== null && document.activeElement === stop();
const title = () => document.getElementById('panel-title');
const titled = () => title()?.textContent ?? '';
/** @param {string} [adcode] */
const known = (adcode) => (adcode && payload?.areas[adcode] ? adcode : '');
const standing = () => known(here) || known(payload?.selected?.adcode);

/** @param {string} url @returns {Promise<Ways>} */
function waysOf(url) {
  const ways =
    files.get(url) ??
    fetch(url)
      .then((answer) => answer.json())
      .catch(() => files.delete(url) && {});
  files.set(url, ways);
  return ways;
}

/** @param {string} adcode */
function light(adcode) {
  document.dispatchEvent(new CustomEvent('brandmap:focus', { detail: { adcode } }));
}

/** @param {Payload} shown @param {string | null | undefined} adcode @param {boolean} [held] */
function arrive(shown, adcode, held) {
  if (!adcode) return announce.say(shown.walk.edge, held);
  here = adcode;
  light(adcode);
  return announce.say(shown.areas[adcode]?.spoken ?? '', held);
}

// Instructions are not read again each time the focus comes back. Census order: keys that are
// numbers come in rising order.
/** @param {Payload} shown @param {string} key @param {boolean} held */
async function walkBy(shown, key, held) {
  stop()?.removeAttribute('aria-describedby');
  const ways = isArrow(key) && standing() ? await waysOf(shown.walk.steps) : {};
  const now = payload ?? shown;
  const codes = Object.keys(await wordsOf(now));
  const adcode = target(key, { codes, from: standing(), ways });
  if (walking()) arrive(now, adcode, held);
}

function focusTitle() {
  const at = title();
  if (!at) return;
  came = true;
  at.tabIndex = -1;
  at.focus();
}

// The panel is drawn a little after it was asked for.
/** @param {string} before @param {number} left */
function whenDrawn(before, left) {
  if (left && (!title() || titled() === before)) {
    requestAnimationFrame(() => whenDrawn(before, left - 1));
  } else if (walking()) focusTitle();
}

/** @param {Payload} shown */
function open(shown) {
  if (!standing()) return;
  here = standing();
  if (shown.walk.open === here) {
    focusTitle();
    return;
  }
  opening = { adcode: here, before: titled() };
  clicks.open(here);
}

function leave() {
  here = '';
  stop()?.setAttribute('aria-describedby', 'map-help');
  light('');
  announce.say('');
}

/** @param {string} key */
function zoom(key) {
  const map = engine.map();
  if (!map || !engine.payload) return;
  if (key === '0') {
    fit.fit();
    return;
  }
  fit.zoomBy(ZOOM[key]);
  map.once('moveend', () => walking() && fit.reveal(here));
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  const { key } = event;
  if (!walking() || !payload || isHeld(event)) return;
  if (walks(key)) walkBy(payload, key, event.repeat);
  else if (key === 'Enter' || key === ' ') open(payload);
  else if (key === '0' || ZOOM[key]) zoom(key);
  else if (key === 'Escape') leave();
  else return;
  event.preventDefault();
}

// Back from the panel to the map, unless something smaller is to be closed first. On a phone the
// sheet has given the focus to its button: only who came from the map goes on to it.
/** @param {KeyboardEvent} event */
function back(event) {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (!around(event, '#panel') || !stop()?.offsetParent) return;
  const isSmaller = event.target instanceof Element && event.target.matches('[aria-expanded=true]');
  if (isSmaller || document.querySelector('details.passport[open]')) return;
  if (came || !UPRIGHT.matches) stop()?.focus();
}

/** @param {FocusEvent} event */
function entered({ target: now }) {
  if (!payload || !(now instanceof Element) || now !== stop()) return;
  waysOf(payload.walk.steps);
  wordsOf(payload);
  if ((now.matches(':focus-visible') || came) && standing()) arrive(payload, standing());
  came = false;
}

/** @param {CustomEvent<Payload>} event */
function shown({ detail }) {
  payload = detail;
  const { role, label, open: opened } = payload.walk;
  const walk = find('#map-walk');
  walk.setAttribute('aria-roledescription', role);
  walk.setAttribute('aria-label', label);
  if (opening?.adcode === opened) whenDrawn(opening.before, PATIENCE);
  opening = null;
}

// The map's own canvas is no tab stop, and has no keys of its own.
/** @param {GeoMap} map */
function mute(map) {
  map.keyboard.disable();
  const canvas = map.getCanvas();
  canvas.tabIndex = -1;
  canvas.setAttribute('aria-hidden', 'true');
  canvas.setAttribute('role', 'presentation');
  canvas.removeAttribute('aria-label');
  canvas.addEventListener('focus', () => stop()?.focus({ preventScroll: true }));
}

export function start() {
  document.addEventListener('keydown', pressed);
  document.addEventListener('keydown', back);
  document.addEventListener('focusin', entered);
  document.addEventListener('focusout', ({ target: left }) => left === stop() && light(''));
  document.addEventListener('brandmap:overlay', shown);
  engine.onAttach(mute);
}
