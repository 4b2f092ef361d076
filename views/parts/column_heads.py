"""Heads of table columns: words, or a link that sorts by the column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from views.attributes import aria
from views.parts.links import turn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from scene.scene import Scene

    #: Key of the words under `table.`, column of the state's `sort` or "", cells, class.
    Column = tuple[str, str, int, str]


def column_heads(scene: Scene, columns: Iterable[Column]) -> html.Thead:
    """Return the head of a table; a first click sorts upwards, the next one downwards."""
    return html.Thead(html.Tr([_head(scene, column) for column in columns]))


def _head(scene: Scene, column: Column) -> html.Th:
    words, name, span, css = column
    said = scene.t(f"table.{words}")
    if not name:
        return html.Th(said, scope="col", colSpan=span, className=css)
    rising, falling = scene.state.sort == name, scene.state.sort == f"-{name}"
    order = {"sort": "ascending" if rising else "descending"} if rising or falling else {}
    link = turn(
        said,
        {"sort": f"-{name}" if rising else name},
        title=scene.t("table.sort_down" if rising else "table.sort_up"),
    )
    return html.Th(
        link, scope="col", colSpan=span, className=f"{css} sorts".strip(), **aria(**order)
    )
