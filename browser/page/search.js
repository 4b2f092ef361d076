/* The search: answers below the field as someone types (an ARIA 1.2 combobox). Enter without a chosen
   answer filters the brands by the text. Every answer is a link to this view with that thing open. */

import { all, around, byId, element, find } from '../shared/dom.js';
import { Refused, search } from '../shared/hits.js';
import { isHeld, isPlainClick } from '../shared/input.js';
import { filled } from '../shared/words.js';
import * as addresses from './address.js';
import * as choices from './choices.js';
import * as focus from './focus.js';
import { moves, nextOption } from './options.js';
import { filterOption, groupsOf } from './search_list.js';

const PAUSE = 120;
const KEPT = 100;
/** @type {Map<string, Answer>} */
const answers = new Map();
/** @type {{ lang: string, other: string, sentences: Values }} */
let spoken = { lang: '', other: '', sentences: {} };
/** @type {AbortController | null} */
let asked = null;
let timer = 0;
let composing = false;
let active = -1;

/** @typedef {import('./search_list.js').Row} Row */

/** @returns {HTMLInputElement} */
const field = () => byId('search');
/** @param {string} name */
const part = (name) => byId(`search-${name}`);
/** @param {string} name @param {Record<string, string | number>} [values] */
const words = (name, values = {}) => filled(spoken.sentences[name], values);

const typed = () => field().value.replace(/\s+/g, ' ').trim();
/** @returns {Row[]} */
const options = () => all('[role=option]', part('list'));
const popup = () => document.getElementById('search-popup');
const isOpen = () => popup()?.hidden === false;

/* The language of the page that came, that of other names, and its sentences. */
/** @param {typeof spoken} next */
export function speak(next) {
  spoken = next;
}

/* Addresses */

/* The view in force with some keys of its address set or, where the value is missing, left out. */
/** @param {Record<string, string | null>} values */
const address = (values) => addresses.set(choices.current(), values);

/* The list */

/** @param {string} text @param {Hit[]} hits @param {Answer['groups']} groups @param {HTMLElement[] | null} note @param {string} said */
function show(text, hits, groups, note, said) {
  const filter = words('filter', { text });
  part('list').replaceChildren(
    ...groupsOf({ hits, groups }, spoken.other, address),
    filterOption(text, filter, address),
  );
  part('note').hidden = !note;
  part('note').replaceChildren(...(note || []));
  part('popup').hidden = false;
  part('popup').scrollTop = 0;
  field().setAttribute('aria-expanded', 'true');
  choose(-1);
  part('say').textContent = said;
}

function close() {
  window.clearTimeout(timer);
  asked?.abort();
  part('popup').hidden = true;
  part('say').textContent = '';
  field().setAttribute('aria-expanded', 'false');
  choose(-1);
}

/** @param {number} place */
function choose(place) {
  const rows = options();
  active = place;
  rows.forEach((row, number) => row.setAttribute('aria-selected', String(number === place)));
  if (place < 0) return field().removeAttribute('aria-activedescendant');
  field().setAttribute('aria-activedescendant', rows[place].id);
  return rows[place].scrollIntoView({ block: 'nearest' });
}

/* Asking */

/** @param {string} text @param {Answer} answer */
function present(text, { hits, groups }) {
  const count = hits.length;
  if (count) {
    const said = count === 1 ? words('found_one') : words('found', { count });
    return show(text, hits, groups, null, said);
  }
  const nothing = words('nothing', { text });
  const note = [element('b', {}, nothing), element('span', {}, words('advice'))];
  return show(text, [], [], note, `${nothing} ${words('advice')}`);
}

/** @param {string} text @param {string} lang @param {AbortSignal} signal */
async function answerTo(text, lang, signal) {
  const key = `${lang} ${text}`;
  const answer = answers.get(key) ?? (await search({ q: text, lang }, signal));
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > KEPT) answers.delete(oldest);
  return answer;
}

async function ask() {
  const text = typed();
  asked?.abort();
  if (!text) {
    close();
    return;
  }
  const request = new AbortController();
  asked = request;
  try {
    const answer = await answerTo(text, spoken.lang, request.signal);
    if (request === asked && document.activeElement === field()) present(text, answer);
  } catch (error) {
    if (request !== asked || request.signal.aborted) return;
    const said = words(error instanceof Refused ? error.message : 'offline');
    show(text, [], [], [element('span', {}, said)], said);
  }
}

function later() {
  window.clearTimeout(timer);
  if (!composing) timer = window.setTimeout(ask, PAUSE);
}

/* Choosing */

/** @param {string} text */
function fill(text) {
  window.dash_clientside.set_props('search', { value: text });
}

/* A thing that opens in the panel takes the focus there; a filter leaves it in the field. */
/** @param {Row} row */
function take(row) {
  const opens = ['area', 'brand', 'policy'].includes(row.dataset.kind ?? '');
  const query = address(row.changes);
  close();
  fill(addresses.read(query).q);
  if (opens) byId('panel').focus({ preventScroll: true });
  else if (matchMedia('(pointer: coarse)').matches) focus.focusOn(find('#map-head h1'));
  choices.go(query);
}

function submit() {
  const rows = options();
  if (isOpen() && active >= 0) return take(rows[active]);
  const text = typed();
  close();
  return choices.go(address({ q: text }));
}

/** @param {KeyboardEvent} event */
function move(event) {
  const next = nextOption(event.key, active, options().length);
  if (active < 0 && next < 0) return;
  choose(next);
  event.preventDefault();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (composing || isHeld(event)) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape' && isOpen()) {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (moves(event.key) && isOpen()) move(event);
  else if (event.key === 'ArrowDown') ask();
}

/**
 * @template {Event} E
 * @param {(event: E) => void} handle
 */
const inField = (handle) => (/** @type {E} */ event) => {
  if (event.target instanceof Element && event.target.id === 'search') handle(event);
};

export function start() {
  document.addEventListener('keydown', inField(pressed), true);
  document.addEventListener(
    'compositionstart',
    inField(() => {
      composing = true;
    }),
  );
  document.addEventListener(
    'compositionend',
    inField(() => {
      composing = false;
      later();
    }),
  );

  /* An emptied field filters nothing. */
  document.addEventListener(
    'input',
    inField(() => {
      if (typed()) return later();
      close();
      return choices.go(address({ q: '' }));
    }),
  );

  document.addEventListener('focusin', (event) => {
    if (isOpen() && !around(event, '.search-field')) close();
  });

  /* The field keeps the focus while an answer is pressed; a press beside the search closes the list. */
  document.addEventListener('pointerdown', (event) => {
    if (isOpen() && !around(event, '.search-field')) close();
  });
  document.addEventListener('mousedown', (event) => {
    if (around(event, '.search-popup')) event.preventDefault();
  });

  document.addEventListener('click', (event) => {
    /** @type {Row | null} */
    const row = around(event, '.search-option');
    if (!row || !isPlainClick(event)) return;
    event.preventDefault();
    take(row);
  });
}
