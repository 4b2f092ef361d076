"""The ids of the components that callbacks and scripts address."""

from __future__ import annotations

from enum import StrEnum


class Ids(StrEnum):
    """Name a component of the page; the value is its id in the document."""

    LOCATION = "location"
    PROVIDER = "provider"
    DOCUMENT = "document"
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
    RAIL = "rail"
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


def control(key: object) -> dict[str, object]:
    """Return the pattern id of the control that sets one key of the ViewState, or of `ALL`."""
    return {"role": "control", "key": key}


def hint(key: object) -> dict[str, object]:
    """Return the pattern id of the words that say what is wrong with a control's value."""
    return {"role": "hint", "key": key}
