"""The symbols on the map: each set shows what it says, once, where it belongs."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any, cast

import pytest

from data.models import AreaLevel
from scene.places import broken, label_points, place_points, tile_labels
from scene.scene import compose
from state.view_state import Language, MapLevel, Points, Shape, ViewState
from views.map.overlay import overlay

if TYPE_CHECKING:
    from data.dataset import Dataset


def drawn(release: Dataset, **choices: object) -> list[dict[str, Any]]:
    payload = overlay(compose(release, ViewState.model_validate(choices)))
    return cast("list[dict[str, Any]]", payload["marks"])


@pytest.mark.parametrize(("points", "shape", "level"), list(product(Points, Shape, MapLevel)))
def test_every_set_is_plain_data_in_every_view(
    release: Dataset, points: Points, shape: Shape, level: MapLevel
) -> None:
    found = drawn(release, points=points, shape=shape, level=level, lang=Language.EN)
    assert json.loads(json.dumps(found)) == found
    assert len({mark["adcode"] for mark in found}) == len(found)
    assert bool(found) == (points is not Points.NONE)


def test_policies_are_shown_for_exactly_their_area(release: Dataset) -> None:
    found = {mark["adcode"]: mark["n"] for mark in drawn(release, points="policies")}
    issued: dict[str, int] = {}
    for policy in release.policies.values():
        area = release.areas.get(policy.adcode)
        if area is not None and area.level is not AreaLevel.PROVINCE:
            issued[policy.adcode] = issued.get(policy.adcode, 0) + 1
    assert found == issued


def test_ambassadors_are_brands_that_are_known_to_have_one(release: Dataset) -> None:
    counted = sum(mark["n"] for mark in drawn(release, points="ambassadors"))
    assert counted == sum(brand.has_ambassador is True for brand in release.brands.values())


def test_border_counties_carry_the_country_across(release: Dataset) -> None:
    found = {mark["adcode"]: mark["text"] for mark in drawn(release, points="border", lang="en")}
    assert set(found) == {code for code, row in release.counties.items() if row.is_border}
    assert found["530826"] == "VNLA"
    assert {mark["apart"] for mark in drawn(release, points="border")} == {True}


def test_what_belongs_to_a_prefecture_is_never_drawn_with_a_county(release: Dataset) -> None:
    for points in (Points.BRANDS, Points.POLICIES):
        for mark in drawn(release, points=points):
            wide = release.areas[mark["adcode"]].level is AreaLevel.PREFECTURE
            assert mark["dashed"] is mark["apart"] is wide


def test_hollow_symbols_say_so_for_clusters(release: Dataset) -> None:
    found = drawn(release, wide=False)
    assert {mark["solid"] for mark in found if mark["shape"] == "ring"} == {0}
    assert {mark["solid"] for mark in found if mark["shape"] != "ring"} == {1}


def test_on_tiles_a_symbol_stands_in_the_middle_of_its_tile(release: Dataset) -> None:
    tiles = release.boundaries.tiles["county"]
    for mark in drawn(release, shape="tiles", wide=False):
        row = tiles.loc[mark["adcode"]]
        assert (mark["lon"], mark["lat"]) == (row["label_lon"], row["label_lat"])
        assert mark["apart"]


@pytest.mark.parametrize("level", MapLevel)
def test_every_area_has_a_place_on_tiles(release: Dataset, level: MapLevel) -> None:
    scene = compose(release, ViewState(shape=Shape.TILES, level=level))
    assert set(place_points(scene)) == set(label_points(release))


def test_names_fit_their_tile(release: Dataset) -> None:
    features = tile_labels(release, "county")["features"]
    assert isinstance(features, list)
    named = [feature["properties"] for feature in features]
    assert {row["adcode"] for row in named} == set(release.counties)
    lines = [line for row in named for line in row["en_name"].replace("-", "\n").split("\n")]
    longest = max(map(len, lines))
    assert longest <= 8
    assert {row["en_brief"] for row in named if row["adcode"] == "530627"} == {"ZX"}


@pytest.mark.parametrize(
    ("name", "initials", "expected"),
    [
        ("Guangnan", "gn", "Guang-\nnan"),
        ("Xishuangbanna", "xsbn", "Xishuang-\nbanna"),
        ("Luxi", "lx", "Luxi"),
        ("Shangri-La", "xgll", "Shangri-La"),
        ("Ning'er", "ne", "Ning'er"),
        ("Westward", "x", "Westward"),
    ],
)
def test_long_names_break_between_syllables(name: str, initials: str, expected: str) -> None:
    assert broken(name, initials) == expected
