// What the map says of each area, fetched apart from the view: when the page has nothing else to do, or
// when a pointer or a key first needs it. The area that the legend rests on comes with the view.

/** @typedef {Record<string, AreaWords>} Areas */

const KEPT = 8;
const IDLE_MS = 2000;
/** @type {Map<string, Promise<Areas>>} */
const files = new Map();

/** @param {string} address @returns {Promise<Areas>} */
async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

/* What was asked for last is kept; what did not come is asked for again when it is next needed. */
/** @param {string} address */
function file(address) {
  const words = files.get(address) ?? load(address);
  files.delete(address);
  files.set(address, words);
  words.catch(() => files.delete(address));
  for (const [old] of [...files].slice(0, -KEPT)) files.delete(old);
  return words;
}

/* The words of a view's areas; those at hand where the others do not come. */
/** @param {Payload} payload @returns {Promise<Areas>} */
export async function wordsOf(payload) {
  try {
    payload.areas = await file(payload.words);
    document.dispatchEvent(new CustomEvent('brandmap:words', { detail: payload }));
  } catch {
    // Without a network the map still answers, in colours.
  }
  return payload.areas;
}

/** @param {() => void} act */
const whenIdle = (act) =>
  'requestIdleCallback' in window
    ? window.requestIdleCallback(act, { timeout: IDLE_MS })
    : setTimeout(act, IDLE_MS / 10);

// A list or a comparison in the place of the map points at nothing.
const isSeen = () => Boolean(document.getElementById('map-walk')?.offsetParent);

export function start() {
  document.addEventListener('brandmap:overlay', ({ detail }) => {
    whenIdle(() => isSeen() && wordsOf(detail));
  });
}
