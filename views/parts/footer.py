"""The footer of every page: who runs the site, its records, and where to read more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dash import html
from markupsafe import Markup

from scene.pages import TEXT_PAGES
from state.address import format_query
from views.parts.links import of_view, worn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dash.development.base_component import Component

    from scene.pages import TextPage
    from scene.site import Site
    from state.view_state import ViewState
    from texts import Texts

ICP_REGISTER = "https://beian.miit.gov.cn/"
SECURITY_REGISTER = "https://beian.mps.gov.cn/#/query/webSearch?code="
CHINESE = "zh-CN"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: an optional label, a text, where it leads and the language of the text.

    `page` is the page of this site that it leads to, if it does.
    """

    text: str
    label: str = ""
    href: str = ""
    lang: str = ""
    page: TextPage | None = None

    @property
    def outward(self) -> bool:
        """Say whether the link leaves this site for another."""
        return self.href.startswith("https://")


def footer_items(
    site: Site, t: Texts, state: ViewState, release: str, root: str = ""
) -> tuple[Item, ...]:
    """Return the entries in reading order; a fact that is not stated has none.

    `root` is the path the site is mounted at.
    """
    return (
        *_operator(site, t),
        *_records(site, t),
        *_pages(t, state, root),
        Item(_version(site, t, release)),
    )


def footer_parts(site: Site, t: Texts, state: ViewState, release: str, root: str = "") -> Component:
    """Return the footer's list for the application's page."""
    items = footer_items(site, t, state, release, root)
    return html.Ul([html.Li([_label(item), _text(item)]) for item in items])


def footer_html(site: Site, t: Texts, state: ViewState, release: str, root: str = "") -> Markup:
    """Return the same list as HTML; every fact in it is escaped."""
    rows = (
        Markup("<li>{}{}</li>").format(_label_html(item), _text_html(item))
        for item in footer_items(site, t, state, release, root)
    )
    return Markup("<ul>{}</ul>").format(Markup().join(rows))


def _operator(site: Site, t: Texts) -> Iterator[Item]:
    for name in ("host_unit", "contact"):
        text, lang = site.stated(t, name)
        if text:
            yield Item(text, label=t(f"foot.{name}"), lang=lang)
    if site.contact_url:
        yield Item(t("foot.report"), href=site.contact_url)


def _records(site: Site, t: Texts) -> Iterator[Item]:
    if site.icp_record:
        yield Item(site.icp_record, href=ICP_REGISTER, lang=CHINESE)
    if site.security_record:
        code = "".join(re.findall(r"\d", site.security_record))
        yield Item(site.security_record, href=f"{SECURITY_REGISTER}{code}", lang=CHINESE)
    if site.site_code:
        yield Item(site.site_code, label=t("foot.site_code"))
    if site.government_mark_url:
        yield Item(t("foot.government_mark"), href=site.government_mark_url)


def _pages(t: Texts, state: ViewState, root: str) -> Iterator[Item]:
    looks = state.worn()
    for page in TEXT_PAGES:
        if page.link:
            query = format_query(state if page.of_view else looks)
            yield Item(t(page.link), href=f"{root}{page.path}{query}", page=page)


def _version(site: Site, t: Texts, release: str) -> str:
    words = t("map.release", release=release)
    return f"{t('foot.version', version=site.version)} · {words}" if site.version else words


def _label(item: Item) -> Component | None:
    return html.Span(item.label, className="k") if item.label else None


def _text(item: Item) -> Component:
    lang = item.lang or None
    if item.page is not None:
        return (of_view if item.page.of_view else worn)(item.text, item.page.path)
    if not item.href:
        return html.Span(item.text, lang=lang)
    target, rel = ("_blank", "noopener noreferrer") if item.outward else (None, None)
    return html.A(item.text, href=item.href, target=target, rel=rel, lang=lang)


def _label_html(item: Item) -> Markup:
    return Markup('<span class="k">{}</span>').format(item.label) if item.label else Markup()


def _text_html(item: Item) -> Markup:
    lang = Markup(' lang="{}"').format(item.lang) if item.lang else Markup()
    if not item.href:
        return Markup("<span{}>{}</span>").format(lang, item.text)
    rel = Markup(' target="_blank" rel="noopener noreferrer"') if item.outward else Markup()
    return Markup('<a href="{}"{}{}>{}</a>').format(item.href, rel, lang, item.text)
