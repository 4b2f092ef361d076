/* One click or two: what one click does waits until it cannot be the first of two. */

const WAIT_MS = 300;
const NEAR = 24;
let last = { at: -Infinity, x: 0, y: 0 };
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/* A map that moves under the pointer keeps the browser from counting. */
/** @param {MouseEvent} event */
function isSecond({ detail, timeStamp, clientX, clientY }) {
  const near = Math.hypot(clientX - last.x, clientY - last.y) < NEAR;
  const soon = timeStamp - last.at < WAIT_MS && near;
  last = { at: timeStamp, x: clientX, y: clientY };
  return detail > 1 || soon;
}

/* Calls `two` at once for a second click, `one` after a moment for a lone one; keys do not wait. */
/** @param {MouseEvent} event @param {() => void} one @param {() => void} [two] */
export function oneOrTwo(event, one, two) {
  forget();
  if (event.detail === 0) one();
  else if (isSecond(event)) two?.();
  else waiting = setTimeout(one, WAIT_MS);
}

/* What a click was about to do is not done. */
export function forget() {
  clearTimeout(waiting);
}
