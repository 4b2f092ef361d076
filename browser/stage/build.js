/* The builder works without this: it saves loading the page for every tick and every move. */

import { copy, say } from '../shared/clipboard.js';
import { all, byId, find } from '../shared/dom.js';
import { asker, queryOf } from '../shared/part_of_form.js';
import { filled } from '../shared/words.js';
import '../shared/own_keys.js';

/** @type {HTMLFormElement} */
const form = find('form.build');
const labels = all('[data-find]', form);
/** @type {HTMLInputElement} */
const seek = byId('seek');
const found = byId('found');
const picked = asker(form, 'picked');

function filter() {
  const words = seek.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  for (const label of labels) {
    label.hidden = !words.every((word) => label.dataset.find?.includes(word));
  }
  const count = labels.filter((label) => !label.hidden).length;
  found.textContent = filled(found.dataset.words ?? '', { count });
}

function dress() {
  const button = document.getElementById('copy');
  find('.update', form).hidden = true;
  if (button) button.hidden = false;
}

/** @param {Set<string>} steps */
function tick(steps) {
  /** @type {HTMLInputElement[]} */
  const boxes = all('[name="pick"]', form);
  for (const box of boxes) box.checked = steps.has(box.value);
}

/* What was ticked is in the order so far; the answer holds the new one. */
/** @param {HTMLButtonElement} [button] */
async function ask(button) {
  const fields = new FormData(form);
  if (button) fields.append(button.name, button.value);
  const query = queryOf(fields);
  const fresh = await picked(query);
  if (fresh === null) form.submit();
  if (!fresh) return;
  byId('picked').replaceWith(fresh);
  /** @type {HTMLInputElement} */
  const { value: steps } = find('[name="steps"]', fresh);
  tick(new Set(steps.split(',')));
  dress();
  restore(button);
  for (const name of ['pick', 'form', 'up', 'down', 'drop']) query.delete(name);
  query.set('steps', steps);
  window.history.replaceState(null, '', `${window.location.pathname}?${query}`);
}

/* A move keeps the focus: on the same button, or on its neighbour where there is no further. */
/** @param {HTMLButtonElement} [button] */
function restore(button) {
  if (!button) return;
  const same = /** @type {HTMLButtonElement | null} */ (document.getElementById(button.id));
  const beside = same?.parentElement ? all('button:not(:disabled)', same.parentElement)[0] : null;
  const near = same?.disabled ? beside : same;
  (near ?? find('#picked button, #seek')).focus();
}

form.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.name === 'pick') ask();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
  ask(button?.name ? button : undefined);
});
form.addEventListener('click', async ({ target }) => {
  if (!(target instanceof HTMLElement) || target.id !== 'copy') return;
  /** @type {HTMLInputElement} */
  const { value } = byId('link');
  if (await copy(value)) say(target);
});
seek.addEventListener('input', filter);
find('.seek').hidden = false;
dress();
