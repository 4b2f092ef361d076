/* What keys and swipes ask for, as keyboards, clickers and fingers send them. The stage does it in
   keys.js, the presenter's window in notes.js; the list of keys in the help is in texts. */

const SWIPE = 60;

/* In both windows. */
/** @type {Record<string, string>} */
const TOUR = {
  PageDown: 'next',
  ArrowRight: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  PageUp: 'previous',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
};
/** @type {Record<string, string>} */
export const STAGE = {
  ...TOUR,
  Backspace: 'previous',
  f: 'fullscreen',
  q: 'code',
  n: 'notes',
  '?': 'help',
  '？': 'help',
  '。': 'black',
  Enter: 'enter',
  Escape: 'escape',
  F5: 'begin',
};
/* On the stage, with the shift key. */
/** @type {Record<string, string>} */
export const SHIFTED = { ' ': 'previous', F5: 'resume' };
/** @type {Record<string, string>} */
export const NOTES = { ...TOUR, F5: 'first' };

/* Only a long way across that is no scrolling turns the page; "" is no swipe. */
/** @param {number} across @param {number} down */
export function swipe(across, down) {
  if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return '';
  return across < 0 ? 'next' : 'previous';
}
