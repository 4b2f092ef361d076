// Which area is hovered, in focus or selected: its outline and its name.

import * as engine from './engine.js';
import * as fit from './fit.js';

const code = ['get', 'adcode'];
const listeners = [];
let hovered = null;
let manner = 'hover';
let focused = null;

function select(map, selected) {
  for (const level of ['county', 'prefecture']) {
    const chosen = selected && selected.level === level ? selected.adcode : '';
    for (const part of ['case', 'line'])
      map.setFilter(`selected-${part}-${level}`, ['==', code, chosen]);
  }
}

function outline(map, adcode, state) {
  const found =
    adcode && engine.geometry().features.find(({ properties }) => properties.adcode === adcode);
  const features = found
    ? [{ type: 'Feature', properties: { state }, geometry: found.geometry }]
    : [];
  map.getSource('pointed').setData({ type: 'FeatureCollection', features });
}

// The bold name takes the place of the plain one.
function names(map, selected, hover) {
  const taken = ['literal', [selected, hover]];
  for (const level of ['county', 'prefecture']) {
    map.setFilter(`${level}-name`, [
      'all',
      ['==', ['get', 'level'], level],
      ['!', ['in', code, taken]],
    ]);
  }
  map.setFilter('selected-name', ['==', code, selected]);
  map.setFilter('hover-name', ['==', code, hover === selected ? '' : hover]);
}

function show(map, payload, adcode, state) {
  hovered = adcode && payload.areas[adcode] ? adcode : null;
  manner = state;
  outline(map, hovered, state);
  names(map, payload.selected ? payload.selected.adcode : '', hovered || '');
  for (const listener of listeners) listener(map, payload, hovered, state);
}

// state: 'hover' with a pointer, 'focus' with the keyboard, whose area shows while no other does.
export function point(adcode, state = 'hover') {
  const map = engine.map();
  const [next, how] = adcode || !focused ? [adcode, state] : [focused, 'focus'];
  if (map && engine.payload && (next !== hovered || (next && how !== manner))) {
    show(map, engine.payload, next, how);
  }
}
export const onPoint = (listener) => listeners.push(listener);

// Anything on the page that carries data-area lights its area up.
const areaOf = (event) => event.target.closest?.('[data-area]');
const follow = (state) => (event) => areaOf(event) && point(areaOf(event).dataset.area, state);
const leave = (event) => areaOf(event) && point(null);

export function start() {
  document.addEventListener('brandmap:focus', ({ detail }) => {
    focused = detail.adcode || null;
    point(focused, 'focus');
    if (focused) fit.reveal(focused);
  });

  engine.onOverlay((map, payload) => {
    select(map, payload.selected);
    show(map, payload, focused, 'focus');
  });

  engine.onAttach((map, gd) => {
    gd.on('plotly_hover', (event) => point(event.points[0].location));
    gd.on('plotly_unhover', () => point(null));
    map.on('mouseout', () => point(null));
    map.on('dragstart', () => point(null));
  });
  document.addEventListener('mouseover', follow('hover'));
  document.addEventListener('mouseout', leave);
  document.addEventListener('focusin', follow('focus'));
  document.addEventListener('focusout', leave);
}
