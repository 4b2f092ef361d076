"""The legend: a sentence, a histogram over the classes, and rows for what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from layers.kinds.wording import level_key
from scene.legend import legend_of
from views.ids import Ids
from views.page.class_control import class_control
from views.page.phone_bar import legend_toggle
from views.parts.swatch import swatch, swatch_name

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from scene.legend import Legend
    from scene.scene import Scene

#: Height of the tallest bar of the histogram, in pixels.
TALLEST = 24


def legend(scene: Scene) -> list[Component]:
    """Return the legend of the layer in force."""
    told = legend_of(scene)
    return [
        legend_toggle(scene),
        html.P(_said(scene), id=Ids.LEGEND_SAY, className="say"),
        _scale(told) if told.is_scale else _categories(told),
        *class_control(scene),
        _below(scene, told),
        *_sources(scene),
    ]


def _sources(scene: Scene) -> list[Component]:
    """Name the source of the numbers on the map; where there are many, say how many."""
    t, sources = scene.t, [scene.dataset.sources[name] for name in scene.view.sources]
    if not sources:
        return []
    if len(sources) > 1:
        words: Component | str = t("legend.sources", count=len(sources))
    else:
        title = t.own(sources[0], "title")
        link = sources[0].link
        words = (
            html.A(title, href=link, target="_blank", rel="noopener noreferrer") if link else title
        )
    return [html.P([t("legend.source"), words], className="src ell")]


def _said(scene: Scene) -> str:
    """Return the sentence of the selected area, or how to get one."""
    value = scene.view.values.get(scene.state.area or "")
    return value.sentence if value else scene.t(level_key("legend.hint", scene.state.level))


def _scale(told: Legend) -> Component:
    """Draw the classes side by side, bars for counts above, breaks below."""
    most = max((row.count for row in told.classes), default=0) or 1
    bars = [
        html.Div(
            [
                html.Span(row.count, className="cnt"),
                html.I(
                    style={
                        "height": f"{_bar_height(row.count, most)}px",
                        "background": row.colour,
                    }
                ),
            ],
            title=f"{row.words}: {row.count}",
        )
        for row in told.classes
    ]
    cells = [html.I(style={"background": row.colour}) for row in told.classes]
    caret = html.Span(id=Ids.LEGEND_CARET, className="caret", hidden=True)
    return html.Div(
        [
            html.Div(bars, className="bars"),
            html.Div([*cells, caret], className="cells"),
            _axis(told),
        ],
        className="ramp",
    )


def _bar_height(count: int, most: int) -> int:
    """Return a bar's height in pixels; any count above zero shows."""
    return max(round(TALLEST * count / most), 1) if count else 0


def _axis(told: Legend) -> Component:
    if not told.breaks:
        labels = [html.Span(row.words, className="mid") for row in told.classes]
        return html.Div(labels, className="axis-row whole")
    size = len(told.classes)
    ticks = [
        html.Span(text, style={"left": f"{100 * place / size:.2f}%"})
        for place, text in enumerate(told.breaks, start=1)
    ]
    return html.Div(ticks, className="axis-row")


def _categories(told: Legend) -> Component:
    """List the categories, with their glyphs where the layer draws some."""
    rows = [
        html.Li(
            [
                html.I(row.glyph, style={"background": row.colour}),
                html.Span(row.words),
                html.Span(row.count, className="n"),
            ]
        )
        for row in told.classes
    ]
    caret = html.Span(id=Ids.LEGEND_CARET, className="caret", hidden=True)
    return html.Div([html.Ul(rows, className="cats"), caret])


def _below(scene: Scene, told: Legend) -> Component:
    rows = [
        html.Span([swatch(row), row.words], className=f"row-{swatch_name(row)}")
        for row in told.below
    ]
    note = html.Span(scene.view.note, className="note-end") if scene.view.note else None
    return html.Div([*rows, note], className="key2")
