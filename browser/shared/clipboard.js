/* Copying, and saying so on the button that did it. */

const SAID_MS = 2000;

/** @param {string} text */
function byHand(text) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('readonly', '');
  field.className = 'sr';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  before?.focus({ preventScroll: true });
  return copied;
}

/* The clipboard needs a secure page; a laptop on a plain http address has to do it by hand. */
/** @param {string} text @returns {Promise<boolean>} */
export function copy(text) {
  if (!navigator.clipboard) return Promise.resolve(byHand(text));
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => byHand(text),
  );
}

/* For a moment the words of a button are those of its data-copied. */
/** @param {HTMLElement} button @param {HTMLElement} [words] */
export function say(button, words = button) {
  const before = words.textContent;
  const copied = button.dataset.copied ?? '';
  if (before === copied) return;
  words.textContent = copied;
  button.classList.add('said');
  window.setTimeout(() => {
    words.textContent = before;
    button.classList.remove('said');
  }, SAID_MS);
}
