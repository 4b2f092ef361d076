"""The page where there is none: what to do instead, in every language at once."""

from __future__ import annotations

from state.view_state import Language
from texts import texts_for
from views.header import LANGUAGE_TAGS
from views.templates import template


def lost_page(status: int, detail: str) -> str:
    """Return the page of an error as HTML, with a search and the way back to the map.

    `detail` is for whoever made the address; it is in English and escaped here.
    """
    known = f"lost.title_{status}"
    words = [(LANGUAGE_TAGS[lang], texts_for(lang)) for lang in Language]
    key = known if known in words[0][1].entries else "lost.title"
    return template("lost.html").render(
        status=status, detail=detail, titles=[(tag, t(key)) for tag, t in words], words=words
    )
