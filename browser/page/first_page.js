/* From the page the server sent to the one that moves: the first page stands until this one is
   built, and its map until the other is drawn. Where there is nothing to draw with, it stays. */

import * as clicks from '../map/clicks.js';

const root = document.documentElement;
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
  if (map && slot()) slot().replaceChildren(map);
  const typed = first.querySelector('input[type=search]');
  const typing = typed === document.activeElement;
  first.remove();
  if (!typing) return;
  const field = document.querySelector('.hd input[type=search]');
  if (field) field.focus();
}

function leave() {
  if (!root.dataset.mapIdle || cannotDraw() || !slot()) return;
  slot().replaceChildren();
  shown = '';
}

async function fetchMap(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
}

/* A map that does not arrive leaves its place empty: the one before would be under a wrong title. */
async function show(address) {
  const map = await fetchMap(address).catch(() => null);
  if (address !== still.map || !cannotDraw() || !slot()) return;
  slot().replaceChildren(...(map ? [document.importNode(map, true)] : []));
  shown = map ? address : '';
}

function follow() {
  document.getElementById('map-still-note').textContent =
    root.dataset.mapError === 'lost' ? still.lost : still.note;
  if (cannotDraw() && still.map && still.map !== shown) show(still.map);
}

/* Pictures for paper: lazy and out of sight, they are fetched only when the page is printed. */
function layPaper({ alt, map, key }) {
  const picture = (part, src, words) =>
    Object.assign(new Image(), { className: `paper-${part}`, loading: 'lazy', alt: words, src });
  document
    .getElementById('map-paper')
    .replaceChildren(picture('map', map, alt), picture('key', key, ''));
}

/* Called with every page that was built; the first time, it takes the place of the first page. */
export function showPage(page) {
  if (!root.dataset.app) {
    shown = document.getElementById('first-page') ? page.still.map : '';
    requestAnimationFrame(() => requestAnimationFrame(enter));
  }
  ({ still } = page);
  layPaper(page.paper);
  follow();
}

export function start() {
  /* Areas of the still map open as those of the other: by the page, without loading it again. */
  document.addEventListener('click', (event) => {
    const area = event.target.closest?.('#map-still [data-area]');
    if (!area || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    clicks.oneOrTwo(
      event,
      () => clicks.open(area.dataset.area),
      () => {},
    );
  });

  /* Without the program there is no other way to the table than to write it out. */
  window.addEventListener(
    'error',
    (event) => {
      const lost = event.target instanceof HTMLScriptElement && !root.dataset.app;
      if (lost)
        document.querySelectorAll('#first-page noscript').forEach((part) => {
          part.outerHTML = part.textContent;
        });
    },
    true,
  );

  window.addEventListener('online', () => still.map && follow());
  new MutationObserver(() => {
    leave();
    if (still.map) follow();
  }).observe(root, { attributeFilter: ['data-map-idle', 'data-map-error'] });
}
