"""`/embed` and what belongs to it: the app in a frame, the host script, the builder, oEmbed."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Response, abort, request

from api.guards.security import policy
from api.pages.answers import answer
from data.media_types import HTML, JSON
from layers.registry import vocabulary
from mounted import base_address, mount_of, root
from scene.pages import SHARE
from state.address import parse
from state.plain_address import subject_path
from state.view_state import Reading, Tab
from views.embed.builder import share_page, wished
from views.embed.oembed import map_address, oembed
from views.embed.options import EVERYBODY, PLAIN, read_frame
from views.embed.page import embed_page
from views.embed.scene import PATH, frame_scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from flask import Flask

    from api.pages.document import BrandMapDash
    from data.dataset import Dataset
    from data.releases import Releases
    from scene.mount import Mount
    from scene.site import Site
    from state.address import Notice
    from state.view_state import ViewState
    from state.vocabulary import Vocabulary
    from views.embed.options import Options

#: Frames kept ready, some 200 KB each.
KEPT = 64
SCRIPT = "text/javascript; charset=utf-8"
MOST_PIXELS = 100_000


def register(app: BrandMapDash, releases: Releases, assets: Path, frame_ancestors: str) -> None:
    """Add `/embed`, `/embed/app`, `/embed.js`, `/share` and `/oembed`.

    `frame_ancestors` lists the origins whose pages may frame the first two, with commas; `*` is
    everybody, "" only this site's own builder. Nothing else can be framed.
    """
    server: Flask = app.server
    hosts = frozenset(part.strip() for part in frame_ancestors.split(",") if part.strip())
    framed = policy(app.csp_hashes(), ancestors(hosts))
    script = (assets / "js" / "pages" / "host.js").read_bytes()

    def pages(dataset: Dataset) -> Callable[..., bytes]:
        @lru_cache(maxsize=KEPT)
        def page(
            mount: Mount, state: ViewState, options: Options, notices: tuple[Notice, ...]
        ) -> bytes:
            scene = frame_scene(dataset, state, options, notices, mount.root)
            return embed_page(scene, hosts, mount.base).encode()

        return page

    @server.get(PATH)
    def embed() -> Response:
        release = releases.current()
        dataset, words = release.dataset, release.derived(vocabulary)
        asked = read_frame(_query(), words, hosts | _own_origin(app.site))
        page = release.derived(pages)
        response = answer(dataset, page(mount_of(app.site), *asked), HTML)
        response.headers["Content-Security-Policy"] = framed
        return response

    @server.get(f"{PATH}/app")
    def embedded_app() -> Response:
        whole: str = app.index()  # type: ignore[no-untyped-call]  # Dash has no types there
        response = Response(whole, content_type=HTML)
        response.headers["Content-Security-Policy"] = framed
        return response

    @server.get(f"{PATH}.js")
    def host_script() -> Response:
        return answer(releases.current().dataset, script, SCRIPT)

    @server.get(SHARE.path)
    def share() -> Response:
        release = releases.current()
        dataset, words = release.dataset, release.derived(vocabulary)
        wish = wished(_query(), words, dataset.release)
        body = share_page(dataset, app.site, wish, mount_of(app.site), hosts)
        return answer(dataset, body.encode(), HTML)

    @server.get("/oembed")
    def describe() -> Response:
        if request.args.get("format", "json") != "json":
            abort(501, "format: only json is there.")
        base = base_address(app.site)
        found = map_address(request.args.get("url", ""), base)
        if found is None:
            abort(404, f"url: expected the address of a map or page below {base}/.")
        release = releases.current()
        dataset, words = release.dataset, release.derived(vocabulary)
        scene = frame_scene(dataset, *_described(*found, words), root=root())
        content = oembed(scene, base, _pixels("maxwidth"), _pixels("maxheight"))
        return answer(dataset, json.dumps(content, ensure_ascii=False).encode(), JSON)


def ancestors(hosts: frozenset[str]) -> str:
    """Return the hosts as a Content-Security-Policy writes them; the site itself always may."""
    return EVERYBODY if EVERYBODY in hosts else " ".join(("'self'", *sorted(hosts)))


def _own_origin(site: Site) -> set[str]:
    """Return the site's own origin where the query says who frames it, nothing elsewhere."""
    if "host" not in request.args:
        return set()
    return {"{0.scheme}://{0.netloc}".format(urlsplit(base_address(site)))}


def _described(path: str, query: str, words: Vocabulary) -> tuple[ViewState, Options]:
    """Read the address of a frame with its switches, that of a page without any.

    404 for a brand or area that the page would not find.
    """
    if path == PATH:
        return read_frame(query, words, ())[:2]
    if path != "/":
        kind, name = path[1:].split("/")
        subject = subject_path(kind, name, words)
        if subject is None:
            abort(404, f"url: there is no {kind[:40]} called {name[:40]!r} on this map.")
        path = subject
    state, _ = parse(query, words, path)
    return state.but(tab=Tab.MAP, reading=Reading.STANDARD, compare=()), PLAIN


def _query() -> str:
    return request.query_string.decode("ascii", "replace")


def _pixels(name: str) -> int | None:
    raw = request.args.get(name)
    if raw is None:
        return None
    if not (raw.isascii() and raw.isdigit() and 0 < len(raw) < len(str(MOST_PIXELS))):
        abort(400, f"{name}: found {raw[:40]!r}; expected a whole number of pixels.")
    return max(int(raw), 1)
