"""What only a phone shows: the row that opens the rail's controls, and the bar at the bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.names import place_name
from scene.pages import DATA
from state.view_state import Tab
from views.attributes import aria, data
from views.icons import icon
from views.ids import Ids
from views.parts.links import turn, worn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from scene.scene import Scene


def filter_openers(scene: Scene) -> list[Component]:
    """Return one button per section of the rail, naming what is chosen there."""
    t, state = scene.t, scene.state
    ranks = [t(f"level.{level}") for level in state.rank]
    industries = [t(f"industry.{industry}") for industry in state.industry]
    place = place_name(t, scene.dataset.areas[state.within]) if state.within else ""
    return [
        _opener(Ids.RAIL_LAYER, scene.view.title, chosen=True),
        _opener(Ids.RAIL_RANK, _summary(t("phone.rank"), ranks), chosen=bool(ranks)),
        _opener(
            Ids.RAIL_INDUSTRY, _summary(t("phone.industry"), industries), chosen=bool(industries)
        ),
        _opener(Ids.RAIL_WITHIN, place or t("phone.within"), chosen=bool(place)),
    ]


def phone_bar(scene: Scene) -> list[Component]:
    """Return the links between map, list and data, and the hints for moving the map."""
    t, listed = scene.t, scene.state.tab is Tab.LIST
    links = [
        _tab(scene, Tab.MAP, current=not listed),
        _tab(scene, Tab.LIST, current=listed),
        worn(html.Span([icon("info"), t("phone.data")]), DATA.path),
    ]
    hints = [html.Span(t(f"phone.hint_{way}"), className=way) for way in ("touch", "wheel")]
    return [
        html.Nav(links, className="phone-nav", **aria(label=t("phone.nav"))),
        html.Div(hints, id="map-hint", className="map-hint", **aria(hidden="true")),
    ]


def legend_toggle(scene: Scene) -> html.Button:
    """Return the button that opens the one-row legend of the phone to the whole one."""
    words = html.Span(scene.t("phone.legend"), className="sr")
    return html.Button(
        [icon("down"), words],
        type="button",
        className="legend-more",
        **aria(expanded="false", controls="legend"),
    )


def _opener(section: Ids, words: str, *, chosen: bool) -> html.Button:
    return html.Button(
        [html.Span(words, className="ell"), icon("down")],
        type="button",
        className="chip txt on" if chosen else "chip txt",
        **data(opens=section),
        **aria(haspopup="dialog"),
    )


def _summary(name: str, chosen: Sequence[str]) -> str:
    """Name the one thing chosen, or say how many are."""
    if len(chosen) == 1:
        return chosen[0]
    return f"{name} {len(chosen)}" if chosen else name


def _tab(scene: Scene, tab: Tab, *, current: bool) -> html.A:
    here = aria(current="page") if current else {}
    words = html.Span([icon(tab), scene.t(f"head.{tab}")], **here)
    return turn(words, {"tab": tab})
