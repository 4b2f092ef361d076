"""The legend of a picture: classes with their counts, what is missing, what symbols mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from geo.paths import SCALE
from layers.palettes import ZERO, colours
from layers.wording import level_key
from state.view_state import Points
from views.legend import rows_below
from views.map.colours import COLOURS
from views.map.overlay_marks import SHAPES, marks
from views.markup import element
from views.still.marks import Mark, symbol
from views.still.text import Block, line_of, measured, moved, paragraph, stack

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from layers.view import LegendClass
    from views.scene import Scene

SMALL = 12.0
BARS, CELL, AXIS = 26.0, 12.0, 18.0
ROW = 21.0
SWATCH = 17.0


def static_legend(scene: Scene, width: float, *, keys: bool = True) -> Block:
    """Return the legend of a scene; `keys` adds what the symbols mean."""
    look = COLOURS[scene.state.theme]
    ramp = [item for item in scene.view.classes if item.colour != ZERO]
    numeric = any(item.lower is not None or item.upper is not None for item in ramp)
    return stack(
        [
            _head(scene, width) if ramp else Block(Markup(""), 0),
            (_strip if numeric else _categories)(scene, ramp, width),
            Block(_rule(width, look["line"]) if ramp else Markup(""), 1 if ramp else 0),
            _flow([_missing(look, *row) for row in rows_below(scene)], width),
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


def _colour(scene: Scene, item: LegendClass) -> str:
    return colours(scene.view.palette, scene.state.theme)[item.colour]


def _strip(scene: Scene, ramp: list[LegendClass], width: float) -> Block:
    """Draw the classes side by side, bars for counts above, breaks or labels below."""
    look = COLOURS[scene.state.theme]
    step, most = width / len(ramp), max(item.count for item in ramp) or 1
    parts, top = [], SMALL + BARS
    for place, item in enumerate(ramp):
        left, colour = place * step, _colour(scene, item)
        tall = max(round(BARS * item.count / most), 1) if item.count else 0
        count = line_of(str(item.count), left + step / 2, top - tall - 3, 11, fill=look["ink-2"])
        shape = {"x": round(left, 1), "width": round(step - 1, 1), "fill": colour}
        edge = {"stroke": look["line-3"], "stroke_width": 0.5, "stroke_opacity": 0.6}
        parts += [count, element("rect", y=top - tall, height=tall, **shape)]
        parts += [element("rect", y=top + 2, height=CELL, **shape, **edge)]
    below = top + 2 + CELL + 14
    parts += [
        line_of(words, round(x, 1), below, 11, fill=look["ink-2"])
        for words, x in _ticks(scene, ramp, step)
    ]
    drawn = element("g", *parts, text_anchor="middle")
    return Block(drawn, below + 4)


def _ticks(scene: Scene, ramp: list[LegendClass], step: float) -> Iterable[tuple[str, float]]:
    """Return breaks at the edges of classes, or labels in their middles."""
    if scene.view.breaks:
        return [(words, step * place) for place, words in enumerate(scene.view.breaks, start=1)]
    return [(item.label, step * (place + 0.5)) for place, item in enumerate(ramp)]


def _categories(scene: Scene, classes: list[LegendClass], width: float) -> Block:
    """List the categories that occur in columns, with the characters the layer draws on areas."""
    look = COLOURS[scene.state.theme]
    glyphs = {value.class_index: value.glyph for value in scene.view.values.values() if value.glyph}
    found = [(place, item) for place, item in enumerate(classes) if item.count]
    widest = max((measured(item.label, SMALL) for _, item in found), default=0)
    columns = 2 if widest + SWATCH + 46 <= width / 2 and len(found) > 1 else 1
    rows = -(-len(found) // columns)
    cells = []
    for number, (place, item) in enumerate(found):
        x, y = (number // rows) * (width / columns), (number % rows) * ROW
        cell = _category(item, glyphs.get(place, ""), _colour(scene, item), look)
        count = line_of(
            str(item.count), width / columns - 18, 13, SMALL, fill=look["ink-3"], text_anchor="end"
        )
        cells.append(moved(cell + count, x, y))
    return Block(Markup("").join(cells), rows * ROW)


def _category(item: LegendClass, glyph: str, colour: str, look: Mapping[str, str]) -> Markup:
    box = _box(colour, look, SWATCH, SWATCH)
    halo = {"stroke": look["halo"], "stroke_width": 2.5, "paint_order": "stroke"}
    anchor = {"text_anchor": "middle", "fill": look["ink"], **halo}
    letter = line_of(glyph, SWATCH / 2, 12.6, 11, bold=True, **anchor) if glyph else Markup("")
    return box + letter + line_of(item.label, SWATCH + 7, 13, SMALL, fill=look["ink-2"])


def _missing(
    look: Mapping[str, str], texture: str, words: str, colour: str
) -> tuple[Markup, float]:
    box = moved(_texture(texture, look) if texture else _box(colour, look, 20, 12), 0, 3)
    drawn = box + line_of(words, 27, 13, SMALL, fill=look["ink-2"])
    return drawn, 27 + measured(words, SMALL)


def _box(paint: str, look: Mapping[str, str], width: float, height: float) -> Markup:
    edge = {"stroke": look["line-3"], "stroke_width": 0.8}
    return element("rect", width=width, height=height, rx=2, fill=paint, **edge)


def _texture(name: str, look: Mapping[str, str]) -> Markup:
    """Draw a swatch with a texture of the map, which is laid out in tenths of a pixel."""
    box = element("rect", width=20 / SCALE, height=12 / SCALE, fill=f"url(#map-{name})")
    return element("g", box, transform=f"scale({SCALE})") + _box("none", look, 20, 12)


def _symbols(scene: Scene, look: Mapping[str, str], width: float) -> Block:
    """Say what the symbols that are on the map mean."""
    t, points, drawn = scene.t, scene.state.points, marks(scene)
    if points in {Points.BORDER, Points.POLICIES} and drawn:
        words = t("panel.dot").join((t(f"head.points_{points}"), t(f"head.points_{points}_key")))
        return paragraph(words, SMALL, width, fill=look["ink-2"])
    shown = {str(mark["shape"]) for mark in drawn if mark["n"] == 1 and not mark["dashed"]}
    items = [
        _key(Mark(0, 0, shape), t(f"level.{level}"), look)
        for level, shape in SHAPES.items()
        if shape in shown
    ]
    several = [mark for mark in drawn if not mark["dashed"]]
    if sum(int(str(mark["n"])) > 1 for mark in several):
        items.append(_key(Mark(0, 0, "disc", n=2), t("picture.several"), look))
    if any(mark["dashed"] for mark in drawn):
        items.append(_key(Mark(0, 0, "ring", dashed=True), t("picture.wide"), look))
    return _flow(items, width)


def _key(mark: Mark, words: str, look: Mapping[str, str]) -> tuple[Markup, float]:
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
