/* A button with data-copied copies and says so: its own text, the table it stands over, or else
   this view's address, which a phone hands to the system's own list of ways to share. */

import { say as answer, copy } from '../shared/clipboard.js';
import { around, find } from '../shared/dom.js';
import * as copyTable from './copy_table.js';

/** @param {HTMLElement} button */
function wanted({ dataset }) {
  if (dataset.text) return dataset.text;
  if (dataset.table) return copyTable.tableText(dataset.table, dataset.whole);
  return window.location.href;
}

let says = '';

/* The sentence that goes with a link to this view. */
/** @param {string} sentence */
export function say(sentence) {
  says = sentence;
}

/* A touch screen offers its own list of ways to share; a reader who leaves it wants none. */
/** @param {HTMLElement} button @returns {Promise<boolean>} */
function handOver(button) {
  const shared = { title: document.title, text: says, url: window.location.href };
  const isTouched = matchMedia('(pointer: coarse)').matches;
  const offers = typeof navigator.share === 'function' && isTouched && button.id === 'share';
  if (!offers) return Promise.resolve(false);
  return navigator.share(shared).then(
    () => true,
    (error) => error.name === 'AbortError',
  );
}

/** @param {HTMLElement} button */
async function share(button) {
  const done = await handOver(button);
  if (!done && (await copy(await wanted(button)))) answer(button, find('span', button));
}

export function start() {
  document.addEventListener('click', (event) => {
    const button = around(event, '[data-copied]');
    if (!button) return;
    share(button);
  });
}
