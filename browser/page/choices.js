/* Every choice writes the address, at once and upon the choice before it, whether or not the page of that
   one has come: controls, the map, links (links.js), the search. What is on screen changes when its page comes. */

import { root } from '../shared/dom.js';
import * as address from './address.js';
import { canReadBreaks, plainBreaks } from './class_breaks.js';

const CONTROL = 'control-';
const HINT = 'hint-classes';
const BREAKS = `${CONTROL}classes`;
const home = `${root()}/`;
/** @type {Map<string, string>} */
const answered = new Map();
/** @type {Page['controls']} */
let shown = {};
/** @type {string | null} */
let typing = null;
let at = '';

const where = () => window.location.pathname + window.location.search;

/* The query in force. The server said how it reads an address that a visitor wrote. */
export function current() {
  const here = where();
  return answered.get(here) ?? window.location.search;
}

/* The address whose page is on the screen. */
export const shownAt = () => at;

/* Dash is told the whole of where the browser is: it would push what it remembers otherwise. */
/** @param {string} query */
export function go(query) {
  if (query === current()) return;
  window.history.pushState({}, '', home + query);
  const { pathname, search, hash, href } = window.location;
  window.dash_clientside.set_props('location', { pathname, search, hash, href });
}

/* What a page that came shows: the address it answers, and how its controls are set. */
/** @param {Page} page */
export function pageCame({ asked, query, controls }) {
  answered.set(asked, query);
  at = asked;
  for (const [key, value] of Object.entries(controls)) if (key !== 'classes') setAs(key, value);
  shown = { ...controls };
  if (typing !== null) keepTyped();
}

/* A part of the page that stays as it was may hold a control that was set since, for a page that never came. */
/** @param {string} key @param {ControlValue} value */
function setAs(key, value) {
  const id = CONTROL + key;
  const differs = key in shown && !same(shown[key], value);
  if (differs && document.getElementById(id)) window.dash_clientside.set_props(id, { value });
}

/* A page that comes while somebody types draws the field as it was: what is typed by then is the choice. */
function keepTyped() {
  if (document.getElementById(BREAKS)) window.dash_clientside.set_props(BREAKS, { value: typing });
  typing = null;
}

/** @param {ControlValue} one @param {ControlValue} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/* Breaks as an address holds them; what cannot be read is no choice, and the page says so. */
/** @param {string} query @param {ControlValue} before @param {string} value */
function typed(query, before, value) {
  const can = canReadBreaks(value);
  if (document.getElementById(HINT)) window.dash_clientside.set_props(HINT, { hidden: can });
  return can ? address.choose(query, 'classes', before, plainBreaks(value)) : query;
}

/* A control is compared with what it showed: two at once, or one that was drawn anew, are told apart.
   One that the page does not have is null. */
/** @param {string} query @param {{ id: string, value: ControlValue }} control */
function afterControl(query, { id, value }) {
  const key = id.slice(CONTROL.length);
  const before = shown[key];
  if (value === null || !(key in shown) || same(before, value)) return query;
  shown[key] = value;
  if (key === 'classes') typing = null;
  return key === 'classes'
    ? typed(query, before, /** @type {string} */ (value))
    : address.choose(query, key, before, value);
}

/* An area opens, an open brand closes. The click is used up, so that the same again is another. */
/** @param {string} query @param {MapClick | null} click */
function afterClick(query, click) {
  const [point] = click?.points || [];
  const adcode = point?.location;
  if (click) window.dash_clientside.set_props('map', { clickData: null });
  return adcode ? address.set(query, { area: adcode, brand: '' }) : query;
}

/* Dash hands over every control there can be, and the map last. */
export function navigate() {
  const { inputs_list: inputs } = window.dash_clientside.callback_context;
  const controls = /** @type {{ id: string, value: ControlValue }[]} */ (inputs.slice(0, -1));
  const click = /** @type {MapClick | null} */ (inputs[inputs.length - 1].value);
  go(afterClick(controls.reduce(afterControl, current()), click));
}

export function start() {
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.id === BREAKS) typing = target.value;
  });
}
