"""The meta tags of Chinese government sites, for the head of every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scene.site import Site


@dataclass(frozen=True, slots=True)
class Article:
    """Describe a page that is an article of its column; "" is not known.

    `published` is the day it was published, YYYY-MM-DD.
    """

    title: str
    published: str = ""
    source: str = ""


def site_meta(site: Site, article: Article | None = None) -> tuple[tuple[str, str], ...]:
    """Return name and content of each tag, unescaped; what is not known is left out."""
    return tuple((name, content) for name, content in _tags(site, article) if content)


def _tags(site: Site, article: Article | None) -> Iterator[tuple[str, str]]:
    yield "SiteName", site.site_name
    yield "SiteDomain", site.domain
    yield "SiteIDCode", site.site_code
    yield "ColumnName", site.column_name
    yield "ColumnType", site.column_type
    if article is not None:
        yield "ArticleTitle", article.title
        yield "PubDate", article.published
        yield "ContentSource", article.source
