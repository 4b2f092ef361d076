/* When a page does not come, say why and offer to try again; show long work. Only the last page that was
   asked for counts. */
import { around } from '../shared/dom.js';
import { failureOf } from '../shared/failure.js';

const SLOW_MS = 300;
const root = document.documentElement;
const fetched = window.fetch;
let waiting = 0;
let asked = 0;

/** @param {number} turn @param {string} failure */
function tell(turn, failure) {
  if (turn !== asked) return;
  if (failure) root.dataset.failed = failure;
  else delete root.dataset.failed;
}

/** @param {RequestInfo | URL} target */
function isCallback(target) {
  const address = target instanceof Request ? target.url : String(target);
  return address.includes('_dash-update-component');
}

function begin() {
  waiting += 1;
  return window.setTimeout(() => {
    root.dataset.busy = 'true';
  }, SLOW_MS);
}

/** @param {number} timer */
function end(timer) {
  waiting -= 1;
  window.clearTimeout(timer);
  if (waiting === 0) delete root.dataset.busy;
}

export function start() {
  window.fetch = (target, options) => {
    const request = fetched.call(window, target, options);
    if (!isCallback(target)) return request;
    const timer = begin();
    const turn = ++asked;
    return request.then(
      (response) => {
        end(timer);
        tell(turn, failureOf(response.status));
        return response;
      },
      (error) => {
        end(timer);
        tell(turn, 'network');
        throw error;
      },
    );
  };

  document.addEventListener('click', (event) => {
    if (around(event, '.retry')) window.location.reload();
  });
}
