/* From the page the server sent to the one that moves: the first page stands until this one is
   built, and its map until the other is drawn. Where there is nothing to draw with, it stays. */
(function () {
  'use strict';

  const brandmap = (window.brandmap = window.brandmap || {});
  const root = document.documentElement;
  const CLICK = { points: [{ location: '' }] };
  let wanted = '';
  let shown = '';

  const slot = () => document.getElementById('map-still');
  const lacksWebgl = () => root.dataset.mapError === 'webgl';

  /* The first page gives way at once, its map moves under the one that is being drawn. */
  function enter() {
    root.dataset.app = 'ready';
    const first = document.getElementById('first-page');
    if (!first) return;
    const map = first.querySelector('.still svg');
    if (map && slot()) slot().replaceChildren(map);
    const typed = first.querySelector('input[type=search]');
    const typing = typed === document.activeElement;
    first.remove();
    if (!typing) return;
    const field = document.querySelector('.hd input[type=search]');
    if (field) field.focus();
  }

  function leave() {
    if (root.dataset.mapIdle && !lacksWebgl() && slot()) slot().replaceChildren();
  }

  async function fetchMap(address) {
    const answer = await fetch(address);
    if (!answer.ok || address !== wanted) return;
    const map = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml').documentElement;
    if (address !== wanted || !slot()) return;
    slot().replaceChildren(document.importNode(map, true));
    shown = address;
  }

  function follow() {
    if (lacksWebgl() && wanted && wanted !== shown) fetchMap(wanted);
  }

  /* Called with every page that was built; the first time, it takes the place of the first page. */
  function showPage(page) {
    if (!root.dataset.app) {
      shown = document.getElementById('first-page') ? page.still.map : '';
      requestAnimationFrame(() => requestAnimationFrame(enter));
    }
    document.getElementById('map-still-note').textContent = page.still.note;
    wanted = page.still.map;
    follow();
  }

  /* Areas of the still map open as those of the other: by the page, without loading it again. */
  document.addEventListener('click', (event) => {
    const area = event.target.closest && event.target.closest('#map-still [data-area]');
    if (!area || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const point = { ...CLICK.points[0], location: area.dataset.area };
    window.dash_clientside.set_props('map', { clickData: { points: [point], at: Date.now() } });
  });

  /* Without the program there is no other way to the table than to write it out. */
  window.addEventListener('error', (event) => {
    const lost = event.target instanceof HTMLScriptElement && !root.dataset.app;
    if (lost) document.querySelectorAll('#first-page noscript').forEach((part) => { part.outerHTML = part.textContent; });
  }, true);

  new MutationObserver(() => { leave(); follow(); })
    .observe(root, { attributeFilter: ['data-map-idle', 'data-map-error'] });

  brandmap.showPage = showPage;
})();
