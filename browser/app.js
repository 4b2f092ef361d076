/* The page of the map: every part of it, begun in this order, and what Dash calls. */

import * as buttons from './map/buttons.js';
import * as clicks from './map/clicks.js';
import * as destinations from './map/destinations.js';
import * as engine from './map/engine.js';
import * as fit from './map/fit.js';
import * as frame from './map/frame.js';
import * as geometry from './map/geometry.js';
import * as keyboard from './map/keyboard.js';
import * as legend from './map/legend.js';
import * as lost from './map/lost.js';
import * as overlay from './map/overlay.js';
import * as shape from './map/shape.js';
import * as states from './map/states.js';
import * as still from './map/still.js';
import * as tip from './map/tip.js';
import * as words from './map/words.js';
import * as address from './page/address.js';
import * as announce from './page/announce.js';
import * as choices from './page/choices.js';
import { canReadBreaks, plainBreaks } from './page/class_breaks.js';
import * as connection from './page/connection.js';
import * as documents from './page/document.js';
import * as firstPage from './page/first_page.js';
import * as focus from './page/focus.js';
import * as framed from './page/framed.js';
import * as steps from './page/history.js';
import * as links from './page/links.js';
import * as passport from './page/passport.js';
import * as search from './page/search.js';
import * as share from './page/share.js';
import * as translated from './page/translated.js';
import * as dialogs from './phone/dialogs.js';
import * as sheet from './phone/sheet.js';
import * as touch from './phone/touch.js';
import * as finders from './senior/finders.js';
import * as largeNames from './senior/large_names.js';
import * as readAloud from './senior/read_aloud.js';
import * as ime from './shared/ime.js';

/* Whoever listens first hears first; the map is painted in this order too. */
const PARTS = [
  ime,
  translated,
  firstPage,
  choices,
  links,
  engine,
  overlay,
  clicks,
  lost,
  shape,
  states,
  fit,
  buttons,
  tip,
  legend,
  frame,
  destinations,
  keyboard,
  words,
  still,
  announce,
  sheet,
  touch,
  dialogs,
  readAloud,
  finders,
  largeNames,
  search,
  framed,
  connection,
  documents,
  focus,
  steps,
  passport,
  share,
];

/* For tests and the console: what the map shows now. */
const inside = {
  address,
  areas: geometry.areas,
  canReadBreaks,
  comeTo: fit.comeTo,
  floating: geometry.floating,
  map: engine.map,
  plainBreaks,
  rectangle: geometry.rectangle,
  get payload() {
    return engine.payload;
  },
  get shown() {
    return choices.shownAt();
  },
};

PARTS.forEach((part) => part.start());
window.dash_clientside = window.dash_clientside || {};
window.dash_clientside.brandmap = {
  inside,
  navigate: choices.navigate,
  pageCame: documents.pageCame,
};
