"""What the tests of the frame look at and what they forge, as scripts for a browser."""

#: How far content goes beyond the frame that shows it, across and down; the words beside the
#: map too, which may scroll by themselves in a small frame.
HIDDEN = """() => {
  const boxes = [document.documentElement, document.querySelector('.words')];
  const over = (box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight];
  return Math.max(...boxes.flatMap(over));
}"""
#: Whether the frame is exactly as high as what it shows.
FITS = """() => {
  const content = document.getElementById('frame').getBoundingClientRect().height;
  return Math.abs(Math.ceil(content) - innerHeight) <= 1;
}"""
#: At least as high: it does not shrink while a reader uses it.
HOLDS = "() => document.getElementById('frame').getBoundingClientRect().height <= innerHeight + 1"
#: Many commands in one breath, as from a slider of the portal; only the last ones count.
BURST = """(times) => {
  const map = document.querySelector('[data-brandmap]').brandmap;
  const layers = ['brand-count', 'people-employed', 'industry-mix'];
  for (let turn = 0; turn < times; turn += 1) map.filter({ layer: layers[turn % 3] });
  map.filter({ layer: 'people-employed' });
  map.filter({ industry: ['food_service'] });
  map.setLanguage('en');
}"""
#: Says what is given in the name of an origin and a window, which a page cannot do for real.
SAY = """const say = (origin, source, data) =>
    dispatchEvent(new MessageEvent('message', { origin, source, data }));"""
FORGED_TO_PORTAL = (
    """() => {
  const frame = document.querySelector('iframe').contentWindow;
  const home = new URL(document.querySelector('iframe').src).origin;
  const good = { app: 'dian-brand-map', v: 1, type: 'height', height: 2345, width: 1 };
  """
    + SAY
    + """
  say('https://evil.example', frame, good);
  say(home, window, good);
  say('null', frame, good);
  const bent = [{ v: 2 }, { app: 'x' }, { type: 'toString' }, { type: '__proto__' },
    { height: '2345' }, { height: NaN }, { height: -1 }, { height: 1e9 },
    { type: 'select', area: '<img>', brand: null }, { type: 'error' }];
  bent.forEach((one) => say(home, frame, { ...good, ...one }));
  [null, 5, 'x', [], {}].forEach((one) => say(home, frame, one));
}"""
)
FORGED_TO_MAP = (
    """(portal) => {
  const good = { app: 'dian-brand-map', v: 1, type: 'select', area: '530724', brand: null };
  """
    + SAY
    + """
  say('https://evil.example', parent, good);
  say('null', parent, good);
  say(portal, window, good);
  const bent = [{ v: '1' }, { app: 'x' }, { type: 'constructor' }, { area: 5 }, { area: {} },
    { type: 'filter' }, { type: 'filter', set: { lang: 'en' } },
    { type: 'filter', set: { q: 'x'.repeat(999) } }, { type: 'setLanguage', lang: 'fr' }];
  bent.forEach((one) => say(portal, parent, { ...good, ...one }));
  [null, 5, 'x', [], {}].forEach((one) => say(portal, parent, one));
}"""
)
