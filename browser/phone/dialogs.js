/* On a phone the rail opens as a dialog at the section asked for, and the legend from its one row. */
const PHONE = matchMedia(
  'screen and (max-width: 768px), screen and (max-width: 960px) and (max-height: 500px)',
);
const BEHIND = '.hd, .mapcol, #panel, .phone-nav';
const FLOATING = '.rail, [data-portal], [role=listbox], [role=option]';
const root = document.documentElement;
let opener = '';

const rail = () => document.querySelector('.app > .rail');

function show(section) {
  const target = document.getElementById(section);
  opener = section;
  root.dataset.filters = section;
  rail().setAttribute('role', 'dialog');
  rail().setAttribute('aria-modal', 'true');
  rail().setAttribute('aria-label', target.querySelector('h2').firstChild.textContent);
  document.querySelectorAll(BEHIND).forEach((part) => {
    part.inert = true;
  });
  target.scrollIntoView({ block: 'start' });
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function hide() {
  if (!root.dataset.filters) return;
  delete root.dataset.filters;
  for (const name of ['role', 'aria-modal']) rail().removeAttribute(name);
  rail().setAttribute('aria-label', rail().dataset.name);
  document.querySelectorAll(BEHIND).forEach((part) => {
    part.inert = false;
  });
  const button = document.querySelector(`[data-opens="${opener}"]`);
  if (button) button.focus({ preventScroll: true });
}

function toggleLegend(button) {
  const whole = button.parentElement.classList.toggle('whole');
  button.setAttribute('aria-expanded', String(whole));
}

export function start() {
  document.addEventListener('click', (event) => {
    const { target } = event;
    const asking = target.closest('[data-opens]');
    const legend =
      target.closest('.legend-more') || (PHONE.matches && target.closest('.legend:not(.whole)'));
    if (asking) show(asking.dataset.opens);
    else if (target.closest('.rail-done')) hide();
    else if (target.isConnected && !target.closest(FLOATING)) hide();
    if (legend) toggleLegend(legend.closest('.legend').querySelector('.legend-more'));
  });

  /* An open list of choices takes Escape for itself first. */
  document.addEventListener(
    'keydown',
    (event) => {
      const choosing = document.activeElement.getAttribute('aria-expanded') === 'true';
      if (event.key === 'Escape' && root.dataset.filters && !choosing) hide();
    },
    true,
  );

  PHONE.addEventListener('change', hide);
}
