/* The stage: which step is shown. Everything is in the page; nothing is fetched. */
export const data = JSON.parse(document.getElementById('stage-data').textContent);
const counties = [...document.querySelectorAll('#counties path')];
const outlines = new Map(
  [...document.querySelectorAll('#prefectures path'), ...counties].map((path) => [
    path.dataset.code,
    path,
  ]),
);
const parts = data.steps.map((_, index) => [
  ...document.querySelectorAll(`[data-step="${index}"]`),
]);
const entries = [...document.querySelectorAll('[data-goto]')];
const map = document.getElementById('map');
const flight = document.getElementById('flight');
const black = document.querySelector('.black');
const listeners = [];
let now = data.start;
let addressTimer = 0;

function paint(step) {
  const lit = step.lit && new Set(step.lit);
  counties.forEach((path, place) => {
    path.setAttribute('fill', step.paints[step.of[place]]);
    path.classList.toggle('veiled', Boolean(lit) && !lit.has(place));
  });
  map.classList.toggle('spotlight', Boolean(lit));
  map.setAttribute('aria-label', step.label);
}

function ring(codes) {
  const near = codes.length ? outlines.get(codes[codes.length - 1]).getAttribute('d') : '';
  const wide = codes.length > 1 ? outlines.get(codes[0]).getAttribute('d') : '';
  map.querySelector('.ring.wide').setAttribute('d', wide);
  map.querySelectorAll('.ring.case, .ring.line').forEach((path) => path.setAttribute('d', near));
}

function draw() {
  const step = data.steps[now];
  paint(step);
  ring(step.rings);
  const [k, left, top] = step.camera;
  flight.style.transform = `translate(${left}px, ${top}px) scale(${k})`;
  entries.forEach((entry, index) => {
    if (index === now) entry.setAttribute('aria-current', 'step');
    else entry.removeAttribute('aria-current');
  });
}

/* Browsers refuse an address that changes too often. */
function address() {
  const query = new URLSearchParams(window.location.search);
  query.set('step', now + 1);
  const text = query.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  window.history.replaceState(null, '', `${window.location.pathname}?${text}`);
}

function tell() {
  listeners.forEach((listener) => listener());
}

/* SVG elements know the attribute `hidden`, but not the property. */
export function show(index) {
  const wanted = Math.min(Math.max(index, 0), data.steps.length - 1);
  if (wanted === now) return;
  parts[now].forEach((part) => part.setAttribute('hidden', ''));
  now = wanted;
  parts[now].forEach((part) => part.removeAttribute('hidden'));
  draw();
  window.clearTimeout(addressTimer);
  addressTimer = window.setTimeout(address, 500);
  tell();
}

export function blacken(on) {
  if (black.hidden === !on) return;
  black.hidden = !on;
  tell();
}

export const at = () => now;
export const last = () => data.steps.length - 1;
export const isBlack = () => !black.hidden;
export const part = (selector) => parts[now].find((one) => one.matches(selector));
export const onChange = (listener) => listeners.push(listener);

export function start() {
  draw();
  /* A page that was kept was sent for another step. */
  const asked = Number(new URLSearchParams(window.location.search).get('step'));
  if (asked) show(asked - 1);
}
