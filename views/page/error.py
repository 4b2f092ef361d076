"""The alerts for a page that did not come; in both languages, since the language may be unknown."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from dash import html

from state.view_state import Language
from texts import texts_for
from views.icons import icon

if TYPE_CHECKING:
    from dash.development.base_component import Component


class Failure(StrEnum):
    """Say why a page did not come: no answer, an error of the server, or too many requests."""

    NETWORK = "network"
    SERVER = "server"
    BUSY = "busy"


def failures() -> list[Component]:
    """Return an alert for each failure; `browser/page/connection.js` shows the one there is."""
    return [
        html.Div(error_message(kind), className=f"failed failed-{kind}", role="alert")
        for kind in Failure
    ]


def error_message(kind: Failure) -> Component:
    """Return what failed, what still works, and one button."""
    words = [texts_for(lang) for lang in Language]
    sides = [
        html.Div(
            [html.B(t(f"failure.{kind}_title")), html.P(t(f"failure.{kind}_text"))], lang=t.tag
        )
        for t in words
    ]
    label = " · ".join(t("app.retry") for t in words)
    retry = html.Button(label, type="button", className="btn line retry")
    return html.Div([icon("warning"), *sides, retry], className="failure")
