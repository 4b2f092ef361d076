"""The alert for data that did not arrive; in both languages, since the language may be unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from texts import texts_for
from views.icons import icon

if TYPE_CHECKING:
    from dash.development.base_component import Component


def error_message() -> Component:
    """Return what failed, what still works, and one button."""
    words = [(tag, texts_for(lang)) for lang, tag in (("zh", "zh-CN"), ("en", "en"))]
    sides = [
        html.Div([html.B(t("app.error_title")), html.P(t("app.error_text"))], lang=tag)
        for tag, t in words
    ]
    label = " · ".join(t("app.retry") for _, t in words)
    retry = html.Button(label, id="retry", type="button", className="btn line")
    return html.Div([icon("warning"), *sides, retry], className="failure")
