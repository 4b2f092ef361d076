/* On a phone the rail opens as a dialog at the section asked for, and the legend from its one row. */
import { all, around, byId, find } from '../shared/dom.js';

const PHONE = matchMedia(
  'screen and (max-width: 768px), screen and (max-width: 960px) and (max-height: 500px)',
);
const BEHIND = '.hd, .mapcol, #panel, .phone-nav';
const FLOATING = '.rail, [data-portal], [role=listbox], [role=option]';
const root = document.documentElement;
let opener = '';

const rail = () => find('.app > .rail');

/** @param {boolean} on */
function cover(on) {
  for (const part of all(BEHIND)) part.inert = on;
}

/** @param {string} section */
function show(section) {
  const target = byId(section);
  opener = section;
  root.dataset.filters = section;
  rail().setAttribute('role', 'dialog');
  rail().setAttribute('aria-modal', 'true');
  rail().setAttribute('aria-label', find('h2', target).firstChild?.textContent ?? '');
  cover(true);
  target.scrollIntoView({ block: 'start' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function hide() {
  if (!root.dataset.filters) return;
  delete root.dataset.filters;
  for (const name of ['role', 'aria-modal']) rail().removeAttribute(name);
  rail().setAttribute('aria-label', rail().dataset.name ?? '');
  cover(false);
  const [button] = all(`[data-opens="${opener}"]`);
  button?.focus({ preventScroll: true });
}

/** @param {HTMLElement} button */
function toggleLegend(button) {
  const whole = button.parentElement?.classList.toggle('whole');
  button.setAttribute('aria-expanded', String(whole));
}

export function start() {
  document.addEventListener('click', (event) => {
    const asking = around(event, '[data-opens]')?.dataset.opens;
    const isGone = event.target instanceof Node && !event.target.isConnected;
    if (asking) show(asking);
    else if (around(event, '.rail-done') || !(isGone || around(event, FLOATING))) hide();
    const legend = around(event, '.legend');
    const folded = PHONE.matches && legend && !legend.classList.contains('whole');
    if (legend && (folded || around(event, '.legend-more')))
      toggleLegend(find('.legend-more', legend));
  });

  /* An open list of choices takes Escape for itself first. */
  document.addEventListener(
    'keydown',
    (event) => {
      const choosing = document.activeElement?.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Escape' && root.dataset.filters && !choosing) hide();
    },
    true,
  );

  PHONE.addEventListener('change', hide);
}
