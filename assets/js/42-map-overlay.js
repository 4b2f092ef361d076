// What lies over the coloured areas: textures, pale borders, the veil, symbols, characters, names.
(function () {
  'use strict';

  const { brandmap } = window;
  const LEVELS = ['county', 'prefecture'];
  const OUTSIDE = 0.4;
  const code = ['get', 'adcode'];
  const among = (codes) => ['in', code, ['literal', codes]];

  // Textures are fetched when an area first needs them.
  function texture(map, name, codes, later) {
    const loaded = (map.textures = map.textures || new Set());
    if (codes.length && !loaded.has(name)) {
      loaded.add(name);
      map.getSource(name).setData(new URL(later[name], location.href).href);
    }
    map.setFilter(name, among(codes));
  }

  function textures(map, payload, { later }) {
    for (const level of LEVELS) {
      const here = level === payload.level;
      texture(map, `hatch-${level}`, here ? payload.no_data : [], later);
      texture(map, `dots-${level}`, here ? payload.not_applicable : [], later);
    }
  }

  function borders(map, payload) {
    const counties = payload.level === 'county';
    for (const layer of ['county-line', 'county-line-pale', 'county-name']) {
      map.setLayoutProperty(layer, 'visibility', counties ? 'visible' : 'none');
    }
    map.setFilter('county-line-pale', among([...payload.no_data, ...payload.not_applicable, ...payload.zero]));
    map.setFilter('veil', payload.within ? ['!=', code, payload.within] : ['==', code, '']);
    map.setFilter('within-line', ['==', code, payload.within || '']);
    dim(map, 'county-name', ['get', 'parent_adcode'], payload.within);
    dim(map, 'prefecture-name', code, payload.within);
  }

  function dim(map, layer, place, within) {
    map.setPaintProperty(layer, 'text-opacity', within ? ['case', ['==', place, within], 1, OUTSIDE] : 1);
  }

  function symbols(map, payload, colours) {
    const features = payload.marks.map((mark) => ({
      type: 'Feature',
      properties: { icon: brandmap.icon(map, mark, colours), n: mark.n },
      geometry: { type: 'Point', coordinates: [mark.lon, mark.lat] },
    }));
    map.getSource('marks').setData({ type: 'FeatureCollection', features });
  }

  function characters(map, payload) {
    const codes = Object.keys(payload.glyphs);
    map.setFilter('glyph', among(codes));
    map.setLayoutProperty('glyph', 'text-field', codes.length ? ['get', code, ['literal', payload.glyphs]] : '');
  }

  brandmap.onOverlay(textures);
  brandmap.onOverlay(borders);
  brandmap.onOverlay(symbols);
  brandmap.onOverlay(characters);
})();
