"""The list of sources at the foot of a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from data.models import SourceKind
from views.icons import icon
from views.parts.citations import entry_id, number_mark
from views.parts.passport import day_words
from views.parts.sections import section

if TYPE_CHECKING:
    from data.models import Source
    from texts import Texts
    from views.parts.citations import Citations

_REPOSTED = "转载"


def sources_list(t: Texts, citations: Citations) -> html.Section:
    """List the cited sources: those that open as links, the others as records."""
    opens = sum(source.link is not None for source in citations.sources)
    counts = t("source.counts", opens=opens, rest=len(citations.sources) - opens)
    entries = [_entry(t, number, source) for number, source in enumerate(citations.sources, 1)]
    return section(t("source.title"), html.Ol(entries, className="att"), note=counts)


def _entry(t: Texts, number: int, source: Source) -> html.Li:
    title = t.own(source, "title")
    name = title if source.link is None else html.A(
        title, href=source.link, target="_blank", rel="noopener noreferrer"
    )  # fmt: skip
    rest = (
        _kind(t, source),
        day_words(t, source.published),
        "" if source.link else t("source.no_link"),
    )
    about = "".join(t("panel.dot") + words for words in rest if words)
    publisher = html.Span(source.publisher, lang="zh-CN")
    heading = html.Span([f"{number_mark(number)} ", name], className="t")
    body = html.Div([heading, publisher, about], className="grow")
    sign = icon("page" if source.link is None else "external")
    return html.Li([sign, body], id=entry_id(number), className="ok" if source.link else "")


def _kind(t: Texts, source: Source) -> str:
    """Name the kind of a source, unless its publisher already says that it is a repost."""
    said = source.kind is SourceKind.REPOST and t.lang == "zh" and _REPOSTED in source.publisher
    return "" if said else t(f"source.kind_{source.kind}")
