// The tooltip beside the hovered or focused area: never over it, nor over the selected one.

import { element } from '../shared/dom.js';
import * as engine from './engine.js';
import * as geometry from './geometry.js';
import * as states from './states.js';
import { placeTip } from './tip_place.js';

/** @param {AreaWords} area */
const rows = ({ name, of, tip }) => [
  element('b', {}, name, of && element('span', {}, of)),
  ...tip.map((line) => element('div', {}, line)),
];

/** @type {(() => void) | null} */
let again = null;

/** @type {states.Pointer} */
function show(map, payload, adcode, state) {
  const tip = document.getElementById('map-tip');
  const wanted = state === 'focus' || matchMedia('(hover: hover)').matches;
  const words = adcode && payload.areas[adcode];
  const at = words && wanted ? geometry.rectangle(map, adcode) : null;
  again = at && state === 'focus' ? () => show(map, payload, adcode, state) : null;
  if (!tip) return;
  tip.classList.toggle('shown', Boolean(at));
  if (!at || !words) return;
  tip.replaceChildren(...rows(words));
  const { clientWidth, clientHeight } = map.getContainer();
  const { left, top } = placeTip(
    { width: tip.offsetWidth, height: tip.offsetHeight },
    { width: clientWidth, height: clientHeight },
    at,
    payload.selected && geometry.rectangle(map, payload.selected.adcode),
  );
  tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

export function start() {
  states.onPoint(show);
  engine.onAttach((map) => {
    map.on('movestart', () => document.getElementById('map-tip')?.classList.remove('shown'));
    map.on('moveend', () => again?.());
  });
}
