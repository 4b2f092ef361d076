/* The builder works without this: it saves pressing the button, and copies. */

import { copy, say } from '../shared/clipboard.js';
import '../shared/own_keys.js';

const form = document.querySelector('.share form');
let asked = 0;

async function ask() {
  asked += 1;
  const turn = asked;
  const query = new URLSearchParams(new FormData(form));
  let text;
  try {
    text = await (await fetch(`${form.action}?${query}`)).text();
  } catch {
    return;
  }
  if (turn !== asked) return;
  const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('result');
  if (!fresh) return;
  document.getElementById('result').replaceWith(document.adoptNode(fresh));
  dress();
  window.history.replaceState(null, '', `${window.location.pathname}?${query}`);
}

function dress() {
  document.querySelectorAll('.copy').forEach((button) => {
    button.hidden = false;
  });
}

form.addEventListener('change', () => {
  if (form.checkValidity()) ask();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('.copy');
  if (!button) return;
  copy(document.getElementById(button.dataset.for).value).then((copied) => copied && say(button));
});
dress();
