/** @typedef {(map: GeoMap, graph: PlotlyGraph) => void} Attacher */
/** @typedef {(map: GeoMap, payload: Payload, look: Look) => void} Painter */

// The map engine: the only script that knows the inside of Plotly. It finds the MapLibre map that
// Plotly drew, and calls the painters of the other scripts each time the overlay store changes.
const root = document.documentElement;
const PATIENCE = 4000;
/** @type {Attacher[]} */
const attachers = [];
/** @type {Painter[]} */
const painters = [];
/** @type {WeakSet<GeoMap>} */
const attached = new WeakSet();
/** @type {Map<string, Promise<MapStyle>>} */
const styles = new Map();
// What the map shows: the overlay that was applied last.
/** @type {Payload | null} */
export let payload = null;
let settled = 0;
let turn = 0;
/** @type {Payload | null} */
let wanted = null;

const graph = () =>
  /** @type {PlotlyGraph | null} */ (document.querySelector('#map .js-plotly-plot'));
/** @param {PlotlyGraph | null} gd */
const mapOf = (gd) => gd?._fullLayout?.map?._subplot.map;

// Resolves with the graph once the figure of a revision is on the map.
/** @param {string} revision @returns {Promise<{ gd: PlotlyGraph, map: GeoMap }>} */
function drawn(revision) {
  return new Promise((resolve) => {
    (async function look() {
      if (root.dataset.mapError) return;
      const gd = graph();
      const map = mapOf(gd);
      if (gd && map && gd.layout.meta === revision) {
        await window.Plotly.pending?.(gd);
        if (mapOf(gd) === map && map.isStyleLoaded() && features(gd)) return resolve({ gd, map });
      }
      setTimeout(look, 40);
    })();
  });
}

/** @param {PlotlyGraph} gd */
function features(gd) {
  const loaded = window.PlotlyGeoAssets?.[gd.data[0].geojson];
  return loaded?.features;
}

// The code of the area at a point of the canvas, if there is one.
/** @param {GeoMap} map @param {Screen2D} point */
export function areaAt(map, point) {
  const layers = map.getLayersOrder().filter((id) => /^plotly-trace.*fill$/.test(id));
  const [found] = map.queryRenderedFeatures(point, { layers: layers.slice(0, 1) });
  return found && String(found.id);
}

/** @param {string} url */
function loadStyle(url) {
  const style = styles.get(url) ?? fetch(url).then((answer) => answer.json());
  styles.set(url, style);
  return style;
}

// Put on another theme or language in place: Plotly's layers and the view stay as they are.
/** @param {GeoMap} map @param {MapStyle} style */
function wear(map, style) {
  if (map.wearing === style.name) return;
  map.wearing = style.name;
  for (const layer of style.layers) {
    for (const [key, value] of Object.entries(layer.paint || {}))
      map.setPaintProperty(layer.id, key, value);
    for (const [key, value] of Object.entries(layer.layout || {}))
      map.setLayoutProperty(layer.id, key, value);
  }
}

/** @param {Payload} next */
async function apply(next) {
  const mine = ++turn;
  wanted = next;
  delete root.dataset.mapIdle;
  const [{ gd, map }, style] = await Promise.all([drawn(next.revision), loadStyle(next.style)]);
  if (mine !== turn) return;
  // Dash would copy every move into the figure and draw the whole map again.
  gd.removeAllListeners('plotly_relayout');
  payload = next;
  if (!attached.has(map)) {
    attached.add(map);
    for (const attach of attachers) attach(map, gd);
  }
  wear(map, style);
  for (const paint of painters) paint(map, next, style.metadata);
  settled = mine;
  map.triggerRepaint();
}

// While there is nothing to draw with, figures wait: Plotly would ask a map that lost its style.
// Returns what draws the latest of them and the overlay that belongs to it.
export function suspend() {
  const { Plotly } = window;
  const { react } = Plotly;
  /** @type {(() => void) | null} */
  let held = null;
  turn += 1;
  delete root.dataset.mapIdle;
  delete root.dataset.mapReady;
  Plotly.react = (gd, figure) => {
    held = () => react(gd, figure);
    return Promise.resolve(gd);
  };
  return async () => {
    Plotly.react = react;
    // What was being drawn when it was lost may be half there.
    const gd = graph();
    if (held) held();
    else if (gd) Plotly.redraw(gd);
    if (wanted) await apply(wanted);
    root.dataset.mapReady = 'true';
  };
}

export const drawing = () => mapOf(graph());
/** @param {Attacher} attach */
export const onAttach = (attach) => attachers.push(attach);
/** @param {Painter} paint */
export const onOverlay = (paint) => painters.push(paint);
// Nothing where the map cannot be drawn on, for now or at all.
export const map = () => (root.dataset.mapError ? null : mapOf(graph()));
export function geometry() {
  const gd = graph();
  return gd ? { url: gd.data[0].geojson, features: features(gd) ?? [] } : { url: '', features: [] };
}
export const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 450);
// Plotly keeps a move it takes for the reader's own; any other it would undo at its next update.
/** @param {GeoMap} on @param {MapView} view @param {number} time */
export const moveTo = (on, view, time) =>
  on.easeTo({ ...view, duration: time, essential: true }, { originalEvent: { type: 'brandmap' } });

// Told at once, whether or not there is anything to draw with.
/** @param {Payload} next */
export function applyOverlay(next) {
  document.dispatchEvent(new CustomEvent('brandmap:overlay', { detail: next }));
  apply(next);
}

export function start() {
  // A map that does not come may have nothing to draw with; asking costs time, so ask late.
  setTimeout(() => {
    if (mapOf(graph()) || document.createElement('canvas').getContext('webgl2')) return;
    root.dataset.mapError = 'webgl';
  }, PATIENCE);

  // Tests wait for this: the latest overlay is applied, its figure is drawn, nothing moves.
  attachers.push((map, gd) => {
    map.on('dataloading', () => delete root.dataset.mapIdle);
    map.on('movestart', () => delete root.dataset.mapIdle);
    map.on('idle', () => {
      const current = settled === turn && gd.layout.meta === payload?.revision;
      if (current) root.dataset.mapIdle = String(turn);
    });
  });
}
