"""Symbols of a picture: those of `scene.marks`, as the page's scripts draw them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from scene.colours import COLOURS
from scene.marks import HOLLOW, marks
from state.view_state import Shape
from views.markup import element
from views.still.text import line_of, measured

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scene.scene import Scene
    from views.still.shapes import Ground

#: Symbols nearer than this, in pixels, are drawn as one with their numbers added.
NEAR = 15.0
#: On a tile a symbol takes the upper half, the name the lower one: how far from the middle, as
#: a part of the tile's width and, at most, in pixels.
LIFT, HIGHEST = 0.17, 13.0
#: Half the width of a symbol with its casing.
REACH = 10.0
#: The width of the text in a symbol, at most.
ROOM = 17.0
SHAPES = {
    "diamond": "M0-6.8 6.8 0 0 6.8-6.8 0z",
    "square": "M-4.8-4.8H4.8V4.8H-4.8z",
    "sheet": "M-5-6.5H1.5L5-3V6.5H-5z",
    "sign": "M-6.5-7h13a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-13a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3z",
    "star": "M"
    + " ".join(
        f"{reach * math.sin(turn):.1f} {-reach * math.cos(turn):.1f}"
        for turn, reach in ((place * math.pi / 5, (7.6, 3.2)[place % 2]) for place in range(10))
    )
    + "z",
}


@dataclass(frozen=True, slots=True)
class Symbol:
    """Hold one symbol: its pixel, its shape, what it counts, and the text written in it.

    `dashed` belongs to a whole prefecture, `many` stands for several symbols.
    """

    x: float
    y: float
    shape: str
    n: int = 1
    text: str = ""
    dashed: bool = False
    many: bool = False


def lift(ground: Ground, size: float) -> float:
    """Return how far symbols stand above the middle of their tile, in pixels."""
    return min(LIFT * ground.tile, HIGHEST * size)


def placed_marks(scene: Scene, ground: Ground, size: float) -> list[Symbol]:
    """Return the symbols of the scene in pixels; those too near each other become one."""
    near: list[Symbol] = []
    apart: list[Symbol] = []
    for mark, place in marks(scene):
        x, y = ground.frame.point(*place)
        lifted = scene.state.shape is Shape.TILES and not mark.dashed
        drawn = Symbol(
            x=x,
            y=round(y - lift(ground, size), 1) if lifted else y,
            shape=mark.shape,
            n=mark.n,
            text=mark.text,
            dashed=mark.dashed,
        )
        (apart if mark.apart else near).append(drawn)
    return [*apart, *_together(near, NEAR * size)]


def _together(found: list[Symbol], reach: float) -> list[Symbol]:
    """Replace symbols within reach of each other by one at their common middle, until none is."""
    left, out = list(found), []
    while left:
        first = left[0]
        group = [mark for mark in left if math.dist((mark.x, mark.y), (first.x, first.y)) < reach]
        left = [mark for mark in left if mark not in group]
        out.append(first if len(group) == 1 else _one(group))
    return out if len(out) == len(found) else _together(out, reach)


def _one(group: list[Symbol]) -> Symbol:
    count = sum(mark.n for mark in group)
    return Symbol(
        x=round(sum(mark.x * mark.n for mark in group) / count, 1),
        y=round(sum(mark.y * mark.n for mark in group) / count, 1),
        shape=HOLLOW if all(mark.shape == HOLLOW for mark in group) else "disc",
        n=count,
        many=True,
    )


def symbols(scene: Scene, drawn: list[Symbol], size: float) -> Markup:
    """Draw symbols, those that count most on top."""
    look = COLOURS[scene.state.theme]
    ordered = sorted(drawn, key=lambda mark: mark.n)
    items = [
        element(
            "g",
            element("g", symbol(mark, look), class_="m"),
            transform=f"translate({mark.x:g} {mark.y:g})scale({size})",
        )
        for mark in ordered
    ]
    plain = {"stroke_linejoin": "round", "text_anchor": "middle", "pointer_events": "none"}
    return element("g", *items, **plain)


def symbol(mark: Symbol, look: Mapping[str, str]) -> Markup:
    """Draw one symbol around (0, 0): ink on paper, or paper within ink where it is hollow."""
    ink, paper = look["mark"], look["mark-case"]
    hollow = mark.shape == HOLLOW
    parts = []
    if mark.many:
        parts += [_circle(10.8, fill="none", stroke=paper, stroke_width=3)]
        parts += [_circle(10.8, fill="none", stroke=ink, stroke_width=1.1)]
    if hollow:
        dashes = "2.6 2" if mark.dashed else None
        parts += [_body(mark, fill=paper, stroke=paper, stroke_width=3.6)]
        parts += [_body(mark, fill=paper, stroke=ink, stroke_width=1.6, stroke_dasharray=dashes)]
    else:
        parts += [_body(mark, fill=ink, stroke=paper, stroke_width=2.6, paint_order="stroke")]
    counted = mark.n > 1 or (mark.dashed and hollow)
    words = mark.text or (str(mark.n) if counted else "")
    if words:
        small = round(min(10.5, ROOM / measured(words, 1, bold=True)), 1)
        parts.append(line_of(words, 0, 3.8, small, bold=True, fill=ink if hollow else paper))
    return Markup("").join(parts)


def _body(mark: Symbol, **look: object) -> Markup:
    if mark.shape in SHAPES:
        return element("path", d=SHAPES[mark.shape], **look)
    if mark.dashed:
        return _circle(8, **look)
    return _circle(8.2 if mark.n > 1 else 4.6, **look)


def _circle(radius: float, **look: object) -> Markup:
    return element("circle", r=radius, **look)
