"""The legend of a picture: classes with their counts, what is missing, what symbols mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from geo.paths import SCALE
from layers.kinds.wording import level_key
from scene.colours import COLOURS
from scene.legend import legend_of
from scene.marks import HOLLOW, SHAPES, marks
from state.view_state import Points
from views.markup import element
from views.still.marks import Symbol, symbol
from views.still.text import Block, line_of, measured, moved, paragraph, stack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from scene.legend import Legend, LegendRow
    from scene.scene import Scene

SMALL = 12.0
BARS, CELL, AXIS = 26.0, 12.0, 18.0
ROW = 21.0
SWATCH = 17.0


def static_legend(scene: Scene, width: float, *, keys: bool = True) -> Block:
    """Return the legend of a scene; `keys` adds what the symbols mean."""
    look = COLOURS[scene.state.theme]
    told, has_classes = legend_of(scene), any(not item.is_zero for item in scene.view.classes)
    return stack(
        [
            _head(scene, width) if has_classes else Block(Markup(""), 0),
            (_scale if told.is_scale else _categories)(told, look, width),
            Block(_rule(width, look["line"]), 1) if has_classes else Block(Markup(""), 0),
            _flow([_below(look, row) for row in told.below], width),
            paragraph(scene.view.note, SMALL, width, fill=look["ink-3"]),
            _symbols(scene, look, width) if keys else Block(Markup(""), 0),
        ],
        gap=7,
    )


def _head(scene: Scene, width: float) -> Block:
    """Say what the numbers at the classes are."""
    t, unit = scene.t, scene.view.unit
    counts = t(level_key("picture.counts", scene.view.level))
    words = t("panel.dot").join(
        said for said in (unit and t("picture.unit", unit=unit), counts) if said
    )
    return paragraph(words, SMALL, width, fill=COLOURS[scene.state.theme]["ink-3"])


def _scale(told: Legend, look: Mapping[str, str], width: float) -> Block:
    """Draw the classes side by side, bars for counts above, breaks or labels below."""
    step, most = width / len(told.classes), max(row.count for row in told.classes) or 1
    parts, top = [], SMALL + BARS
    for place, row in enumerate(told.classes):
        left = place * step
        tall = max(round(BARS * row.count / most), 1) if row.count else 0
        count = line_of(str(row.count), left + step / 2, top - tall - 3, 11, fill=look["ink-2"])
        shape = {"x": round(left, 1), "width": round(step - 1, 1), "fill": row.colour}
        edge = {"stroke": look["line-3"], "stroke_width": 0.5, "stroke_opacity": 0.6}
        parts += [count, element("rect", y=top - tall, height=tall, **shape)]
        parts += [element("rect", y=top + 2, height=CELL, **shape, **edge)]
    below = top + 2 + CELL + 14
    parts += [
        line_of(words, round(x, 1), below, 11, fill=look["ink-2"])
        for words, x in _ticks(told, step)
    ]
    drawn = element("g", *parts, text_anchor="middle")
    return Block(drawn, below + 4)


def _ticks(told: Legend, step: float) -> Iterable[tuple[str, float]]:
    """Return breaks at the edges of classes, or labels in their middles."""
    if told.breaks:
        return [(words, step * place) for place, words in enumerate(told.breaks, start=1)]
    return [(row.words, step * (place + 0.5)) for place, row in enumerate(told.classes)]


def _categories(told: Legend, look: Mapping[str, str], width: float) -> Block:
    """List the categories in columns, with the characters the layer draws on areas."""
    widest = max((measured(row.words, SMALL) for row in told.classes), default=0)
    columns = 2 if widest + SWATCH + 46 <= width / 2 and len(told.classes) > 1 else 1
    lines = -(-len(told.classes) // columns)
    cells = []
    for number, row in enumerate(told.classes):
        x, y = (number // lines) * (width / columns), (number % lines) * ROW
        count = line_of(
            str(row.count), width / columns - 18, 13, SMALL, fill=look["ink-3"], text_anchor="end"
        )
        cells.append(moved(_category(row, look) + count, x, y))
    return Block(Markup("").join(cells), lines * ROW)


def _category(row: LegendRow, look: Mapping[str, str]) -> Markup:
    box = _box(row.colour, look, SWATCH, SWATCH)
    halo = {"stroke": look["halo"], "stroke_width": 2.5, "paint_order": "stroke"}
    anchor = {"text_anchor": "middle", "fill": look["ink"], **halo}
    x, y = SWATCH / 2, 12.6
    letter = line_of(row.glyph, x, y, 11, bold=True, **anchor) if row.glyph else Markup("")
    return box + letter + line_of(row.words, SWATCH + 7, 13, SMALL, fill=look["ink-2"])


def _below(look: Mapping[str, str], row: LegendRow) -> tuple[Markup, float]:
    painted = _texture(row.missing, look) if row.missing else _box(row.colour, look, 20, 12)
    drawn = moved(painted, 0, 3) + line_of(row.words, 27, 13, SMALL, fill=look["ink-2"])
    return drawn, 27 + measured(row.words, SMALL)


def _box(paint: str, look: Mapping[str, str], width: float, height: float) -> Markup:
    edge = {"stroke": look["line-3"], "stroke_width": 0.8}
    return element("rect", width=width, height=height, rx=2, fill=paint, **edge)


def _texture(name: str, look: Mapping[str, str]) -> Markup:
    """Draw a swatch with a texture of the map, which is laid out in tenths of a pixel."""
    box = element("rect", width=20 / SCALE, height=12 / SCALE, fill=f"url(#map-{name})")
    return element("g", box, transform=f"scale({SCALE})") + _box("none", look, 20, 12)


def _symbols(scene: Scene, look: Mapping[str, str], width: float) -> Block:
    """Say what the symbols that are on the map mean."""
    t, points, drawn = scene.t, scene.state.points, [mark for mark, _ in marks(scene)]
    if points in {Points.BORDER, Points.POLICIES} and drawn:
        words = t("panel.dot").join((t(f"head.points_{points}"), t(f"head.points_{points}_key")))
        return paragraph(words, SMALL, width, fill=look["ink-2"])
    shown = {mark.shape for mark in drawn if mark.n == 1 and not mark.dashed}
    items = [
        _key(Symbol(0, 0, shape), t(f"level.{level}"), look)
        for level, shape in SHAPES.items()
        if shape in shown
    ]
    if any(mark.n > 1 and not mark.dashed for mark in drawn):
        items.append(_key(Symbol(0, 0, "disc", n=2), t("picture.several"), look))
    if any(mark.dashed for mark in drawn):
        items.append(_key(Symbol(0, 0, HOLLOW, dashed=True), t("picture.wide"), look))
    return _flow(items, width)


def _key(mark: Symbol, words: str, look: Mapping[str, str]) -> tuple[Markup, float]:
    shape = element(
        "g", symbol(mark, look), transform="translate(9 9)scale(.9)", text_anchor="middle"
    )
    drawn = shape + line_of(words, 23, 13, SMALL, fill=look["ink-2"])
    return drawn, 23 + measured(words, SMALL)


def _flow(items: list[tuple[Markup, float]], width: float) -> Block:
    """Set items beside each other, in as many rows as they need."""
    drawn, x, y = Markup(""), 0.0, 0.0
    for item, wide in items:
        if x and x + wide > width:
            x, y = 0.0, y + ROW
        drawn += moved(item, round(x, 1), y)
        x += wide + 16
    return Block(drawn, y + ROW if items else 0)


def _rule(width: float, colour: str) -> Markup:
    return element("rect", width=width, height=1, fill=colour)
