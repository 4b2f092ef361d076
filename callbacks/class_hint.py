"""Say at once, in the browser, when breaks typed into the legend cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import MATCH, ClientsideFunction, Input, Output

from views.ids import control, hint

if TYPE_CHECKING:
    from dash import Dash


def register(app: Dash) -> None:
    """Show the hint beside the class control while its value means nothing."""
    app.clientside_callback(
        ClientsideFunction("brandmap", "canReadBreaks"),
        Output(hint(MATCH), "hidden"),
        Input(control(MATCH), "value"),
        prevent_initial_call=True,
    )
