// The map by keyboard: one tab stop, and arrows that lead to the geographic neighbour. Only areas
// and words are known here; whoever draws the map listens for brandmap:focus.

import * as announce from '../page/announce.js';
import * as clicks from './clicks.js';
import * as engine from './engine.js';
import * as fit from './fit.js';

const ARROWS = ['ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowLeft'];
const ZOOM = { '+': 0.7, '=': 0.7, '-': -0.7, _: -0.7 };
const PATIENCE = 30;
const UPRIGHT = matchMedia('screen and (max-width: 768px) and (min-height: 501px)');
const walks = new Map();
let payload = null;
let here = '';
let opening = null;
let came = false;

const stop = () => document.getElementById('map-walk');
const title = () => document.getElementById('panel-title');
// Census order: keys that are numbers come in rising order.
const codes = () => Object.keys(payload.areas);
const known = (adcode) => (adcode && payload?.areas[adcode] ? adcode : '');
const standing = () => known(here) || known(payload.selected?.adcode);

function steps() {
  const { steps: url } = payload.walk;
  if (!walks.has(url)) {
    walks.set(
      url,
      fetch(url)
        .then((answer) => answer.json())
        .catch(() => walks.delete(url) && {}),
    );
  }
  return walks.get(url);
}

function light(adcode) {
  document.dispatchEvent(new CustomEvent('brandmap:focus', { detail: { adcode } }));
}

function arrive(adcode, held) {
  if (!adcode) return announce.say(payload.walk.edge, held);
  here = adcode;
  light(adcode);
  return announce.say(payload.areas[adcode].spoken, held);
}

// The first area of the prefecture before or after; its areas share four digits.
function otherPrefecture(by) {
  const firsts = codes().filter(
    (code, index, all) => !index || code.slice(0, 4) !== all[index - 1].slice(0, 4),
  );
  const now = firsts.findIndex((code) => code.slice(0, 4) === standing().slice(0, 4));
  return firsts[now + by];
}

async function target(key) {
  if (key === 'End') return codes().pop();
  if (key === 'Home' || !standing()) return codes()[0];
  if (key === 'PageUp') return otherPrefecture(-1);
  if (key === 'PageDown') return otherPrefecture(1);
  const ways = (await steps())[standing()];
  return ways?.[ARROWS.indexOf(key)];
}

// Instructions are not read again each time the focus comes back.
function walkBy(key, held) {
  stop().removeAttribute('aria-describedby');
  target(key).then((adcode) => walking() && arrive(adcode, held));
}

function focusTitle() {
  came = true;
  title().tabIndex = -1;
  title().focus();
}

// The panel is drawn a little after it was asked for.
function whenDrawn(before, left) {
  if (left && (!title() || title().textContent === before)) {
    requestAnimationFrame(() => whenDrawn(before, left - 1));
  } else if (title() && walking()) focusTitle();
}

function open() {
  if (!standing()) return;
  here = standing();
  if (payload.walk.open === here) return void focusTitle();
  opening = { adcode: here, before: title()?.textContent };
  clicks.open(here);
}

function leave() {
  here = '';
  stop().setAttribute('aria-describedby', 'map-help');
  light('');
  announce.say('');
}

function zoom(key) {
  if (!engine.map() || !engine.payload) return;
  if (key === '0') fit.fit();
  else fit.zoomBy(ZOOM[key]);
  if (key !== '0') engine.map().once('moveend', () => walking() && fit.reveal(here));
}

const walking = () => stop() && document.activeElement === stop();
const WALKS = [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown'];

// The map that stands still: its links stay for touch and mouse, the tab stop is the same.
function outline(area) {
  const ring = document.createElementNS(area.namespaceURI, 'g');
  ring.setAttribute('class', 'walked');
  ring.setAttribute('aria-hidden', 'true');
  ring.setAttribute('transform', area.closest('g[transform]').getAttribute('transform'));
  for (const path of [area.cloneNode(), area.cloneNode()]) {
    path.removeAttribute('data-area');
    ring.append(path);
  }
  area.ownerSVGElement.append(ring);
}

export function start() {
  document.addEventListener('keydown', (event) => {
    const { key } = event;
    if (!walking() || !payload || event.ctrlKey || event.altKey || event.metaKey) return;
    if (WALKS.includes(key)) walkBy(key, event.repeat);
    else if (key === 'Enter' || key === ' ') open();
    else if (key === '0' || ZOOM[key]) zoom(key);
    else if (key === 'Escape') leave();
    else return;
    event.preventDefault();
  });

  // Back from the panel to the map, unless something smaller is to be closed first. On a phone the
  // sheet has given the focus to its button: only who came from the map goes on to it.
  document.addEventListener('keydown', (event) => {
    const { key, target: from, defaultPrevented } = event;
    if (key !== 'Escape' || defaultPrevented || !from.closest('#panel') || !stop().offsetParent)
      return;
    if (document.querySelector('details.passport[open]') || from.matches('[aria-expanded=true]'))
      return;
    if (came || !UPRIGHT.matches) stop().focus();
  });

  document.addEventListener('focusin', ({ target: now }) => {
    if (now !== stop() || !payload) return;
    steps();
    if ((now.matches(':focus-visible') || came) && standing()) arrive(standing());
    came = false;
  });
  document.addEventListener('focusout', ({ target: left }) => left === stop() && light(''));

  document.addEventListener('brandmap:overlay', ({ detail }) => {
    payload = detail;
    const { role, label, open: opened } = payload.walk;
    stop().setAttribute('aria-roledescription', role);
    stop().setAttribute('aria-label', label);
    if (opening && opening.adcode === opened) whenDrawn(opening.before, PATIENCE);
    opening = null;
  });

  // The map's own canvas is no tab stop, and has no keys of its own.
  engine.onAttach((map) => {
    map.keyboard.disable();
    const canvas = map.getCanvas();
    canvas.tabIndex = -1;
    canvas.setAttribute('aria-hidden', 'true');
    canvas.setAttribute('role', 'presentation');
    canvas.removeAttribute('aria-label');
    canvas.addEventListener('focus', () => stop().focus({ preventScroll: true }));
  });
  document.addEventListener('brandmap:focus', ({ detail: { adcode } }) => {
    document.querySelectorAll('#map-still .walked').forEach((ring) => ring.remove());
    const area = adcode && document.querySelector(`#map-still [data-area="${adcode}"]`);
    if (area) outline(area);
  });
  new MutationObserver(() => {
    for (const link of document.querySelectorAll('#map-still a[href]:not([tabindex])'))
      link.setAttribute('tabindex', '-1');
  }).observe(document.documentElement, { childList: true, subtree: true });
}
