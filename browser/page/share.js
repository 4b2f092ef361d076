/* A button with data-copied copies and says so: its own text, the table it stands over, or else
   this view's address, which a phone hands to the system's own list of ways to share. */

import { copy, say } from '../shared/clipboard.js';
import * as copyTable from './copy_table.js';

function wanted(button) {
  if (button.dataset.text) return button.dataset.text;
  if (button.dataset.table) return copyTable.tableText(button.dataset.table);
  return window.location.href;
}

/* A touch screen offers its own list of ways to share; a reader who leaves it wants none. */
function handOver(button) {
  const shared = { title: document.title, text: button.dataset.says, url: window.location.href };
  const offers = navigator.share && matchMedia('(pointer: coarse)').matches && button.dataset.says;
  if (!offers) return Promise.resolve(false);
  return navigator.share(shared).then(
    () => true,
    (error) => error.name === 'AbortError',
  );
}

export function start() {
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-copied]');
    if (!button) return;
    handOver(button).then(
      (done) =>
        done ||
        copy(wanted(button)).then((copied) => copied && say(button, button.querySelector('span'))),
    );
  });
}
