"""A slash at the end of an address makes no other page: it leads to the one without, or is 404."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from app import create_app
from settings import Settings
from tests.api.test_bad_input import known, path_of

if TYPE_CHECKING:
    from flask.testing import FlaskClient
    from werkzeug.routing import Rule
    from werkzeug.test import TestResponse

PREFIXES = ("", "/labour-map")
APPS = {prefix: create_app(Settings(path_prefix=f"{prefix}/")) for prefix in PREFIXES}
RULES = tuple(
    rule
    for rule in APPS[""].server.url_map.iter_rules()
    if "GET" in (rule.methods or ()) and rule.rule != "/" and "path:" not in rule.rule
)
FILES = (
    "/assets/css/app.css",
    "/_dash-component-suites/dash/dcc/dash_core_components.js",
    "/geo/county.geojson",
    "/data/areas-county.geojson",
    "/area/532328",
    "/api/v1/sources/census-2020-county",
    "/api/v1/brands/chenggong-florists",
)
STRANGERS = (
    "/nothing/",
    "/about/nothing/",
    "/brand/nosuch/",
    "/area/",
    "/api/v1/brands/nosuch/",
    "/data/nosuch.csv/",
    "/assets/nosuch.css/",
    "/\\evil.example/",
    "//evil.example/",
    "//evil.example//",
    "/%5Cevil.example/",
    "/\r\nX: 1/",
    "/..//evil.example/",
)


@pytest.fixture(params=PREFIXES, ids=["at the top", "under a path"])
def prefix(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def ask(prefix: str, path: str, query: str = "", method: str = "GET") -> TestResponse:
    """Ask for a path exactly as written; the test client takes `//host/` for a host."""
    client: FlaskClient = APPS[prefix].server.test_client()
    raw = {"PATH_INFO": prefix + path, "QUERY_STRING": query}
    return client.open("/", method=method, environ_overrides=raw, buffered=True)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.rule}")
def test_every_route_has_one_address(prefix: str, rule: Rule) -> None:
    path = path_of(rule, known(rule))
    if rule.arguments and ask(prefix, path).status_code == 404:
        pytest.skip("this route has nothing of that name")
    answer = ask(prefix, f"{path}/", "lang=en&from=timeline")
    target = f"{prefix}{path}?lang=en&from=timeline"
    assert (answer.status_code, answer.headers["Location"]) == (301, target)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_every_file_has_one_address(prefix: str, path: str, method: str) -> None:
    answer = ask(prefix, f"{path}//", method=method)
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{prefix}{path}")


@pytest.mark.parametrize("path", STRANGERS)
def test_what_is_not_known_stays_not_found_and_leads_to_no_other_host(
    prefix: str, path: str
) -> None:
    answer = ask(prefix, path)
    location = answer.headers.get("Location", "")
    assert urlsplit(location).netloc in {"", "localhost"}
    assert not location.startswith(("//", "/\\"))
    assert answer.status_code == 404 or (answer.status_code == 308 and location)


def test_the_first_page_ends_with_one_slash(prefix: str) -> None:
    assert ask(prefix, "/").status_code == 200
    answer = ask(prefix, "//", "lang=en")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{prefix}/?lang=en")


def test_what_lies_beside_the_path_of_the_host_is_not_sent_on() -> None:
    client: FlaskClient = APPS["/labour-map"].server.test_client()
    for path in ("/about/", "/data/", "/labour-mapx/"):
        assert client.get(path).status_code == 404
