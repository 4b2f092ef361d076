"""What crawlers ask for: every page there is in every language, and what to leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.registry import vocabulary
from scene.pages import TEXT_PAGES
from state.address import format_query
from state.plain_address import plain_address
from state.view_state import Language, ViewState
from texts import texts_for
from views.templates import template

if TYPE_CHECKING:
    from data.dataset import Dataset
    from scene.mount import Mount

#: Answers to programs, and files of single views, of which there are millions.
UNLISTED = ("/_dash-update-component", "/_dash-layout", "/data/view.", "/map/", "/api/", "/oembed")
#: What a page is made of may be read with any query, and so may the picture of a shared link.
PARTS = ("/assets/", "/_dash-component-suites/", "/map.png?card=1")
#: They open a link because somebody shared it, to show a picture and a title beside it.
PREVIEWS = ("facebookexternalhit", "LinkedInBot", "Twitterbot")


def sitemap(dataset: Dataset, base: str) -> str:
    """Return the sitemap: a page in one language is an entry that names the others.

    `base` begins every address. A release states no date, so there is no `lastmod`.
    """
    return template("sitemap.xml").render(
        base=base, pages=_pages(dataset), tags={lang: texts_for(lang).tag for lang in Language}
    )


def page_addresses(state: ViewState) -> dict[Language, str]:
    """Return the address of a page in each language."""
    return {lang: plain_address(state.but(lang=lang)) for lang in Language}


def robots(dataset: Dataset, mount: Mount) -> str:
    """Return `robots.txt`: what not to ask for, and where the sitemap is.

    Pages may be asked for at the addresses of the sitemap, and at no other with a query. The rules
    hold for readers to whom the longest rule counts and `*` is anything (RFC 9309), and, the longer
    first and each key by its name, for older ones to whom the first counts and `*` is a star.
    """
    rules = [*_listed_rules(dataset, mount.root), *(f"Allow: {mount.root}{part}" for part in PARTS)]
    rules += [f"Disallow: {mount.root}{path}" for path in UNLISTED]
    rules += [f"Disallow: {mount.root}/?{key}=" for key in ViewState.model_fields]
    rules.append(f"Disallow: {mount.root}/*?")
    everybody = "\n".join(("User-agent: *", *rules))
    previews = "\n".join((*(f"User-agent: {name}" for name in PREVIEWS), f"Allow: {mount.root}/"))
    return f"{everybody}\n\n{previews}\n\nSitemap: {mount.base}/sitemap.xml\n"


def _listed_rules(dataset: Dataset, root: str) -> list[str]:
    """Allow the addresses of the sitemap that have a query, and none that goes on after it."""
    found = {address for page in _pages(dataset) for address in page.values() if "?" in address}
    first = sorted((one for one in found if one.startswith("/?")), key=lambda one: (-len(one), one))
    rules = [f"{word} {root}{one}" for one in first for word, one in _pair(one)]
    folders = sorted({_any_name(one) for one in found - set(first)})
    return rules + [f"Allow: {root}{one}$" for one in folders]


def _pair(address: str) -> tuple[tuple[str, str], ...]:
    return ("Disallow:", f"{address}&"), ("Allow:", address)


def _any_name(address: str) -> str:
    """Replace the name in the address of a brand or an area by `*`."""
    path, _, query = address.partition("?")
    folder, _, _ = path[1:].rpartition("/")
    return f"/{folder}/*?{query}" if folder else address


def _pages(dataset: Dataset) -> list[dict[Language, str]]:
    """Return every page there is, by language."""
    texts = [
        {lang: page.path + format_query(ViewState(lang=lang)) for lang in Language}
        for page in TEXT_PAGES
    ]
    return [page_addresses(state) for state in _subjects(dataset)] + texts


def _subjects(dataset: Dataset) -> list[ViewState]:
    """Return the views that have a page of their own; the first is the province's."""
    layers = [ViewState(layer=name) for name in vocabulary(dataset).layers]
    brands = [ViewState(brand=brand) for brand in sorted(dataset.brands)]
    areas = sorted(set(dataset.areas) & {*dataset.counties, *dataset.prefectures})
    views = [ViewState(), *layers, *brands, *(ViewState(area=adcode) for adcode in areas)]
    return list(dict.fromkeys(views))
