"""The legend: a sentence, a histogram over the classes, and rows for what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from layers.palettes import ZERO, colours
from layers.view import Missing
from layers.wording import level_key
from views.class_control import class_control
from views.ids import Ids
from views.phone_bar import legend_toggle

if TYPE_CHECKING:
    from dash.development.base_component import Component

    from layers.view import LegendClass
    from views.scene import Scene

#: Height of the tallest bar of the histogram, in pixels.
TALLEST = 24
#: The style of a texture's swatch, where it is not named as the texture.
SWATCHES = {"no_data": "nodata", "not_applicable": "na"}


def legend(scene: Scene) -> list[Component]:
    """Return the legend of the layer in force."""
    ramp = [item for item in scene.view.classes if item.colour != ZERO]
    numeric = any(item.lower is not None or item.upper is not None for item in ramp)
    return [
        legend_toggle(scene),
        html.P(_said(scene), id=Ids.LEGEND_SAY, className="say"),
        _strip(scene, ramp) if numeric else _categories(scene, ramp),
        *class_control(scene),
        _missing_rows(scene),
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


def _colour(scene: Scene, item: LegendClass) -> str:
    return colours(scene.view.palette, scene.state.theme)[item.colour]


def _strip(scene: Scene, ramp: list[LegendClass]) -> Component:
    """Draw the classes side by side, bars for counts above, breaks below."""
    most = max((item.count for item in ramp), default=0) or 1
    bars = [
        html.Div(
            [
                html.Span(item.count, className="cnt"),
                html.I(
                    style={
                        "height": f"{_bar_height(item.count, most)}px",
                        "background": _colour(scene, item),
                    }
                ),
            ],
            title=f"{item.label}: {item.count}",
        )
        for item in ramp
    ]
    cells = [html.I(style={"background": _colour(scene, item)}) for item in ramp]
    caret = html.Span(id=Ids.LEGEND_CARET, className="caret", hidden=True)
    return html.Div(
        [
            html.Div(bars, className="bars"),
            html.Div([*cells, caret], className="cells"),
            _axis(scene, ramp),
        ],
        className="ramp",
    )


def _bar_height(count: int, most: int) -> int:
    """Return a bar's height in pixels; any count above zero shows."""
    return max(round(TALLEST * count / most), 1) if count else 0


def _axis(scene: Scene, ramp: list[LegendClass]) -> Component:
    breaks = scene.view.breaks
    if not breaks:
        labels = [html.Span(item.label, className="mid") for item in ramp]
        return html.Div(labels, className="axis-row whole")
    size = len(ramp)
    ticks = [
        html.Span(text, style={"left": f"{100 * place / size:.2f}%"})
        for place, text in enumerate(breaks, start=1)
    ]
    return html.Div(ticks, className="axis-row")


def _categories(scene: Scene, classes: list[LegendClass]) -> Component:
    """List the categories that occur, with their glyphs where the layer draws some."""
    glyphs = {value.class_index: value.glyph for value in scene.view.values.values() if value.glyph}
    rows = [
        html.Li(
            [
                html.I(glyphs.get(place, ""), style={"background": _colour(scene, item)}),
                html.Span(item.label),
                html.Span(item.count, className="n"),
            ]
        )
        for place, item in enumerate(classes)
        if item.count
    ]
    caret = html.Span(id=Ids.LEGEND_CARET, className="caret", hidden=True)
    return html.Div([html.Ul(rows, className="cats"), caret])


def rows_below(scene: Scene) -> list[tuple[str, str, str]]:
    """Return zero and no data as rows, always, and other reasons if any.

    Each has the name of its texture ("" for zero), its words and its colour ("" for a texture).
    """
    t, view = scene.t, scene.view
    rows = [
        ("", t(level_key("legend.zero", view.level), count=item.count), _colour(scene, item))
        for item in view.classes
        if item.colour == ZERO
    ]
    for reason, key in (
        (Missing.NO_DATA, view.no_data_key),
        (Missing.NOT_APPLICABLE, view.not_applicable_key),
        (Missing.UNVERIFIED, view.unverified_key),
    ):
        count = len(view.missing(reason))
        if count or reason is Missing.NO_DATA:
            rows.append((reason, t(level_key(f"legend.{key}", view.level), count=count), ""))
    return rows


def _missing_rows(scene: Scene) -> Component:
    rows = [_row(f"sw {SWATCHES.get(name, name)}", *rest) for name, *rest in rows_below(scene)]
    note = html.Span(scene.view.note, className="note-end") if scene.view.note else None
    return html.Div([*rows, note], className="key2")


def _row(swatch: str, words: str, colour: str = "") -> Component:
    style = {"background": colour} if colour else None
    row = f"row-{swatch.removeprefix('sw').strip() or 'zero'}"
    return html.Span([html.I(className=swatch, style=style), words], className=row)
