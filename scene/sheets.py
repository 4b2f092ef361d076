"""The list as sheets to take away: its rows as they stand, and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from data.counting import preferred_headcount
from data.exports import Sheet, citation_sheet
from layers.kinds.wording import area_name
from scene.area_values import area_source_ids, brand_count, class_words, value_words
from scene.order import listed_areas, listed_brands
from state.view_state import Rows
from texts.numbers import hedged

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.exports import Cell
    from data.models import Brand
    from layers.view import AreaValue
    from scene.scene import Scene
    from texts import Texts

AREA_COLUMNS = (
    "adcode", "area", "prefecture", "value", "unit", "value_text", "class", "rank", "missing",
    "brands", "sentence", "source_ids",
)  # fmt: skip
BRAND_COLUMNS = (
    "brand_id", "name", "level", "level_basis", "industry", "home_adcode", "home", "headcount",
    "qualifier", "headcount_text", "basis", "period", "period_kind", "counts", "headcount_source",
    "census_industry", "location_quotient", "source_ids",
)  # fmt: skip


def view_sheet(scene: Scene) -> Sheet:
    """Return the rows of the list, in its order; the header is in English, words as the page's."""
    if scene.state.rows is Rows.AREAS:
        rows = tuple(_area(scene, value) for value in listed_areas(scene))
        return Sheet("areas", AREA_COLUMNS, rows)
    return Sheet("brands", BRAND_COLUMNS, tuple(_brand(scene, b) for b in listed_brands(scene)))


def view_workbook(scene: Scene, address: str) -> tuple[Sheet, ...]:
    """Return the list, what it shows, and the citations of every source it names."""
    sheet = view_sheet(scene)
    named = {name for row in sheet.rows for name in str(row[-1] or "").split(";") if name}
    sources = [source for name, source in scene.dataset.sources.items() if name in named]
    return sheet, about_sheet(scene.t, _about(scene, address)), citation_sheet(sources)


def about_sheet(t: Texts, lines: Iterable[tuple[str, str]]) -> Sheet:
    """Return the sheet that says what a file is: what, and the words."""
    rows = ((t(f"data.about_{key}"), words) for key, words in lines)
    return Sheet("about", ("what", "words"), tuple(rows))


def _about(scene: Scene, address: str) -> list[tuple[str, str]]:
    t, view = scene.t, scene.view
    areas = scene.state.rows is Rows.AREAS
    shown = (view.title, view.method) if areas else (t("table.label"), t("data.never_added"))
    return [
        ("title", t("app.title")),
        ("view", shown[0]),
        ("method", shown[1]),
        ("release", scene.dataset.release),
        ("address", address),
        ("licence", t("data.licence_own")),
    ]


def _area(scene: Scene, value: AreaValue) -> tuple[Cell, ...]:
    dataset, code, t = scene.dataset, value.adcode, scene.t
    above = dataset.areas[dataset.areas[code].parent_adcode or code]
    return (
        code,
        area_name(dataset, code, t),
        t.own(above, "name"),
        value.value,
        scene.view.unit,
        value_words(scene, value),
        class_words(scene, value),
        value.rank,
        value.missing,
        brand_count(scene, code),
        value.sentence,
        ";".join(area_source_ids(scene, value)),
    )


def _brand(scene: Scene, brand: Brand) -> tuple[Cell, ...]:
    dataset, t = scene.dataset, scene.t
    sources = [source.source_id for source in dataset.sources_of(brand.brand_id)]
    number = _headcount(scene, brand)
    return (
        brand.brand_id,
        t.own(brand, "name"),
        t(f"level.{brand.level}"),
        brand.level_basis,
        t(f"industry.{brand.industry}"),
        brand.home_adcode,
        t.own(dataset.areas[brand.home_adcode], "name"),
        *number,
        brand.census_industry,
        _quotient(scene, brand),
        ";".join(dict.fromkeys([*sources, *([str(number[-1])] if number[-1] else [])])),
    )


def _headcount(scene: Scene, brand: Brand) -> tuple[Cell, ...]:
    figure = preferred_headcount(scene.dataset, brand.brand_id)
    if figure is None:
        return (None,) * 8
    return (
        figure.value,
        figure.qualifier,
        hedged(figure.value, figure.qualifier, scene.t.lang),
        figure.basis,
        figure.period,
        figure.period_kind,
        scene.t.own(figure, "scope"),
        figure.source_id,
    )


def _quotient(scene: Scene, brand: Brand) -> float | None:
    if brand.census_industry is None or brand.home_adcode == scene.dataset.province_adcode:
        return None
    return workforce.quotient(scene.dataset, brand.home_adcode, brand.census_industry)
