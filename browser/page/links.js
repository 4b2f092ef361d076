/* Links to other views stand in the page as what they change (`views/parts/links.py`), so that a piece of the page
   stays as it is while others change. Here they get their addresses: of the view in force, whenever a page came. */

import { all, around, root } from '../shared/dom.js';
import { isPlainClick } from '../shared/input.js';
import * as address from './address.js';
import * as choices from './choices.js';

const NAMES = ['set', 'of', 'worn'];
const LINKS = NAMES.map((name) => `a[data-${name}]`).join();
const WORN = ['lang', 'theme', 'reading'];

/* The looks of a view, and nothing else of it. */
/** @param {string} query */
function looks(query) {
  const now = address.read(query);
  return address.set('', Object.fromEntries(WORN.map((key) => [key, now[key]])));
}

/* The address of a page of this site, "" the map. */
/** @param {string} path @param {string} query */
function page(path, query) {
  const [place, fragment] = path.split('#');
  return `${root()}/${place}${query}${fragment ? `#${fragment}` : ''}`;
}

/* The query that a link to this page leads to, null for a link to another. */
/** @param {HTMLElement} link @param {string} query */
function turned({ dataset }, query) {
  if (dataset.set !== undefined)
    return address.set(query, Object.fromEntries(new URLSearchParams(dataset.set)));
  return dataset.worn === '' ? looks(query) : null;
}

/** @param {HTMLElement} link @param {string} query */
function hrefOf(link, query) {
  const { of, worn = '' } = link.dataset;
  const own = turned(link, query);
  if (own !== null) return page('', own);
  return of === undefined ? page(worn, looks(query)) : page(of, query);
}

/** @param {Iterable<HTMLElement>} links */
function write(links) {
  const query = choices.current();
  for (const link of links) link.setAttribute('href', hrefOf(link, query));
}

export const rewrite = () => write(all(LINKS));

/* What Dash draws anew gets its addresses before it is painted. */
/** @param {MutationRecord[]} records */
function drawn(records) {
  const found = new Set();
  for (const { target, type, addedNodes } of records) {
    const nodes = type === 'attributes' ? [target] : addedNodes;
    for (const node of nodes) {
      if (!(node instanceof HTMLElement)) continue;
      if (node.matches(LINKS)) found.add(node);
      for (const link of all(LINKS, node)) found.add(link);
    }
  }
  write(found);
}

/** @param {MouseEvent} event */
function clicked(event) {
  const link = around(event, LINKS);
  if (!link || !isPlainClick(event)) return;
  const query = turned(link, choices.current());
  if (query === null) return;
  event.preventDefault();
  event.stopPropagation();
  choices.go(query);
  window.scrollTo(0, 0);
}

export function start() {
  new MutationObserver(drawn).observe(document.body, {
    attributeFilter: NAMES.map((name) => `data-${name}`),
    childList: true,
    subtree: true,
  });
  document.addEventListener('click', clicked, true);
}
