"""The parts of the page that a view fills: what each holds, and what of the view it looks at.

A slot is drawn from a view that has nothing but what the slot reads, so what was drawn for one view
serves every other that agrees in that.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.filters import FILTERS
from scene.scene import ASKED, Scene
from state.view_state import Tab, ViewState
from views.ids import Ids
from views.lists.compare import LEAST, comparison
from views.lists.list_view import list_view
from views.map.canvas import map_summary, review_line, zoom_buttons
from views.map.figure import figure_update
from views.map.head import map_head, points_select
from views.map.overlay import overlay
from views.page.filter_chips import filter_chips
from views.page.header import header, tools
from views.page.legend import legend
from views.page.phone_bar import filter_openers, phone_bar
from views.page.rail import RAIL, rail_foot
from views.page.strip import strip
from views.page.words import words
from views.panels.panel import panel
from views.senior.legend import senior_legend
from views.senior.list import senior_list
from views.senior.pieces import senior_head, senior_tools, senior_zoom

if TYPE_CHECKING:
    from collections.abc import Callable

    Fields = frozenset[str]
    Draw = Callable[[Scene], object]


@dataclass(frozen=True, slots=True)
class Slot:
    """One part of the page.

    `reads` are the fields of a view that it looks at, `besides` those that it looks at in some
    views only. `senior` draws it on the simple page, if that has another, `prop` is the property
    of the component that is set.
    """

    id: Ids
    draw: Draw
    reads: Fields
    besides: Callable[[ViewState], Fields] = lambda _: frozenset()
    senior: Draw | None = None
    prop: str = "children"

    def holds(self, scene: Scene) -> object:
        """Return what the slot holds in a view."""
        return (self.senior if self.senior and scene.is_senior else self.draw)(scene)

    def seen(self, state: ViewState) -> ViewState:
        """Return a view with nothing in it but what the slot looks at: equal ones look equal."""
        read = self.reads | self.besides(state)
        if self.senior:
            read |= {"reading"}
        return state.only(read)


def _nothing(_: Scene) -> None:
    """Leave a slot empty."""


def _app_class(scene: Scene) -> str:
    state = scene.state
    names = ["app", f"tab-{state.tab}"]
    if state.tab is Tab.LIST and state.area is None and state.brand is None:
        names.append("no-panel")
    if scene.is_senior:
        names.append("senior")
    if len(state.compare) >= LEAST:
        names.append("comparing")
    return " ".join(names)


def _of_panel(state: ViewState) -> Fields:
    """Return what else a panel reads: an area is placed on the map, a list keeps to the filter."""
    if state.brand is not None:
        return frozenset({"compare"})
    return FILTERED | (ASKED | {"compare"} if state.area is not None else frozenset())


def _of_list(state: ViewState) -> Fields:
    """Return what the list reads, where there is one."""
    return ASKED | LISTED if state.tab is Tab.LIST else frozenset()


def _of_comparison(state: ViewState) -> Fields:
    return ASKED if state.compare else frozenset()


def _listed(draw: Draw) -> Draw:
    return lambda scene: draw(scene) if scene.state.tab is Tab.LIST else None


def _fields(*names: str) -> Fields:
    return frozenset(names)


LANG = _fields("lang")
FILTERED = LANG | frozenset(FILTERS)
LISTED = _fields("area", "brand", "page", "rows", "sort", "tab")

SLOTS = (
    Slot(Ids.WORDS, words, LANG, prop="data"),
    Slot(
        Ids.PROVIDER,
        lambda scene: scene.state.theme.value,
        _fields("theme"),
        prop="forceColorScheme",
    ),
    Slot(
        Ids.APP, _app_class, _fields("area", "brand", "compare", "reading", "tab"), prop="className"
    ),
    Slot(Ids.HEADER, header, _fields("lang", "reading", "tab")),
    Slot(Ids.TOOLS, tools, _fields("lang", "theme"), senior=senior_tools),
    Slot(Ids.OPENERS, filter_openers, ASKED, senior=_nothing),
    *(Slot(part.id, part.draw, part.reads, senior=_nothing) for part in RAIL),
    Slot(Ids.RAIL_FOOT, rail_foot, FILTERED, senior=_nothing),
    Slot(Ids.STRIP, strip, LANG, senior=_nothing),
    Slot(Ids.MAP_HEAD, map_head, ASKED | {"rows", "shape", "tab"}, senior=senior_head),
    Slot(Ids.CHIPS, filter_chips, FILTERED),
    Slot(Ids.MAP, figure_update, ASKED | {"shape", "theme"}, prop="figure"),
    Slot(
        Ids.OVERLAY,
        overlay,
        ASKED | {"area", "brand", "points", "shape", "tab", "theme"},
        prop="data",
    ),
    Slot(Ids.SUMMARY, map_summary, ASKED),
    Slot(Ids.ZOOM, zoom_buttons, LANG, senior=senior_zoom),
    Slot(Ids.REVIEW, review_line, LANG),
    Slot(Ids.POINTS, points_select, _fields("lang", "points"), senior=_nothing),
    Slot(Ids.COMPARISON, comparison, _fields("compare", "lang"), _of_comparison),
    Slot(Ids.LEGEND, legend, ASKED | {"area", "theme"}, senior=senior_legend),
    Slot(
        Ids.TABLE,
        _listed(list_view),
        _fields("tab"),
        _of_list,
        senior=_listed(senior_list),
    ),
    Slot(Ids.PANEL, panel, _fields("area", "brand", "lang", "reading", "theme"), _of_panel),
    Slot(Ids.PHONE, phone_bar, _fields("lang", "tab")),
)


def pieces(scene: Scene) -> dict[Ids, object]:
    """Return what a scene puts into each slot, by the slot's id."""
    return {slot.id: slot.holds(scene) for slot in SLOTS}
