// One click opens an area, two on one spot come nearer. What one click opens waits until it cannot
// be the first of two. Symbols that overlap are drawn as one; a click on it tells them apart.

import * as engine from './engine.js';
import * as fit from './fit.js';

const WAIT_MS = 300;
const NEAR = 24;
const STEP = 1;
let last = { at: -Infinity, x: 0, y: 0 };
let waiting = 0;

function isSecond({ detail, timeStamp, clientX, clientY }) {
  const soon =
    timeStamp - last.at < WAIT_MS && Math.hypot(clientX - last.x, clientY - last.y) < NEAR;
  last = { at: timeStamp, x: clientX, y: clientY };
  return detail > 1 || soon;
}

// Calls `two` at once for a second click, `one` after a moment for a lone one; keys do not wait.
export function oneOrTwo(event, one, two) {
  clearTimeout(waiting);
  if (event.detail === 0) one();
  else if (isSecond(event)) two();
  else waiting = setTimeout(one, WAIT_MS);
}

export function open(adcode) {
  window.dash_clientside.set_props('map', {
    clickData: { points: [{ location: adcode }], at: Date.now() },
  });
}

function clusterAt(map, point) {
  const [found] = map.queryRenderedFeatures(point, { layers: ['mark'] });
  return found?.properties.cluster ? found : null;
}

async function comeTo(map, { properties, geometry }) {
  const zoom = await map.getSource('marks').getClusterExpansionZoom(properties.cluster_id);
  fit.comeTo(geometry.coordinates, zoom);
}

function clicked(map, { point, lngLat, originalEvent }) {
  const cluster = clusterAt(map, point);
  const adcode = engine.areaAt(map, point);
  oneOrTwo(
    originalEvent,
    () => {
      if (cluster) comeTo(map, cluster);
      else if (adcode) open(adcode);
    },
    () => fit.zoomBy(STEP, lngLat),
  );
}

export function start() {
  engine.onAttach((map) => {
    map.on('click', (event) => clicked(map, event));
    // Plotly would go back to where the map began.
    map
      .getCanvasContainer()
      .addEventListener('dblclick', (event) => event.stopImmediatePropagation(), true);
  });
}
