// One click opens an area, two on one spot come nearer. Symbols that overlap are drawn as one; a
// click on it tells them apart.

import { oneOrTwo } from '../shared/clicks.js';
import * as engine from './engine.js';
import * as fit from './fit.js';

const STEP = 1;

/** @param {string} adcode */
export function open(adcode) {
  window.dash_clientside.set_props('map', {
    clickData: { points: [{ location: adcode }], at: Date.now() },
  });
}

/** @param {GeoMap} map @param {Screen2D} point */
function clusterAt(map, point) {
  const [found] = map.queryRenderedFeatures(point, { layers: ['mark'] });
  return found?.properties.cluster ? found : null;
}

/** @param {GeoMap} map @param {FoundFeature} cluster */
async function comeTo(map, { properties, geometry }) {
  const zoom = await map.getSource('marks').getClusterExpansionZoom(properties.cluster_id);
  fit.comeTo(geometry.coordinates, zoom);
}

/** @param {GeoMap} map @param {MapEvent} event */
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
