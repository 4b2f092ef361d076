"""The single file: nothing from elsewhere, everything inside, hostile words harmless."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import folium
import pytest

from scene.scene import compose
from state.address import parse
from tests.strategies import seeded_state
from views.offline.page import OfflinePage, offline_page

if TYPE_CHECKING:
    from data.dataset import Dataset
    from state.vocabulary import Vocabulary

LEAFLET = Path(__file__).parents[3] / "assets" / "vendor" / "leaflet"
MOST_BYTES = 2_000_000
HOSTILE = "</script><img src=x onerror=alert(1)>\u2028&\"'{{7*7}}"
VIEWS = (
    "",
    "?lang=en&theme=dark&level=prefecture",
    "?shape=tiles&layer=brand-count",
    "?rank=national",
)
FETCHING = re.compile(
    r"<(?:link|img|iframe|object|embed|audio|video|source|base)\b(?![^>]*href=\"data:)"
    r"|<script[^>]*\bsrc=|@import|url\((?!#)",
    re.IGNORECASE,
)


def page_of(release: Dataset, words: Vocabulary, query: str) -> OfflinePage:
    return offline_page(compose(release, parse(query, words)[0]), LEAFLET)


def content_of(page: OfflinePage) -> dict[str, Any]:
    found = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', page.html, re.DOTALL
    )
    assert found is not None
    content: dict[str, Any] = json.loads(found[1])
    return content


def without_scripts(html: str) -> str:
    return re.sub(r"<script[^>]*>.*?</script>", "<script></script>", html, flags=re.DOTALL)


@pytest.mark.parametrize("query", VIEWS)
def test_nothing_is_asked_for_and_all_is_inside(
    release: Dataset, words: Vocabulary, query: str
) -> None:
    page = page_of(release, words, query)
    assert len(page.html.encode()) <= MOST_BYTES
    assert FETCHING.findall(without_scripts(page.html)) == []
    assert "cdn" not in page.html.lower()
    assert "sourceMappingURL" not in page.html


@pytest.mark.parametrize("query", VIEWS)
def test_its_policy_allows_its_own_scripts_and_no_other(
    release: Dataset, words: Vocabulary, query: str
) -> None:
    page = page_of(release, words, query)
    run = re.findall(r"<script>(.*?)</script>", page.html, re.DOTALL)
    hashes = [f"'sha256-{b64encode(sha256(s.encode()).digest()).decode()}'" for s in run]
    assert len(run) == 3
    assert f"script-src {' '.join(hashes)};" in page.policy
    assert "default-src 'none'" in page.policy
    assert "unsafe-inline" not in page.policy.replace("style-src 'unsafe-inline'", "")
    assert page.policy.replace("'", "&#39;") in page.html


@pytest.mark.parametrize("seed", range(4))
def test_both_languages_tell_the_same_map(release: Dataset, words: Vocabulary, seed: int) -> None:
    scene = compose(release, seeded_state(words, seed))
    content = content_of(offline_page(scene, LEAFLET))
    zh, en = content["told"]["zh"], content["told"]["en"]
    assert list(zh["areas"]) == list(en["areas"]) == list(scene.view.values)
    assert list(zh["brands"]) == list(en["brands"]) == [brand.brand_id for brand in scene.brands]
    assert len(zh["layers"]) == len(en["layers"]) == len(content["fills"]) >= 8
    assert zh["layers"][0]["title"] != en["layers"][0]["title"]
    for said, filled in zip(zh["layers"], content["fills"], strict=True):
        known = {row[0] for row in [*said["rows"], *said["missing"]]}
        assert set(filled.values()) <= known, said["title"]
        assert sum(row[2] for row in said["rows"]) <= len(filled)


def test_only_sources_that_may_be_linked_are_links(release: Dataset, words: Vocabulary) -> None:
    sources = content_of(page_of(release, words, ""))["told"]["en"]["sources"]
    for key, told in sources.items():
        assert told["link"] == (release.sources[key].link or "")
    assert {bool(told["link"]) for told in sources.values()} == {True, False}


def test_brands_are_told_with_their_numbers_doubts_and_sources(
    release: Dataset, words: Vocabulary
) -> None:
    told = content_of(page_of(release, words, "?lang=en"))["told"]["en"]["brands"]
    for brand in release.brands.values():
        one = told[brand.brand_id]
        assert len(one["numbers"]) == len(release.figures_of(brand.brand_id))
        assert one["sources"]
        assert bool(one["doubts"] or one["facts"])
    implied = next(b for b in release.brands.values() if b.level_basis == "implied")
    assert "implied" in told[implied.brand_id]["facts"][0]


def test_every_area_and_brand_is_found_by_characters_pinyin_initials_and_english(
    release: Dataset, words: Vocabulary
) -> None:
    found = content_of(page_of(release, words, ""))["found"]
    for spelling in ("元谋", "yuanmou", "ym"):
        assert spelling in found["532328"]
    for spelling in ("元谋菜农", "yuanmoucainong", "ymcn", "yuanmouvegetablegrowers"):
        assert spelling in found["yuanmou-vegetable-growers"]


def test_hostile_names_stay_words(release: Dataset, words: Vocabulary) -> None:
    brand = release.brands["yuanmou-vegetable-growers"]
    evil = brand.model_copy(update={"name_zh": HOSTILE, "name_en": HOSTILE, "summary_zh": HOSTILE})
    brands = MappingProxyType({**release.brands, brand.brand_id: evil})
    page = page_of(replace(release, brands=brands), words, "?brand=yuanmou-vegetable-growers")
    assert HOSTILE not in page.html
    assert "<img" not in page.html
    assert content_of(page)["told"]["zh"]["brands"][brand.brand_id]["name"] == HOSTILE
    assert page.html.count("</script>") == 4


def test_folium_itself_is_left_as_it_was(release: Dataset, words: Vocabulary) -> None:
    before = [*folium.Map.default_js], [*folium.Map.default_css]
    first, second = (page_of(release, words, "") for _ in range(2))
    assert first == second
    assert ([*folium.Map.default_js], [*folium.Map.default_css]) == before
