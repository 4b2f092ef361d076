/* Reads aloud what is open, or else what the map says, in the page's language and only when asked
   to. What is folded up, drawn or a mark of a source is not read. */
import { all, around, byId, find } from '../shared/dom.js';

const speech = window.speechSynthesis;
const WAIT = 1500; // some browsers list their voices late
const SKIPPED =
  '.sheet-bar, .crumb, .seal, .mark, .pp-card, .att, .senior-foot, .folded, button, [hidden], [aria-hidden=true], .skeleton';
const BLOCKS = 'h1, h2, h3, p, li, dt, dd, tr, caption, .tags, .nm, .fg, .cap, .quiet, .plainly p';
let turn = 0;

const button = () => document.getElementById('read-aloud');
/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').trim();

/* The block a text stands in: one breath. */
/** @param {Element} root */
function blocks(root) {
  /** @type {Map<Element, string>} */
  const found = new Map();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const parent = /** @type {Element} */ (node.parentElement);
    const folded = parent.closest('details:not([open])');
    const shown =
      !parent.closest(SKIPPED) &&
      parent.getClientRects().length &&
      (!folded || parent.closest('summary'));
    if (!shown || !plain(node.data)) continue;
    const block = parent.closest(BLOCKS) || parent;
    found.set(block, (found.get(block) || '') + node.data);
  }
  return [...found.values()].map(plain);
}

function words() {
  const panel = byId('panel');
  const open = new URLSearchParams(window.location.search);
  if (open.get('brand') || open.get('area') || /\/(brand|area)\//.test(window.location.pathname))
    return blocks(panel);
  const map = all('#map-summary details p').map((line) => plain(line.textContent));
  const legend = document.querySelector('#legend h2');
  return [...(legend ? [plain(legend.textContent)] : []), ...map, ...blocks(panel)];
}

/** @param {'read' | 'stop' | 'none'} state */
function show(state) {
  const at = button();
  if (!at) return;
  const text = at.dataset[state] ?? '';
  const label = find('span', at);
  if (label.textContent !== text) label.textContent = text;
  at.setAttribute('aria-pressed', String(state === 'stop'));
}

function stop() {
  turn += 1;
  if (speech) speech.cancel();
  show('read');
}

/** @param {SpeechSynthesisVoice} voice */
const named = (voice) => voice.lang.replace('_', '-').toLowerCase();

/* The page's own language first, then any voice that speaks it. */
/** @param {string} lang */
function voiceFor(lang) {
  const voices = speech.getVoices();
  const [family] = lang.toLowerCase().split('-');
  return (
    voices.find((voice) => named(voice) === lang.toLowerCase()) ||
    voices.find((voice) => named(voice).split('-')[0] === family)
  );
}

/** @param {string} lang @returns {Promise<SpeechSynthesisVoice | undefined>} */
function whenVoiced(lang) {
  if (voiceFor(lang)) return Promise.resolve(voiceFor(lang));
  return new Promise((resolve) => {
    const settle = () => resolve(voiceFor(lang));
    if (speech.addEventListener) speech.addEventListener('voiceschanged', settle, { once: true });
    setTimeout(settle, WAIT);
  });
}

/** @param {SpeechSynthesisVoice} voice @param {string} lang @param {number} mine */
function speak(voice, lang, mine) {
  const parts = words().map((text) =>
    Object.assign(new SpeechSynthesisUtterance(text), { voice, lang, rate: 0.9 }),
  );
  if (!parts.length) return stop();
  const over = () => mine === turn && stop();
  parts[parts.length - 1].onend = over;
  parts.forEach((part) => {
    part.onerror = over;
    speech.speak(part);
  });
  return undefined;
}

async function begin() {
  const lang = document.documentElement.lang;
  const mine = ++turn;
  const able = speech && window.SpeechSynthesisUtterance;
  if (able) show('stop');
  const voice = able ? await whenVoiced(lang) : null;
  if (mine !== turn) return;
  if (voice) speak(voice, lang, mine);
  else show('none');
}

export function start() {
  document.addEventListener('click', (event) => {
    const at = around(event, '#read-aloud');
    if (!at) return;
    if (at.getAttribute('aria-pressed') === 'true') stop();
    else begin();
  });

  document.addEventListener('brandmap:page', stop);
  window.addEventListener('pagehide', stop);
}
