"""Answers that say nothing of their life are asked for again, and sent again only when changed."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from flask import request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flask import Flask, Response

#: Kept by whoever likes, shown by nobody before asking. The page names files by their
#: contents, so a page of yesterday would ask for files that are gone; and a kept page of another
#: host is never taken for ours, because the tag is a digest of the page with its addresses.
ASK_AGAIN = "no-cache"
QUOTED = re.compile(r'"([^"]*)"')
#: What servers in front that compress an answer write behind its tag.
CODING = re.compile(r"(?:--?|[;:])(?:gzip|br|zstd|deflate)$")


def register(server: Flask) -> None:
    """Give every answer a tag and compare it; to be called last, so that it precedes packing."""

    @server.after_request
    def compare(response: Response) -> Response:
        response.headers.setdefault("Cache-Control", ASK_AGAIN)
        if response.direct_passthrough and (close := getattr(response.response, "close", None)):
            response.call_on_close(close)  # packed on its way, it is replaced and left open
        if request.method in {"GET", "HEAD"} and response.status_code == HTTPStatus.OK:
            if not (response.direct_passthrough or response.is_streamed):
                response.add_etag(weak=True)
            asked = request.headers.get("If-None-Match", "")
            response.make_conditional(request.environ | {"HTTP_IF_NONE_MATCH": known_tags(asked)})
        return response


def known_tags(asked: str) -> str:
    """Return an `If-None-Match` with each tag also as it was before a server wrote to it."""
    stems = (f'"{stem}"' for tag in QUOTED.findall(asked) for stem in _stems(tag))
    return ", ".join((asked, *stems)) if asked else ""


def _stems(tag: str) -> Iterator[str]:
    while (stem := CODING.sub("", tag)) != tag:
        yield stem
        tag = stem
