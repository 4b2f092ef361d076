// The tooltip beside the hovered or focused area: never over it, nor over the selected one.

import * as engine from './engine.js';
import * as geometry from './geometry.js';
import * as states from './states.js';

const GAP = 12;
const EDGE = 8;

function rows({ name, of, tip }) {
  const head = document.createElement('b');
  head.textContent = name;
  if (of) {
    const small = document.createElement('span');
    small.textContent = of;
    head.append(small);
  }
  return [
    head,
    ...tip.map((line) => {
      const row = document.createElement('div');
      row.textContent = line;
      return row;
    }),
  ];
}

function candidates(at, width, height) {
  const x = (at.left + at.right) / 2 - width / 2;
  const y = (at.top + at.bottom) / 2 - height / 2;
  return [
    [at.right + GAP, at.top - height / 2],
    [at.left - GAP - width, at.top - height / 2],
    [x, at.top - GAP - height],
    [x, at.bottom + GAP],
    [at.right + GAP, y],
    [at.left - GAP - width, y],
  ];
}

function position(tip, map, at, avoid) {
  const { offsetWidth: width, offsetHeight: height } = tip;
  const { clientWidth, clientHeight } = map.getContainer();
  const inside = (value, most) => Math.max(EDGE, Math.min(value, most - EDGE));
  const boxes = candidates(at, width, height).map(([x, y]) => {
    const left = inside(x, clientWidth - width);
    const top = inside(y, clientHeight - height);
    const box = { left, top, right: left + width, bottom: top + height };
    return { ...box, cost: geometry.overlap(box, at) + 4 * geometry.overlap(box, avoid) };
  });
  return boxes.reduce((best, box) => (box.cost < best.cost ? box : best));
}

let again = null;

function show(map, payload, adcode, state) {
  const tip = document.getElementById('map-tip');
  const wanted = state === 'focus' || matchMedia('(hover: hover)').matches;
  const at = adcode && wanted && geometry.rectangle(map, adcode);
  again = at && state === 'focus' ? () => show(map, payload, adcode, state) : null;
  if (!tip) return;
  tip.classList.toggle('shown', Boolean(at));
  if (!at) return;
  tip.replaceChildren(...rows(payload.areas[adcode]));
  const { left, top } = position(
    tip,
    map,
    at,
    payload.selected && geometry.rectangle(map, payload.selected.adcode),
  );
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

export function start() {
  states.onPoint(show);
  engine.onAttach((map) => {
    map.on('movestart', () => {
      const tip = document.getElementById('map-tip');
      if (tip) tip.classList.remove('shown');
    });
    map.on('moveend', () => again?.());
  });
}
