"""Controls and map clicks to address: every choice is a new address, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import ALL, Input, Output, State, ctx
from dash.exceptions import PreventUpdate

from layers.registry import vocabulary
from state.address import choose, format_query, parse
from views.ids import Ids, control
from views.mount import root, within

if TYPE_CHECKING:
    from dash import Dash

    from data.dataset import Dataset


def after_control(
    dataset: Dataset, address: tuple[object, object], key: str, value: object
) -> str | None:
    """Return the query after the control for one key was set, None if nothing changed."""
    words = vocabulary(dataset)
    search, path = address
    state, _ = parse(search, words, path)
    target = choose(state, key, value, words)
    return None if target == state else format_query(target)


def after_click(dataset: Dataset, address: tuple[object, object], click: object) -> str | None:
    """Return the query after a click on the map: that area opens, an open brand closes."""
    words = vocabulary(dataset)
    search, path = address
    state, _ = parse(search, words, path)
    match click:
        case {"points": [{"location": str(adcode)}, *_]} if adcode in words.areas:
            target = state.but(area=adcode, brand=None)
            return None if target == state else format_query(target)
    return None


def register(app: Dash, dataset: Dataset) -> None:
    """Write the address from any control and from the map."""

    @app.callback(
        output={
            "path": Output(Ids.LOCATION, "pathname"),
            "search": Output(Ids.LOCATION, "search"),
        },
        inputs={
            "controls": Input(control(ALL), "value"),
            "click": Input(Ids.MAP, "clickData"),
            "search": State(Ids.LOCATION, "search"),
            "path": State(Ids.LOCATION, "pathname"),
        },
        prevent_initial_call=True,
    )
    def navigate(
        controls: object, click: object, search: object, path: object
    ) -> dict[str, object]:
        del controls  # which one changed, and to what, stands in the context
        address = search, within(path)
        match ctx.triggered_id:
            case Ids.MAP:
                target = after_click(dataset, address, click)
            case {"key": str(key)}:
                target = after_control(dataset, address, key, ctx.triggered[0]["value"])
            case _:
                target = None
        if target is None:
            raise PreventUpdate
        return {"path": root() + "/", "search": target}
