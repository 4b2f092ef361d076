"""The order of the list: by the state's column, what has no value last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from data import workforce
from data.counting import counted_brands, preferred_headcount
from data.models import RecognitionLevel
from data.selection import folded
from state.view_state import Rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from data.models import Brand
    from layers.view import AreaValue
    from scene.scene import Scene

    Measure = Callable[["Scene", Any], Any]

T = TypeVar("T")


def listed_brands(scene: Scene) -> tuple[Brand, ...]:
    """Return the brands the filter keeps, in the order the state asks for."""
    return _ordered(scene, scene.brands, BRAND_COLUMNS)


def listed_areas(scene: Scene) -> tuple[AreaValue, ...]:
    """Return the layer's values of all areas of the level, in the order the state asks for."""
    return _ordered(scene, scene.view.values.values(), AREA_COLUMNS)


def is_sorted_by_headcount(scene: Scene) -> bool:
    """Say whether the rows stand in an order that compares numbers on different bases."""
    by_headcount = scene.state.sort.removeprefix("-") == "headcount"
    return by_headcount and scene.state.rows is Rows.BRANDS


def _ordered(scene: Scene, rows: Iterable[T], columns: Mapping[str, Measure]) -> tuple[T, ...]:
    """Sort rows by the state's column; those without a value come last in either direction."""
    measure = columns.get(scene.state.sort.removeprefix("-"))
    if measure is None:
        return tuple(rows)
    measured = [(measure(scene, row), row) for row in rows]
    known = [pair for pair in measured if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=scene.state.sort.startswith("-"))
    return tuple(row for _, row in [*known, *(pair for pair in measured if pair[0] is None)])


def _brand_name(scene: Scene, brand: Brand) -> object:
    return _spoken(scene.t.own(brand, "name"))


def _brand_place(scene: Scene, brand: Brand) -> str | None:
    """Return the home's code; None, which is last, for a brand without a stated place."""
    home = brand.home_adcode
    return None if home == scene.dataset.province_adcode else home


def _brand_level(_: Scene, brand: Brand) -> int | None:
    unknown = brand.level is RecognitionLevel.UNRATED
    return None if unknown else brand.level.rank


def _brand_headcount(scene: Scene, brand: Brand) -> int | None:
    figure = preferred_headcount(scene.dataset, brand.brand_id)
    return None if figure is None else figure.value


def _brand_quotient(scene: Scene, brand: Brand) -> float | None:
    if brand.census_industry is None or brand.home_adcode == scene.dataset.province_adcode:
        return None
    return workforce.quotient(scene.dataset, brand.home_adcode, brand.census_industry)


def _area_name(scene: Scene, value: AreaValue) -> object:
    return _spoken(scene.t.own(scene.dataset.areas[value.adcode], "name"))


def _area_place(scene: Scene, value: AreaValue) -> object:
    return scene.dataset.areas[value.adcode].parent_adcode


def _area_value(_: Scene, value: AreaValue) -> float | None:
    return value.class_index if value.number is None else value.number


def _area_rank(_: Scene, value: AreaValue) -> int | None:
    return value.rank


def _area_brands(scene: Scene, value: AreaValue) -> int | None:
    """Count the brands of an area; None, which is last, where none was found yet."""
    return len(counted_brands(scene.dataset, value.adcode, scene.brands)) or None


def _spoken(name: str) -> bytes:
    """Return a key that puts common characters in the order of their pinyin, as GB 2312 does."""
    return folded(name).encode("gb18030")


BRAND_COLUMNS: Mapping[str, Measure] = {
    "name": _brand_name,
    "place": _brand_place,
    "level": _brand_level,
    "headcount": _brand_headcount,
    "quotient": _brand_quotient,
}
AREA_COLUMNS: Mapping[str, Measure] = {
    "name": _area_name,
    "place": _area_place,
    "value": _area_value,
    "rank": _area_rank,
    "brands": _area_brands,
}
