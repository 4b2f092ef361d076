"""The document's own title, language and theme follow the page, in the browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ClientsideFunction, Input

from views.ids import Ids

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Let the browser name, tag and theme the document whenever a page was built."""
    app.clientside_callback(
        ClientsideFunction("brandmap", "describeDocument"),
        Input(Ids.DOCUMENT, "data"),
        Input(Ids.WORDS, "data"),
    )
