"""A titled section of a panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

if TYPE_CHECKING:
    from dash.development.base_component import Component


def section(
    title: str, *children: Component, note: str = "", heading: type[html.H2 | html.H3] = html.H3
) -> html.Section:
    """Return a section under a heading; `note` stands small at the right of the heading."""
    beside = [html.Span(note, className="cap")] if note else []
    return html.Section([heading([html.Span(title), *beside], className="h3"), *children])
