/* On paper the map is a copy of the drawn province, which scales to any sheet; the map itself is
   as large as the window and shows what was last looked at. */
import { byId, find } from '../shared/dom.js';
import { told } from './map.js';

const SVG = 'http://www.w3.org/2000/svg';
const map = window.map_offline;
const paper = byId('paper');
const SIZE = { width: '900px', height: '1000px' };
const EDGE = 4;

/** @param {Told['names'][number]} name */
function named([lat, lon, name]) {
  const { x, y } = map.latLngToLayerPoint([lat, lon]);
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', String(x));
  text.setAttribute('y', String(y));
  text.textContent = name;
  return text;
}

function copied() {
  /** @type {SVGSVGElement} */
  const drawn = find('svg', map.getPanes().overlayPane);
  /** @type {SVGGElement} */
  const ground = find('g', drawn);
  const { x, y, width, height } = ground.getBBox();
  const copy = /** @type {Element} */ (drawn.cloneNode(true));
  ['style', 'width', 'height'].forEach((name) => copy.removeAttribute(name));
  copy.append(...told().names.map(named));
  copy.setAttribute('viewBox', [x - EDGE, y - EDGE, width + 2 * EDGE, height + 2 * EDGE].join(' '));
  return copy;
}

/* Leaflet cuts off what is outside its window: show all, copy it, and go back. */
function lay() {
  const { style } = map.getContainer();
  const [centre, zoom] = [map.getCenter(), map.getZoom()];
  Object.assign(style, SIZE);
  map.invalidateSize({ pan: false });
  map.fitBounds(window.geo_json_areas.getBounds(), { animate: false });
  paper.replaceChildren(copied());
  Object.assign(style, { width: '', height: '' });
  map.invalidateSize({ pan: false });
  map.setView(centre, zoom, { animate: false });
}

window.addEventListener('beforeprint', lay);
matchMedia('print').addEventListener('change', ({ matches }) => {
  if (!matches) map.invalidateSize({ pan: false });
  else if (!paper.firstChild) lay();
});
