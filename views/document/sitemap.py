"""What crawlers ask for: every page there is in every language, and what to leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from state.address import format_query
from state.plain_address import plain_address
from state.view_state import Language, ViewState
from views.mount import root
from views.page import LANG_TAGS
from views.templates import template

if TYPE_CHECKING:
    from data.dataset import Dataset

#: Answers to programs, and files of single views, of which there are millions.
UNLISTED = ("/_dash-update-component", "/_dash-layout", "/data/view.", "/map/", "/api/")


def sitemap(dataset: Dataset, base: str) -> str:
    """Return the sitemap: a page in one language is an entry that names the others.

    `base` begins every address. A release states no date, so there is no `lastmod`.
    """
    pages = [page_addresses(state) for state in _subjects(dataset)]
    pages.append({lang: "/data" + format_query(ViewState(lang=lang)) for lang in Language})
    return template("sitemap.xml").render(base=base, pages=pages, tags=LANG_TAGS)


def page_addresses(state: ViewState) -> dict[Language, str]:
    """Return the address of a page in each language."""
    return {lang: plain_address(state.but(lang=lang)) for lang in Language}


def robots(base: str) -> str:
    """Return `robots.txt`: what not to ask for, and where the sitemap is."""
    rules = "".join(f"Disallow: {root()}{path}\n" for path in UNLISTED)
    return f"User-agent: *\n{rules}\nSitemap: {base}/sitemap.xml\n"


def _subjects(dataset: Dataset) -> list[ViewState]:
    """Return the views that have a page of their own; the province's is the first view."""
    brands = [ViewState(brand=brand) for brand in sorted(dataset.brands)]
    areas = sorted(set(dataset.areas) & {*dataset.counties, *dataset.prefectures})
    return [ViewState(), *brands, *(ViewState(area=adcode) for adcode in areas)]
