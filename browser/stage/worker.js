/* Keeps the stage for a reload without a network: the pages that were opened, and their files. With a
   network its answer is shown and kept in place of the old one. The server writes KEPT before this:
   `version` changes with the release and the files, and what another version kept is thrown away. */
/** @type {StageWorker} */
const worker = /** @type {never} */ (self);
const ROOM = `stage ${KEPT.root} `;
const NAME = ROOM + KEPT.version;
const PAGES = [`${KEPT.root}/present`, `${KEPT.root}/present/notes`];
const PATIENCE_MS = 4000;
const MOST_PAGES = 24;

/* A page holds all its steps: the one that is asked for does not matter. */
/** @param {string} address */
function nameOf(address) {
  const url = new URL(address);
  url.searchParams.delete('step');
  url.hash = '';
  return url.href;
}

/** @param {string} address */
const isPage = (address) => PAGES.includes(new URL(address).pathname);

/** @param {Request} request */
function isOurs({ url, method }) {
  const { origin, pathname } = new URL(url);
  return (
    method === 'GET' &&
    origin === worker.location.origin &&
    (isPage(url) || KEPT.files.includes(pathname))
  );
}

/** @param {string} address */
async function kept(address) {
  const room = await caches.open(NAME);
  return room.match(nameOf(address), { ignoreVary: true });
}

/** @param {string} address @param {Response} answer */
async function keep(address, answer) {
  const room = await caches.open(NAME);
  await room.put(nameOf(address), answer);
  const pages = (await room.keys()).filter(({ url }) => isPage(url));
  await Promise.all(pages.slice(0, -MOST_PAGES).map((page) => room.delete(page)));
}

/** @param {Request} request */
async function fetched(request) {
  const answer = await fetch(request);
  if (answer.ok) await keep(request.url, answer.clone()).catch(() => {});
  return answer;
}

/* A server that is down, or a network that asks for a password first, is no network. */
/** @param {Response} answer */
const isAnswer = ({ status }) => status > 0 && status < 500;

/** @param {Request} request @param {Promise<Response>} arriving */
async function answerTo(request, arriving) {
  /** @type {Promise<null>} */
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, null));
  const first = await Promise.race([arriving.catch(() => null), late]);
  if (first && isAnswer(first)) return first;
  return (await kept(request.url)) || arriving;
}

async function clear() {
  const old = (await caches.keys()).filter((name) => name.startsWith(ROOM) && name !== NAME);
  await Promise.all(old.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function fill() {
  const room = await caches.open(NAME);
  await room.addAll(KEPT.files.map((file) => new Request(file, { cache: 'no-cache' })));
}

/** @param {string} address */
async function add(address) {
  if (isPage(address) && !(await kept(address)))
    await fetched(new Request(address)).catch(() => {});
}

worker.addEventListener('install', (event) => {
  worker.skipWaiting();
  event.waitUntil(fill());
});
worker.addEventListener('activate', (event) => event.waitUntil(clear()));
worker.addEventListener('message', (event) => event.waitUntil(Promise.all(event.data.map(add))));
worker.addEventListener('fetch', (event) => {
  if (!isOurs(event.request)) return;
  const arriving = fetched(event.request);
  event.waitUntil(arriving.catch(() => {}));
  event.respondWith(answerTo(event.request, arriving));
});
