/* The screen itself: the whole of it, awake, without a pointer when nobody moves it. */
import { find } from '../shared/dom.js';

const QUIET_MS = 3000;
const root = document.documentElement;
let quiet = 0;
/** @type {WakeLockSentinel | null} */
let lock = null;

function rest() {
  root.dataset.still = '';
}

function moved() {
  delete root.dataset.still;
  window.clearTimeout(quiet);
  quiet = window.setTimeout(rest, QUIET_MS);
}

async function stayAwake() {
  if (!navigator.wakeLock || document.visibilityState !== 'visible' || (lock && !lock.released))
    return;
  try {
    lock = await navigator.wakeLock.request('screen');
  } catch {
    lock = null;
  }
}

export async function fullscreen() {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await root.requestFullscreen();
  } catch {
    /* A browser that refuses stays as it is. */
  }
}

export function start() {
  ['pointermove', 'pointerdown'].forEach((name) =>
    document.addEventListener(name, moved, { passive: true }),
  );
  document.addEventListener('visibilitychange', stayAwake);
  if (!root.requestFullscreen) find('[data-do="fullscreen"]').hidden = true;
  moved();
  stayAwake();
}
