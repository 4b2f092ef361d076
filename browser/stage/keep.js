/* A reload without a network shows the stage again, where the browser allows to keep it: on https and on
   this computer. Elsewhere it asks before the page is lost. */
import { root } from '../shared/dom.js';

const { serviceWorker: workers } = navigator;

/** @param {ServiceWorker | null} worker */
function keep(worker) {
  const { pathname, search } = window.location;
  const pages = [pathname, `${root()}/present/notes`].map(
    (path) => new URL(path + search, window.location.href).href,
  );
  if (worker) worker.postMessage(pages);
}

export function start() {
  window.addEventListener('beforeunload', (event) => {
    if (!navigator.onLine && !workers?.controller) event.preventDefault();
  });
  if (!workers) return;
  workers.register(`${root()}/present/worker.js`, { scope: `${root()}/present` }).catch(() => {});
  workers.ready.then(({ active }) => keep(active));
  workers.addEventListener('controllerchange', () => keep(workers.controller));
}
