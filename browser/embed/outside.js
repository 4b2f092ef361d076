/* What the server wrote of this frame, and the page around it. */

import { MARK } from './protocol.js';

export const root = document.documentElement;
export const own = new URL(window.location.href).origin;

/* What the server wrote of the view that is shown. */
/** @param {string} name */
export const stated = (name) => root.dataset[name] ?? '';

/** @param {string} address */
function originOf(address) {
  try {
    return new URL(address).origin;
  } catch {
    return '';
  }
}

/** @param {string} found @param {string[]} allowed */
const isAllowed = (found, allowed) =>
  found !== '' && found !== 'null' && (allowed[0] === '*' || [own, ...allowed].includes(found));

function hostOrigin() {
  if (window.parent === window) return '';
  const above = window.location.ancestorOrigins?.[0];
  const found = stated('host') || above || originOf(document.referrer);
  return isAllowed(found, stated('hosts').split(' ')) ? found : '';
}

/* The origin that is spoken with; "" where there is none. */
export const host = hostOrigin();

/** @param {string} type @param {object} words */
export function tell(type, words) {
  if (host) window.parent.postMessage({ ...MARK, type, ...words }, host);
}

/** @param {string} code @param {string} [key] */
export const refuse = (code, key) => tell('error', { code, key });
