"""The frame of the pages of plain HTML: head, header with language and theme, footer."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from state.address import format_query
from state.view_state import Reading, Theme
from texts import texts_for
from views.document.crawled import unfollowed
from views.document.head import plain_head
from views.document.site_meta import site_meta
from views.document.structured_data import page_data
from views.parts.footer import footer_html
from views.templates import template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scene.mount import Mount
    from scene.site import Site
    from state.view_state import ViewState

OTHER_THEME = {Theme.LIGHT: Theme.DARK, Theme.DARK: Theme.LIGHT}
NOTHING: Mapping[str, Any] = MappingProxyType({})


def plain_page(
    name: str,
    state: ViewState,
    site: Site,
    release: str,
    mount: Mount,
    *,
    about: Mapping[str, Any] = NOTHING,
    **parts: object,
) -> str:
    """Fill the template `<name>.html`, whose page is at `/<name>`; "_" stands for "/".

    Of the state only the language, the theme and the way of reading count. `about` is what
    machines are told of the page, beside what they are told of each.
    """
    t, base, path = texts_for(state.lang), mount.base, "/" + name.replace("_", "/")
    title, lead = f"{t(f'{name}.title')} · {t('app.title')}", t(f"{name}.lead", release=release)
    head = plain_head(title, lead, state.lang, base, path)
    path, worn = mount.root + path, state.worn()
    other_lang, other_theme = state.lang.other, OTHER_THEME[state.theme]
    page = template(f"{name}.html").render(
        t=t,
        name=name,
        theme=state.theme.value,
        senior=state.reading is Reading.SENIOR,
        release=release,
        site=site,
        root=mount.root,
        home=mount.root + "/" + format_query(worn),
        worn=format_query(worn),
        other_lang=path + format_query(worn.but(lang=other_lang)),
        other_tag=texts_for(other_lang).tag,
        other_name=texts_for(other_lang)("language.name"),
        other_theme=path + format_query(worn.but(theme=other_theme)),
        other_theme_name=other_theme.value,
        meta=site_meta(site),
        head=head,
        data=page_data(t, head, base, site, **about),
        footer=footer_html(site, t, state, release, mount.root),
        **parts,
    )
    return unfollowed(page, mount.root)
