"""Side by side: the same facts for all, no sums, what is missing in words, each number sourced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from data.counting import counted_brands, preferred_headcount
from layers.registry import LAYERS
from scene.scene import compose
from state.address import MOST_COMPARED
from state.view_state import Language, MapLevel, ViewState
from tests.views.addresses import address, addresses
from views.lists.compare import comparison
from views.lists.compare_areas import area_rows, area_sources
from views.lists.compare_brands import brand_rows, brand_sources
from views.parts.citations import Citations
from views.parts.compare_link import compare_link
from views.parts.on_map import on_map, standing, view_of

if TYPE_CHECKING:
    from data.dataset import Dataset
    from scene.scene import Scene

COUNTIES = ("530627", "532328", "530102", "533324")
BRANDS = ("zhenxiong-hardware-workers", "lincang-nannies")


def scene_of(release: Dataset, **choices: object) -> Scene:
    return compose(release, ViewState.model_validate(choices))


def text(part: Any) -> str:
    """Return the words of a component and of all within it."""
    if part is None or isinstance(part, str | int | float):
        return "" if part is None else str(part)
    if isinstance(part, list | tuple):
        return "".join(map(text, part))
    return text(getattr(part, "children", None))


@pytest.mark.parametrize("lang", Language)
@pytest.mark.parametrize("chosen", [COUNTIES, BRANDS, ("530627", "530600", "530000")])
def test_every_row_has_words_for_every_item(
    release: Dataset, lang: Language, chosen: tuple[str, ...]
) -> None:
    scene = scene_of(release, lang=lang, compare=chosen)
    brands = chosen[0] in release.brands
    found = (brand_sources if brands else area_sources)(scene, chosen)
    citations = Citations.of(release, found, "compared")
    rows = (brand_rows if brands else area_rows)(scene, chosen, citations)
    assert len({row.label for row in rows}) == len(rows)
    for row in rows:
        assert [bool(text(cell).strip()) for cell in row.cells] == [True] * len(chosen), row.label
    assert comparison(scene) is not None


def test_headcounts_of_two_bases_stand_in_two_rows_and_none_is_a_sum(release: Dataset) -> None:
    scene = scene_of(release, compare=COUNTIES)
    citations = Citations.of(release, area_sources(scene, COUNTIES), "compared")
    rows = {row.label: row for row in area_rows(scene, COUNTIES, citations)}
    for column, code in enumerate(COUNTIES):
        for brand in counted_brands(release, code, scene.brands):
            figure = preferred_headcount(release, brand.brand_id)
            if figure is None:
                continue
            here = text(rows[scene.t(f"compare.headcount_{figure.basis}")].cells[column])
            other = "industry" if figure.basis == "brand" else "brand"
            there = text(rows[scene.t(f"compare.headcount_{other}")].cells[column])
            assert brand.name_zh in here
            assert brand.name_zh not in there


def test_nothing_is_compared_until_there_are_two(release: Dataset) -> None:
    assert comparison(scene_of(release)) is None
    one: Any = comparison(scene_of(release, compare=["530627"]))
    assert one.className == "cmp-bar"
    two: Any = comparison(scene_of(release, compare=["530627", "530600"]))
    assert two.className == "cmp"


def test_an_item_joins_and_leaves_through_the_address(release: Dataset) -> None:
    one = scene_of(release, compare=["530627"])
    assert address(one, compare_link(one, "532328")) == "/?compare=530627,532328"
    two = scene_of(release, compare=["530627", "532328"])
    assert address(two, compare_link(two, "530627")) == "/?compare=532328"


def test_a_full_comparison_gives_its_reason(release: Dataset) -> None:
    scene = scene_of(release, compare=COUNTIES)
    part: Any = compare_link(scene, "530600")
    assert addresses(scene, part) == []
    assert str(MOST_COMPARED) in text(part)


def test_brands_and_areas_are_never_side_by_side(release: Dataset) -> None:
    scene = scene_of(release, compare=COUNTIES)
    assert address(scene, compare_link(scene, BRANDS[0])) == f"/?compare={BRANDS[0]}"


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("level", MapLevel)
def test_the_line_on_the_map_says_what_the_layer_says(
    release: Dataset, layer: str, level: MapLevel
) -> None:
    scene = scene_of(release, layer=layer, level=level)
    for code in ("530627", "530600", "533324"):
        view = view_of(scene, code)
        assert view is not None
        value = view.values[code]
        words = text(standing(scene, view, code))
        assert (value.text or value.sentence) in words
        if value.missing:
            assert words == value.sentence
        elif value.rank is not None:
            assert str(value.rank) in words
    assert on_map(scene, release.province_adcode) == []


def test_a_shared_rank_says_so(release: Dataset) -> None:
    scene = scene_of(release, layer="brand-count", lang="en")
    ranks = [value.rank for value in scene.view.values.values() if value.rank]
    code = next(
        code
        for code, value in scene.view.values.items()
        if value.rank and ranks.count(value.rank) > 1
    )
    shared = ranks.count(scene.view.values[code].rank or 0) - 1
    assert f"shared with {shared} more" in text(standing(scene, scene.view, code))
