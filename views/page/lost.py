"""The page where there is none: what to do instead, in every language at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from state.view_state import Language, ViewState
from texts import texts_for
from views.parts.footer import footer_html
from views.templates import template

if TYPE_CHECKING:
    from markupsafe import Markup

    from scene.site import Site
    from texts import Texts


def lost_page(status: int, detail: str, site: Site, release: str, root: str) -> str:
    """Return the page of an error as HTML, with a search, the way back to the map and a footer.

    `detail` is for whoever made the address; it is in English and escaped here.
    """
    words = [texts_for(lang) for lang in Language]
    known = f"lost.title_{status}"

    def foot(t: Texts) -> Markup:
        return footer_html(site, t, ViewState(lang=Language(t.lang)), release, root)

    return template("lost.html").render(
        root=root,
        status=status,
        detail=detail,
        words=words,
        key=known if known in words[0].entries else "lost.title",
        foot=foot,
    )
