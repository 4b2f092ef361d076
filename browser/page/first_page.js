/* From the page the server sent to the one that moves: the first page stands until this one is
   built, and its map until the other is drawn. Where there is nothing to draw with, it stays. */

import * as clicks from '../map/clicks.js';
import { oneOrTwo } from '../shared/clicks.js';
import { all, around, byId, root as path } from '../shared/dom.js';
import { isPlainClick } from '../shared/input.js';
import * as address from './address.js';

const root = document.documentElement;
/** @type {StillMap} */
let still = { map: '', note: '', lost: '' };
let shown = '';

const slot = () => document.getElementById('map-still');
// "webgl" where there is none, "lost" while there is none: the map that stands still is shown.
const cannotDraw = () => Boolean(root.dataset.mapError);

/* The first page gives way at once, its map moves under the one that is being drawn. */
function enter() {
  root.dataset.app = 'ready';
  const first = document.getElementById('first-page');
  if (!first) return;
  const map = first.querySelector('.still svg');
  if (map) slot()?.replaceChildren(map);
  const typed = first.querySelector('input[type=search]');
  const typing = typed === document.activeElement;
  first.remove();
  if (!typing) return;
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector('.hd input[type=search]');
  field?.focus();
}

function leave() {
  const at = slot();
  if (!root.dataset.mapIdle || cannotDraw() || !at) return;
  at.replaceChildren();
  shown = '';
}

/** @param {string} address */
async function fetchMap(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
}

/* A map that does not arrive leaves its place empty: the one before would be under a wrong title. */
/** @param {string} address */
async function show(address) {
  const map = await fetchMap(address).catch(() => null);
  const at = slot();
  if (address !== still.map || !cannotDraw() || !at) return;
  at.replaceChildren(...(map ? [document.importNode(map, true)] : []));
  shown = map ? address : '';
}

function follow() {
  byId('map-still-note').textContent = root.dataset.mapError === 'lost' ? still.lost : still.note;
  if (cannotDraw() && still.map && still.map !== shown) show(still.map);
}

/* Pictures for paper: lazy and out of sight, they are fetched only when the page is printed. */
/** @param {Page} page */
function layPaper({ query, paper }) {
  const light = address.set(query, { theme: '' });
  /** @param {string} part @param {string} alt */
  const picture = (part, alt) =>
    Object.assign(new Image(), {
      className: `paper-${part}`,
      loading: 'lazy',
      alt,
      src: `${path()}/map/paper-${part}.svg${light}`,
    });
  byId('map-paper').replaceChildren(picture('map', paper), picture('key', ''));
}

/* Called with every page that was built; the first time, it takes the place of the first page. */
/** @param {Page} page @param {Words['still']} words */
export function showPage(page, words) {
  still = { ...words, map: `${path()}/map/still.svg${page.query}` };
  if (!root.dataset.app) {
    shown = document.getElementById('first-page') ? still.map : '';
    requestAnimationFrame(() => requestAnimationFrame(enter));
  }
  layPaper(page);
  follow();
}

/* A browser with scripts reads what is in such an element as text. */
/** @param {HTMLElement} part */
function unfold(part) {
  part.outerHTML = part.textContent;
}

export function start() {
  /* Areas of the still map open as those of the other: by the page, without loading it again. */
  document.addEventListener('click', (event) => {
    const adcode = around(event, '#map-still [data-area]')?.dataset.area;
    if (!adcode || !isPlainClick(event)) return;
    event.preventDefault();
    oneOrTwo(event, () => clicks.open(adcode));
  });

  /* Without the program there is no other way to the table than to write it out. */
  window.addEventListener(
    'error',
    (event) => {
      const lost = event.target instanceof HTMLScriptElement && !root.dataset.app;
      if (lost) all('#first-page noscript').forEach(unfold);
    },
    true,
  );

  window.addEventListener('online', () => still.map && follow());
  new MutationObserver(() => {
    leave();
    if (still.map) follow();
  }).observe(root, { attributeFilter: ['data-map-idle', 'data-map-error'] });
}
