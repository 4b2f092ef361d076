"""The page where there is none: what to do instead, in every language at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from state.view_state import Language, ViewState
from texts import texts_for
from views.footer import footer_html
from views.header import LANGUAGE_TAGS
from views.templates import template

if TYPE_CHECKING:
    from views.site import Site


def lost_page(status: int, detail: str, site: Site, release: str) -> str:
    """Return the page of an error as HTML, with a search, the way back to the map and a footer.

    `detail` is for whoever made the address; it is in English and escaped here.
    """
    known = f"lost.title_{status}"
    words = [(LANGUAGE_TAGS[lang], texts_for(lang)) for lang in Language]
    key = known if known in words[0][1].entries else "lost.title"
    feet = [
        (tag, footer_html(site, t, ViewState(lang=Language(t.lang)), release)) for tag, t in words
    ]
    return template("lost.html").render(
        status=status,
        detail=detail,
        titles=[(tag, t(key)) for tag, t in words],
        words=words,
        feet=feet,
    )
