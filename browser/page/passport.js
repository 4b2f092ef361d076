/* One passport is open at a time; Escape and a click beside it close it. */
import { all, find } from '../shared/dom.js';

/** @returns {HTMLDetailsElement[]} */
const opened = () => all('details.passport[open]');

/* All but those that a node is in. */
/** @param {Node} node */
function closeBeside(node) {
  for (const one of opened()) if (!one.contains(node)) one.open = false;
}

export function start() {
  document.addEventListener(
    'toggle',
    (event) => {
      const now = event.target;
      if (now instanceof Element && now.matches('details.passport[open]')) closeBeside(now);
    },
    true,
  );

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const innermost = opened().pop();
    if (!innermost) return;
    innermost.open = false;
    find('summary', innermost).focus();
  });

  document.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Node) closeBeside(event.target);
  });
}
