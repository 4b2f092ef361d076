// The map engine: the only script that knows the inside of Plotly. It finds the MapLibre map that
// Plotly drew, and calls the painters of the other scripts each time the overlay store changes.
(function () {
  'use strict';

  const brandmap = (window.brandmap = window.brandmap || {});
  const root = document.documentElement;
  const PATIENCE = 4000;
  const attachers = [];
  const painters = [];
  const attached = new WeakSet();
  const styles = new Map();
  let turn = 0;

  const graph = () => document.querySelector('#map .js-plotly-plot');
  const mapOf = (gd) => gd && gd._fullLayout && gd._fullLayout.map && gd._fullLayout.map._subplot.map;

  // A map that does not come may have nothing to draw with; asking costs time, so ask late.
  setTimeout(() => {
    if (mapOf(graph()) || document.createElement('canvas').getContext('webgl2')) return;
    root.dataset.mapError = 'webgl';
  }, PATIENCE);

  // Resolves with the graph once the figure of a revision is on the map.
  function drawn(revision) {
    return new Promise((resolve) => {
      (async function look() {
        const gd = graph();
        const map = mapOf(gd);
        if (map && gd.layout.meta === revision) {
          await (window.Plotly.pending && window.Plotly.pending(gd));
          if (mapOf(gd) === map && map.isStyleLoaded() && features(gd)) return resolve({ gd, map });
        }
        return root.dataset.mapError || setTimeout(look, 40);
      })();
    });
  }

  function features(gd) {
    const loaded = (window.PlotlyGeoAssets || {})[gd.data[0].geojson];
    return loaded && loaded.features;
  }

  function loadStyle(url) {
    if (!styles.has(url)) styles.set(url, fetch(url).then((answer) => answer.json()));
    return styles.get(url);
  }

  // Put on another theme or language in place: Plotly's layers and the view stay as they are.
  function wear(map, style) {
    if (map.wearing === style.name) return;
    map.wearing = style.name;
    for (const layer of style.layers) {
      for (const [key, value] of Object.entries(layer.paint || {})) map.setPaintProperty(layer.id, key, value);
      for (const [key, value] of Object.entries(layer.layout || {})) map.setLayoutProperty(layer.id, key, value);
    }
  }

  async function apply(payload) {
    const mine = ++turn;
    delete root.dataset.mapIdle;
    const [{ gd, map }, style] = await Promise.all([drawn(payload.revision), loadStyle(payload.style)]);
    if (mine !== turn) return;
    // Dash would copy every move into the figure and draw the whole map again.
    gd.removeAllListeners('plotly_relayout');
    brandmap.payload = payload;
    if (!attached.has(map)) {
      attached.add(map);
      for (const attach of attachers) attach(map, gd);
    }
    wear(map, style);
    for (const paint of painters) paint(map, payload, style.metadata);
    brandmap.settled = mine;
    map.triggerRepaint();
  }

  // Tests wait for this: the latest overlay is applied, its figure is drawn, nothing moves.
  attachers.push((map, gd) => {
    map.on('dataloading', () => delete root.dataset.mapIdle);
    map.on('movestart', () => delete root.dataset.mapIdle);
    map.on('idle', () => {
      const current = brandmap.settled === turn && gd.layout.meta === brandmap.payload.revision;
      if (current) root.dataset.mapIdle = String(turn);
    });
  });

  Object.assign(brandmap, {
    onAttach: (attach) => attachers.push(attach),
    onOverlay: (paint) => painters.push(paint),
    map: () => mapOf(graph()),
    geometry: () => ({ url: graph().data[0].geojson, features: features(graph()) || [] }),
    duration: () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 450),
    // Plotly keeps a move it takes for the reader's own; any other it would undo at its next update.
    moveTo: (map, view, duration) =>
      map.easeTo({ ...view, duration, essential: true }, { originalEvent: { type: 'brandmap' } }),
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.brandmap = Object.assign(window.dash_clientside.brandmap || {}, {
    // Told at once, whether or not there is anything to draw with.
    applyOverlay(payload) {
      if (!payload) return;
      document.dispatchEvent(new CustomEvent('brandmap:overlay', { detail: payload }));
      apply(payload);
    },
  });
})();
