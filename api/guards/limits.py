"""How much one client may send and ask for: short addresses, small bodies, so many a minute."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from flask import abort, request
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from werkzeug.exceptions import TooManyRequests

from api.guards.problem_words import problem_texts
from clients import client

if TYPE_CHECKING:
    from flask import Flask

#: A page posts less than 10 KB (`api.guards.callback_guard`); nothing else takes a body.
MOST_BYTES = 64 * 1024
#: The longest address of a page is some 2,000 characters.
LONGEST_ADDRESS = 8_000
#: Asked by whoever watches the server, and by nobody else at any length.
WATCHED = frozenset({"/healthz", "/readyz"})
#: Files that are only read: a page has dozens, and browsers keep them.
FILES = ("/assets/", "/_dash-component-suites/", "/_favicon.ico", "/favicon.ico")
#: What is drawn, written or searched for one request alone.
COSTLY = ("/map.", "/api/v1/search")
OFF = "off"


def register(server: Flask, rate: str = OFF, costly_rate: str = OFF) -> None:
    """Refuse what is too long (414), too large (413) or too much (429).

    `rate` is what one client may ask for in all, such as "600/minute", `costly_rate` how often
    for each drawing, document and search; `OFF` is without limit. Counted in this process.
    """
    server.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    counter = SlidingWindowCounterRateLimiter(MemoryStorage())
    usual = () if rate == OFF else (parse(rate),)
    costly = () if costly_rate == OFF else (parse(costly_rate),)

    @server.before_request
    def refuse_too_long() -> None:
        if len(request.environ["PATH_INFO"]) + len(request.query_string) > LONGEST_ADDRESS:
            abort(414, problem_texts()("problem.long_address", most=LONGEST_ADDRESS))
        if (request.content_length or 0) > MOST_BYTES:
            abort(413, problem_texts()("problem.large_request", most=MOST_BYTES))

    @server.before_request
    def refuse_too_many() -> None:
        path = request.path
        if path in WATCHED or path.startswith(FILES):
            return
        who = client(request.remote_addr or "")
        wanted = [(limit, [who]) for limit in usual]
        if path.startswith(COSTLY):
            wanted += [(limit, [who, path]) for limit in costly]
        for limit, key in wanted:
            if not counter.hit(limit, *key):
                reset = counter.get_window_stats(limit, *key).reset_time
                seconds = max(1, math.ceil(reset - time.time()))
                words = problem_texts()("problem.too_many", limit=limit, seconds=seconds)
                raise TooManyRequests(words, retry_after=seconds)
