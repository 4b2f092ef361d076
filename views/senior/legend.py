"""The legend of the simple page: one row a class, in words and large type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from layers.kinds.wording import level_key
from scene.legend import legend_of
from views.ids import Ids
from views.parts.swatch import swatch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash.development.base_component import Component

    from scene.legend import LegendRow
    from scene.scene import Scene


def senior_legend(scene: Scene) -> list[Component]:
    """Return the question, a row for each class and each kind of missing value, and the method.

    The highest class comes first. The ids that scripts write to are kept, out of sight.
    """
    told = legend_of(scene)
    rows = [_row(scene, row, words) for row, words in _named(scene, told.classes)][::-1]
    below = [html.Li([swatch(row), row.words]) for row in told.below]
    return [
        html.H2(question(scene)),
        html.Ul([*rows, *below], className="worded"),
        html.P(_method(scene), className="cap"),
        html.P(id=Ids.LEGEND_SAY, className="unused"),
        html.Span(id=Ids.LEGEND_CARET, className="unused"),
    ]


def question(scene: Scene) -> str:
    """Return what the map answers, as a question where there are words for it."""
    plain = scene.view.plain
    return plain.question if plain else scene.view.title


def _named(scene: Scene, rows: Sequence[LegendRow]) -> list[tuple[LegendRow, str]]:
    plain = scene.view.plain
    if plain and rows:
        return list(zip(rows, plain.classes, strict=True))
    return [(row, row.words) for row in rows]


def _row(scene: Scene, row: LegendRow, words: str) -> html.Li:
    count = scene.t(level_key("senior.areas", scene.view.level), count=row.count)
    return html.Li([swatch(row), html.Span(words), html.Span(count, className="n")])


def _method(scene: Scene) -> str:
    """Return how the numbers came about; in plain words that is what they compare with."""
    plain = scene.view.plain
    return plain.method if plain else scene.view.method
