/* The frame works without this: its links load the next view. This changes views in place, follows the pointer
   with words, looks for names, and talks with the page around it. */

import '../shared/own_keys.js';

const APP = 'dian-brand-map';
const VERSION = 1;
const FILTERS = [
  'layer',
  'variable',
  'level',
  'rank',
  'industry',
  'category',
  'within',
  'wide',
  'historical',
  'q',
  'classes',
  'shape',
  'points',
];
const QUESTIONS = ['layer', 'variable', 'level'];
const PACE_MS = 250;
const TOO_MANY = 429;
const DOUBLE_MS = 300;
const root = document.documentElement;
const sealed = window.origin === 'null';
const own = new URL(window.location.href).origin;
const host = hostOrigin();
let wish = null;
let asking = null;
let asked = -Infinity;
let pause = 0;
let clicked = 0;
let height = 0;
let width = 0;
let typing = 0;
let resting = null;

/* ---- who is around ---- */

function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return '';
  }
}

function hostOrigin() {
  if (window.parent === window) return '';
  const above = window.location.ancestorOrigins;
  const found = root.dataset.host || above?.[0] || originOf(document.referrer);
  const allowed = root.dataset.hosts.split(' ');
  return found &&
    found !== 'null' &&
    (allowed[0] === '*' || found === own || allowed.includes(found))
    ? found
    : '';
}

function tell(type, said) {
  if (host) window.parent.postMessage({ app: APP, v: VERSION, type, ...said }, host);
}

const refuse = (code, key) => tell('error', { code, key });

function view() {
  const { query, area, brand } = root.dataset;
  return { query, area: area || null, brand: brand || null };
}

/* ---- height ---- */

function measure() {
  const box = document.getElementById('frame').getBoundingClientRect();
  const now = [Math.ceil(box.height), Math.round(box.width)];
  if (now[0] === height && now[1] === width) return;
  [height, width] = now;
  tell('height', { height, width });
}

const sized = new ResizeObserver(() => window.requestAnimationFrame(measure));

/* ---- views ---- */

/* What is asked for adds to what was asked for before, shown or not. */
function address(changes) {
  const url = new URL(wish ? wish.url : window.location.href);
  Object.entries(changes).forEach(([key, value]) => {
    if (value === null || value === '') url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  });
  return url;
}

const folds = () => [...document.querySelectorAll('details')];

function wear(fresh) {
  const before = view();
  const open = folds()
    .filter((fold) => fold.open)
    .map((fold) => fold.firstElementChild.textContent);
  const next = fresh.documentElement;
  root
    .getAttributeNames()
    .filter((name) => !next.hasAttribute(name))
    .forEach((name) => root.removeAttribute(name));
  next.getAttributeNames().forEach((name) => root.setAttribute(name, next.getAttribute(name)));
  document.title = fresh.title;
  sized.disconnect();
  const had = focused();
  document.getElementById('frame').replaceWith(document.adoptNode(fresh.getElementById('frame')));
  folds().forEach((fold) => {
    fold.open = open.includes(fold.firstElementChild.textContent);
  });
  dress();
  refocus(had);
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not said
  document.getElementById('said').textContent = document.querySelector('.told').innerText;
  const now = view();
  if (before.area !== now.area || before.brand !== now.brand)
    tell('select', { area: now.area, brand: now.brand });
  tell('state', now);
}

/* The latest wish wins: it is asked for at once, and where many come, a few times in a second. A sealed
   frame has no origin and may not read its own server: it goes there instead. */
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
  if (asking) asking.abort();
  const mine = new AbortController();
  const wanted = wish;
  asking = mine;
  const { text, failure } = await read(wanted.url, mine.signal);
  if (asking !== mine) return;
  const latest = wish === wanted;
  wish = latest ? null : { ...wish, keys: wish.keys.slice(wanted.keys.length) };
  if (!failure) arrive(wanted, text);
  else if (latest) refuse(failure);
}

async function read(url, signal) {
  try {
    const answer = await fetch(url, { signal });
    if (!answer.ok) return { failure: answer.status === TOO_MANY ? 'busy' : 'failed' };
    return { text: await answer.text() };
  } catch {
    return { failure: 'unreachable' };
  }
}

function arrive({ url, keys }, text) {
  wear(new DOMParser().parseFromString(text, 'text/html'));
  window.history.replaceState(null, '', url);
  root.dataset.dropped
    .split(' ')
    .filter((key) => keys.includes(key))
    .forEach((key) => refuse('unknown', key));
}

/* What had the focus, by its place or its words; "" where nothing of the view had it. */
function nameOf(node) {
  const shape = node.querySelector('[data-area]');
  return `${node.localName} ${shape ? shape.dataset.area : node.name || node.textContent}`;
}

function focused() {
  const { activeElement: node } = document;
  return node.closest('#frame') ? nameOf(node) : '';
}

/* The same place or choice has the focus in the new view too; where it is gone, what the view says. */
function refocus(name) {
  if (!name) return;
  const same = [...document.querySelectorAll('#frame :is(a, button, input, summary)')].find(
    (node) => nameOf(node) === name,
  );
  if (same) same.focus({ preventScroll: true });
  if (same && document.activeElement === same) return;
  const told = document.querySelector('.told');
  told.tabIndex = -1;
  told.focus({ preventScroll: true });
}

/* On the map one click opens a place, two on it open nothing; keys do not wait. */
function oneNotTwo(event, open) {
  window.clearTimeout(clicked);
  if (event.detail === 0 || !event.target.closest('.ground [data-area]')) open();
  else if (event.detail === 1) clicked = window.setTimeout(open, DOUBLE_MS);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const url = new URL(link.getAttribute('href'), window.location.href);
  if (link.target === '_blank' || url.pathname !== window.location.pathname || url.origin !== own)
    return;
  if (sealed) return;
  event.preventDefault();
  oneNotTwo(event, () => go(url));
});

/* ---- words under the pointer ---- */

function hover(event) {
  const say = document.querySelector('.say');
  const area = event.target.closest('[data-area]');
  if (!resting) resting = [...say.childNodes];
  say.replaceChildren(...(area ? [area.querySelector('title').textContent] : resting));
}

/* ---- search ---- */

function hitLink(hit) {
  const found = new URL(hit.href, own).searchParams;
  const url = address(
    Object.fromEntries(
      ['q', ...hit.sets].map((key) => [key, key === 'q' ? '' : found.get(key) || '']),
    ),
  );
  const link = document.createElement('a');
  link.href = url.pathname + url.search;
  link.textContent = hit.title;
  const where = document.createElement('small');
  where.textContent = ` ${[hit.where, hit.note].filter(Boolean).join(' · ')}`;
  link.append(where);
  const item = document.createElement('li');
  item.append(link);
  return item;
}

function locked(keys) {
  const locks = root.dataset.lock.split(' ');
  return (
    (locks.includes('layer') && QUESTIONS.some((key) => keys.includes(key))) ||
    (locks.includes('area') && ['area', 'brand', 'within'].some((key) => keys.includes(key)))
  );
}

async function look(form, text) {
  const list = form.querySelector('.hits');
  const said = form.querySelector('[role=status]');
  list.hidden = true;
  said.textContent = '';
  if (!text) return;
  const lang = root.lang === 'en' ? 'en' : 'zh';
  let hits;
  try {
    const answer = await fetch(
      `${root.dataset.root}/api/v1/search?limit=8&lang=${lang}&q=${encodeURIComponent(text)}`,
    );
    hits = (await answer.json()).hits.filter((hit) => !locked(hit.sets));
  } catch {
    return;
  }
  if (form.elements.q.value.trim() !== text) return;
  list.replaceChildren(...hits.map(hitLink));
  list.hidden = !hits.length;
  said.textContent = hits.length
    ? said.dataset.some.replace('{count}', hits.length)
    : said.dataset.none;
}

function dressSearch(form) {
  form.addEventListener('input', () => {
    window.clearTimeout(typing);
    typing = window.setTimeout(() => look(form, form.elements.q.value.trim()), 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const first = form.querySelector('.hits:not([hidden]) a');
    go(first ? new URL(first.href) : address({ q: form.elements.q.value.trim() }));
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') form.querySelector('.hits').hidden = true;
  });
}

/* ---- what the page around asks for ---- */

const isText = (value) => typeof value === 'string' && value.length <= 200;

function written(value) {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (Array.isArray(value) && value.length <= 20 && value.every(isText)) return value.join(',');
  return isText(value) ? value : undefined;
}

const commands = {
  select({ area = null, brand = null }) {
    return { area: written(area), brand: written(brand) };
  },
  filter({ set }) {
    if (typeof set !== 'object' || set === null) return undefined;
    return Object.fromEntries(
      Object.entries(set).map(([key, value]) => [
        key,
        FILTERS.includes(key) ? written(value) : undefined,
      ]),
    );
  },
  setLanguage({ lang }) {
    return { lang: ['zh', 'en'].includes(lang) ? lang : undefined };
  },
};

function obey(message) {
  const changes = commands[message.type](message);
  if (!changes || Object.values(changes).includes(undefined)) return;
  if (locked(Object.keys(changes))) {
    refuse('locked', Object.keys(changes).join(','));
    return;
  }
  if ('layer' in changes && !('variable' in changes)) changes.variable = '';
  go(address(changes), Object.keys(changes));
}

window.addEventListener('message', (event) => {
  const said = event.data;
  if (!host || event.source !== window.parent || event.origin !== host) return;
  if (typeof said !== 'object' || said === null || said.app !== APP || said.v !== VERSION) return;
  if (Object.hasOwn(commands, said.type)) obey(said);
});

/* ---- start ---- */

function dress() {
  resting = null;
  document.querySelector('.app').hidden = sealed;
  const ground = document.querySelector('.ground');
  ground.addEventListener('pointerover', hover);
  ground.addEventListener('pointerleave', hover);
  const form = document.querySelector('form[role=search]');
  if (form && !sealed) dressSearch(form);
  sized.observe(document.getElementById('frame'));
}

dress();
tell('ready', view());
measure();
