/* The builder works without this: it saves pressing the button, and copies. */

import { copy, say } from '../shared/clipboard.js';
import { all, around, byId, find } from '../shared/dom.js';
import { asker, queryOf } from '../shared/part_of_form.js';
import '../shared/own_keys.js';

/** @type {HTMLFormElement} */
const form = find('.share form');
const result = asker(form, 'result');

async function ask() {
  const query = queryOf(new FormData(form));
  const fresh = await result(query);
  if (!fresh) return;
  byId('result').replaceWith(document.adoptNode(fresh));
  dress();
  window.history.replaceState(null, '', `${window.location.pathname}?${query}`);
}

function dress() {
  for (const button of all('.copy')) button.hidden = false;
}

form.addEventListener('change', () => {
  if (form.checkValidity()) ask();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
document.addEventListener('click', async (event) => {
  const button = around(event, '.copy');
  if (!button) return;
  /** @type {HTMLInputElement} */
  const { value } = byId(button.dataset.for ?? '');
  if (await copy(value)) say(button);
});
dress();
