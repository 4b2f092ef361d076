/*! Dian Brand Map, host script. MIT License. https://opensource.org/license/mit */
const home = new URL(document.currentScript.src).origin;
const places = [];
const CODE = /^[\w-]{1,80}$/;
const size = (value) => Number.isFinite(value) && value > 0 && value < 1e5;
const name = (value) => value === null || CODE.test(value);
const CHECKS = {
  ready: (m) => name(m.area) && name(m.brand) && typeof m.query === 'string',
  state: (m) => name(m.area) && name(m.brand) && typeof m.query === 'string',
  select: (m) => name(m.area) && name(m.brand),
  height: (m) => size(m.height) && size(m.width),
  error: (m) => CODE.test(m.code),
};

function mount(box) {
  let url;
  try {
    url = new URL(box.dataset.brandmap);
  } catch {
    return;
  }
  if (box.brandmap || url.origin !== home) return;
  const { fit, width, height, title, sandbox, maxHeight } = box.dataset;
  if (location.origin !== 'null') url.searchParams.set('host', location.origin);
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.sandbox = sandbox;
  const sealed = sandbox !== undefined && !/allow-same-origin/.test(sandbox);
  frame.title = title || '';
  frame.referrerPolicy = 'strict-origin-when-cross-origin';
  Object.assign(frame.style, {
    display: 'block',
    border: '0',
    width: '100%',
    maxWidth: '100%',
    height: `${height || 560}px`,
  });
  if (fit === 'fixed') frame.style.width = `${width}px`;
  if (fit === 'ratio')
    Object.assign(frame.style, { height: 'auto', aspectRatio: `${width}/${height}` });
  frame.src = url.href;
  const place = {
    box,
    frame,
    flows: !fit,
    origin: sealed ? 'null' : home,
    most: Number(maxHeight) || 2400,
    wide: 0,
    tall: 0,
    ready: false,
    waiting: [],
  };
  const send = (said) => {
    if (sealed) return;
    if (!place.ready) place.waiting.push(said);
    else frame.contentWindow.postMessage({ app: 'dian-brand-map', v: 1, ...said }, home);
  };
  place.send = send;
  box.brandmap = {
    select: (subject) => send({ type: 'select', ...subject }),
    filter: (set) => send({ type: 'filter', set }),
    setLanguage: (lang) => send({ type: 'setLanguage', lang }),
  };
  places.push(place);
  box.replaceChildren(frame);
}

/* At one width a frame only grows, so nothing below it jumps up; never beyond its bound. */
function fitTo(place, said) {
  if (!place.flows) return;
  const kept = said.width === place.wide ? place.tall : 0;
  place.wide = said.width;
  place.tall = Math.min(Math.max(said.height, kept), place.most);
  place.frame.style.height = `${place.tall}px`;
}

window.addEventListener('message', (event) => {
  const place = places.find((one) => one.frame.contentWindow === event.source);
  const said = event.data;
  if (!place || event.origin !== place.origin || typeof said !== 'object' || said === null) return;
  if (
    said.app !== 'dian-brand-map' ||
    said.v !== 1 ||
    !Object.hasOwn(CHECKS, said.type) ||
    !CHECKS[said.type](said)
  )
    return;
  if (said.type === 'height') fitTo(place, said);
  if (said.type === 'ready') {
    place.ready = true;
    place.waiting.splice(0).forEach(place.send);
  }
  const { app, v, type, ...detail } = said;
  place.box.dispatchEvent(new CustomEvent(`brandmap:${type}`, { bubbles: true, detail }));
});

/* As wide as its column; a picture never wider than it is. */
function widen(one) {
  Object.assign(
    one.style,
    one.matches('img') ? { maxWidth: '100%', height: 'auto' } : { width: '100%' },
  );
}

function start() {
  document.querySelectorAll('[data-brandmap]').forEach(mount);
  document.querySelectorAll('[data-brandmap-fluid]').forEach(widen);
}
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
