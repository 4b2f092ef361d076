/* The lists that the simple page's buttons open: one at a time, closed by Escape, by a click
   elsewhere and by every choice. Where the panel stands below the map, a choice leads to it. */
import { focusOn } from '../page/focus.js';
import { all, around, byId, find } from '../shared/dom.js';

const BELOW = matchMedia('(max-width: 1100px)');
/** @returns {HTMLDetailsElement[]} */
const opened = () => all('.finder[open]');
/** @type {string | null} */
let subject = null;

/** @param {Element | null} [except] */
function close(except) {
  opened().forEach((finder) => {
    if (finder !== except) finder.open = false;
  });
}

export function start() {
  document.addEventListener('click', (event) => close(around(event, '.finder')));

  document.addEventListener('keydown', (event) => {
    const [finder] = opened();
    if (event.key !== 'Escape' || !finder) return;
    const within = finder.contains(document.activeElement);
    close();
    if (within) find('summary', finder).focus();
  });

  document.addEventListener('brandmap:page', () => close());

  document.addEventListener('brandmap:subject', ({ detail }) => {
    const first = subject === null;
    subject = detail.subject;
    const senior = document.documentElement.dataset.reading === 'senior';
    if (first || detail.stepped || !subject || !senior || !BELOW.matches) return;
    setTimeout(() => {
      const title = document.getElementById('panel-title');
      if (!title) return;
      focusOn(title);
      byId('panel').scrollIntoView();
    });
  });
}
