/* The single file: Folium drew the map; this fills it with words, colours, a search and popups. */
const data = JSON.parse(document.getElementById('data').textContent);
const map = window.map_offline;
const areas = window.geo_json_areas;
const shapes = new Map();
let lang = data.lang;
let layer = 0;
let zoom = null;
let opener = null;

const part = (id) => document.getElementById(id);
export const told = () => data.told[lang];
const word = (name, values) => told().words[name].replace(/\{(\w+)\}/g, (_, key) => values[key]);

/* Every text becomes a text node, never HTML. */
function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== '' && child !== null));
  return made;
}

function swatch(fill) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  Object.entries({ width: 22, height: 14 }).forEach(([name, value]) =>
    svg.setAttribute(name, value),
  );
  Object.entries({ width: 22, height: 14, fill }).forEach(([name, value]) =>
    box.setAttribute(name, value),
  );
  svg.setAttribute('aria-hidden', 'true');
  svg.append(box);
  return svg;
}

/* Popups */

const link = (key, go) => element('button', { type: 'button', className: 'to', onclick: go }, key);
const heading = (words) => element('h3', { tabIndex: -1 }, words);
const titled = (words, ...rest) => (rest.length ? [element('h4', {}, words), ...rest] : []);

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

let shown = null;

function open(what, point, content) {
  shown = what;
  const size = map.getSize();
  const popup = L.popup({
    maxWidth: Math.min(380, size.x - 40),
    minWidth: Math.min(240, size.x - 40),
  });
  popup.setLatLng(point).setContent(content).openOn(map);
  popup.getElement().querySelector('.leaflet-popup-content').tabIndex = 0;
  const close = popup.getElement().querySelector('.leaflet-popup-close-button');
  close.setAttribute('aria-label', word('close'));
  content.firstChild.focus({ preventScroll: true });
}

const openArea = (code) => open(code, data.points[code], areaContent(code));
const openBrand = (key) =>
  open(key, data.points[told().brands[key].home] || map.getCenter(), brandContent(key));
const openAny = (key) => (told().brands[key] ? openBrand(key) : openArea(key));

/* List and search: an empty search lists every area with its value. */

const folded = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'·-]+/g, '');

function matching() {
  const wanted = folded(part('search').value);
  const keys = wanted
    ? [...Object.keys(told().brands), ...Object.keys(told().areas)]
    : Object.keys(told().areas);
  const rank = (key) => (data.found[key].split('\n').some((one) => one.startsWith(wanted)) ? 0 : 1);
  const found = keys.filter((key) => data.found[key].includes(wanted));
  return wanted ? found.sort((one, other) => rank(one) - rank(other)) : found;
}

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
  part('list').replaceChildren(...found.map(row));
  part('found').textContent = word('found', { count: found.length });
}

/* The view */

function legend() {
  const asked = told().layers[layer];
  const rows = [...asked.rows, ...asked.missing.map(([fill, words]) => [fill, words, ''])];
  part('legend').setAttribute('aria-label', word('legend'));
  part('legend').replaceChildren(
    element(
      'ul',
      {},
      ...rows.map(([fill, words, count]) =>
        element(
          'li',
          {},
          swatch(fill),
          element('span', {}, words),
          count === '' ? '' : String(count),
        ),
      ),
    ),
    element('p', { className: 'cap' }, asked.note),
  );
}

function paint() {
  const asked = told().layers[layer];
  part('question').textContent = asked.title;
  part('method').textContent = asked.method;
  part('cited').textContent = asked.cited;
  document.title = `${asked.title} · ${told().title}`;
  shapes.forEach((shape, code) => shape.setStyle({ fillColor: data.fills[layer][code] }));
  legend();
  list();
  if (shown && told().areas[shown] && map.hasLayer(map._popup)) openArea(shown);
}

function speak(chosen) {
  lang = chosen;
  document.documentElement.lang = data.tags[lang];
  for (const [id, text] of Object.entries({
    site: 'title',
    subtitle: 'subtitle',
    filters: 'filters',
    reviewed: 'reviewed',
    origin: 'origin',
  })) {
    part(id).textContent = told()[text];
  }
  document.querySelectorAll('[data-word]').forEach((node) => {
    node.textContent = word(node.dataset.word);
  });
  document.querySelectorAll('[data-lang]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  });
  map.getContainer().setAttribute('aria-label', word('hint'));
  part('list').setAttribute('aria-label', word('list'));
  part('choices').setAttribute('aria-label', word('choices'));
  part('layers').replaceChildren(
    ...told().layers.map(({ title }, place) =>
      element('option', { value: place, selected: place === layer }, title),
    ),
  );
  if (zoom) zoom.remove();
  zoom = L.control
    .zoom({ zoomInTitle: word('zoom_in'), zoomOutTitle: word('zoom_out') })
    .addTo(map);
  if (shown && told().brands[shown] && map.hasLayer(map._popup)) openBrand(shown);
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
    opener &&
    [...part('list').querySelectorAll('button')].find((button) => button.dataset.key === opener);
  if (listed) listed.focus();
  else if (popup.getElement().contains(document.activeElement))
    map.getContainer().focus({ preventScroll: true });
});
part('search').addEventListener('input', list);
part('layers').addEventListener('change', (event) => {
  layer = Number(event.target.value);
  paint();
});
document.querySelectorAll('[data-lang]').forEach((button) => {
  button.addEventListener('click', () => speak(button.dataset.lang));
});

/* Textures come in tenths of a pixel. */
document.querySelectorAll('pattern').forEach((pattern) => {
  const turn = pattern.getAttribute('patternTransform') || '';
  pattern.setAttribute('patternTransform', `scale(0.1) ${turn}`);
});
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
