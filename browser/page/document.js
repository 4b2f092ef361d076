/* The document's title, language, theme and way of reading follow the page that was built; a new
   subject is read from its top. */

import * as engine from '../map/engine.js';
import { byId } from '../shared/dom.js';
import * as choices from './choices.js';
import * as firstPage from './first_page.js';
import * as links from './links.js';
import * as screen from './screen.js';
import * as search from './search.js';
import * as share from './share.js';

/** @type {string | null} */
let subject = null;
let stepped = false;
let searched = '';

/* What was typed stays until the filter is another; whoever is typing keeps it even then, unless they stepped
   back or forward since. */
/** @param {string} value @param {SearchWords} words */
function fillSearch(value, { field, ...words }) {
  const typing = document.activeElement?.closest('.search-field');
  const kept = !stepped && (typing || value === searched);
  window.dash_clientside.set_props('search', kept ? field : { value, ...field });
  searched = value;
  search.speak(words);
  stepped = false;
}

/** @param {string} next */
function announce(next) {
  subject = next;
  byId('panel').scrollTop = 0;
  document.dispatchEvent(new CustomEvent('brandmap:subject', { detail: { subject, stepped } }));
}

/* Landmarks without a heading of their own; what is a dialog for now keeps the dialog's name. */
/** @param {Values} names */
function nameParts(names) {
  for (const [id, name] of Object.entries(names)) {
    const part = byId(id);
    part.dataset.name = name;
    if (part.getAttribute('role') !== 'dialog') part.setAttribute('aria-label', name);
  }
}

/** @param {Page} page @param {Words} words */
function describe(page, words) {
  document.title = page.title;
  document.documentElement.lang = page.lang;
  document.documentElement.dataset.theme = page.theme;
  document.documentElement.dataset.reading = page.reading;
  document.dispatchEvent(new CustomEvent('brandmap:page'));
  nameParts(words.names);
  if (page.subject !== subject) announce(page.subject);
  choices.pageCame(page);
  links.rewrite();
  fillSearch(page.q, words.search);
  share.say(page.says);
  firstPage.showPage(page, words.still);
}

/** @type {Payload | null} */
let drawn = null;

/* A page that came: its map is drawn anew where that changed, and all else follows. */
/** @param {Page | null} page @param {Words | null} words @param {Payload | null} overlay */
export function pageCame(page, words, overlay) {
  if (!page || !words || !overlay || !screen.fits(page)) return;
  if (overlay !== drawn) engine.applyOverlay(overlay);
  drawn = overlay;
  describe(page, words);
}

export function start() {
  window.addEventListener('popstate', () => {
    stepped = true;
  });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.id === 'search') stepped = false;
  });
}
