"""Where a brand's workers go, each place once, with the persons that sources state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import Qualifier
from texts.numbers import hedged, with_unit
from views.icons import icon
from views.parts.number_passport import passport
from views.parts.passport import day_words, unit_words
from views.parts.sections import section

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Brand, BrandDestination
    from scene.scene import Scene
    from texts import Texts
    from views.parts.citations import Citations


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
    said = [said_persons(scene, row, citations) for row in rows]
    name = html.B(scene.t.own(rows[0], "destination"))
    return html.Li([icon("pin"), name, html.Span(said, className="fg cap")])


def said_persons(scene: Scene, row: BrandDestination, citations: Citations) -> html.Span | html.Div:
    """Return the persons a source says go there, with their passport, or its mark alone."""
    t = scene.t
    if row.persons is None:
        return html.Span(citations.cite(t, "", row.source_id))
    qualifier = row.persons_qualifier or Qualifier.EXACT
    unit = unit_words(t, "persons")
    number = with_unit(hedged(row.persons, qualifier, t.lang), unit, t.lang)
    lines = (
        ("value", number),
        ("qualifier", t(f"qualifier.{qualifier}")),
        ("counts", t("destination.counts", place=t.own(row, "destination"))),
        ("period", _reported(t, scene.dataset.sources[row.source_id].published)),
    )
    shown = passport(scene, [number], lines, (row.source_id,))
    return html.Div([shown, "\N{NO-BREAK SPACE}", citations.mark(t, row.source_id)])


def _reported(t: Texts, day: str | None) -> str:
    """Say when a number was reported: a destination has no period of its own."""
    return t("passport.none") if day is None else t("passport.publication", when=day_words(t, day))
