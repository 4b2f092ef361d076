"""Where a brand's workers go, each place once, with the persons that sources state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from texts.numbers import hedged, with_unit
from views.icons import icon
from views.parts.passport import unit_words
from views.parts.sections import section

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Brand, BrandDestination
    from views.parts.citations import Citations
    from views.scene import Scene


def destinations(scene: Scene, brand: Brand, citations: Citations) -> list[Component]:
    """List the distinct destinations of a brand; empty when none is known."""
    places: dict[str, list[BrandDestination]] = {}
    for row in scene.dataset.destinations_of(brand.brand_id):
        places.setdefault(row.destination_code, []).append(row)
    if not places:
        return []
    items = [_place(scene, rows, citations) for rows in places.values()]
    return [section(scene.t("destination.title"), html.Ul(items, className="dests"))]


def _place(scene: Scene, rows: list[BrandDestination], citations: Citations) -> html.Li:
    said = [html.Span(citations.cite(scene.t, _persons(scene, row), row.source_id)) for row in rows]
    name = html.B(scene.t.own(rows[0], "destination"))
    return html.Li([icon("pin"), name, html.Span(said, className="fg cap")])


def _persons(scene: Scene, row: BrandDestination) -> str:
    t = scene.t
    if row.persons is None:
        return ""
    number = hedged(row.persons, row.persons_qualifier or "exact", t.lang)
    return with_unit(number, unit_words(t, "persons"), t.lang)
