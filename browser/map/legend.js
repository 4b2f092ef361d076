// The legend follows the pointer: a sentence and a caret on the scale, through Dash's own state.

import * as engine from './engine.js';
import * as states from './states.js';

/** @param {string} id @param {object} props */
function set(id, props) {
  if (document.getElementById(id)) window.dash_clientside.set_props(id, props);
}

// The name of the area stands at the head of its sentence, in bold.
/** @param {AreaWords} area */
function sentence({ name, say }) {
  if (!say.startsWith(name)) return say;
  const bold = { namespace: 'dash_html_components', type: 'B', props: { children: name } };
  return [bold, say.slice(name.length)];
}

/** @param {Payload} payload @param {string | null} adcode */
function tell(payload, adcode) {
  const area = payload.areas[adcode || payload.resting || ''];
  const at = area ? area.at : null;
  set('legend-say', { children: area ? sentence(area) : payload.hint });
  set('legend-caret', { hidden: at === null, style: { left: `${100 * (at || 0)}%` } });
}

// Without a map to point at, what the keyboard reached is still on the scale.
/** @type {Payload | null} */
let latest = null;

export function start() {
  states.onPoint((_, payload, adcode) => tell(payload, adcode));
  document.addEventListener('brandmap:overlay', ({ detail }) => (latest = detail));
  document.addEventListener(
    'brandmap:focus',
    ({ detail }) => latest && !engine.map() && tell(latest, detail.adcode),
  );
}
