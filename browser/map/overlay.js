// What lies over the coloured areas: textures, pale borders, the veil, symbols, characters, names.

import * as engine from './engine.js';
import * as icons from './icons.js';

/** @type {Level[]} */
const LEVELS = ['county', 'prefecture'];
const OUTSIDE = 0.4;
const code = ['get', 'adcode'];
/** @param {string[]} codes */
const among = (codes) => ['in', code, ['literal', codes]];

// Textures are fetched when an area first needs them.
/** @param {GeoMap} map @param {string} name @param {string} source @param {string[]} codes @param {string} url */
function texture(map, name, source, codes, url) {
  map.textures ??= {};
  const loaded = map.textures;
  if (codes.length && loaded[source] !== url) {
    loaded[source] = url;
    map.getSource(source).setData(new URL(url, location.href).href);
  }
  map.setFilter(name, among(codes));
}

/** @type {engine.Painter} */
function textures(map, payload, { later }) {
  const form = payload.shape === 'tiles' ? 'tiles-' : '';
  for (const level of LEVELS) {
    /** @param {string[]} codes */
    const here = (codes) => (level === payload.level ? codes : []);
    const [hatch, dots] = [`hatch-${level}`, `dots-${level}`];
    const [hatched, dotted] = [later[`hatch-${form}${level}`], later[`dots-${form}${level}`]];
    texture(map, hatch, hatch, here(payload.no_data), hatched);
    texture(map, `unverified-${level}`, hatch, here(payload.unverified), hatched);
    texture(map, dots, dots, here(payload.not_applicable), dotted);
  }
}

/** @param {Payload} payload */
const lacking = ({ no_data, not_applicable, unverified, zero }) => [
  ...no_data,
  ...not_applicable,
  ...unverified,
  ...zero,
];

/** @type {engine.Painter} */
function borders(map, payload) {
  const counties = payload.level === 'county';
  for (const layer of ['county-line', 'county-line-pale', 'county-name']) {
    map.setLayoutProperty(layer, 'visibility', counties ? 'visible' : 'none');
  }
  map.setFilter('county-line-pale', among(lacking(payload)));
  map.setFilter('veil', payload.within ? ['!=', code, payload.within] : ['==', code, '']);
  map.setFilter('within-line', ['==', code, payload.within || '']);
  dim(map, 'county-name', ['get', 'parent_adcode'], payload.within);
  dim(map, 'prefecture-name', code, payload.within);
  for (const layer of ['tile-name', 'tile-brief'])
    dim(map, layer, payload.level === 'county' ? ['get', 'parent_adcode'] : code, payload.within);
}

/** @param {GeoMap} map @param {string} layer @param {string[]} place @param {string | null} within */
function dim(map, layer, place, within) {
  map.setPaintProperty(
    layer,
    'text-opacity',
    within ? ['case', ['==', place, within], 1, OUTSIDE] : 1,
  );
}

/** @type {engine.Painter} */
function symbols(map, payload, style) {
  icons.inks(map, style);
  const features = payload.marks.map((mark) => ({
    type: 'Feature',
    properties: { ...mark, icon: icons.iconName(mark, style.theme) },
    geometry: { type: 'Point', coordinates: [mark.lon, mark.lat] },
  }));
  for (const source of ['marks', 'marks-wide']) {
    const apart = source === 'marks-wide';
    const shown = features.filter(({ properties }) => properties.apart === apart);
    map.getSource(source).setData({ type: 'FeatureCollection', features: shown });
  }
}

/** @type {engine.Painter} */
function characters(map, payload) {
  const codes = Object.keys(payload.glyphs);
  map.setFilter('glyph', among(codes));
  map.setLayoutProperty(
    'glyph',
    'text-field',
    codes.length ? ['get', code, ['literal', payload.glyphs]] : '',
  );
}

export function start() {
  engine.onOverlay(textures);
  engine.onOverlay(borders);
  engine.onOverlay(symbols);
  engine.onOverlay(characters);
}
