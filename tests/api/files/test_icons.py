"""Every page has the map's own mark on its tab, kept for good, wherever it is mounted."""

from __future__ import annotations

import re
import runpy
import struct
from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from app import create_app
from scene.colours import COLOURS
from settings import ROOT, Settings
from state.view_state import Theme
from texts import texts_for

if TYPE_CHECKING:
    from flask.testing import FlaskClient

ICONS = ROOT / "assets" / "icons"
MARK = (ICONS / "mark.svg").read_text("utf-8")
BROWSER = {"Accept": "text/html"}
LINKED = ("/", "/area/532328", "/brand/chenggong-florists?lang=en", "/data", "/about", "/share",
          "/present", "/present/build", "/embed", "/embed/app",
          "/nothing", "/brand/nosuch")  # fmt: skip
DRAWN = ("/present?steps=area:532328", "/present/notes?steps=area:532328", "/map.html")
PNG_START = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module", params=["", "/labour-map"], ids=["at the top", "under a path"])
def web(request: pytest.FixtureRequest) -> tuple[FlaskClient, str]:
    client: FlaskClient = create_app(Settings(path_prefix=f"{request.param}/")).server.test_client()
    return client, request.param


def icons(page: str) -> dict[str, str]:
    """Return the addresses of a page's icons by what they are for."""
    tags = re.findall(r"<link rel=\"((?:icon|apple-touch-icon)[^>]*)>", page)
    found = {}
    for tag in tags:
        rel, _, rest = tag.partition('"')
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', rest))
        found[f"{rel} {attributes.get('type', '')}".strip()] = attributes["href"]
    return found


@pytest.mark.parametrize("path", LINKED)
def test_a_page_names_the_mark(web: tuple[FlaskClient, str], path: str) -> None:
    client, prefix = web
    found = icons(client.get(prefix + path, headers=BROWSER).text)
    assert set(found) == {"icon", "icon image/svg+xml", "apple-touch-icon"}
    for address in found.values():
        assert address.startswith(f"{prefix}/assets/icons/")
        answer = client.get(address, buffered=True)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"]
    svg = client.get(found["icon image/svg+xml"], buffered=True)
    assert (svg.mimetype, svg.text) == ("image/svg+xml", MARK)


@pytest.mark.parametrize("path", DRAWN)
def test_a_page_that_asks_for_nothing_holds_the_mark(
    web: tuple[FlaskClient, str], path: str
) -> None:
    client, prefix = web
    (address,) = icons(client.get(prefix + path).text).values()
    assert unquote(address.removeprefix("data:image/svg+xml,")) == MARK


@pytest.mark.parametrize("path", ["/favicon.ico", "/_favicon.ico"])
def test_the_usual_places_answer_with_the_mark(web: tuple[FlaskClient, str], path: str) -> None:
    client, prefix = web
    answer = client.get(prefix + path, buffered=True)
    assert (answer.status_code, answer.data) == (200, (ICONS / "favicon.ico").read_bytes())
    assert answer.mimetype == "image/x-icon"
    again = client.get(prefix + path, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_home_screen_is_told_the_name_and_the_pictures(
    web: tuple[FlaskClient, str], lang: str
) -> None:
    client, prefix = web
    page = client.get(f"{prefix}/?lang={lang}").text
    (address,) = re.findall(r'<link rel="manifest" href="([^"]+)"', page)
    answer = client.get(address)
    assert answer.mimetype == "application/manifest+json"
    said = answer.get_json()
    assert said["name"] == texts_for(lang)("app.title")
    assert said["start_url"] == said["scope"] == f"{prefix}/"
    for one in said["icons"]:
        picture = client.get(one["src"], buffered=True)
        assert "immutable" in picture.headers["Cache-Control"]
        assert picture.mimetype == one["type"]
        if one["type"] == "image/png":
            assert one["sizes"] == "{}x{}".format(*struct.unpack(">II", picture.data[16:24]))


def test_the_shipped_icons_are_the_ones_the_tool_draws() -> None:
    drawn = runpy.run_path(str(ROOT / "tools" / "icons" / "build.py"))["files"]()
    assert set(drawn) == {file.name for file in ICONS.iterdir()}
    assert drawn["mark.svg"].decode() == MARK
    for name, body in drawn.items():
        assert (ICONS / name).read_bytes()[:24] == body[:24], name


def test_the_mark_is_a_character_on_the_accent_of_the_map() -> None:
    light = COLOURS[Theme.LIGHT]
    ground, character = ET.fromstring(MARK)  # noqa: S314  # our own
    assert ground.attrib["fill"] == light["accent"]
    assert character.attrib["fill"] == light["accent-ink"]
    assert "<text" not in MARK, "a font that is not there would draw another mark"


def test_the_icon_file_holds_three_sizes() -> None:
    body = (ICONS / "favicon.ico").read_bytes()
    assert struct.unpack("<HHH", body[:6]) == (0, 1, 3)
    for place, size in enumerate((16, 32, 48)):
        width, *_, length, start = struct.unpack("<BBBBHHII", body[6 + 16 * place :][:16])
        picture = body[start : start + length]
        assert (width, picture[:8]) == (size, PNG_START)
        assert struct.unpack(">II", picture[16:24]) == (size, size)
