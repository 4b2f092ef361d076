"""What scripts draw on the map: symbols, tooltips, textures, destinations."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from data.counting import counted_brands
from data.models import AreaLevel
from layers.registry import LAYERS
from layers.view import Missing
from scene.scene import compose
from state.view_state import Language, MapLevel, ViewState
from views.map.overlay import overlay
from views.map.overlay_areas import BRAND_LINES, area_words

if TYPE_CHECKING:
    from data.dataset import Dataset


def drawn(release: Dataset, **choices: object) -> dict[str, Any]:
    return overlay(compose(release, ViewState.model_validate(choices)))


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("level", MapLevel)
@pytest.mark.parametrize("lang", Language)
def test_every_view_is_plain_data_with_words_for_every_area(
    release: Dataset, layer: str, level: MapLevel, lang: Language
) -> None:
    scene = compose(release, ViewState(layer=layer, level=level, lang=lang))
    assert json.loads(json.dumps(overlay(scene)))["level"] == level
    areas: dict[str, Any] = area_words(scene)
    assert list(areas) == list(release.adcodes(level))
    for words in areas.values():
        assert words["name"]
        assert words["say"].startswith(words["name"])
        assert 1 <= len(words["tip"]) <= 1 + BRAND_LINES
        assert words["at"] is None or 0 <= words["at"] <= 1


def test_only_the_area_that_the_legend_rests_on_comes_with_the_view(release: Dataset) -> None:
    assert drawn(release)["areas"] == {}
    scene = compose(release, ViewState(area="530627"))
    assert overlay(scene)["areas"] == {"530627": area_words(scene)["530627"]}
    province = drawn(release, area="530627", level="prefecture")
    assert list(province["areas"]) == ["530600"]


def test_every_brand_with_a_place_is_counted_in_exactly_one_symbol(release: Dataset) -> None:
    counted = sum(mark["n"] for mark in drawn(release)["marks"])
    placed = [b for b in release.brands.values() if b.home_level is not AreaLevel.PROVINCE]
    assert counted == len(placed)


def test_prefecture_wide_brands_are_dashed_and_only_at_county_level(release: Dataset) -> None:
    wide = [b for b in release.brands.values() if b.home_level is AreaLevel.PREFECTURE]
    dashed = [mark for mark in drawn(release)["marks"] if mark["dashed"]]
    assert sum(mark["n"] for mark in dashed) == len(wide)
    assert not any(mark["dashed"] for mark in drawn(release, level="prefecture")["marks"])


def test_a_prefecture_counts_what_counts_in_it(release: Dataset) -> None:
    counts = [mark["n"] for mark in drawn(release, level="prefecture")["marks"]]
    brands = tuple(release.brands.values())
    expected = [len(counted_brands(release, c, brands)) for c in release.adcodes("prefecture")]
    assert counts == [count for count in expected if count]


def test_the_shape_of_one_brand_is_its_level_and_unrated_is_hollow(release: Dataset) -> None:
    def shapes(rank: str) -> set[str]:
        marks = drawn(release, rank=[rank], wide=False)["marks"]
        return {mark["shape"] for mark in marks}

    assert shapes("national") == {"star"}
    assert shapes("unrated") == {"ring"}


def test_an_area_with_a_character_has_no_symbol(release: Dataset) -> None:
    payload = drawn(release, layer="main-industry", level="prefecture")
    assert payload["glyphs"]
    assert payload["marks"] == []


def test_textures_follow_the_reasons_of_the_layer(release: Dataset) -> None:
    state = ViewState(layer="brand-count", within="530600")
    scene = compose(release, state)
    payload: dict[str, Any] = overlay(scene)
    assert tuple(payload["no_data"]) == scene.view.missing(Missing.NO_DATA)
    assert tuple(payload["not_applicable"]) == scene.view.missing(Missing.NOT_APPLICABLE)
    assert payload["within"] == "530600"


def test_the_legend_rests_on_the_chosen_area_or_the_one_around_it(release: Dataset) -> None:
    assert drawn(release, area="530627")["resting"] == "530627"
    assert drawn(release, area="530627", level="prefecture")["resting"] == "530600"
    assert drawn(release, area="530600")["resting"] is None
    assert drawn(release)["selected"] is None


def test_a_brand_selects_its_home_and_shows_where_its_workers_go(release: Dataset) -> None:
    payload = drawn(release, brand="zhenxiong-hardware-workers", lang="en")
    assert payload["selected"] == {"adcode": "530627", "level": "county"}
    (place,) = payload["destinations"]
    assert place["title"] == "to Yongkang, Zhejiang"
    assert not place["inside"]
    assert place["note"]


def test_a_destination_on_the_map_is_no_mere_direction(release: Dataset) -> None:
    (place,) = drawn(release, brand="lincang-nannies")["destinations"]
    assert place["inside"]
    assert place["note"] == ""


def test_countries_without_coordinates_have_no_line(release: Dataset) -> None:
    lines = drawn(release, brand="zhaotong-skewer-barbecue-workers")["destinations"]
    rows = release.destinations_of("zhaotong-skewer-barbecue-workers")
    assert len(lines) == len({row.destination_code for row in rows if row.lon is not None})
