// Which area is hovered, in focus or selected: its outline and its name.

import { around } from '../shared/dom.js';
import * as engine from './engine.js';
import * as fit from './fit.js';
import { wordsOf } from './words.js';

const code = ['get', 'adcode'];
/** @typedef {(map: GeoMap, payload: Payload, adcode: string | null, state: Manner) => void} Pointer */
/** @type {Pointer[]} */
const listeners = [];
/** @type {string | null} */
let hovered = null;
/** @type {Manner} */
let manner = 'hover';
/** @type {string | null} */
let focused = null;

/** @param {GeoMap} map @param {Payload['selected']} selected */
function select(map, selected) {
  for (const level of ['county', 'prefecture']) {
    const chosen = selected && selected.level === level ? selected.adcode : '';
    for (const part of ['case', 'line'])
      map.setFilter(`selected-${part}-${level}`, ['==', code, chosen]);
  }
}

/** @param {GeoMap} map @param {string | null} adcode @param {Manner} state */
function outline(map, adcode, state) {
  const found =
    adcode && engine.geometry().features.find(({ properties }) => properties.adcode === adcode);
  const features = found
    ? [{ type: 'Feature', properties: { state }, geometry: found.geometry }]
    : [];
  map.getSource('pointed').setData({ type: 'FeatureCollection', features });
}

// The bold name takes the place of the plain one.
/** @param {GeoMap} map @param {string} selected @param {string} hover */
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

/** @type {Pointer} */
function show(map, payload, adcode, state) {
  hovered = adcode;
  manner = state;
  outline(map, hovered, state);
  names(map, payload.selected ? payload.selected.adcode : '', hovered || '');
  for (const listener of listeners) listener(map, payload, hovered, state);
}

// state: 'hover' with a pointer, 'focus' with the keyboard, whose area shows while no other does.
/** @param {string | null} adcode @param {Manner} state */
export function point(adcode, state = 'hover') {
  const map = engine.map();
  const next = adcode || focused;
  const how = adcode || !focused ? state : 'focus';
  if (map && engine.payload && (next !== hovered || (next && how !== manner))) {
    if (next && !engine.payload.areas[next]) wordsOf(engine.payload);
    show(map, engine.payload, next, how);
  }
}
/** @param {Pointer} listener */
export const onPoint = (listener) => listeners.push(listener);

// Anything on the page that carries data-area lights its area up.
/** @param {Manner} state */
const follow = (state) => (/** @type {Event} */ event) => {
  const area = around(event, '[data-area]');
  if (area) point(area.dataset.area ?? null, state);
};
/** @param {Event} event */
const leave = (event) => around(event, '[data-area]') && point(null);

export function start() {
  document.addEventListener('brandmap:focus', ({ detail }) => {
    focused = detail.adcode || null;
    point(focused, 'focus');
    if (focused) fit.reveal(focused);
  });

  // Its words came after it was pointed at.
  document.addEventListener('brandmap:words', ({ detail }) => {
    const map = engine.map();
    if (map && detail === engine.payload && hovered) show(map, detail, hovered, manner);
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
