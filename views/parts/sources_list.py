"""The list of sources at the foot of a panel or of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.pages import DATA
from views.icons import icon
from views.parts.citations import number_mark
from views.parts.links import worn
from views.parts.sections import section
from views.parts.source_lines import citation, source_about, source_title

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from data.models import Source
    from texts import Texts
    from views.parts.citations import Citations


def sources_list(
    t: Texts,
    citations: Citations,
    heading: type[html.H2 | html.H3] = html.H3,
    *,
    brief: bool = False,
) -> html.Section:
    """List the cited sources: those that open as links, the others as records.

    Each says how to cite it or, in `brief`, leads to the page that does.
    """
    opens = sum(source.link is not None for source in citations.sources)
    counts = t("source.counts", opens=opens, rest=len(citations.sources) - opens)
    entries = [
        _entry(t, citations.entry_id(number), number, source, brief=brief)
        for number, source in enumerate(citations.sources, 1)
    ]
    listed = html.Ol(entries, className="att")
    return section(t("source.title"), listed, note=counts, heading=heading)


def _entry(t: Texts, entry_id: str, number: int, source: Source, *, brief: bool) -> html.Li:
    heading = html.Span([f"{number_mark(number)} ", source_title(t, source)], className="t")
    body = html.Div(
        [heading, *source_about(t, source), _how(t, source, brief=brief)], className="grow"
    )
    sign = icon("page" if source.link is None else "external")
    # A mark leads here, and the focus with it.
    css = "ok" if source.link else ""
    return html.Li([sign, body], id=entry_id, className=css, tabIndex="-1")


def _how(t: Texts, source: Source, *, brief: bool) -> Component:
    if brief:
        return worn(t("cite.title"), f"{DATA.path}#{source.source_id}", className="how")
    return html.Details([html.Summary(t("cite.title")), *citation(t, source)], className="cite")
