// Answers from what the reader has saved when the network does not. It saves nothing by itself, assets/offline/ does; so it
// hardly ever changes. Its address never may: browsers know it by that.
const BASE = new URL("./", location).pathname;
const SAVED = `ml:${BASE}:saved`; // all projects of one host share its caches
const LIST = `${BASE}offline.json`; // put there last: what it names is whole
const SHORT = /^q\/([^/]+)\/?$/;
const PAGE = /(^|\/)[^/.]*$|\.html$/;
const PATIENCE = 4000; // ms that the network has, where there is something else
const onSaved = new Set(); // clients that show a saved page: what it needs comes from there too, so that editions do not mix

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  if (request.mode !== "navigate" && request.cache === "reload") return; // the download itself
  event.respondWith(answer(event, url));
});

async function answer({ request, clientId, resultingClientId }, url) {
  const copy = onSaved.has(clientId) && (await saved(url));
  if (copy) return copy;
  const network = fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([network, late]).catch(() => undefined);
  if (first && first.status < 500) return first;
  const instead = await saved(url);
  if (!instead) return network.catch((error) => missing(request, url, error));
  onSaved.add(resultingClientId || clientId);
  return instead;
}

/** What is saved for an address, if anything. */
async function saved(url) {
  const list = await listed();
  const path = pathOf(url).replace(/(^|\/)index\.html$/, "$1");
  const [, short] = SHORT.exec(path) ?? [];
  if (short) {
    const id = list?.moves[short] ?? short;
    const page = Object.keys(list?.short ?? {}).find((address) => list.short[address].includes(id));
    return page && Response.redirect(`${BASE}${page}#${id}`);
  }
  if (list?.files[`${path}/`]) return Response.redirect(`${BASE}${path}/${url.search}`);
  return kept(list, path);
}

async function listed() {
  const list = await caches.match(LIST, { cacheName: SAVED });
  return list?.json();
}

function pathOf(url) {
  try {
    return decodeURIComponent(url.pathname.slice(BASE.length));
  } catch {
    return url.pathname.slice(BASE.length);
  }
}

/** The keys are those of assets/offline/copy.js. */
async function kept(list, path) {
  const [, hash] = list?.files[path] ?? [];
  return hash && caches.match(`${LIST}?${hash}&${encodeURIComponent(path)}`, { cacheName: SAVED });
}

/** Neither network nor copy has the address: of a page the reader is told so, where anything is saved. */
async function missing(request, url, error) {
  const page = request.mode === "navigate" && PAGE.test(pathOf(url)) && (await kept(await listed(), "404.html"));
  if (!page) throw error;
  return new Response(page.body, { status: 404, headers: page.headers });
}
