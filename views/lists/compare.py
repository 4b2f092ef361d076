"""Two to four areas or brands side by side: the same facts in the same rows, nothing added up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import dash_mantine_components as dmc
from dash import html

from data.models import AreaLevel
from scene.names import place_name, place_path
from state.address import MOST_COMPARED
from views.attributes import aria
from views.icons import icon
from views.ids import control
from views.lists.compare_areas import area_rows, area_sources
from views.lists.compare_brands import brand_rows, brand_sources
from views.parts.citations import Citations
from views.parts.compare_link import without
from views.parts.links import area_changes, brand_changes, turn
from views.parts.sources_list import sources_list

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.scene import Scene
    from views.lists.compare_areas import Row

#: Fewer than this are not side by side yet.
LEAST = 2


def comparison(scene: Scene) -> Component | None:
    """Return the comparison in place of the map, a bar below it for one item, None for none."""
    chosen = scene.state.compare
    if not chosen:
        return None
    if len(chosen) < LEAST:
        return html.Section(
            _head(scene), className="cmp-bar", **aria(label=scene.t("compare.title"))
        )
    return html.Section(
        [html.Div(_head(scene), className="cmp-head"), _body(scene)],
        className="cmp",
        **aria(label=scene.t("compare.title")),
    )


def _head(scene: Scene) -> list[Component]:
    t, chosen = scene.t, scene.state.compare
    title = html.H1(t("compare.title")) if len(chosen) >= LEAST else html.B(t("compare.title"))
    note = html.P(
        t("compare.note" if len(chosen) >= LEAST else "compare.one_more"), className="cap"
    )
    back = turn(t("compare.clear"), {"compare": ()}, className="cmp-clear")
    return [html.Div([title, note], className="grow"), _choice(scene), back]


def _choice(scene: Scene) -> Component:
    """Return the field that adds and removes items of the kind there is."""
    t = scene.t
    return dmc.MultiSelect(
        id=control("compare"),
        value=list(scene.state.compare),
        data=_options(scene),
        maxValues=MOST_COMPARED,
        searchable=True,
        limit=40,
        className="select cmp-choice",
        placeholder=t("compare.choose"),
        attributes={"input": {"aria-label": t("compare.choose")}},
    )


def _options(scene: Scene) -> list[dict[str, str]]:
    t, dataset = scene.t, scene.dataset
    if _are_brands(scene):
        named = {code: t.own(brand, "name") for code, brand in dataset.brands.items()}
    else:
        named = {
            code: " ".join(place_name(t, step) for step in reversed(place_path(dataset, code)[1:]))
            for code, area in dataset.areas.items()
            if area.level is not AreaLevel.PROVINCE or code in scene.state.compare
        }
        named = {code: name or t.own(dataset.areas[code], "name") for code, name in named.items()}
    return [{"value": code, "label": name} for code, name in named.items()]


def _are_brands(scene: Scene) -> bool:
    return scene.state.compare[0] in scene.dataset.brands


def _body(scene: Scene) -> Component:
    chosen = scene.state.compare
    brands = _are_brands(scene)
    found = brand_sources(scene, chosen) if brands else area_sources(scene, chosen)
    citations = Citations.of(scene.dataset, found, "compared")
    rows = (brand_rows if brands else area_rows)(scene, chosen, citations)
    heads = [html.Th(_column_head(scene, item), scope="col") for item in chosen]
    table = html.Table(
        [
            html.Caption(scene.t("compare.title"), className="sr"),
            html.Thead(html.Tr([html.Td(), *heads])),
            html.Tbody([_row(row) for row in rows]),
        ],
        className=f"cmp-table of-{len(chosen)}",
    )
    return html.Div([table, sources_list(scene.t, citations)], className="cmp-body", tabIndex=0)


def _row(row: Row) -> Component:
    note = [html.Span(row.note, className="cap")] if row.note else []
    head = html.Th([html.Span(row.label), *note], scope="row")
    return html.Tr([head, *(html.Td(cell) for cell in row.cells)])


def _column_head(scene: Scene, item: str) -> list[Component]:
    """Return an item's name, which opens its panel, where it is, and a way to take it out."""
    t, dataset = scene.t, scene.dataset
    if item in dataset.brands:
        brand = dataset.brands[item]
        name, opened, place = t.own(brand, "name"), brand_changes(scene, brand), brand.home_adcode
    else:
        name, opened, place = t.own(dataset.areas[item], "name"), area_changes(scene, item), item
    path = place_path(dataset, place)
    above = path[1:] if item in dataset.brands else path[1:-1]
    words = t("compare.remove", name=name)
    remove = turn(
        [icon("close"), html.Span(words, className="sr")],
        {"compare": without(scene.state.compare, item)},
        className="x",
        title=words,
    )
    where = t("panel.dot").join(place_name(t, step) for step in above)
    return [remove, turn(name, opened, className="nm"), html.Span(where, className="cap")]
