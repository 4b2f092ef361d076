"""The frame of the pages of plain HTML: head, header with language and theme, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from state.address import format_query
from state.view_state import Language, Reading, Theme, ViewState
from texts import texts_for
from views.document.site_meta import site_meta
from views.footer import footer_html
from views.mount import root
from views.page import LANG_TAGS
from views.templates import template

if TYPE_CHECKING:
    from views.site import Site

OTHER_LANG = {Language.ZH: Language.EN, Language.EN: Language.ZH}
OTHER_THEME = {Theme.LIGHT: Theme.DARK, Theme.DARK: Theme.LIGHT}


def plain_page(
    name: str, state: ViewState, site: Site, release: str, *, path: str = "", **parts: object
) -> str:
    """Fill the template `<name>.html`, whose page is at `path`, else at `/<name>`.

    Of the state only the language, the theme and the way of reading count.
    """
    t, path = texts_for(state.lang), root() + (path or f"/{name}")
    worn = ViewState(lang=state.lang, theme=state.theme, reading=state.reading)
    other_lang, other_theme = OTHER_LANG[state.lang], OTHER_THEME[state.theme]
    return template(f"{name}.html").render(
        t=t,
        name=name,
        tag=LANG_TAGS[state.lang],
        theme=state.theme.value,
        senior=state.reading is Reading.SENIOR,
        release=release,
        site=site,
        home=root() + "/" + format_query(worn),
        worn=format_query(worn),
        other_lang=path + format_query(worn.but(lang=other_lang)),
        other_tag=LANG_TAGS[other_lang],
        other_theme=path + format_query(worn.but(theme=other_theme)),
        other_theme_name=other_theme.value,
        meta=site_meta(site),
        footer=footer_html(site, t, state, release),
        **parts,
    )
