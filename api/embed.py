"""`/embed` and what belongs to it: the app in a frame, the host script, the builder, oEmbed."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from flask import Response, abort, request

from api.answers import HTML, answer
from api.security import policy
from layers.registry import vocabulary
from state.address import parse
from state.view_state import Reading, Tab
from views.document.index import base_address
from views.embed.builder import share_page, wished
from views.embed.oembed import map_address, oembed
from views.embed.options import EVERYBODY, PLAIN, read_frame
from views.embed.page import embed_page
from views.embed.scene import PATH, frame_scene

if TYPE_CHECKING:
    from pathlib import Path

    from flask import Flask

    from data.dataset import Dataset
    from state.address import Notice
    from state.view_state import ViewState
    from state.vocabulary import Vocabulary
    from views.document.index import BrandMapDash
    from views.embed.options import Options

#: Frames kept ready, some 200 KB each.
KEPT = 64
JSON_TYPE = "application/json"
SCRIPT = "text/javascript; charset=utf-8"
MOST_PIXELS = 100_000


def register(app: BrandMapDash, dataset: Dataset, assets: Path, frame_ancestors: str) -> None:
    """Add `/embed`, `/embed/app`, `/embed.js`, `/share` and `/oembed`.

    `frame_ancestors` lists the origins whose pages may frame the first two, with commas; `*` is
    everybody, "" only this site's own builder. Nothing else can be framed.
    """
    server: Flask = app.server
    words = vocabulary(dataset)
    hosts = frozenset(part.strip() for part in frame_ancestors.split(",") if part.strip())
    framed = policy(app.csp_hashes(), ancestors(hosts))
    script = (assets / "embed" / "host.js").read_bytes()

    @lru_cache(maxsize=KEPT)
    def page(_root: str, state: ViewState, options: Options, notices: tuple[Notice, ...]) -> bytes:
        return embed_page(frame_scene(dataset, state, options, notices), hosts).encode()

    def own_origin() -> str:
        return "{0.scheme}://{0.netloc}".format(urlsplit(request.host_url))

    @server.get(PATH)
    def embed() -> Response:
        asked = read_frame(_query(), words, hosts | {own_origin()})
        response = answer(dataset, page(request.script_root, *asked), HTML)
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
        return answer(dataset, script, SCRIPT)

    @server.get("/share")
    def share() -> Response:
        wish = wished(_query(), words, dataset.release)
        body = share_page(dataset, app.site, wish, base_address(app.site), hosts)
        return answer(dataset, body.encode(), HTML)

    @server.get("/oembed")
    def describe() -> Response:
        if request.args.get("format", "json") != "json":
            abort(501, "format: only json is there.")
        base = base_address(app.site)
        found = map_address(request.args.get("url", ""), base)
        if found is None:
            abort(404, f"url: expected the address of a map or page below {base}/.")
        scene = frame_scene(dataset, *_described(*found, words))
        content = oembed(scene, base, _pixels("maxwidth"), _pixels("maxheight"))
        return answer(dataset, json.dumps(content, ensure_ascii=False).encode(), JSON_TYPE)


def ancestors(hosts: frozenset[str]) -> str:
    """Return the hosts as a Content-Security-Policy writes them; the site itself always may."""
    return EVERYBODY if EVERYBODY in hosts else " ".join(("'self'", *sorted(hosts)))


def _described(path: str, query: str, words: Vocabulary) -> tuple[ViewState, Options]:
    """Read the address of a frame with its switches, that of a page without any."""
    if path == PATH:
        return read_frame(query, words, ())[:2]
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
