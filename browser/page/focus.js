/* A page is drawn anew with each choice. The reader's focus moves to the new copy of the control that had it,
   or, where there is none or it is hidden, near where it stood: the focus is never nowhere. */
import { all, around } from '../shared/dom.js';

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), summary, [tabindex]';
const LAST_RESORT = '#panel, #map-walk, #header';
/** @typedef {HTMLElement & { type?: string, value?: string }} Control */

/** @type {{ node: HTMLElement, identity: string, parts: string[] } | null} */
let last = null;

/* What a control is, apart from what it is set to or leads to. */
/** @param {Control} node */
function identity(node) {
  const isText = node.tagName === 'INPUT' && /^(text|search)$/.test(node.type ?? '');
  const words = node.tagName === 'INPUT' ? '' : node.textContent;
  return [
    node.tagName,
    node.type,
    isText ? '' : node.value,
    node.getAttribute('aria-label'),
    words,
  ].join('|');
}

/** @param {Element} node */
function idsAround(node) {
  const found = [];
  for (let at = node.parentElement; at; at = at.parentElement) if (at.id) found.push(at.id);
  return found;
}

/** @param {HTMLElement | null | undefined} node */
function takes(node) {
  node?.focus({ preventScroll: true });
  return Boolean(node) && document.activeElement === node;
}

/** @param {string} id @param {string} wanted */
function near(id, wanted) {
  const part = document.getElementById(id);
  if (!part) return false;
  /** @type {HTMLElement[]} */
  const within = all(FOCUSABLE, part);
  return (
    takes(within.find((node) => identity(node) === wanted)) ||
    takes(/** @type {HTMLElement | null} */ (part.closest('[tabindex]'))) ||
    (id !== 'app' && within.some(takes))
  );
}

function restore() {
  if (!last || document.activeElement !== document.body) return;
  const folded = last.node.isConnected && last.node.closest('details:not([open])');
  if (folded && takes(folded.querySelector('summary'))) return;
  const { identity: wanted, parts } = last;
  if (!parts.some((id) => near(id, wanted))) all(LAST_RESORT).some(takes);
}

/* To lead the reader to words that are no control. */
/** @param {HTMLElement | null} node */
export function focusOn(node) {
  if (!node) return;
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
}

/* What is hidden loses the focus with the next frame. */
/** @param {() => void} act */
const settled = (act) => requestAnimationFrame(() => setTimeout(act));
const later = () => settled(restore);

/* Between two controls the focus is nowhere for a moment: only one that is gone is missed at once. */
function changed() {
  if (last && !last.node.isConnected) restore();
}

/* Who tabs out of the page meant to leave it. */
function leave() {
  if (document.activeElement === document.body) last = null;
}

export function start() {
  document.addEventListener('focusin', ({ target }) => {
    /* A link within a picture too. */
    const node = /** @type {Control} */ (target);
    last = { node, identity: identity(node), parts: idsAround(node) };
  });

  /* A click beside everything takes the focus away on purpose. */
  document.addEventListener('pointerdown', (event) => {
    if (!around(event, `${FOCUSABLE}, label`)) last = null;
  });

  new MutationObserver(changed).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
  document.addEventListener('click', later);
  document.addEventListener('keydown', ({ key }) => (key === 'Tab' ? settled(leave) : later()));
}
