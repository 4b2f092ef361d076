"""The list of areas says what the map says, value for value and word for word."""

from __future__ import annotations

import csv
import io
import os
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from data.exports import csv_bytes
from layers.registry import LAYERS
from scene.order import listed_areas
from scene.paging import page_of
from scene.scene import Scene, compose
from scene.sheets import view_sheet, view_workbook
from state.view_state import MapLevel, ViewState
from tests.views.addresses import address
from views.lists.list_view import list_view
from views.map.overlay_areas import area_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from data.dataset import Dataset

METHODS = ("", "quantile", "jenks", "equal", "1,5,10")
LANGUAGES = ("zh", "en")
LEVELS = tuple(level.value for level in MapLevel)


def cases() -> list[tuple[str, str, str, str]]:
    """Return every layer with every level, method and language, or each pair of them once."""
    if os.environ.get("BRANDMAP_TEST_FULL") == "1":
        return list(product(LAYERS, LEVELS, METHODS, LANGUAGES))
    return [
        (layer, LEVELS[(turn + place) % 2], method, LANGUAGES[(turn // 2 + place) % 2])
        for place, layer in enumerate(LAYERS)
        for turn, method in enumerate(METHODS)
    ]


def scene_of(release: Dataset, **chosen: Any) -> Scene:
    return compose(release, ViewState(**{"rows": "areas", "tab": "list", **chosen}))


def rows_of(scene: Scene) -> list[Any]:
    """Return the rows of all pages."""
    pages = page_of(listed_areas(scene), 1).pages
    tables: list[Any] = [
        list_view(compose(scene.dataset, scene.state.but(page=number))).children[1].children[0]
        for number in range(1, pages + 1)
    ]
    return [row for table in tables for row in table.children[2].children]


def said(component: Any) -> str:
    """Return the words of a component, passports closed."""
    if component is None or isinstance(component, str | int | float):
        return "" if component is None else str(component)
    if isinstance(component, list | tuple):
        return "".join(said(part) for part in component)
    if type(component).__name__ == "Details":
        return said(component.children[0])
    return said(getattr(component, "children", None))


def codes(rows: list[Any], scene: Scene) -> Iterator[str]:
    by_link = {scene.link(area=code, brand=None): code for code in scene.view.values}
    for row in rows:
        yield by_link[address(scene, row.children[0].children)]


@pytest.mark.parametrize(("layer", "level", "classes", "lang"), cases())
def test_map_list_and_file_agree(
    release: Dataset, layer: str, level: str, classes: str, lang: str
) -> None:
    scene = scene_of(release, layer=layer, level=level, classes=classes, lang=lang)
    rows = rows_of(scene)
    spoken = area_words(scene)
    sheet = list(csv.DictReader(io.StringIO(csv_bytes(view_sheet(scene)).decode())))
    listed = list(codes(rows, scene))
    assert listed == [row["adcode"] for row in sheet] == list(scene.view.values)
    for code, row, line in zip(listed, rows, sheet, strict=True):
        value = scene.view.values[code]
        cells = [said(cell) for cell in row.children]
        assert cells[2] == line["value_text"]
        if value.rank is None:
            assert cells[2] == spoken[code]["tip"][0]  # type: ignore[index]
        else:
            assert cells[2] == value.text
        assert cells[4] == line["rank"] == ("" if value.rank is None else str(value.rank))
        shown = "" if value.class_index is None else scene.view.classes[value.class_index].label
        assert cells[3] == line["class"].removeprefix("'") == shown
        assert line["missing"] == (value.missing or "")
        assert line["sentence"] == value.sentence
        if value.number is not None:
            assert float(line["value"]) == value.number
        else:
            assert line["value"] == (value.value or "")


@pytest.mark.parametrize("sort", ["value", "-value", "rank", "-rank", "brands", "-brands"])
def test_areas_without_a_value_come_last_in_either_direction(release: Dataset, sort: str) -> None:
    scene = scene_of(release, layer="brand-count", sort=sort)
    missing = [scene.view.values[code].missing is not None for code in codes(rows_of(scene), scene)]
    assert missing == sorted(missing)


def test_a_falling_order_is_the_rising_one_turned_round(release: Dataset) -> None:
    def numbers(sort: str) -> list[float]:
        scene = scene_of(release, sort=sort)
        found = [scene.view.values[code].number for code in codes(rows_of(scene), scene)]
        return [number for number in found if number is not None]

    assert numbers("value") == sorted(numbers("value"))
    assert numbers("-value") == sorted(numbers("value"), reverse=True)


def test_areas_outside_the_filter_are_marked_as_on_the_map(release: Dataset) -> None:
    scene = scene_of(release, layer="brand-count", within="530600")
    outside = [row for row in rows_of(scene) if row.className == "outside"]
    assert len(outside) == 129 - 11
    assert "不在所选州市" in said(outside[0].children[2])


def test_none_found_is_not_zero(release: Dataset) -> None:
    scene = scene_of(release, industry=("forestry",))
    found = dict(zip(scene.view.values, (row[9] for row in view_sheet(scene).rows), strict=True))
    assert found["530627"] == 0
    assert found["530102"] is None


def test_a_workbook_of_a_view_says_what_it_is_and_cites_its_sources(release: Dataset) -> None:
    scene = scene_of(release, layer="people-employed", level="prefecture", lang="en")
    sheets = {sheet.name: sheet for sheet in view_workbook(scene, "http://map.example/?x")}
    assert list(sheets) == ["areas", "about", "citations"]
    named = {name for row in sheets["areas"].rows for name in str(row[-1]).split(";") if name}
    assert named == {row[0] for row in sheets["citations"].rows}
    assert named
    assert ("Address", "http://map.example/?x") in sheets["about"].rows
