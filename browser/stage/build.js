/* The builder works without this: it saves loading the page for every tick and every move. */

import { copy, say } from '../shared/clipboard.js';
import '../shared/own_keys.js';

const form = document.querySelector('form.build');
const labels = [...form.querySelectorAll('[data-find]')];
const seek = document.getElementById('seek');
const found = document.getElementById('found');
let asked = 0;

function filter() {
  const words = seek.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  labels.forEach((label) => {
    label.hidden = !words.every((word) => label.dataset.find.includes(word));
    shown += label.hidden ? 0 : 1;
  });
  found.textContent = found.dataset.words.replace('{count}', shown);
}

function dress() {
  const button = document.getElementById('copy');
  form.querySelector('.update').hidden = true;
  if (button) button.hidden = false;
}

function tick(picked) {
  form.querySelectorAll('[name="pick"]').forEach((box) => {
    box.checked = picked.has(box.value);
  });
}

/* What was ticked is in the order so far; the answer holds the new one. */
async function ask(button) {
  asked += 1;
  const turn = asked;
  const fields = new FormData(form);
  if (button) fields.append(button.name, button.value);
  const query = new URLSearchParams(fields);
  let text;
  try {
    text = await (await fetch(`${form.action}?${query}`)).text();
  } catch {
    form.submit();
    return;
  }
  if (turn !== asked) return;
  const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('picked');
  if (!fresh) {
    form.submit();
    return;
  }
  document.getElementById('picked').replaceWith(fresh);
  const steps = fresh.querySelector('[name="steps"]').value;
  tick(new Set(steps.split(',')));
  dress();
  restore(button);
  const kept = new URLSearchParams(query);
  ['pick', 'form', 'up', 'down', 'drop'].forEach((name) => kept.delete(name));
  kept.set('steps', steps);
  window.history.replaceState(null, '', `${window.location.pathname}?${kept}`);
}

/* A move keeps the focus: on the same button, or on its neighbour where there is no further. */
function restore(button) {
  if (!button) return;
  const same = document.getElementById(button.id);
  const near = same?.disabled ? same.parentElement.querySelector('button:not(:disabled)') : same;
  (near || document.querySelector('#picked button, #seek')).focus();
}

form.addEventListener('change', (event) => {
  if (event.target.name === 'pick') ask();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(event.submitter?.name ? event.submitter : undefined);
});
form.addEventListener('click', (event) => {
  if (event.target.id !== 'copy') return;
  copy(document.getElementById('link').value).then((copied) => copied && say(event.target));
});
seek.addEventListener('input', filter);
document.querySelector('.seek').hidden = false;
dress();
