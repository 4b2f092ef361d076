/* The answers of the search as the options of a list box. */

import { element, root } from '../shared/dom.js';
import { changesOf } from '../shared/hits.js';

/** @typedef {Record<string, string | null>} Changed */
/** @typedef {(changes: Changed) => string} Address */
/** @typedef {HTMLAnchorElement & { changes: Changed }} Row */

/** @param {Hit} hit */
function marked(hit) {
  const name = element('span', { className: 'search-name' });
  let end = 0;
  for (const [from, to] of hit.marks) {
    name.append(hit.title.slice(end, from), element('mark', {}, hit.title.slice(from, to)));
    end = to;
  }
  name.append(hit.title.slice(end));
  return name;
}

/** @type {Values} */
const SIGNS = { area: 'pin', layer: 'map', workforce: 'map', policy: 'page' };

/** @param {Hit} hit */
function sign(hit) {
  const made = element('span', {});
  made.setAttribute('aria-hidden', 'true');
  if (hit.seal)
    return Object.assign(made, {
      className: `seal seal-${hit.seal.industry}`,
      textContent: hit.seal.text,
    });
  const icon = hit.kind === 'level' ? `level-${hit.id} lv-${hit.id}` : SIGNS[hit.kind];
  return Object.assign(made, { className: `icon icon-${icon}` });
}

/** @param {string} query @param {Changed} changes @param {string} id @param {...HTMLElement} children */
function option(query, changes, id, ...children) {
  const made = element(
    'a',
    {
      href: `${root()}/${query}`,
      id,
      className: 'search-option',
      tabIndex: -1,
      changes,
    },
    ...children,
  );
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  return made;
}

/* A name may stand beside the title in another language. */
/** @param {Hit} hit @param {string} other */
function noteOf(hit, other) {
  const named = hit.note === hit.other && { lang: other };
  return element('span', { ...named }, hit.note);
}

/** @param {Hit} hit @param {string} id @param {string} other @param {Address} address */
function hitOption(hit, id, other, address) {
  const note = hit.note && noteOf(hit, other);
  const below = element('span', { className: 'cap' }, hit.where, hit.where && note && ' · ', note);
  const text = element(
    'span',
    { className: 'search-text' },
    marked(hit),
    below.textContent && below,
  );
  const changes = changesOf(hit);
  const made = option(address(changes), changes, id, sign(hit), text);
  made.dataset.kind = hit.kind;
  return made;
}

/** @param {{ kind: string, label: string }} kind @param {HTMLElement[]} hits */
function group({ kind, label }, hits) {
  const id = `search-group-${kind}`;
  const head = element('div', { id, className: 'search-head' }, label);
  head.setAttribute('role', 'presentation');
  const made = element('div', { className: 'search-group' }, head, ...hits);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-labelledby', id);
  return made;
}

/* The answers by kind; `other` is the language of other names, `address` makes an address of what an
   answer changes. */
/** @param {Answer} answer @param {string} other @param {Address} address */
export function groupsOf({ hits, groups }, other, address) {
  const rows = hits.map((hit, number) => hitOption(hit, `search-option-${number}`, other, address));
  return groups.map((one) =>
    group(
      one,
      rows.filter((row) => row.dataset.kind === one.kind),
    ),
  );
}

/* The last row: the text as a filter. */
/** @param {string} text @param {string} said @param {Address} address */
export function filterOption(text, said, address) {
  const changes = { q: text };
  const icon = element('span', { className: 'icon icon-search' });
  icon.setAttribute('aria-hidden', 'true');
  const words = element('span', { className: 'search-text' }, said);
  const made = option(address(changes), changes, 'search-option-filter', icon, words);
  made.classList.add('search-filter');
  return made;
}
