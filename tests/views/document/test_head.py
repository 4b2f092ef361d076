"""What a document says of itself is true of what it shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from data.counting import counted_brands
from data.models import BrandStatus
from scene.scene import compose
from state.view_state import ViewState
from texts import texts_for
from views.document.head import Head, head_of
from views.document.structured_data import covered, structured_data

if TYPE_CHECKING:
    from data.dataset import Dataset
    from scene.scene import Scene

BASE = "https://example.org/map"
BRAND = "zhenxiong-hardware-workers"


def head(release: Dataset, **chosen: object) -> tuple[Scene, Head]:
    scene = compose(release, ViewState().but(**chosen))
    return scene, head_of(scene, BASE)


def described(release: Dataset, **chosen: object) -> dict[str, Any]:
    """Return the structured data of a view as a reader of JSON sees it."""
    scene, said = head(release, **chosen)
    text = str(structured_data(scene, said, BASE))
    assert "<" not in text
    data: dict[str, Any] = json.loads(text)
    return data


@pytest.mark.parametrize(
    ("chosen", "path"),
    [
        ({}, "/"),
        ({"area": "532328"}, "/area/532328"),
        ({"area": "532328", "theme": "dark", "reading": "senior"}, "/area/532328"),
        ({"brand": BRAND}, f"/brand/{BRAND}"),
        ({"brand": BRAND, "area": "530627"}, f"/brand/{BRAND}"),
        ({"area": "530000"}, "/"),
        ({"layer": "brand-count"}, "/?layer=brand-count"),
        ({"area": "532328", "lang": "en"}, "/area/532328?lang=en"),
        ({"area": "532328", "industry": ("agriculture",), "tab": "list"}, "/area/532328"),
        ({"brand": BRAND, "layer": "brand-count", "lang": "en"}, f"/brand/{BRAND}?lang=en"),
        ({"layer": "brand-count", "level": "prefecture", "q": "x"}, "/?layer=brand-count"),
        ({"rank": ("national",), "shape": "tiles"}, "/"),
    ],
)
def test_a_view_has_one_canonical_address(
    release: Dataset, chosen: dict[str, object], path: str
) -> None:
    assert head(release, **chosen)[1].canonical == BASE + path


def test_a_shared_view_is_opened_as_it_is(release: Dataset) -> None:
    said = head(release, layer="brand-count", level="prefecture")[1]
    assert said.address == f"{BASE}/?layer=brand-count&level=prefecture"
    assert said.oembed.endswith(quote(said.address, safe=""))


def test_each_language_names_the_others(release: Dataset) -> None:
    _, zh = head(release, area="532328")
    _, en = head(release, area="532328", lang="en")
    assert zh.alternates == en.alternates
    assert zh.alternates["x-default"] == zh.alternates["zh-CN"] == zh.canonical
    assert en.alternates["en"] == en.canonical


def test_the_picture_shows_the_same_view(release: Dataset) -> None:
    _, said = head(release, area="532328", lang="en")
    assert said.picture == f"{BASE}/map.png?card=1&area=532328&lang=en"
    assert head(release)[1].picture == f"{BASE}/map.png?card=1"


def test_an_area_without_a_brand_is_never_said_to_have_none(release: Dataset) -> None:
    brands = tuple(release.brands.values())
    empty = next(code for code in release.counties if not counted_brands(release, code, brands))
    for lang in ("zh", "en"):
        assert (
            texts_for(lang)("document.area_none")
            in head(release, area=empty, lang=lang)[1].description
        )


def test_a_description_counts_what_the_map_counts(release: Dataset) -> None:
    brands = tuple(release.brands.values())
    for code in (*release.prefectures, *tuple(release.counties)[::9]):
        count = len(counted_brands(release, code, brands))
        said = head(release, area=code, lang="en")[1].description
        assert not count or f"found: {count}" in said


def test_a_doubtful_brand_is_described_with_its_doubts(release: Dataset) -> None:
    t = texts_for("en")
    past = [b for b in release.brands.values() if b.status is BrandStatus.HISTORICAL]
    assert past
    for brand in past:
        assert t("tag.historical") in head(release, brand=brand.brand_id, lang="en")[1].description


def test_the_first_view_describes_the_data(release: Dataset) -> None:
    data = described(release)["mainEntity"]
    assert (data["@type"], data["version"]) == ("Dataset", release.release)
    assert data["temporalCoverage"] == covered(release)
    assert data["license"].startswith(f"{BASE}/data")


def test_a_brand_is_a_service_of_its_home(release: Dataset) -> None:
    data = described(release, brand=BRAND)
    home = data["mainEntity"]["areaServed"]
    assert home["identifier"]["value"] == "530627"
    assert home["containedInPlace"]["identifier"]["value"] == "530600"
    assert data["url"] == f"{BASE}/brand/{BRAND}"


def test_only_linkable_sources_are_linked(release: Dataset) -> None:
    linked = {source.link for source in release.sources.values() if source.link}
    for brand in release.brands:
        for source in described(release, brand=brand).get("citation", ()):
            assert source.get("url") in {None, *linked}


def test_an_area_names_what_it_lies_in(release: Dataset) -> None:
    data = described(release, area="532302", lang="en")["mainEntity"]
    assert data["identifier"]["value"] == "532302"
    assert data["containedInPlace"]["containedInPlace"]["identifier"]["value"] == "530000"
