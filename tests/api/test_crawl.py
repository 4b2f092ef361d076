"""A polite crawler, one that obeys robots.txt and nofollow, meets every page and ends."""

from __future__ import annotations

import os
import re
from collections import deque
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import pytest

from app import create_app
from settings import Settings
from state.view_state import ViewState
from tests.choices import TEXT_PATHS

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

HOST = "http://localhost"
BROWSER = {"Accept": "text/html,*/*;q=0.5"}
#: A site of 58 brands, 145 areas and 26 questions in two languages, and its files.
FEW_HUNDRED = 700
#: Pages of brands, areas and questions are alike: so many of each are opened by default.
OPENED = 3
EVERYTHING = os.environ.get("BRANDMAP_TEST_FULL") == "1"


class Links(HTMLParser):
    """Collect the links of a page that may be followed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.whole = True
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if values.get("name") == "robots" and "nofollow" in (values["content"] or ""):
            self.whole = False
        if tag == "a" and values.get("href") and "nofollow" not in (values.get("rel") or ""):
            self.found.append(values["href"] or "")


def newest_reader(robots: str) -> Callable[[str], bool]:
    """Read robots.txt as RFC 9309 has it: the longest rule counts, `*` is anything, `$` the end."""
    group = robots.split("\n\n", maxsplit=1)[0].splitlines()[1:]
    rules = [line.split(": ") for line in group]

    def may(address: str) -> bool:
        fitting = [
            (len(path), word == "Allow")
            for word, path in rules
            if re.match(re.escape(path).replace(r"\*", ".*").replace(r"\$", "$"), address)
        ]
        return max(fitting, default=(0, True))[1]

    return may


def oldest_reader(robots: str) -> Callable[[str], bool]:
    """Read robots.txt as Python does: the first rule counts, `*` and `$` are themselves."""
    parser = RobotFileParser()
    parser.parse(robots.splitlines())
    return lambda address: parser.can_fetch("crawler", HOST + address)


def crawl(client: FlaskClient, may: Callable[[str], bool]) -> set[str]:
    """Return every address a crawler meets from the first page and the sitemap on."""
    listed = re.findall(r"<loc>([^<]+)", client.get("/sitemap.xml").text)
    met = {"/", *(unescape(one).removeprefix(HOST) for one in listed)}
    queue = deque(sorted(met))
    opened: dict[str, int] = {}
    while queue:
        address = queue.popleft()
        assert may(address), address
        kind = re.sub(r"^/(brand/|area/|data/|\?layer=)[^?&]*", r"/\1", address)
        opened[kind] = opened.get(kind, 0) + 1
        if opened[kind] > OPENED and not EVERYTHING:
            continue
        for link in followed(client, address):
            if link not in met and may(link):
                met.add(link)
                queue.append(link)
        assert len(met) < FEW_HUNDRED, sorted(met)[::20]
    return met


def followed(client: FlaskClient, address: str) -> list[str]:
    """Return the links of a page to this site that a polite crawler follows."""
    answer = client.get(address, headers=BROWSER, buffered=True)
    assert answer.status_code == 200, address
    if answer.mimetype != "text/html":
        return []
    links = Links(answer.text)
    whole = [urlsplit(urljoin(HOST + address, link)) for link in links.found if links.whole]
    return [
        f"{link.path}?{link.query}" if link.query else link.path
        for link in whole
        if f"{link.scheme}://{link.netloc}" == HOST
    ]


@pytest.mark.parametrize("reader", [newest_reader, oldest_reader])
def test_a_polite_crawl_ends_and_has_met_every_page(
    client: FlaskClient,
    release: Dataset,
    words: Vocabulary,
    reader: Callable[[str], Callable[[str], bool]],
) -> None:
    met = crawl(client, reader(client.get("/robots.txt").text))
    areas = (*release.counties, *release.prefectures)
    pages = [*(f"/brand/{name}" for name in release.brands), *(f"/area/{code}" for code in areas)]
    pages += [*TEXT_PATHS, "/"]
    questions = [f"/?layer={name}" for name in words.layers if name != ViewState().layer]
    english = [f"{one}?lang=en" for one in pages] + [f"{one}&lang=en" for one in questions]
    assert [one for one in (*pages, *questions, *english) if one not in met] == []
    assert [one for one in met if "theme=" in one or "&" in one.replace("&lang=en", "")] == []


def test_every_page_is_linked_from_the_first_without_the_sitemap(
    client: FlaskClient, release: Dataset, words: Vocabulary
) -> None:
    first = set(followed(client, "/"))
    assert {f"/brand/{name}" for name in release.brands} <= first
    assert {f"/area/{code}" for code in (*release.counties, *release.prefectures)} <= first
    assert len({f"/?layer={name}" for name in words.layers} - first) == 1
    assert {*TEXT_PATHS, "/?lang=en"} <= first


@pytest.mark.parametrize("reader", [newest_reader, oldest_reader])
@pytest.mark.parametrize(
    "address",
    ["/?industry=agriculture", "/?layer=brand-count&industry=agriculture", "/?lang=en&theme=dark",
     "/?layer=brand-count&lang=en&theme=dark", "/?q=x", "/?area=532328", "/api/v1/brands"],
)  # fmt: skip
def test_combinations_are_not_asked_for(
    client: FlaskClient, reader: Callable[[str], Callable[[str], bool]], address: str
) -> None:
    assert not reader(client.get("/robots.txt").text)(address)


@pytest.mark.parametrize(
    "address",
    ["/area/532328?theme=dark", "/data?bom=1", "/map.png?width=320", "/present?tour=x", "/?x=1",
     "/share?area=532328", "/map.html?download=1", "/data/sources.csv?bom=1"],
)  # fmt: skip
def test_no_address_with_a_query_is_asked_for_but_the_listed(
    client: FlaskClient, address: str
) -> None:
    assert not newest_reader(client.get("/robots.txt").text)(address)


@pytest.mark.parametrize(
    "address", ["/assets/css/app.css?m=17", "/map.png?card=1&area=532328", "/data/brands.csv"]
)
@pytest.mark.parametrize("reader", [newest_reader, oldest_reader])
def test_what_a_page_is_made_of_may_be_asked_for(
    client: FlaskClient, reader: Callable[[str], Callable[[str], bool]], address: str
) -> None:
    assert reader(client.get("/robots.txt").text)(address)


def test_a_view_that_is_no_page_of_its_own_is_not_indexed(client: FlaskClient) -> None:
    said = '<meta name="robots" content="noindex, nofollow">'
    assert said in client.get("/?rank=national").text
    assert said not in client.get("/").text + client.get("/?layer=brand-count").text


def test_the_rules_hold_under_a_path(words: Vocabulary) -> None:
    site = create_app(Settings(path_prefix="/labour-map/")).server.test_client()
    may = newest_reader(site.get("/labour-map/robots.txt").text)
    assert may("/labour-map/?layer=brand-count&lang=en")
    assert not may("/labour-map/?layer=brand-count&rank=national")
    links = Links(site.get("/labour-map/").text).found
    assert "/labour-map/?layer=brand-count" in links
    assert [one for one in links if "?" in one and not may(one) and one.startswith("/")] == []
