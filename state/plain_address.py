"""The shortest address of a view: a brand's or an area's own page where nothing else is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from state.address import format_query
from state.view_state import Reading, Theme

if TYPE_CHECKING:
    from state.view_state import ViewState


def plain_address(state: ViewState) -> str:
    """Return `/brand/<brand_id>` or `/area/<adcode>`, else `/`, and the query of the rest.

    A path is given only where but the language, the theme and the way of reading are chosen.
    """
    for key in ("brand", "area"):
        subject = getattr(state, key)
        rest = state.but(**{key: None})
        if subject is not None and rest == _worn(rest):
            return f"/{key}/{quote(subject)}{format_query(rest)}"
    return "/" + format_query(state)


def canonical_address(state: ViewState) -> str:
    """Return the one address of what a view shows: no theme, no reading, not frozen."""
    return plain_address(state.but(theme=Theme.LIGHT, reading=Reading.STANDARD, release=""))


def _worn(state: ViewState) -> ViewState:
    """Return the first view in the state's language, theme and way of reading."""
    return type(state)(lang=state.lang, theme=state.theme, reading=state.reading)
