"""The shipped nginx site, run for real: TLS, path, headers, caching, and who asks."""

from __future__ import annotations

import json
import re
from http.client import HTTPConnection
from typing import TYPE_CHECKING

import pytest

from tests.deploy.front import HOST, PREFIX

if TYPE_CHECKING:
    from tests.deploy.front import Front

SECURITY = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Permissions-Policy",
    "Strict-Transport-Security",
)


@pytest.mark.parametrize(
    "path", ["/", "/data", "/api/v1/brands", "/geo/county.geojson", "/nothing", "/map.svg"]
)
def test_every_answer_comes_through_tls_with_every_security_header(front: Front, path: str) -> None:
    answer = front.get(PREFIX + path)
    assert answer.status == (404 if path == "/nothing" else 200)
    assert [name for name in SECURITY if name not in answer.headers] == []
    assert answer.headers["Server"] == "nginx"


def test_links_are_absolute_under_the_public_host_and_path(front: Front) -> None:
    page = front.get(f"{PREFIX}/brand/yuanmou-vegetable-growers").body.decode()
    base = f"https://{HOST}{PREFIX}"
    assert f'<link rel="canonical" href="{base}/brand/yuanmou-vegetable-growers">' in page
    assert f'content="{base}/map.png?card=1' in page


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "127.0.0.1", f"{HOST}.elsewhere.example", f"x{HOST}"]
)
def test_another_host_is_refused_with_and_without_tls(front: Front, host: str) -> None:
    refused = front.get(f"{PREFIX}/robots.txt", Host=host)
    plain = HTTPConnection("127.0.0.1", front.plain_port, timeout=60)
    plain.request("GET", f"{PREFIX}/robots.txt", headers={"Host": host})
    found = plain.getresponse()
    assert refused.status == found.status == 421
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert host not in refused.body.decode() + found.read().decode()
    assert "Location" not in found.headers
    plain.close()


def test_a_host_that_is_none_is_a_bad_request(front: Front) -> None:
    for host in ("a b", "a/b", "", "a\tb"):
        assert front.get(f"{PREFIX}/robots.txt", Host=host).status in {400, 421}


def test_the_host_of_the_address_counts_not_the_header_beside_it(front: Front) -> None:
    answer = front.get(f"https://{HOST}{PREFIX}/robots.txt", Host="elsewhere.example")
    assert f"Sitemap: https://{HOST}{PREFIX}/sitemap.xml" in answer.body.decode()


def test_plain_http_and_the_path_without_its_slash_are_sent_on(front: Front) -> None:
    plain = HTTPConnection("127.0.0.1", front.plain_port, timeout=60)
    plain.request("GET", f"{PREFIX}/data?lang=en", headers={"Host": HOST})
    found = plain.getresponse()
    assert (found.status, found.headers["Location"]) == (
        308,
        f"https://{HOST}{PREFIX}/data?lang=en",
    )
    plain.close()
    assert front.get(f"{PREFIX}?lang=en").headers["Location"].endswith(f"{PREFIX}/?lang=en")


def test_versioned_files_are_kept_by_browsers_for_good_and_by_nginx(front: Front) -> None:
    page = front.get(f"{PREFIX}/").body.decode()
    sheet = re.search(rf'href="({PREFIX}/assets/css/[^"]*\?m=[^"]*)"', page)
    releases = json.loads(front.get(f"{PREFIX}/api/v1/releases").body)
    shape = releases["items"][0]["boundaries"]["urls"]["county"]
    assert sheet is not None
    for address in (sheet[1], shape):
        answers = [front.get(address, Accept_Encoding="br") for _ in range(2)]
        assert [one.headers["X-Cache-Status"] for one in answers] == ["MISS", "HIT"]
        assert "immutable" in answers[1].headers["Cache-Control"]
        assert answers[1].headers["Content-Encoding"] == "br"
        plain = front.get(address, Accept_Encoding="identity")
        assert "Content-Encoding" not in plain.headers


def test_the_limiter_counts_the_real_client_whatever_it_claims(front: Front) -> None:
    claimed = [f"203.0.113.{number}" for number in range(8)]
    answers = [
        front.get(f"{PREFIX}/api/v1/search?q=yuanmou", X_Forwarded_For=one) for one in claimed
    ]
    assert [one.status for one in answers] == [200] * 4 + [429] * 4
    refused = answers[-1]
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert front.get(f"{PREFIX}/healthz").status == 200


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/data", {"Bytes": "70000"}, 413),
        ("/data?" + "x" * 9_000, {}, 414),
        ("/%2e%2e/%2e%2e/etc/passwd", {}, 400),
    ],
)
def test_what_is_too_large_or_malformed_is_a_problem_document(
    front: Front, path: str, headers: dict[str, str], status: int
) -> None:
    answer = front.get(PREFIX + path, method="POST" if headers else "GET", **headers)
    assert answer.status == status
    assert json.loads(answer.body)["status"] == status
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
