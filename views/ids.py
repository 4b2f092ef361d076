"""The ids of the components that callbacks and scripts address."""

from __future__ import annotations

from enum import StrEnum

from data.filters import FILTERS, Reading


class Ids(StrEnum):
    """Name a component of the page; the value is its id in the document."""

    LOCATION = "location"
    PROVIDER = "provider"
    DOCUMENT = "document"
    WORDS = "words"
    SHOWN = "shown"
    APP = "app"
    HEADER = "header"
    TOOLS = "tools"
    SEARCH = "search"
    SEARCH_POPUP = "search-popup"
    SEARCH_LIST = "search-list"
    SEARCH_NOTE = "search-note"
    SEARCH_SAY = "search-say"
    SHARE = "share"
    READ = "read-aloud"
    SIDE = "rail-side"
    RAIL = "rail"
    RAIL_LAYER = "rail-layer"
    RAIL_RANK = "rail-rank"
    RAIL_INDUSTRY = "rail-industry"
    RAIL_WITHIN = "rail-within"
    RAIL_DISPLAY = "rail-display"
    RAIL_FOOT = "rail-foot"
    STRIP = "strip"
    MAP_HEAD = "map-head"
    CHIPS = "filter-chips"
    NOTICES = "notices"
    ERROR = "page-error"
    MAP = "map"
    OVERLAY = "overlay"
    STILL = "map-still"
    STILL_NOTE = "map-still-note"
    PAPER = "map-paper"
    WALK = "map-walk"
    SUMMARY = "map-summary"
    ANNOUNCER = "announcer"
    TIP = "map-tip"
    ZOOM = "map-zoom"
    REVIEW = "review"
    POINTS = "map-points"
    COMPARISON = "comparison"
    GRATICULE = "graticule"
    SCALE = "scale-bar"
    LEGEND = "legend"
    LEGEND_SAY = "legend-say"
    LEGEND_CARET = "legend-caret"
    PANEL = "panel"
    OPENERS = "filter-openers"
    PHONE = "phone-bar"
    TABLE = "brand-table"
    FOOTER = "site-footer"


#: The filters that have a control on the page; a text is typed into the search.
CHOSEN_FILTERS = tuple(key for key, kind in FILTERS.items() if not isinstance(kind, Reading))
#: The keys of the ViewState that a control on the page sets; not every view has each.
CONTROLS = (
    "layer",
    "variable",
    "level",
    *CHOSEN_FILTERS,
    "classes",
    "shape",
    "points",
    "compare",
    "rows",
    "tab",
    "lang",
)
_CONTROL = "control-"


def control(key: str) -> str:
    """Return the id of the control that sets one key of the ViewState."""
    return _CONTROL + key


def key_of(name: object) -> str | None:
    """Return the key that the control of an id sets, None for what is no control."""
    if isinstance(name, str) and name.startswith(_CONTROL):
        return name.removeprefix(_CONTROL)
    return None


def hint(key: str) -> str:
    """Return the id of the words that say what is wrong with a control's value."""
    return f"hint-{key}"
