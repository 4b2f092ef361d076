/* The search: answers below the field as someone types (an ARIA 1.2 combobox). Enter without a chosen
   answer filters the brands by the text. Every answer is a link to this view with that thing open. */

import * as addresses from './address.js';
import * as choices from './choices.js';
import * as connection from './connection.js';
import * as focus from './focus.js';

const PAUSE = 120;
const root = document.documentElement.dataset.root || '';
const KEPT = 100;
const MOVES = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 };
const part = (name) => document.getElementById(name ? `search-${name}` : 'search');
const words = (name, values) =>
  spoken.sentences[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);
const answers = new Map();
let spoken = { lang: '', sentences: {} };
let asked = null;
let timer = 0;
let composing = false;
let active = -1;

const typed = () => part().value.replace(/\s+/g, ' ').trim();
const options = () => [...part('list').querySelectorAll('[role=option]')];
const isOpen = () => !part('popup').hidden;

/* The language of the page that came, and its sentences. */
export function speak(next) {
  spoken = next;
}

/* Addresses */

/* The view in force with some keys of its address set or, where the value is missing, left out. */
const address = (values) => addresses.set(choices.current(), values);

function changesOf(hit) {
  const target = new URL(hit.href, window.location.href).searchParams;
  return Object.fromEntries(hit.sets.map((key) => [key, target.get(key)]));
}

/* The list */

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter(Boolean));
  return made;
}

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

/* A name stands beside the title in the other language. */
const OTHER = { zh: 'en', en: 'zh-CN' };
const SIGNS = { area: 'pin', layer: 'map', workforce: 'map', policy: 'page' };

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

function option(changes, id, ...children) {
  const made = element(
    'a',
    { href: `${root}/${address(changes)}`, id, className: 'search-option', tabIndex: -1, changes },
    ...children,
  );
  made.setAttribute('role', 'option');
  made.setAttribute('aria-selected', 'false');
  return made;
}

function noteOf(hit) {
  const named = hit.note === hit.other && { lang: OTHER[spoken.lang] };
  return element('span', { ...named }, hit.note);
}

function hitOption(hit, number) {
  const note = hit.note && noteOf(hit);
  const below = element('span', { className: 'cap' }, hit.where, hit.where && note && ' · ', note);
  const text = element(
    'span',
    { className: 'search-text' },
    marked(hit),
    below.textContent && below,
  );
  const made = option(changesOf(hit), `search-option-${number}`, sign(hit), text);
  made.dataset.kind = hit.kind;
  return made;
}

function group({ kind, label }, hits) {
  const id = `search-group-${kind}`;
  const head = element('div', { id, className: 'search-head' }, label);
  head.setAttribute('role', 'presentation');
  const made = element('div', { className: 'search-group' }, head, ...hits);
  made.setAttribute('role', 'group');
  made.setAttribute('aria-labelledby', id);
  return made;
}

function filterOption(text) {
  const icon = element('span', { className: 'icon icon-search' });
  icon.setAttribute('aria-hidden', 'true');
  const made = option(
    { q: text },
    'search-option-filter',
    icon,
    element('span', { className: 'search-text' }, words('filter', { text })),
  );
  made.classList.add('search-filter');
  return made;
}

function show(text, hits, groups, note, said) {
  const rows = hits.map(hitOption);
  const grouped = groups.map((one) =>
    group(
      one,
      rows.filter((row) => row.dataset.kind === one.kind),
    ),
  );
  part('list').replaceChildren(...grouped, filterOption(text));
  part('note').hidden = !note;
  part('note').replaceChildren(...(note || []));
  part('popup').hidden = false;
  part('popup').scrollTop = 0;
  part().setAttribute('aria-expanded', 'true');
  choose(-1);
  part('say').textContent = said;
}

function close() {
  window.clearTimeout(timer);
  if (asked) asked.abort();
  part('popup').hidden = true;
  part('say').textContent = '';
  part().setAttribute('aria-expanded', 'false');
  choose(-1);
}

function choose(place) {
  const rows = options();
  active = place;
  rows.forEach((row, number) => row.setAttribute('aria-selected', String(number === place)));
  if (place < 0) return part().removeAttribute('aria-activedescendant');
  part().setAttribute('aria-activedescendant', rows[place].id);
  return rows[place].scrollIntoView({ block: 'nearest' });
}

/* Asking */

function present(text, { hits, groups }) {
  const count = hits.length;
  if (count)
    return show(
      text,
      hits,
      groups,
      null,
      count === 1 ? words('found_one') : words('found', { count }),
    );
  const nothing = words('nothing', { text });
  const note = [element('b', {}, nothing), element('span', {}, words('advice'))];
  return show(text, [], [], note, `${nothing} ${words('advice')}`);
}

async function ask() {
  const text = typed();
  if (asked) asked.abort();
  if (!text) return close();
  const { lang } = spoken;
  const key = `${lang} ${text}`;
  const request = new AbortController();
  asked = request;
  try {
    if (!answers.has(key)) answers.set(key, await fetched(text, lang, request.signal));
    if (answers.size > KEPT) answers.delete(answers.keys().next().value);
    if (request === asked && document.activeElement === part()) present(text, answers.get(key));
  } catch (error) {
    if (request !== asked || error.name === 'AbortError') return undefined;
    const said = words(error.failure || 'offline');
    show(text, [], [], [element('span', {}, said)], said);
  }
  return undefined;
}

async function fetched(text, lang, signal) {
  const answer = await fetch(`${root}/api/v1/search?${new URLSearchParams({ q: text, lang })}`, {
    signal,
  });
  if (!answer.ok)
    throw Object.assign(new Error(String(answer.status)), {
      failure: connection.failureOf(answer.status),
    });
  return answer.json();
}

function later() {
  window.clearTimeout(timer);
  if (!composing) timer = window.setTimeout(ask, PAUSE);
}

/* Choosing */

function fill(text) {
  window.dash_clientside.set_props('search', { value: text });
}

/* A thing that opens in the panel takes the focus there; a filter leaves it in the field. */
function take(row) {
  const opens = ['area', 'brand', 'policy'].includes(row.dataset.kind);
  const query = address(row.changes);
  close();
  fill(addresses.read(query).q);
  if (opens) document.getElementById('panel').focus({ preventScroll: true });
  else if (matchMedia('(pointer: coarse)').matches)
    focus.focusOn(document.querySelector('#map-head h1'));
  choices.go(query);
}

function submit() {
  const rows = options();
  if (isOpen() && active >= 0) return take(rows[active]);
  const text = typed();
  close();
  return choices.go(address({ q: text }));
}

function move(event) {
  const last = options().length - 1;
  if (event.key === 'Home' || event.key === 'End') {
    if (active < 0) return;
    choose(event.key === 'Home' ? 0 : last);
  } else {
    const next = active + MOVES[event.key];
    choose(next > last ? -1 : next < -1 ? last : next);
  }
  event.preventDefault();
}

function pressed(event) {
  if (composing || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter') {
    event.preventDefault();
    submit();
  } else if (event.key === 'Escape' && isOpen()) {
    event.preventDefault();
    event.stopPropagation();
    close();
  } else if (event.key in MOVES && isOpen()) move(event);
  else if (event.key === 'ArrowDown') ask();
}

const inField = (handle) => (event) => {
  if (event.target.id === 'search') handle(event);
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
    if (part('popup') && isOpen() && !event.target.closest('.search-field')) close();
  });

  /* The field keeps the focus while an answer is pressed; a press beside the search closes the list. */
  document.addEventListener('pointerdown', (event) => {
    if (!part('popup') || !isOpen()) return;
    if (!event.target.closest('.search-field')) close();
  });
  document.addEventListener('mousedown', (event) => {
    if (event.target.closest('.search-popup')) event.preventDefault();
  });

  document.addEventListener('click', (event) => {
    const row = event.target.closest('.search-option');
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    take(row);
  });
}
