// Degrees along the frame and the scale bar, as text in the page, redrawn as the map moves.

import * as engine from './engine.js';

const STEP = 2;
const METRES_PER_PIXEL = 40_075_016.686 / 512;
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const LONGEST = 110;
const CORNER = 70;

function label(text, left, top) {
  const span = document.createElement('span');
  span.textContent = text;
  span.style.left = `${Math.round(left)}px`;
  span.style.top = `${Math.round(top)}px`;
  return span;
}

function steps(from, to) {
  const first = Math.ceil(from / STEP) * STEP;
  return Array.from(
    { length: Math.max(0, Math.floor((to - first) / STEP) + 1) },
    (_, index) => first + index * STEP,
  );
}

function degrees(map, frame) {
  const bounds = map.getBounds();
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const middle = map.getCenter();
  const meridians = steps(bounds.getWest(), bounds.getEast())
    .map((lon) => [lon, map.project([lon, middle.lat]).x])
    .filter(([, x]) => x > 0 && x < width - CORNER)
    .map(([lon, x]) => label(`${lon}°E`, x + 4, 2));
  const parallels = steps(bounds.getSouth(), bounds.getNorth())
    .map((lat) => [lat, map.project([middle.lng, lat]).y])
    .filter(([, y]) => y > 30 && y < height - 1.5 * CORNER)
    .map(([lat, y]) => label(`${lat}°N`, 4, y - 16));
  frame.replaceChildren(...meridians, ...parallels);
}

function scale(map, bar) {
  const perPixel =
    (METRES_PER_PIXEL * Math.cos((map.getCenter().lat * Math.PI) / 180)) /
    2 ** map.getZoom() /
    1000;
  const length = LENGTHS.filter((km) => km / perPixel <= LONGEST).pop() || LENGTHS[0];
  const rule = document.createElement('i');
  rule.style.width = `${(length / perPixel).toFixed(1)}px`;
  bar.replaceChildren(rule, `${length} km`);
}

export function start() {
  engine.onAttach((map) => {
    let waiting = false;
    function redraw() {
      waiting = false;
      const frame = document.getElementById('graticule');
      const bar = document.getElementById('scale-bar');
      if (frame) degrees(map, frame);
      if (bar) scale(map, bar);
    }
    map.on('move', () => {
      if (!waiting) requestAnimationFrame(redraw);
      waiting = true;
    });
    redraw();
  });
}
