"""The shortest address of a view: a brand's or an area's own page where nothing else is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from geo.codes import current_code
from state.address import format_query
from state.view_state import Reading, Theme

if TYPE_CHECKING:
    from state.view_state import ViewState
    from state.vocabulary import Vocabulary


def plain_address(state: ViewState) -> str:
    """Return `/brand/<brand_id>` or `/area/<adcode>`, else `/`, and the query of the rest.

    A path is given only where but the language, the theme and the way of reading are chosen.
    """
    for key in ("brand", "area"):
        subject = getattr(state, key)
        rest = state.but(**{key: None})
        if subject is not None and rest == rest.worn():
            return f"/{key}/{quote(subject)}{format_query(rest)}"
    return "/" + format_query(state)


def subject_path(kind: str, name: str, vocabulary: Vocabulary) -> str | None:
    """Return the one path of a brand's or an area's page, None where there is no such page.

    Case does not count, and a code that was replaced is the one of today.
    """
    kind, current = kind.casefold(), current_code(name.strip().casefold())
    known = {"brand": vocabulary.brands, "area": vocabulary.areas}
    return f"/{kind}/{quote(current)}" if current in known.get(kind, ()) else None


def canonical_address(state: ViewState) -> str:
    """Return the one address of what a view shows: no theme, no reading, not frozen."""
    return plain_address(state.but(theme=Theme.LIGHT, reading=Reading.STANDARD, release=""))
