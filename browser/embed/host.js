/*! Dian Brand Map, host script. MIT License. https://opensource.org/license/mit */
import { all } from '../shared/dom.js';
import { isSound } from './checks.js';
import { grown } from './height.js';
import { isOurs, MARK } from './protocol.js';

/**
 * A frame in its box, as much of it as its messages need.
 * @typedef {object} Place
 * @property {Element} box
 * @property {HTMLIFrameElement} frame
 * @property {boolean} flows
 * @property {string} origin
 * @property {number} most
 * @property {import('./height.js').Size} size
 * @property {() => void} open
 */
/** @typedef {HTMLElement & { brandmap?: object }} Mount */

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const home = new URL(script.src).origin;
/** @type {Place[]} */
const places = [];

/** @param {string | undefined} address */
function addressOf(address) {
  try {
    return new URL(address ?? '');
  } catch {
    return null;
  }
}

/** @param {DOMStringMap} options @param {string} address */
function frameFor({ fit, width, height, title, sandbox }, address) {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.title = title || '';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  Object.assign(frame.style, {
    display: 'block',
    border: '0',
    width: '100%',
    maxWidth: '100%',
    height: `${height || 560}px`,
  });
  if (fit === 'fixed') frame.style.width = `${width}px`;
  if (fit === 'ratio')
    Object.assign(frame.style, { height: 'auto', aspectRatio: `${width}/${height}` });
  frame.src = address;
  return frame;
}

/* What is said before the frame is ready waits; a sealed one hears nothing. */
/** @param {HTMLIFrameElement} frame @param {boolean} sealed */
function lineTo(frame, sealed) {
  /** @type {object[] | null} */
  let waiting = [];
  /** @param {object} request */
  function send(request) {
    if (sealed) return;
    if (waiting) waiting.push(request);
    else frame.contentWindow?.postMessage({ ...MARK, ...request }, home);
  }
  function open() {
    const waited = waiting ?? [];
    waiting = null;
    waited.forEach(send);
  }
  return { send, open };
}

/** @param {Mount} box */
function mount(box) {
  const url = addressOf(box.dataset.brandmap);
  if (!url || box.brandmap || url.origin !== home) return;
  const { fit, sandbox, maxHeight } = box.dataset;
  if (location.origin !== 'null') url.searchParams.set('host', location.origin);
  const frame = frameFor(box.dataset, url.href);
  const sealed = sandbox !== undefined && !/allow-same-origin/.test(sandbox);
  const { send, open } = lineTo(frame, sealed);
  box.brandmap = {
    select: (/** @type {object} */ subject) => send({ type: 'select', ...subject }),
    filter: (/** @type {unknown} */ set) => send({ type: 'filter', set }),
    setLanguage: (/** @type {unknown} */ lang) => send({ type: 'setLanguage', lang }),
  };
  places.push({
    box,
    frame,
    flows: !fit,
    origin: sealed ? 'null' : home,
    most: Number(maxHeight) || 2400,
    size: { width: 0, height: 0 },
    open,
  });
  box.replaceChildren(frame);
}

/** @param {Place} place @param {import('./height.js').Size} said */
function fitTo(place, said) {
  if (!place.flows) return;
  place.size = grown(place.size, said, place.most);
  place.frame.style.height = `${place.size.height}px`;
}

window.addEventListener('message', ({ data, source, origin }) => {
  const place = places.find((one) => one.frame.contentWindow === source);
  if (!place || origin !== place.origin || !isOurs(data) || !isSound(data)) return;
  const { app: _app, v: _v, type, ...detail } = data;
  if (type === 'height') fitTo(place, /** @type {import('./height.js').Size} */ (detail));
  if (type === 'ready') place.open();
  place.box.dispatchEvent(new CustomEvent(`brandmap:${type}`, { bubbles: true, detail }));
});

/* As wide as its column; a picture never wider than it is. */
/** @param {HTMLElement} one */
function widen(one) {
  Object.assign(
    one.style,
    one.matches('img') ? { maxWidth: '100%', height: 'auto' } : { width: '100%' },
  );
}

function start() {
  all('[data-brandmap]').forEach(mount);
  all('[data-brandmap-fluid]').forEach(widen);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
