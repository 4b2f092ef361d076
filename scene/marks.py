"""Symbols on the map: brands at their homes, policies where they were issued, the border."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.counting import counted_brands, home_brands
from data.models import AreaLevel, RecognitionLevel
from scene.places import place_points
from state.view_state import MapLevel, Points, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from data.models import Brand
    from scene.places import Point
    from scene.scene import Scene

SHAPES = {
    RecognitionLevel.NATIONAL: "star",
    RecognitionLevel.PROVINCIAL: "diamond",
    RecognitionLevel.PREFECTURE: "square",
    RecognitionLevel.COUNTY: "disc",
    RecognitionLevel.UNRATED: "ring",
}


HOLLOW = "ring"


@dataclass(frozen=True, slots=True)
class Mark:
    """Hold a symbol on an area: its shape, what it counts, and text written in it.

    `dashed` marks what belongs to a whole prefecture on a map of counties; `apart` is never
    drawn together with others.
    """

    adcode: str
    shape: str
    n: int
    text: str = ""
    dashed: bool = False
    apart: bool = False


def marks(scene: Scene) -> tuple[tuple[Mark, Point], ...]:
    """Return the symbols the state asks for and where they stand: (lon, lat), EPSG:4326."""
    places = place_points(scene)
    return tuple((mark, places[mark.adcode]) for mark in KINDS[scene.state.points](scene))


def _brands(scene: Scene) -> list[Mark]:
    """Mark the areas with brands of the view, but those with a character on them."""
    lettered = {code for code, value in scene.view.values.items() if value.glyph}
    return [mark for mark in _homes(scene, scene.brands) if mark.adcode not in lettered]


def _ambassadors(scene: Scene) -> list[Mark]:
    return _homes(scene, tuple(brand for brand in scene.brands if brand.has_ambassador))


def _policies(scene: Scene) -> list[Mark]:
    """Mark the areas that a policy was issued for, not those it also applies in."""
    found = {code: len(scene.dataset.policies_of(code)) for code in _areas_shown(scene)}
    return [_mark(scene, code, "sheet", count) for code, count in found.items() if count]


def _border(scene: Scene) -> list[Mark]:
    """Mark the areas on the border with a sign for each neighbouring country."""
    counties, prefectures = scene.dataset.counties, scene.dataset.prefectures
    found = ((code, counties.get(code) or prefectures[code]) for code in scene.view.values)
    return [
        Mark(code, "sign", 1, text=_signs(scene, area.border_with), apart=True)
        for code, area in found
        if area.is_border and area.border_with
    ]


def _signs(scene: Scene, countries: str) -> str:
    """Return the sign of each country; the first letters of a country that has none."""
    signs = (
        (name.strip(), scene.t.word("border_sign", name.strip())) for name in countries.split(";")
    )
    return "".join(name[:2].upper() if sign == name else sign for name, sign in signs)


def _nothing(_: Scene) -> list[Mark]:
    return []


KINDS: Mapping[Points, Callable[[Scene], list[Mark]]] = {
    Points.BRANDS: _brands,
    Points.AMBASSADORS: _ambassadors,
    Points.POLICIES: _policies,
    Points.BORDER: _border,
    Points.NONE: _nothing,
}


def _homes(scene: Scene, brands: tuple[Brand, ...]) -> list[Mark]:
    """Mark each area with some of the brands.

    At county level a county has the brands at home there, and a prefecture those of no county,
    dashed; at prefecture level a prefecture has all that count in it. A province-wide brand has
    no place on the map.
    """
    whole = scene.view.level is MapLevel.PREFECTURE
    of = counted_brands if whole else home_brands
    found = {code: of(scene.dataset, code, brands) for code in _areas_shown(scene)}
    return [_home(scene, code, there) for code, there in found.items() if there]


def _areas_shown(scene: Scene) -> tuple[str, ...]:
    """Return the areas of the level and, on a map of counties, the prefectures around them."""
    below = tuple(scene.view.values)
    if scene.view.level is MapLevel.PREFECTURE:
        return below
    return tuple(sorted((*scene.dataset.adcodes(AreaLevel.PREFECTURE), *below)))


def _is_wide(scene: Scene, adcode: str) -> bool:
    return adcode not in scene.view.values


def _mark(scene: Scene, adcode: str, shape: str, count: int) -> Mark:
    """Return a symbol; on tiles, which never overlap, each stands for itself."""
    dashed = _is_wide(scene, adcode)
    apart = dashed or scene.state.shape is Shape.TILES
    return Mark(adcode, shape, count, dashed=dashed, apart=apart)


def _home(scene: Scene, adcode: str, brands: Sequence[Brand]) -> Mark:
    levels = {brand.level for brand in brands}
    if _is_wide(scene, adcode) or levels == {RecognitionLevel.UNRATED}:
        shape = HOLLOW
    else:
        shape = SHAPES[brands[0].level] if len(brands) == 1 else "disc"
    return _mark(scene, adcode, shape, len(brands))
