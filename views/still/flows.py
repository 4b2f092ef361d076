"""Lines on a picture to the places where workers go, up to the edge of the map."""

from __future__ import annotations

import math
from itertools import product
from typing import TYPE_CHECKING

from markupsafe import Markup

from scene.colours import COLOURS
from scene.flows import flows_of
from views.markup import element
from views.still.names import Box, around
from views.still.text import line_of, measured, wrap

if TYPE_CHECKING:
    from scene.places import Point
    from scene.scene import Scene
    from views.still.shapes import Ground

START, BEND, LETTERS, PIECES = 12.0, 0.08, 12.0, 24
#: What a pixel farther from the end of its line costs, and a square pixel of a symbol or of other
#: words, in square pixels of a line.
FARTHER, SOLID = 14.0, 40.0
#: How wide words are set at the end of a line, and the height of a row, in pixels.
WIDEST, ROW = 172.0, 16.0
#: How far from the end of a line its words may go, in pixels.
SIDES = (0, -1, 1)
GAPS = (0, 16, -16, 34, -34, 54, -54, 76, -76, 100, -100, 130, -130)


def flows(
    scene: Scene,
    ground: Ground,
    edge: Box,
    taken: list[Box],
    size: float,
    *,
    named: bool = True,
) -> Markup:
    """Draw a line to each destination, or towards it up to the edge; `named` adds words there.

    Words stay within the edge and clear of what is taken and of each other.
    """
    look = COLOURS[scene.state.theme]
    found = flows_of(scene)
    if not found:
        return Markup("")
    lines, words, full, ways = [], [], list(taken), []
    for item in found:
        start, end = ground.frame.point(*item.start), ground.frame.point(*item.end)
        stop = _stop(start, end, edge)
        lines.append((_curve(start, stop), stop))
        ways += _along(start, stop)
    ends_of = zip(found, lines, strict=True) if named else ()
    for item, (_, stop) in sorted(ends_of, key=lambda pair: pair[1][1][1]):
        rows = wrap(item.title, LETTERS * size, WIDEST * size)
        spot = _settle(rows, stop, edge, (full, ways), size)
        full.append(spot)
        words.append(_chip(rows, spot, size, scene))
    curves = "".join(curve for curve, _ in lines)
    ends = (element("circle", cx=x, cy=y, r=3.5, fill=look["sel"]) for _, (x, y) in lines)
    return element(
        "g",
        element("path", d=curves, stroke=look["sel-case"], stroke_width=4),
        element("path", d=curves, stroke=look["sel"], stroke_width=1.6),
        *ends,
        *words,
        fill="none",
        pointer_events="none",
    )


def _stop(start: Point, end: Point, edge: Box) -> Point:
    """Return where the line from start to end leaves the edge, or its end if it stays inside."""
    (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    shares = [1.0]
    if dx:
        shares.append(((edge.right if dx > 0 else edge.left) - x) / dx)
    if dy:
        shares.append(((edge.bottom if dy > 0 else edge.top) - y) / dy)
    share = max(0.0, min(shares))
    return round(x + dx * share, 1), round(y + dy * share, 1)


def _curve(start: Point, end: Point) -> str:
    (ax, ay), (bx, by) = start, end
    length = math.dist(start, end) or 1.0
    fx, fy = ax + (bx - ax) * START / length, ay + (by - ay) * START / length
    tx, ty = (ax + bx) / 2 - (by - ay) * BEND, (ay + by) / 2 + (bx - ax) * BEND
    return f"M{fx:.1f} {fy:.1f}Q{tx:.1f} {ty:.1f} {bx:g} {by:g}"


def _along(start: Point, end: Point) -> list[Box]:
    """Return small rectangles along a curve, for words to keep clear of."""
    (ax, ay), (bx, by) = start, end
    tx, ty = (ax + bx) / 2 - (by - ay) * BEND, (ay + by) / 2 + (bx - ax) * BEND
    boxes = []
    for step in range(PIECES + 1):
        share = step / PIECES
        first, second, third = (1 - share) ** 2, 2 * share * (1 - share), share**2
        x, y = first * ax + second * tx + third * bx, first * ay + second * ty + third * by
        boxes.append(around(x, y, 14, 14))
    return boxes


def _settle(
    rows: list[str], at: Point, edge: Box, taken: tuple[list[Box], list[Box]], size: float
) -> Box:
    """Return a place for words near the end of a line: clear of what is taken, if it can be.

    `taken` are symbols and words, and pieces of lines, which matter less.
    """
    width = max(measured(row, LETTERS * size) for row in rows) + 12
    height = (ROW * len(rows) + 4) * size

    def spot(side: int, gap: float) -> Box:
        beside = at[0] + side * (width / 2 + 10 * size)
        above = at[1] + gap * size + (math.copysign(height / 2 - 4, gap) if gap else 0)
        x = min(max(beside, edge.left + width / 2), edge.right - width / 2)
        y = min(max(above, edge.top + height / 2), edge.bottom - height / 2)
        return around(x, y, width, height)

    def cost(place: tuple[int, float]) -> float:
        box = spot(*place)
        solid, lines = (sum(box.overlap(other) for other in boxes) for boxes in taken)
        return solid * SOLID + lines + math.hypot(*place) * FARTHER

    return spot(*min(product(SIDES, GAPS), key=cost))


def _chip(rows: list[str], spot: Box, size: float, scene: Scene) -> Markup:
    look = COLOURS[scene.state.theme]
    box = element(
        "rect",
        x=round(spot.left, 1),
        y=round(spot.top, 1),
        width=round(spot.right - spot.left, 1),
        height=round(spot.bottom - spot.top, 1),
        rx=4,
        fill=look["sel-case"],
        stroke=look["prov-line"],
        stroke_width=0.6,
    )
    left, first = round(spot.left + 6, 1), spot.top + (2 + ROW / 2 + LETTERS * 0.36) * size
    lines = (
        line_of(row, left, round(first + ROW * size * number, 1), LETTERS * size, fill=look["ink"])
        for number, row in enumerate(rows)
    )
    return box + Markup("").join(lines)
