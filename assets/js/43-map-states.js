// Which area is hovered, in focus or selected: its outline and its name.
(function () {
  'use strict';

  const { brandmap } = window;
  const code = ['get', 'adcode'];
  const listeners = [];
  let hovered = null;
  let manner = 'hover';
  let focused = null;

  function select(map, selected) {
    for (const level of ['county', 'prefecture']) {
      const chosen = selected && selected.level === level ? selected.adcode : '';
      for (const part of ['case', 'line']) map.setFilter(`selected-${part}-${level}`, ['==', code, chosen]);
    }
  }

  function outline(map, adcode, state) {
    const found = adcode && brandmap.geometry().features.find(({ properties }) => properties.adcode === adcode);
    const features = found ? [{ type: 'Feature', properties: { state }, geometry: found.geometry }] : [];
    map.getSource('pointed').setData({ type: 'FeatureCollection', features });
  }

  // The bold name takes the place of the plain one.
  function names(map, selected, hover) {
    const taken = ['literal', [selected, hover]];
    for (const level of ['county', 'prefecture']) {
      map.setFilter(`${level}-name`, ['all', ['==', ['get', 'level'], level], ['!', ['in', code, taken]]]);
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
  brandmap.point = function (adcode, state = 'hover') {
    const map = brandmap.map();
    const [next, how] = adcode || !focused ? [adcode, state] : [focused, 'focus'];
    if (map && brandmap.payload && (next !== hovered || (next && how !== manner))) {
      show(map, brandmap.payload, next, how);
    }
  };
  document.addEventListener('brandmap:focus', ({ detail }) => {
    focused = detail.adcode || null;
    brandmap.point(focused, 'focus');
    if (focused) brandmap.reveal(focused);
  });
  brandmap.onPoint = (listener) => listeners.push(listener);

  brandmap.onOverlay((map, payload) => {
    select(map, payload.selected);
    show(map, payload, focused, 'focus');
  });

  brandmap.onAttach((map, gd) => {
    gd.on('plotly_hover', (event) => brandmap.point(event.points[0].location));
    gd.on('plotly_unhover', () => brandmap.point(null));
    map.on('mouseout', () => brandmap.point(null));
    map.on('dragstart', () => brandmap.point(null));
  });

  // Anything on the page that carries data-area lights its area up.
  const areaOf = (event) => event.target.closest && event.target.closest('[data-area]');
  const follow = (state) => (event) => areaOf(event) && brandmap.point(areaOf(event).dataset.area, state);
  const leave = (event) => areaOf(event) && brandmap.point(null);
  document.addEventListener('mouseover', follow('hover'));
  document.addEventListener('mouseout', leave);
  document.addEventListener('focusin', follow('focus'));
  document.addEventListener('focusout', leave);
})();
