// What a screen reader is told: one polite region for the area walked to and for what a choice
// changed. A held key is spoken of once it rests.
const REST = 300;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** @type {Changes | null} */
let shown = null;
let acted = false;

// The same words twice are not heard twice, unless they differ.
/** @param {string} text */
function speak(text) {
  const region = document.getElementById('announcer');
  if (region) region.textContent = text && text === region.textContent ? `${text}\u00a0` : text;
}

/** @param {string} text @param {boolean} [held] */
export function say(text, held) {
  clearTimeout(timer);
  if (held) timer = setTimeout(() => speak(text), REST);
  else speak(text);
}

/** @param {Changes} before @param {Changes} now */
function news(before, now) {
  const words = [];
  if (before.map !== now.map) words.push(now.question);
  else if (before.filter !== now.filter) words.push(now.filter);
  if (before.panel !== now.panel) words.push(now.panel);
  return words.filter(Boolean).join(' ');
}

export function start() {
  for (const kind of ['keydown', 'pointerdown', 'popstate']) {
    window.addEventListener(kind, () => (acted = true), { capture: true, once: true });
  }

  // Nothing is said while a page loads, nor in another language than the rest was read in. A panel
  // that takes the focus speaks for itself.
  document.addEventListener('brandmap:overlay', ({ detail: { changes, walk } }) => {
    const before = shown;
    shown = changes;
    if (!before || !acted || before.lang !== changes.lang) return;
    const entered =
      walk.open && ['map-walk', 'panel-title'].includes(document.activeElement?.id ?? '');
    const words = news(before, entered ? { ...changes, panel: before.panel } : changes);
    if (words) say(words);
  });
}
