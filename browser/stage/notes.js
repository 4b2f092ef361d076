/* The presenter's window: what is shown, what comes, the time, and the stage at hand. */
import { all, around, byId, find } from '../shared/dom.js';
import { isHeld, keyOf } from '../shared/input.js';
import { NOTES } from './keymap.js';
import { asked, nearest } from './place.js';

const HERE_MS = 2000;
/** @type {NotesData} */
const data = JSON.parse(byId('notes-data').textContent);
const articles = all('[data-step]');
const blackButton = find('[data-do="black"]');
const alone = byId('alone');
const channel = new BroadcastChannel(data.channel);
let at = data.start;
let black = false;
let begun = performance.now();

/** @param {number} index */
function show(index) {
  articles[at].hidden = true;
  at = nearest(index, data.steps);
  articles[at].hidden = false;
}

/** @param {boolean} on */
function wear(on) {
  black = on;
  blackButton.setAttribute('aria-pressed', String(on));
}

/** @param {object} message */
function ask(message) {
  channel.postMessage(message);
}

/** @param {number} index */
function go(index) {
  show(index);
  ask({ go: at, black: false });
}

show(asked(window.location.search, at));

/** @type {Record<string, () => void>} */
const ACTIONS = {
  previous: () => go(at - 1),
  next: () => go(at + 1),
  first: () => go(0),
  last: () => go(data.steps - 1),
  resume: () => go(at),
  black: () => ask({ black: !black }),
  restart: () => {
    begun = performance.now();
    tick();
  },
};

function tick() {
  const seconds = Math.floor((performance.now() - begun) / 1000);
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, '0');
  const now = new Date();
  byId('elapsed').textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  byId('clock').textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
}

channel.addEventListener('message', ({ data: said }) => {
  if (!Number.isInteger(said.at)) return;
  alone.hidden = true;
  show(said.at);
  wear(said.black);
});
document.addEventListener('keydown', (event) => {
  const name = keyOf(event);
  const action = name === 'F5' && event.shiftKey ? 'resume' : NOTES[name];
  const isPress = name === ' ' && around(event, 'button');
  if (!action || isHeld(event) || isPress) return;
  event.preventDefault();
  ACTIONS[action]();
});
document.addEventListener('click', (event) => {
  const action = around(event, '[data-do]')?.dataset.do;
  if (action) ACTIONS[action]();
});
window.setInterval(tick, 1000);
window.setInterval(() => ask({ here: true }), HERE_MS);
tick();
ask({ hello: true });
