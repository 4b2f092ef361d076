/* What keys and swipes ask of a tour, as clickers and fingers send them. */

const SWIPE = 60;

/** @type {Record<string, string>} */
export const TOUR = {
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

/* Only a long way across that is no scrolling turns the page; "" is no swipe. */
/** @param {number} across @param {number} down */
export function swipe(across, down) {
  if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return '';
  return across < 0 ? 'next' : 'previous';
}
