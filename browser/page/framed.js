/* In another site's frame only `/embed/app` may be shown: the address keeps its path, so that Back and reloading
   find it again, and what leads elsewhere opens in a window of its own. */
import { around, root } from '../shared/dom.js';

const home = `${root()}/`;
const framed = `${home}embed/app`;

/** @param {'pushState' | 'replaceState'} name */
function keepPath(name) {
  const plain = window.history[name].bind(window.history);
  window.history[name] = (state, title, address) => {
    const url = new URL(address || window.location.href, window.location.href);
    if (url.pathname === home) url.pathname = framed;
    plain(state, title, url.href);
  };
}

export function start() {
  if (!('framed' in document.documentElement.dataset)) return;

  keepPath('pushState');
  keepPath('replaceState');

  document.addEventListener(
    'click',
    (event) => {
      const link = around(event, 'a[href]');
      if (!link) return;
      const url = new URL(link.getAttribute('href') ?? '', window.location.href);
      if (url.pathname === home || url.pathname === framed) return;
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener');
    },
    true,
  );
}
