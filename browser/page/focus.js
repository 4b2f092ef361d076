/* A page is drawn anew with each choice. The reader's focus moves to the new copy of the control that had it,
   or, where there is none or it is hidden, near where it stood: the focus is never nowhere. */
const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), summary, [tabindex]';
const LAST_RESORT = '#panel, #map-walk, #header';
let last = null;

/* What a control is, apart from what it is set to or leads to. */
function identity(node) {
  const isText = node.tagName === 'INPUT' && /^(text|search)$/.test(node.type);
  const words = node.tagName === 'INPUT' ? '' : node.textContent;
  return [
    node.tagName,
    node.type,
    isText ? '' : node.value,
    node.getAttribute('aria-label'),
    words,
  ].join('|');
}

function around(node) {
  const found = [];
  for (let at = node.parentElement; at; at = at.parentElement) if (at.id) found.push(at.id);
  return found;
}

function takes(node) {
  if (node) node.focus({ preventScroll: true });
  return Boolean(node) && document.activeElement === node;
}

function near(id) {
  const part = document.getElementById(id);
  if (!part) return false;
  const within = [...part.querySelectorAll(FOCUSABLE)];
  return (
    takes(within.find((node) => identity(node) === last.identity)) ||
    takes(part.closest('[tabindex]')) ||
    (id !== 'app' && within.some(takes))
  );
}

function restore() {
  if (!last || document.activeElement !== document.body) return;
  const folded = last.node.isConnected && last.node.closest('details:not([open])');
  if (folded && takes(folded.querySelector('summary'))) return;
  if (!last.parts.some(near)) [...document.querySelectorAll(LAST_RESORT)].some(takes);
}

/* To lead the reader to words that are no control. */
export function focusOn(node) {
  if (!node) return;
  node.tabIndex = -1;
  node.focus({ preventScroll: true });
}

/* What is hidden loses the focus with the next frame. */
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
    last = { node: target, identity: identity(target), parts: around(target) };
  });

  /* A click beside everything takes the focus away on purpose. */
  document.addEventListener('pointerdown', (event) => {
    if (!event.target.closest(`${FOCUSABLE}, label`)) last = null;
  });

  new MutationObserver(changed).observe(document.documentElement, {
    childList: true,
    subtree: true,
  });
  document.addEventListener('click', later);
  document.addEventListener('keydown', ({ key }) => (key === 'Tab' ? settled(leave) : later()));
}
