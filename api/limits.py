"""How much one client may send and ask for: short addresses, small bodies, so many a minute."""

from __future__ import annotations

import math
import time
from ipaddress import IPv6Address, ip_address
from typing import TYPE_CHECKING

from flask import abort, request
from limits import parse
from limits.storage import MemoryStorage
from limits.strategies import SlidingWindowCounterRateLimiter
from werkzeug.exceptions import TooManyRequests

if TYPE_CHECKING:
    from flask import Flask

#: A page posts less than 10 KB (`api.callback_guard`); nothing else takes a body.
MOST_BYTES = 64 * 1024
#: The longest address of a page is some 2,000 characters.
LONGEST_ADDRESS = 8_000
#: Asked by whoever watches the server, and by nobody else at any length.
WATCHED = frozenset({"/healthz", "/readyz"})
#: Files that are only read: a page has dozens, and browsers keep them.
FILES = ("/assets/", "/_dash-component-suites/", "/_favicon.ico")
#: What is drawn, written or searched for one request alone.
COSTLY = ("/map.", "/api/v1/search")
#: An IPv6 subscriber has at least this much to choose addresses from.
SUBSCRIBER_BITS = 64
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
            abort(414, f"An address has at most {LONGEST_ADDRESS} characters here.")
        if (request.content_length or 0) > MOST_BYTES:
            abort(413, f"A request has at most {MOST_BYTES} bytes here.")

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
                advice = f"More than {limit} for one client; ask again in {seconds} s."
                raise TooManyRequests(advice, retry_after=seconds)


def client(address: str) -> str:
    """Return whom an IP address stands for: itself, or an IPv6 subscriber's network.

    An IPv4 address written as IPv6 is that IPv4 address; what is no address stays as it is.
    """
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    kept = int(found) >> SUBSCRIBER_BITS << SUBSCRIBER_BITS
    return f"{IPv6Address(kept)}/{SUBSCRIBER_BITS}"
