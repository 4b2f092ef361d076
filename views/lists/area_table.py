"""The list of areas: the map as a table, value for value and word for word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from layers.kinds.wording import area_name
from layers.view import Missing
from scene.area_values import area_source_ids, brand_count, class_words, value_words
from scene.names import place_name
from views.attributes import aria
from views.parts.column_heads import column_heads
from views.parts.links import area_changes, turn
from views.parts.number_passport import plain_passport, sum_passport

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from layers.view import AreaValue
    from scene.scene import Scene
    from views.parts.citations import Citations

COLUMNS = (
    ("area", "name", 1, ""),
    ("prefecture", "place", 1, ""),
    ("value", "value", 1, ""),
    ("class", "", 1, "mid-only"),
    ("rank", "rank", 1, "r"),
    ("brands", "brands", 1, "r"),
)


def area_table(scene: Scene, areas: Sequence[AreaValue], citations: Citations) -> html.Table:
    """Return some areas of the level with their values; `citations` holds the layer's sources."""
    view = scene.view
    known = sum(value.missing is None for value in view.values.values())
    caption = scene.t("table.caption_areas", title=view.title, known=known, count=len(view.values))
    rows = [_row(scene, value, citations) for value in areas]
    return html.Table(
        [
            html.Caption(caption, className="sr"),
            column_heads(scene, COLUMNS),
            html.Tbody(rows),
        ],
        className="tbl areas",
    )


def _row(scene: Scene, value: AreaValue, citations: Citations) -> html.Tr:
    dataset, code = scene.dataset, value.adcode
    chosen = code == scene.state.area
    link = turn(area_name(dataset, code, scene.t), area_changes(scene, code))
    above = dataset.areas[dataset.areas[code].parent_adcode or code]
    outside = value.missing is Missing.NOT_APPLICABLE
    cells = [
        html.Th(link, scope="row", className="nm", **(aria(current="true") if chosen else {})),
        html.Td(place_name(scene.t, above), className="nowrap"),
        html.Td(_value(scene, value, citations)),
        html.Td(class_words(scene, value), className="cap mid-only"),
        html.Td("" if value.rank is None else str(value.rank), className="r"),
        html.Td(_brands(scene, code), className="r"),
    ]
    names = ("sel" if chosen else "", "outside" if outside else "")
    return html.Tr(cells, className=" ".join(filter(None, names)))


def _brands(scene: Scene, code: str) -> Component | str:
    count = brand_count(scene, code)
    none = html.Span(scene.t("panel.none_found"), className="none")
    return none if count is None else str(count)


def _value(scene: Scene, value: AreaValue, citations: Citations) -> Component:
    words = value_words(scene, value)
    if value.missing is not None:
        return html.Span(
            [html.I(className=f"sw {_SWATCHES[value.missing]}"), words], className="why"
        )
    if value.total is not None:
        return sum_passport(scene, value.total, [words])
    marks = [citations.mark(scene.t, source_id) for source_id in area_source_ids(scene, value)]
    lines = (
        ("value", words),
        ("says", value.sentence),
        ("counts", scene.view.title),
        ("method", scene.view.method),
        ("note", scene.view.note),
    )
    spaced = [part for mark in marks for part in (mark, " ")]
    return plain_passport(scene, [words], lines, spaced)


_SWATCHES = {
    Missing.NO_DATA: "nodata",
    Missing.NOT_APPLICABLE: "na",
    Missing.UNVERIFIED: "unverified",
}
