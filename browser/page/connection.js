/* When a page does not come, say why and offer to try again; show long work. Only the last page that was
   asked for counts. */
const SLOW_MS = 300;
const root = document.documentElement;
const fetched = window.fetch;
const TOO_MANY = 429;
let waiting = 0;
let asked = 0;

/* What an answer with this status means; without any answer it is the network. */
export function failureOf(status) {
  if (status === TOO_MANY) return 'busy';
  return status >= 400 ? 'server' : '';
}

function tell(turn, failure) {
  if (turn !== asked) return;
  if (failure) root.dataset.failed = failure;
  else delete root.dataset.failed;
}

function isCallback(target) {
  return String(target?.url || target).includes('_dash-update-component');
}

function begin() {
  waiting += 1;
  return window.setTimeout(() => {
    root.dataset.busy = 'true';
  }, SLOW_MS);
}

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
    if (event.target.closest('.retry')) window.location.reload();
  });
}
