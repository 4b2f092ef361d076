"""A portal on another port that embeds the map under a strict policy of its own."""

from __future__ import annotations

import html
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen

PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>门户</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/portal.css">
<script src="/portal.js"></script></head>
<body><h1>某州人力资源和社会保障局</h1>{body}<p id="below">正文继续</p></body></html>"""
STYLE = "body { margin: 0; padding: 0 8px; } img { max-width: 100%; }"
#: What a portal might write: it keeps every event.
SCRIPT = """
window.heard = [];
['ready', 'height', 'select', 'state', 'error'].forEach((type) => {
  document.addEventListener(`brandmap:${type}`, (event) => {
    window.heard.push({ type, detail: event.detail });
  });
});
"""
KINDS = {"css": "text/css", "js": "text/javascript"}


class Portal:
    """Serve pages by name; `address` is the origin of the portal."""

    def __init__(self) -> None:
        """Start on a free port; `pages` and `map_origin` are filled before the first request."""
        self.pages: dict[str, str] = {}
        self.map_origin = ""
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def policy(self) -> str:
        """Return a strict policy: no inline style or script, frames and pictures of the map."""
        return (
            f"default-src 'none'; frame-src {self.map_origin}; img-src {self.map_origin} data:;"
            f" script-src 'self' {self.map_origin}; style-src 'self'"
        )

    def _handler(portal) -> type[BaseHTTPRequestHandler]:  # noqa: N805  # the inner class has a self of its own
        files = {"/portal.css": STYLE, "/portal.js": SCRIPT}

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                page = PAGE.replace("{body}", portal.pages.get(self.path.strip("/"), ""))
                text = files.get(self.path, page).encode()
                kind = KINDS.get(self.path.rpartition(".")[2], "text/html")
                self.send_response(200)
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(text)))
                self.send_header("Content-Security-Policy", portal.policy)
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


def fill(portal: Portal, address: str) -> None:
    """Put the snippets into pages of a portal, as /share prints them."""
    portal.map_origin = address
    code = snippets(address, "layer=brand-count")
    portal.pages.update(code)
    portal.pages["switches"] = snippets(address, "layer=brand-count&search=1&filters=1&lock=layer")[
        "scripted"
    ]
    for name, sandbox in (("sealed", "allow-scripts"), ("bare", "")):
        portal.pages[name] = code["scripted"].replace("<div ", f'<div data-sandbox="{sandbox}" ')
    portal.pages["page"] = f'<iframe src="{address}/" title="x"></iframe>'


def snippets(address: str, query: str) -> dict[str, str]:
    """Return the snippets that /share prints for a view, by name."""
    with urlopen(f"{address}/share?{query}") as answer:  # noqa: S310  # our own server
        page = answer.read().decode()
    found = re.findall(r'<textarea[^>]+id="snippet-(\w+)"[^>]*>(.*?)</textarea>', page, re.DOTALL)
    return {name: html.unescape(code) for name, code in found}
