// The shape of the map: areas as they are, or one hexagon each, with its name on it.

import { byId } from '../shared/dom.js';
import * as engine from './engine.js';
import * as geometry from './geometry.js';

const TILE_NAMES = ['tile-brief', 'tile-name'];
const AREA_NAMES = ['county-name', 'prefecture-name', 'hover-name', 'selected-name'];
const TILE = 512;
const LIFT = -9;
const NARROW = 26;
const code = ['get', 'adcode'];
/** @param {string | object} data */
const absolute = (data) => (typeof data === 'string' ? new URL(data, location.href).href : data);

/** @type {engine.Painter} */
function sources(map, payload, { shapes }) {
  map.laid ??= { ...shapes.outline.county };
  const { laid } = map;
  for (const [name, data] of Object.entries(shapes[payload.shape][payload.level])) {
    if (laid[name] === data) continue;
    laid[name] = data;
    map.getSource(name).setData(absolute(data));
  }
}

/** @param {GeoMap} map @param {string} layer @param {boolean} shown */
const show = (map, layer, shown) =>
  map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');

// A symbol or a character takes the upper half of its tile, the name the lower one; a
// narrow tile has room for one of them.
/** @type {engine.Painter} */
function layout(map, payload, { lang }) {
  const tiled = payload.shape === 'tiles';
  const taken = [...payload.marks.map((mark) => mark.adcode), ...Object.keys(payload.glyphs)];
  const among = ['in', code, ['literal', taken]];
  const below = ['case', among, ['literal', [0, 0.7]], ['literal', [0, 0]]];
  for (const layer of AREA_NAMES)
    show(map, layer, !tiled && (layer !== 'county-name' || payload.level === 'county'));
  for (const layer of TILE_NAMES) show(map, layer, tiled);
  map.setLayoutProperty('tile-name', 'text-offset', below);
  map.setLayoutProperty('tile-name', 'text-field', [
    'case',
    among,
    ['get', `${lang}_brief`],
    ['get', `${lang}_name`],
  ]);
  map.setFilter('tile-brief', ['!', among]);
  show(map, 'graticule', !tiled);
  map.setLayoutProperty('glyph', 'text-offset', [0, tiled ? -0.6 : 0]);
  map.setPaintProperty('prefecture-line', 'line-width', tiled ? 2 : 1);
  map.setPaintProperty('county-line', 'line-width', tiled ? 1.2 : 0.7);
  byId('map-canvas').dataset.shape = payload.shape;
}

// On a tile too narrow for a name the symbol keeps the middle.
/** @param {GeoMap} map */
function lift(map) {
  const { payload } = engine;
  if (!payload) return;
  const [first] = geometry.areas();
  if (!first) return;
  const { box } = first;
  const width = (box.east - box.west) * TILE * 2 ** map.getZoom();
  const up = payload.shape === 'tiles' && width > NARROW ? LIFT : 0;
  if (map.lifted === up) return;
  map.lifted = up;
  map.setLayoutProperty('mark-wide', 'icon-offset', [
    'case',
    ['get', 'dashed'],
    ['literal', [0, 0]],
    ['literal', [0, up]],
  ]);
}

export function start() {
  engine.onOverlay(sources);
  engine.onOverlay(layout);
  engine.onOverlay(lift);
  engine.onAttach((map) => map.on('zoomend', () => lift(map)));
}
