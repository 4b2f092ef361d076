// The map that stands still: its links stay for touch and mouse, the tab stop is the same.

import { all } from '../shared/dom.js';

/** @param {SVGElement} area */
function outline(area) {
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  const within = area.closest('g[transform]');
  ring.setAttribute('class', 'walked');
  ring.setAttribute('aria-hidden', 'true');
  ring.setAttribute('transform', within?.getAttribute('transform') ?? '');
  for (const path of [area.cloneNode(), area.cloneNode()]) {
    /** @type {Element} */ (path).removeAttribute('data-area');
    ring.append(path);
  }
  area.ownerSVGElement?.append(ring);
}

export function start() {
  document.addEventListener('brandmap:focus', ({ detail: { adcode } }) => {
    for (const ring of all('#map-still .walked')) ring.remove();
    if (!adcode) return;
    /** @type {SVGElement[]} */
    const [area] = all(`#map-still [data-area="${adcode}"]`);
    if (area) outline(area);
  });
  new MutationObserver(() => {
    for (const link of all('#map-still a[href]:not([tabindex])'))
      link.setAttribute('tabindex', '-1');
  }).observe(document.documentElement, { childList: true, subtree: true });
}
