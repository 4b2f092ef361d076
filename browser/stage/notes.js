/* The presenter's window: what is shown, what comes, the time, and the stage at hand. */
const HERE_MS = 2000;
const data = JSON.parse(document.getElementById('notes-data').textContent);
const articles = [...document.querySelectorAll('[data-step]')];
const blackButton = document.querySelector('[data-do="black"]');
const alone = document.getElementById('alone');
const channel = new BroadcastChannel(data.channel);
let at = data.start;
let black = false;
let begun = performance.now();

function show(index) {
  articles[at].hidden = true;
  at = Math.min(Math.max(index, 0), data.steps - 1);
  articles[at].hidden = false;
}

function wear(on) {
  black = on;
  blackButton.setAttribute('aria-pressed', String(on));
}

function ask(message) {
  channel.postMessage(message);
}

function go(index) {
  show(index);
  ask({ go: at, black: false });
}

/* A page that was kept was sent for another step. */
const asked = Number(new URLSearchParams(window.location.search).get('step'));
if (asked) show(asked - 1);

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
const KEYS = {
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
  F5: 'first',
};

function tick() {
  const seconds = Math.floor((performance.now() - begun) / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const now = new Date();
  document.getElementById('elapsed').textContent =
    `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  document.getElementById('clock').textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
}

channel.addEventListener('message', ({ data: said }) => {
  if (!Number.isInteger(said.at)) return;
  alone.hidden = true;
  show(said.at);
  wear(said.black);
});
document.addEventListener('keydown', (event) => {
  const onButton = event.target.closest('button');
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = name === 'F5' && event.shiftKey ? 'resume' : KEYS[name];
  if (!action || event.ctrlKey || event.metaKey || event.altKey || (onButton && event.key === ' '))
    return;
  event.preventDefault();
  ACTIONS[action]();
});
document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-do]');
  if (button) ACTIONS[button.dataset.do]();
});
window.setInterval(tick, 1000);
window.setInterval(() => ask({ here: true }), HERE_MS);
tick();
ask({ hello: true });
