/* What a click or a key asks of the page, and what it asks of the browser. */

/** @param {MouseEvent | KeyboardEvent} event */
export const isHeld = ({ ctrlKey, metaKey, altKey }) => ctrlKey || metaKey || altKey;

/* Any other click on a link is the browser's: a new tab, a new window, a download. */
/** @param {MouseEvent} event */
export const isPlainClick = (event) => !isHeld(event) && !event.shiftKey && !event.button;

/* Letters are the same key with Shift or Caps Lock. */
/** @param {KeyboardEvent} event */
export const keyOf = ({ key }) => (key.length === 1 ? key.toLowerCase() : key);
