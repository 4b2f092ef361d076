// Where the workers of the chosen brand go: a line to the place, or towards it up to the frame.

import * as engine from './engine.js';
import * as geometry from './geometry.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const INSET = 16;
const START = 12;
const NAME = 26;
const BEND = 0.08;
const DISTANCES = [10, 40, 70, 100, 140, 180];

function svg(tag, attributes) {
  const element = document.createElementNS(NAMESPACE, tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

// Where the ray from a to b leaves the frame, or b itself if it is inside.
function end(a, b, width, height) {
  const shares = [
    b.x > a.x ? (width - INSET - a.x) / (b.x - a.x) : (INSET - a.x) / (b.x - a.x),
    b.y > a.y ? (height - INSET - a.y) / (b.y - a.y) : (INSET - a.y) / (b.y - a.y),
  ];
  const share = Math.min(1, ...shares.filter(Number.isFinite));
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

function curve(a, b) {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const from = { x: a.x + ((b.x - a.x) * START) / length, y: a.y + ((b.y - a.y) * START) / length };
  const turn = { x: (a.x + b.x) / 2 - (b.y - a.y) * BEND, y: (a.y + b.y) / 2 + (b.x - a.x) * BEND };
  return `M${from.x} ${from.y}Q${turn.x} ${turn.y} ${b.x} ${b.y}`;
}

function chip({ title, note }) {
  const box = document.createElement('div');
  box.className = 'map-chip';
  const head = document.createElement('b');
  head.textContent = title;
  box.append(head);
  if (note) box.append(document.createElement('br'), note);
  return box;
}

// Put a chip near the end of its line, clear of the chosen area and of the other chips.
function settle(box, at, taken, width, height) {
  const { offsetWidth, offsetHeight } = box;
  const left = Math.max(8, Math.min(at.x - offsetWidth / 2, width - offsetWidth - 8));
  const spots = DISTANCES.flatMap((gap) => [at.y + gap, at.y - gap - offsetHeight]).map((y) => {
    const top = Math.max(8, Math.min(y, height - offsetHeight - 8));
    return { left, top, right: left + offsetWidth, bottom: top + offsetHeight };
  });
  const cost = (spot) => taken.reduce((sum, other) => sum + geometry.overlap(spot, other), 0);
  const spot = spots.reduce((best, next) => (cost(next) < cost(best) ? next : best));
  box.style.transform = `translate(${Math.round(spot.left)}px, ${Math.round(spot.top)}px)`;
  return spot;
}

function redraw(map) {
  const frame = document.getElementById('map-lines');
  const { payload } = engine;
  if (!frame || !payload) return;
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const sheet = svg('svg', { width, height, 'aria-hidden': 'true' });
  const ends = [];
  for (const place of payload.destinations) {
    const a = map.project(place.from);
    if (a.x < 0 || a.y < 0 || a.x > width || a.y > height) continue;
    const b = end(a, map.project(place.to), width, height);
    const d = curve(a, b);
    sheet.append(
      svg('path', { d, class: 'case' }),
      svg('path', { d }),
      svg('circle', { cx: b.x, cy: b.y, r: 4 }),
    );
    ends.push([chip(place), b]);
  }
  frame.replaceChildren(sheet, ...ends.map(([box]) => box));
  const chosen = payload.selected && geometry.rectangle(map, payload.selected.adcode);
  if (chosen) chosen.bottom += NAME;
  const taken = [chosen, geometry.floating('.zoom', 8), geometry.floating('#legend', 8)].filter(
    Boolean,
  );
  for (const [box, at] of ends) taken.push(settle(box, at, taken, width, height));
}

export function start() {
  engine.onAttach((map) => map.on('move', () => redraw(map)));
  engine.onOverlay(redraw);
}
