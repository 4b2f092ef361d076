"""A source in words: what it is, where it opens or why not, and how to cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.citation import bibtex, gbt7714
from data.models import SourceKind
from views.attributes import data
from views.parts.passport import day_words

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Source
    from texts import Texts

_REPOSTED = "转载"


def source_title(t: Texts, source: Source) -> Component | str:
    """Return the title, as a link only where the source may be linked."""
    title = t.own(source, "title")
    if source.link is None:
        return title
    return html.A(title, href=source.link, target="_blank", rel="noopener noreferrer")


def source_about(t: Texts, source: Source) -> list[Component | str]:
    """Return publisher, kind and date, and for a source without a link that it is on record."""
    return [html.Span(source.publisher, lang="zh-CN"), source_facts(t, source)]


def source_facts(t: Texts, source: Source) -> str:
    """Say, after a source's publisher, its kind and date, and that it is on record only."""
    rest = (
        _kind(t, source),
        day_words(t, source.published),
        "" if source.link else t("source.no_link"),
    )
    return "".join(t("panel.dot") + words for words in rest if words)


def citation(t: Texts, source: Source) -> list[Component]:
    """Return the citation by GB/T 7714-2015, and buttons that copy it and its BibTeX entry."""
    cited = gbt7714(source)
    buttons = [_copier(t, "GB/T 7714", cited), _copier(t, "BibTeX", bibtex(source))]
    return [
        html.P(cited, className="cited", lang="zh-CN"),
        html.Div(buttons, className="copiers"),
    ]


def _copier(t: Texts, name: str, text: str) -> html.Button:
    words = t("cite.copy", name=name)
    return html.Button(
        html.Span(words),
        type="button",
        className="btn line small",
        **data(text=text, copy=words, copied=t("header.copied")),
    )


def _kind(t: Texts, source: Source) -> str:
    """Name the kind of a source, unless its publisher already says that it is a repost."""
    said = source.kind is SourceKind.REPOST and t.is_chinese and _REPOSTED in source.publisher
    return "" if said else t(f"source.kind_{source.kind}")
