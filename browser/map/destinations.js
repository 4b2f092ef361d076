// Where the workers of the chosen brand go: a line to the place, or towards it up to the frame.

import { element } from '../shared/dom.js';
import * as engine from './engine.js';
import * as geometry from './geometry.js';
import { chipSpot, curve, endOf } from './lines.js';

const NAMESPACE = 'http://www.w3.org/2000/svg';
const NAME = 26;

/** @param {string} tag @param {Record<string, string | number>} attributes */
function svg(tag, attributes) {
  const made = document.createElementNS(NAMESPACE, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** @param {Destination} place */
const chip = ({ title, note }) =>
  element('div', { className: 'map-chip' }, element('b', {}, title), note && element('br'), note);

/** @param {GeoMap} map @param {Payload} payload */
function taken(map, { selected }) {
  const chosen = selected && geometry.rectangle(map, selected.adcode);
  if (chosen) chosen.bottom += NAME;
  const boxes = [chosen, geometry.floating('.zoom', 8), geometry.floating('#legend', 8)];
  return boxes.filter((box) => box !== null);
}

/** @param {HTMLElement} box @param {Box} spot */
function put(box, { left, top }) {
  box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

/** @param {GeoMap} map */
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
    const at = endOf(a, map.project(place.to), { width, height });
    const d = curve(a, at);
    sheet.append(
      svg('path', { d, class: 'case' }),
      svg('path', { d }),
      svg('circle', { cx: at.x, cy: at.y, r: 4 }),
    );
    ends.push({ box: chip(place), at });
  }
  frame.replaceChildren(sheet, ...ends.map(({ box }) => box));
  const boxes = taken(map, payload);
  for (const { box, at } of ends) {
    const size = { width: box.offsetWidth, height: box.offsetHeight };
    const spot = chipSpot(size, at, boxes, { width, height });
    put(box, spot);
    boxes.push(spot);
  }
}

export function start() {
  engine.onAttach((map) => map.on('move', () => redraw(map)));
  engine.onOverlay(redraw);
}
