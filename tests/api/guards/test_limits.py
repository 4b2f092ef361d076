"""What one client may send and ask for, and what is answered beyond it."""

from __future__ import annotations

import pytest
from flask import Flask, request

from api.guards import limits
from api.guards.limits import LONGEST_ADDRESS, MOST_BYTES
from app import create_app
from clients import client
from settings import Settings


@pytest.fixture
def server() -> Flask:
    """Return a server that takes three requests a minute, two of them costly."""
    made = Flask("test", static_folder=None)
    limits.register(made, "3/minute", "2/minute")
    made.add_url_rule("/<path:path>", view_func=lambda path: path, methods=["GET", "POST"])
    return made


def statuses(server: Flask, path: str, count: int, address: str = "192.0.2.1") -> list[int]:
    web = server.test_client()
    return [web.get(path, environ_base={"REMOTE_ADDR": address}).status_code for _ in range(count)]


def test_a_client_is_told_to_wait_and_others_are_not(server: Flask) -> None:
    assert statuses(server, "/data", 5) == [200, 200, 200, 429, 429]
    assert statuses(server, "/data", 1, "192.0.2.2") == [200]


def test_costly_requests_are_counted_apart_for_each_path(server: Flask) -> None:
    assert statuses(server, "/map.png", 3) == [200, 200, 429]


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/assets/css/app.css"])
def test_watchers_and_files_are_never_limited(server: Flask, path: str) -> None:
    assert statuses(server, path, 9) == [200] * 9


def test_nothing_is_counted_where_it_is_off() -> None:
    made = Flask("test", static_folder=None)
    limits.register(made)
    made.add_url_rule("/<path:path>", view_func=lambda path: path)
    assert statuses(made, "/map.png", 50) == [200] * 50


@pytest.mark.parametrize(
    ("address", "who"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"),
        ("unix:", "unix:"),
    ],
)
def test_a_subscriber_is_one_client_whatever_address_is_used(address: str, who: str) -> None:
    assert client(address) == who


def test_the_application_answers_a_problem_document_that_says_how_long_to_wait() -> None:
    app = create_app(Settings(rate_limit="1/hour", costly_rate_limit="off"))
    web = app.server.test_client()
    assert web.get("/api/v1/brands").status_code == 200
    refused = web.get("/api/v1/brands")
    assert refused.status_code == 429
    assert refused.content_type == "application/problem+json"
    assert refused.get_json()["title"] == "Too Many Requests"
    assert 0 < int(refused.headers["Retry-After"]) <= 7200
    assert refused.headers["X-Content-Type-Options"] == "nosniff"
    assert web.get("/data", headers={"Accept": "text/html"}).content_type.startswith("text/html")
    assert web.get("/healthz").status_code == 200


def test_long_addresses_and_large_bodies_are_refused_before_anything_is_done() -> None:
    made = Flask("test", static_folder=None)
    limits.register(made)
    made.add_url_rule("/", view_func=lambda: str(len(request.get_data())), methods=["GET", "POST"])
    web = made.test_client()
    assert web.get("/?" + "x" * (LONGEST_ADDRESS - 1)).status_code == 200
    assert web.get("/?" + "x" * LONGEST_ADDRESS).status_code == 414
    assert web.post("/", data=b"x" * MOST_BYTES).status_code == 200
    assert web.post("/", data=b"x" * (MOST_BYTES + 1)).status_code == 413


@pytest.mark.parametrize("seconds", [0, 31_536_000])
def test_https_is_insisted_on_only_where_the_operator_says_so(seconds: int) -> None:
    web = create_app(Settings(hsts_seconds=seconds)).server.test_client()
    for path in ("/healthz", "/nothing", "/assets/css/app.css"):
        found = web.get(path, buffered=True).headers.get("Strict-Transport-Security")
        assert found == (f"max-age={seconds}" if seconds else None)
