/* The frame works without this: its links load the next view. This changes views in place, follows the pointer
   with words, looks for names, and talks with the page around it. */

import { forget, oneOrTwo } from '../shared/clicks.js';
import { all, around, byId, element, find } from '../shared/dom.js';
import { failureOf } from '../shared/failure.js';
import * as hits from '../shared/hits.js';
import { isPlainClick } from '../shared/input.js';
import '../shared/own_keys.js';
import { filled } from '../shared/words.js';
import { focused, refocus } from './focus.js';
import { host, own, refuse, root, stated, tell } from './outside.js';
import { isOurs } from './protocol.js';
import { changesOf, isLocked } from './requests.js';

const TYPING_MS = 150;
const PACE_MS = 250;
const sealed = window.origin === 'null';
/** @type {{ url: string, keys: string[] } | null} */
let wish = null;
/** @type {AbortController | null} */
let asking = null;
let asked = -Infinity;
let pause = 0;
let height = 0;
let width = 0;
let typing = 0;
/** @type {ChildNode[] | null} */
let resting = null;

function view() {
  const { query, area, brand } = root.dataset;
  return { query, area: area || null, brand: brand || null };
}

/* ---- height ---- */

function measure() {
  const box = byId('frame').getBoundingClientRect();
  const now = { height: Math.ceil(box.height), width: Math.round(box.width) };
  if (now.height === height && now.width === width) return;
  ({ height, width } = now);
  tell('height', { height, width });
}

const sized = new ResizeObserver(() => window.requestAnimationFrame(measure));

/* ---- views ---- */

/* What is asked for adds to what was asked for before, shown or not. */
/** @param {Record<string, string | null>} changes */
function address(changes) {
  const url = new URL(wish ? wish.url : window.location.href);
  for (const [key, value] of Object.entries(changes)) {
    if (value) url.searchParams.set(key, value);
    else url.searchParams.delete(key);
  }
  return url;
}

/** @returns {HTMLDetailsElement[]} */
const folds = () => all('details');
/** @param {HTMLDetailsElement} fold */
const titleOf = (fold) => fold.firstElementChild?.textContent ?? '';

/* The page itself bears what is told of its view. */
/** @param {HTMLElement} next */
function wearAttributes(next) {
  for (const name of root.getAttributeNames()) {
    if (!next.hasAttribute(name)) root.removeAttribute(name);
  }
  for (const name of next.getAttributeNames()) {
    root.setAttribute(name, next.getAttribute(name) ?? '');
  }
}

/** @param {Document} fresh */
function wear(fresh) {
  const before = view();
  const open = folds()
    .filter((fold) => fold.open)
    .map(titleOf);
  wearAttributes(fresh.documentElement);
  document.title = fresh.title;
  sized.disconnect();
  const had = focused();
  byId('frame').replaceWith(document.adoptNode(find('#frame', fresh)));
  for (const fold of folds()) fold.open = open.includes(titleOf(fold));
  dress();
  refocus(had);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
  byId('said').textContent = find('.told').innerText;
  const now = view();
  if (before.area !== now.area || before.brand !== now.brand)
    tell('select', { area: now.area, brand: now.brand });
  tell('state', now);
}

/* The latest wish wins: it is asked for at once, and where many come, a few times in a second. A sealed
   frame has no origin and may not read its own server: it goes there instead. */
/** @param {URL} url @param {string[]} [keys] */
function go(url, keys = []) {
  if (sealed) {
    window.location.assign(url.href);
    return;
  }
  wish = { url: url.href, keys: [...(wish ? wish.keys : []), ...keys] };
  if (!pause) pause = window.setTimeout(ask, Math.max(0, asked + PACE_MS - performance.now()));
}

async function ask() {
  pause = 0;
  asked = performance.now();
  asking?.abort();
  if (!wish) return;
  const mine = new AbortController();
  const wanted = wish;
  asking = mine;
  const { text = '', failure } = await read(wanted.url, mine.signal);
  if (asking !== mine) return;
  const latest = wish === wanted;
  wish = latest ? null : { ...wish, keys: wish.keys.slice(wanted.keys.length) };
  if (!failure) arrive(wanted, text);
  else if (latest) refuse(failure);
}

/** @param {string} url @param {AbortSignal} signal @returns {Promise<{ text?: string, failure?: string }>} */
async function read(url, signal) {
  try {
    const answer = await fetch(url, { signal });
    if (!answer.ok) return { failure: failureOf(answer.status) === 'busy' ? 'busy' : 'failed' };
    return { text: await answer.text() };
  } catch {
    return { failure: 'unreachable' };
  }
}

/** @param {{ url: string, keys: string[] }} wanted @param {string} text */
function arrive({ url, keys }, text) {
  wear(new DOMParser().parseFromString(text, 'text/html'));
  window.history.replaceState(null, '', url);
  const dropped = stated('dropped').split(' ');
  for (const key of dropped.filter((one) => keys.includes(one))) refuse('unknown', key);
}

/* On the map one click opens a place, two on it open nothing. */
/** @param {MouseEvent} event @param {() => void} open */
function oneNotTwo(event, open) {
  forget();
  if (around(event, '.ground [data-area]')) oneOrTwo(event, open);
  else open();
}

document.addEventListener('click', (event) => {
  const link = around(event, 'a[href]');
  if (!link || sealed || !isPlainClick(event)) return;
  const url = new URL(link.getAttribute('href') ?? '', window.location.href);
  const isView = url.pathname === window.location.pathname && url.origin === own;
  const isApart = link instanceof HTMLAnchorElement && link.target === '_blank';
  if (!isView || isApart) return;
  event.preventDefault();
  oneNotTwo(event, () => go(url));
});

/* ---- words under the pointer ---- */

/** @param {Event} event */
function hover(event) {
  const say = find('.say');
  const area = around(event, '[data-area]');
  resting ??= [...say.childNodes];
  say.replaceChildren(...(area ? [find('title', area).textContent] : resting));
}

/* ---- search ---- */

/** @param {Hit} hit */
function hitLink(hit) {
  const { pathname, search } = address({ ...hits.changesOf(hit), q: '' });
  const where = [hit.where, hit.note].filter(Boolean).join(' · ');
  const href = pathname + search;
  return element('li', {}, element('a', { href }, hit.title, element('small', {}, ` ${where}`)));
}

/** @param {string[]} keys */
const locked = (keys) => isLocked(keys, stated('lock').split(' '));

/** @param {HTMLFormElement} form @returns {HTMLInputElement} */
const field = (form) => find('[name=q]', form);
/** @param {HTMLFormElement} form */
const typed = (form) => field(form).value.trim();

/** @param {HTMLFormElement} form @param {Hit[]} found */
function showHits(form, found) {
  const list = find('.hits', form);
  const status = find('[role=status]', form);
  const { some = '', none = '' } = status.dataset;
  list.replaceChildren(...found.map(hitLink));
  list.hidden = !found.length;
  status.textContent = found.length ? filled(some, { count: found.length }) : none;
}

/** @param {HTMLFormElement} form */
async function look(form) {
  const text = typed(form);
  find('.hits', form).hidden = true;
  find('[role=status]', form).textContent = '';
  if (!text) return;
  const answer = await hits.search({ limit: '8', lang: stated('lang'), q: text }).catch(() => null);
  if (!answer || typed(form) !== text) return;
  showHits(
    form,
    answer.hits.filter(({ sets }) => !locked(sets)),
  );
}

/** @param {HTMLFormElement} form */
function dressSearch(form) {
  form.addEventListener('input', () => {
    window.clearTimeout(typing);
    typing = window.setTimeout(() => look(form), TYPING_MS);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    /** @type {HTMLAnchorElement | null} */
    const first = form.querySelector('.hits:not([hidden]) a');
    go(first ? new URL(first.href) : address({ q: typed(form) }));
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') find('.hits', form).hidden = true;
  });
}

/* ---- what the page around asks for ---- */

/** @param {Record<string, unknown>} request */
function obey(request) {
  const changes = changesOf(request, {
    keys: stated('settable').split(' '),
    languages: stated('languages').split(' '),
  });
  if (!changes) return;
  if (locked(Object.keys(changes))) {
    refuse('locked', Object.keys(changes).join(','));
    return;
  }
  if ('layer' in changes && !('variable' in changes)) changes.variable = '';
  go(address(changes), Object.keys(changes));
}

window.addEventListener('message', (event) => {
  if (!host || event.source !== window.parent || event.origin !== host) return;
  if (isOurs(event.data)) obey(event.data);
});

/* ---- start ---- */

function dress() {
  resting = null;
  find('.app').hidden = sealed;
  const ground = find('.ground');
  ground.addEventListener('pointerover', hover);
  ground.addEventListener('pointerleave', hover);
  /** @type {HTMLFormElement | null} */
  const form = document.querySelector('form[role=search]');
  if (form && !sealed) dressSearch(form);
  sized.observe(byId('frame'));
}

dress();
tell('ready', view());
measure();
