/* The single file: Folium drew the map; this fills it with words, colours, a search and popups. */
import { all, byId, element, find } from '../shared/dom.js';
import { filled } from '../shared/words.js';

/** @type {OfflineData} */
const data = JSON.parse(byId('data').textContent);
const map = window.map_offline;
const areas = window.geo_json_areas;
/** @type {Map<string, LeafletShape>} */
const shapes = new Map();
let lang = data.lang;
let layer = 0;
/** @type {LeafletControl | null} */
let zoom = null;
/** @type {string | null} */
let opener = null;

/** @returns {HTMLInputElement} */
const search = () => byId('search');
/** @returns {HTMLSelectElement} */
const layers = () => byId('layers');
export const told = () => data.told[lang];
/** @param {string} name @param {Record<string, number>} [values] */
const word = (name, values = {}) => filled(told().words[name], values);

/** @param {string} fill */
function swatch(fill) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({ width: 22, height: 14 }).forEach(([name, value]) =>
    svg.setAttribute(name, String(value)),
  );
  Object.entries({ width: 22, height: 14, fill }).forEach(([name, value]) =>
    box.setAttribute(name, String(value)),
  );
  svg.setAttribute('aria-hidden', 'true');
  svg.append(box);
  return svg;
}

/* Popups */

/** @param {string} key @param {() => void} go */
const link = (key, go) => element('button', { type: 'button', className: 'to', onclick: go }, key);
/** @param {string} words */
const heading = (words) => element('h3', { tabIndex: -1 }, words);
/** @param {string} words @param {...(Node | string)} rest */
const titled = (words, ...rest) => (rest.length ? [element('h4', {}, words), ...rest] : []);

/** @param {string[]} keys */
function sourceList(keys) {
  const rows = keys.map((key) => {
    const { title, about, link: href } = told().sources[key];
    const named = href
      ? element('a', { href, target: '_blank', rel: 'noopener noreferrer' }, title)
      : title;
    return element('li', {}, named, element('div', { className: 'cap' }, about));
  });
  return rows.length ? titled(word('sources'), element('ol', {}, ...rows)) : [];
}

/** @param {string[]} keys */
function brandRows(keys) {
  return element(
    'ul',
    {},
    ...keys.map((key) => {
      const { name, facts } = told().brands[key];
      return element(
        'li',
        {},
        link(name, () => openBrand(key)),
        element('div', { className: 'cap' }, facts.join(' · ')),
      );
    }),
  );
}

/** @param {string} code */
function areaContent(code) {
  const { name, other, where, brands, wide } = told().areas[code];
  const asked = told().layers[layer];
  return element(
    'div',
    {},
    heading(name),
    element('p', { className: 'cap' }, [other, where].filter(Boolean).join(' · ')),
    element('p', {}, asked.says[code]),
    ...titled(
      word('brands'),
      brands.length ? brandRows(brands) : element('p', {}, word('none_found')),
    ),
    ...(wide.length ? titled(word('wide'), brandRows(wide)) : []),
    ...sourceList(asked.sources),
  );
}

/** @param {string} key */
function brandContent(key) {
  const brand = told().brands[key];
  const numbers = brand.numbers.map(([number, about, source]) =>
    element(
      'li',
      {},
      element('b', {}, number),
      ` [${brand.sources.indexOf(source) + 1}]`,
      element('div', { className: 'cap' }, about),
    ),
  );
  const doubts = brand.doubts.map((words) => element('span', { className: 'tag' }, words));
  return element(
    'div',
    {},
    heading(brand.name),
    element('p', { className: 'cap' }, [brand.other, brand.where].filter(Boolean).join(' · ')),
    element('p', {}, brand.facts.join(' · ')),
    element('p', {}, ...doubts),
    element('p', {}, brand.summary),
    brand.note ? element('p', { className: 'cap' }, brand.note) : null,
    ...(numbers.length ? titled(word('numbers'), element('ul', {}, ...numbers)) : []),
    ...(brand.goes ? titled(word('goes'), element('p', {}, brand.goes)) : []),
    ...sourceList(brand.sources),
  );
}

/** @type {string | null} */
let shown = null;

/** @param {string} what @param {LeafletPlace} point @param {HTMLElement} content */
function open(what, point, content) {
  shown = what;
  const size = map.getSize();
  const popup = L.popup({
    maxWidth: Math.min(380, size.x - 40),
    minWidth: Math.min(240, size.x - 40),
  });
  popup.setLatLng(point).setContent(content).openOn(map);
  find('.leaflet-popup-content', popup.getElement()).tabIndex = 0;
  find('.leaflet-popup-close-button', popup.getElement()).setAttribute('aria-label', word('close'));
  find('h3', content).focus({ preventScroll: true });
}

/** @param {string} code */
const openArea = (code) => open(code, data.points[code], areaContent(code));
/** @param {string} key */
const openBrand = (key) =>
  open(key, data.points[told().brands[key].home] || map.getCenter(), brandContent(key));
/** @param {string} key */
const openAny = (key) => (told().brands[key] ? openBrand(key) : openArea(key));

/* List and search: an empty search lists every area with its value. */

/** @param {string} text */
const folded = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'·-]+/g, '');

function matching() {
  const wanted = folded(search().value);
  const keys = wanted
    ? [...Object.keys(told().brands), ...Object.keys(told().areas)]
    : Object.keys(told().areas);
  /** @param {string} key */
  const rank = (key) => (data.found[key].split('\n').some((one) => one.startsWith(wanted)) ? 0 : 1);
  const found = keys.filter((key) => data.found[key].includes(wanted));
  return wanted ? found.sort((one, other) => rank(one) - rank(other)) : found;
}

/** @param {string} key */
function row(key) {
  const brand = told().brands[key];
  const name = brand ? brand.name : told().areas[key].name;
  const about = brand ? brand.near : told().layers[layer].texts[key];
  const seal = brand ? element('i', { className: 'seal', ariaHidden: 'true' }, brand.seal) : null;
  const button = element(
    'button',
    { type: 'button' },
    seal,
    element('span', {}, name),
    element('span', { className: 'cap' }, about),
  );
  button.dataset.key = key;
  button.onclick = () => {
    opener = key;
    openAny(key);
  };
  return element('li', {}, button);
}

function list() {
  const found = matching();
  byId('list').replaceChildren(...found.map(row));
  byId('found').textContent = word('found', { count: found.length });
}

const isOpen = () => Boolean(map._popup && map.hasLayer(map._popup));

/* The view */

function legend() {
  const asked = told().layers[layer];
  const rows = [
    ...asked.rows.map(([fill, words, count]) => ({ fill, words, count: String(count) })),
    ...asked.missing.map(([fill, words]) => ({ fill, words, count: '' })),
  ];
  byId('legend').setAttribute('aria-label', word('legend'));
  byId('legend').replaceChildren(
    element(
      'ul',
      {},
      ...rows.map(({ fill, words, count }) =>
        element('li', {}, swatch(fill), element('span', {}, words), count),
      ),
    ),
    element('p', { className: 'cap' }, asked.note),
  );
}

function paint() {
  const asked = told().layers[layer];
  byId('question').textContent = asked.title;
  byId('method').textContent = asked.method;
  byId('cited').textContent = asked.cited;
  document.title = `${asked.title} · ${told().title}`;
  shapes.forEach((shape, code) => shape.setStyle({ fillColor: data.fills[layer][code] }));
  legend();
  list();
  if (shown && told().areas[shown] && isOpen()) openArea(shown);
}

/** @param {string} chosen */
function speak(chosen) {
  lang = chosen;
  document.documentElement.lang = data.tags[lang];
  const { title: site, subtitle, filters, reviewed, origin } = told();
  for (const [id, text] of Object.entries({ site, subtitle, filters, reviewed, origin })) {
    byId(id).textContent = text;
  }
  for (const node of all('[data-word]')) node.textContent = word(node.dataset.word ?? '');
  for (const button of all('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  }
  map.getContainer().setAttribute('aria-label', word('hint'));
  byId('list').setAttribute('aria-label', word('list'));
  byId('choices').setAttribute('aria-label', word('choices'));
  layers().replaceChildren(
    ...told().layers.map(({ title }, place) =>
      element('option', { value: place, selected: place === layer }, title),
    ),
  );
  zoom?.remove();
  zoom = L.control
    .zoom({ zoomInTitle: word('zoom_in'), zoomOutTitle: word('zoom_out') })
    .addTo(map);
  if (shown && told().brands[shown] && isOpen()) openBrand(shown);
  paint();
}

areas.eachLayer((shape) => {
  const code = shape.feature.id;
  shapes.set(code, shape);
  shape.bindTooltip(() => element('span', {}, told().layers[layer].says[code]), { sticky: true });
  shape.on('click', () => {
    opener = null;
    openArea(code);
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') map.closePopup();
});
/* Who came from the list goes back there; else a popup that had the focus leaves it to the map. */
map.on('popupclose', ({ popup }) => {
  const listed =
    opener && all('button', byId('list')).find((button) => button.dataset.key === opener);
  if (listed) listed.focus();
  else if (popup.getElement().contains(document.activeElement))
    map.getContainer().focus({ preventScroll: true });
});
search().addEventListener('input', list);
layers().addEventListener('change', () => {
  layer = Number(layers().value);
  paint();
});
for (const button of all('[data-lang]')) {
  button.addEventListener('click', () => speak(button.dataset.lang ?? lang));
}

/* Textures come in tenths of a pixel. */
for (const pattern of all('pattern')) {
  const turn = pattern.getAttribute('patternTransform') || '';
  pattern.setAttribute('patternTransform', `scale(0.1) ${turn}`);
}
for (const [code, count] of Object.entries(data.marks)) {
  const size = { radius: 3 + Math.sqrt(count), interactive: false, className: 'mark' };
  if (data.points[code]) L.circleMarker(data.points[code], size).addTo(map);
}
map.getContainer().setAttribute('role', 'application');
map.setMinZoom(5).setMaxZoom(12);
map.fitBounds(areas.getBounds(), { animate: false, padding: [8, 8] });
map.setMaxBounds(areas.getBounds().pad(0.5));
speak(lang);
if (data.open && (told().brands[data.open] || told().areas[data.open])) openAny(data.open);
