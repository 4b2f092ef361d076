"""The pictures of a view: size, headers, wrong values, and a bound on the work."""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path
from threading import Barrier, Event, Thread
from typing import TYPE_CHECKING

import pytest

from api.files.raster import BusyError, Studio, png
from data.cache import Cache
from scene.scene import compose
from state.view_state import ViewState
from views.still.map import static_map

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
SMALL = "/map.png?width=320"


def size(body: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, from its header."""
    assert body.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", body[16:24])
    return width, height


def shades(body: bytes) -> int:
    """Count the different bytes of a PNG's pixels: one or two where it is blank."""
    packed, at = b"", 8
    while at < len(body):
        (length,) = struct.unpack(">I", body[at : at + 4])
        if body[at + 4 : at + 8] == b"IDAT":
            packed += body[at + 8 : at + 8 + length]
        at += 12 + length
    return len(set(zlib.decompress(packed)))


def test_the_svg_is_the_views_picture(client: FlaskClient, release: Dataset) -> None:
    sent = client.get("/map.svg?layer=brand-count&lang=en&tab=list")
    state = ViewState.model_validate({"layer": "brand-count", "lang": "en"})
    assert sent.get_data(as_text=True) == static_map(compose(release, state))
    assert sent.content_type == "image/svg+xml; charset=utf-8"
    policy = sent.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_a_png_is_drawn_as_wide_as_asked_and_differs_by_layer(client: FlaskClient) -> None:
    one, other = client.get(SMALL).data, client.get(f"{SMALL}&layer=brand-count").data
    assert size(one)[0] == size(other)[0] == 320
    assert one != other
    assert min(shades(one), shades(other)) > 64


def test_text_is_drawn_with_the_fonts_that_come_with_the_map(release: Dataset) -> None:
    svg = static_map(compose(release, ViewState()))
    own, none = png(svg, 320, sorted(FONTS.glob("*.otf"))), png(svg, 320, [])
    assert shades(own) > 64
    assert own != none


def test_the_card_has_the_size_that_sites_ask_for(client: FlaskClient) -> None:
    assert size(client.get("/map.png?card=1").data) == (1200, 630)
    assert size(client.get("/map.png?card=1&width=600").data) == (600, 315)


@pytest.mark.parametrize("path", ["/map.svg?layer=nothing&x=1", f"{SMALL}&area=999&lang=fr"])
def test_an_unknown_part_does_not_fail_the_picture(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("width=319", "width: found '319'; expected a whole number of pixels from 320 to 4000"),
        ("width=4001", "4001"),
        ("width=wide", "'wide'"),
        ("width=", "''"),
        ("width=²³²³", "width"),
        ("card=yes", "card: found 'yes'; expected 0 or 1"),
        ("download=2", "download"),
    ],
)
def test_a_wrong_value_is_named_with_what_to_do(
    client: FlaskClient, query: str, named: str
) -> None:
    sent = client.get(f"/map.png?{query}")
    assert (sent.status_code, sent.content_type) == (400, "application/problem+json")
    detail = json.loads(sent.data)["detail"]
    assert named in detail
    assert "leave it out" in detail


@pytest.mark.parametrize("path", ["/map.svg?lang=en", SMALL])
def test_a_picture_is_kept_by_its_tag_and_named_after_the_release(
    client: FlaskClient, release: Dataset, path: str
) -> None:
    ending = path[5:8]
    sent = client.get(path)
    assert sent.headers["Cache-Control"] == "public, max-age=300"
    assert sent.headers["ETag"].startswith(f'W/"{release.release}-')
    again = client.get(path, headers={"If-None-Match": sent.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    name = f'filename="map-{release.release}.{ending}"'
    assert sent.headers["Content-Disposition"] == f"inline; {name}"
    saved = client.get(f"{path}&download=1")
    assert saved.headers["Content-Disposition"] == f"attachment; {name}"


def test_the_cache_keeps_the_newest_within_its_bytes() -> None:
    cache = Cache[bytes](most=10)
    for key in "abc":
        cache.put(key, b"1234")
    assert [cache.get(key) for key in "abc"] == [None, b"1234", b"1234"]
    cache.put("b", b"12")
    cache.put("d", b"1234")
    assert [cache.get(key) for key in "bcd"] == [b"12", b"1234", b"1234"]
    cache.put("e", b"12345678901")
    assert cache.get("e") is None


def test_a_picture_is_drawn_once() -> None:
    drawn: list[int] = []
    studio = Studio(Cache(100))

    def draw() -> bytes:
        drawn.append(1)
        return b"picture"

    assert {studio.get("key", draw) for _ in range(3)} == {b"picture"}
    assert len(drawn) == 1


def test_many_at_once_wait_and_all_get_theirs() -> None:
    studio, begun = Studio(Cache(1000)), Barrier(12)
    bodies: dict[int, bytes] = {}

    def ask(key: int) -> None:
        begun.wait(60)
        bodies[key] = studio.get(key, f"picture {key}".encode)

    threads = [Thread(target=ask, args=(key,)) for key in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert bodies == {key: f"picture {key}".encode() for key in range(12)}


def test_a_wait_has_an_end_and_leaves_nothing_behind() -> None:
    studio, free, begun = Studio(Cache(100), patience=0.01), Event(), Event()

    def draw() -> bytes:
        begun.set()
        assert free.wait(60)
        return b"picture"

    first = Thread(target=studio.get, args=("first", draw))
    first.start()
    assert begun.wait(60)
    with pytest.raises(BusyError):
        studio.get("second", lambda: b"later")
    free.set()
    first.join(20)
    assert studio.get("second", lambda: b"later") == b"later"


def test_a_picture_waited_for_in_vain_is_503_with_a_time_to_ask_again(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> bytes:
        raise BusyError

    monkeypatch.setattr(Studio, "get", busy)
    sent = client.get("/map.png")
    assert (sent.status_code, sent.headers["Retry-After"]) == (503, "2")
