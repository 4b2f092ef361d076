/* The focus stays where it was when another view takes the place of this one. */

import { all, find } from '../shared/dom.js';

/* What had the focus, by its place or its words; "" where nothing of the view had it. */
/** @param {Element & { name?: string }} node */
function nameOf(node) {
  const [shape] = all('[data-area]', node);
  return `${node.localName} ${shape ? shape.dataset.area : node.name || node.textContent}`;
}

export function focused() {
  const { activeElement: node } = document;
  return node?.closest('#frame') ? nameOf(node) : '';
}

/* The same place or choice has the focus in the new view too; where it is gone, what the view says. */
/** @param {string} name */
export function refocus(name) {
  if (!name) return;
  const choices = all('#frame :is(a, button, input, summary)');
  const same = choices.find((node) => nameOf(node) === name);
  same?.focus({ preventScroll: true });
  if (same && document.activeElement === same) return;
  const told = find('.told');
  told.tabIndex = -1;
  told.focus({ preventScroll: true });
}
