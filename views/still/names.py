"""Names on a picture: placed clear of symbols and of each other, or one on each tile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from data.models import AreaLevel
from scene.colours import COLOURS
from scene.places import place_points, tile_labels
from state.view_state import MapLevel, Shape
from views.markup import element
from views.still.marks import REACH, lift
from views.still.text import line_of, measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markupsafe import Markup

    from scene.places import Point
    from scene.scene import Scene
    from views.still.marks import Symbol
    from views.still.shapes import Ground

#: Sizes in pixels at size 1, by language where it matters.
NAME = {"zh": 12.0, "en": 11.5}
TILE_NAME = {"zh": 11.5, "en": 9.5}
CHOSEN, GLYPH = 15.0, 13.0
#: Letters on a tile are at most this part of its width.
WIDEST = {"zh": 4.2, "en": 5.0}
#: Where a name's middle may go, in half widths and in heights of its box.
ANCHORS = (
    *((0, 0), (0, 1.35), (0, -1.35), (1.3, 0), (-1.3, 0), (1, 1.2), (-1, 1.2), (1, -1.2)),
    *((-1, -1.2), (0, 2.2), (0, -2.2), (1.9, 0), (-1.9, 0), (1.6, 1.9), (-1.6, 1.9)),
)
DIMMED = 0.4


@dataclass(frozen=True, slots=True)
class Box:
    """Hold a rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """Return the area that two rectangles share, in square pixels."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0


def around(x: float, y: float, width: float, height: float) -> Box:
    """Return the rectangle of a size around its middle."""
    return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def mark_boxes(drawn: Iterable[Symbol], size: float) -> list[Box]:
    """Return the rectangles that symbols take."""
    return [around(mark.x, mark.y, 2 * REACH * size, 2 * REACH * size) for mark in drawn]


def settle(x: float, y: float, width: float, height: float, taken: list[Box]) -> Box:
    """Return the nearest of some places for a box that overlaps least with what is taken."""
    spots = (around(x + dx * width / 2, y + dy * height, width, height) for dx, dy in ANCHORS)
    return min(spots, key=lambda spot: round(sum(spot.overlap(box) for box in taken)))


@dataclass(frozen=True, slots=True)
class Name:
    """Hold a name with the rectangle it takes, the height of its letters and how it is drawn."""

    words: str
    box: Box
    letters: float
    bold: bool = False
    faded: bool = False


def placed_names(
    scene: Scene, ground: Ground, drawn: list[Symbol], chosen: str | None, size: float
) -> list[Name]:
    """Return the names of prefectures and of the chosen area, or one for each tile."""
    if scene.state.shape is Shape.TILES:
        return list(_on_tiles(scene, ground, drawn, chosen, size))
    return list(_beside_marks(scene, ground, drawn, chosen, size))


def names(scene: Scene, found: list[Name], glyphs: list[Name], size: float) -> Markup:
    """Write names and the characters that the layer draws on areas, each with a halo."""
    look = COLOURS[scene.state.theme]
    tiled = scene.state.shape is Shape.TILES
    written = [
        line_of(
            name.words,
            round((name.box.left + name.box.right) / 2, 1),
            round((name.box.top + name.box.bottom) / 2 + name.letters * 0.36, 1),
            name.letters,
            bold=name.bold,
            fill=look["ink"] if name.bold or tiled else None,
            fill_opacity=DIMMED if name.faded else None,
        )
        for name in (*glyphs, *found)
    ]
    halo = {"stroke": look["halo"], "stroke_width": 3 * size, "paint_order": "stroke"}
    plain = {"text_anchor": "middle", "stroke_linejoin": "round", "pointer_events": "none"}
    kind = "tile-names" if tiled and scene.view.level is MapLevel.COUNTY else "names"
    return element("g", *written, class_=kind, fill=look["ink-2"], **halo, **plain)


def placed_glyphs(scene: Scene, ground: Ground, size: float) -> list[Name]:
    """Return the character of each area that has one, where its symbol would be."""
    points, letters = place_points(scene), round(GLYPH * size, 1)
    return [
        Name(value.glyph, around(x, y - lift(ground, size), letters, letters), letters, bold=True)
        for code, value in scene.view.values.items()
        if value.glyph
        for x, y in [ground.frame.point(*points[code])]
    ]


def _beside_marks(
    scene: Scene, ground: Ground, drawn: list[Symbol], chosen: str | None, size: float
) -> Iterator[Name]:
    t, points, within = scene.t, place_points(scene), scene.state.within
    taken = mark_boxes(drawn, size) + [name.box for name in placed_glyphs(scene, ground, size)]
    wanted = [code for code in scene.dataset.adcodes(AreaLevel.PREFECTURE) if code != chosen]
    for code in ([chosen] if chosen else []) + wanted:
        bold = code == chosen
        letters = round((CHOSEN if bold else NAME[t.tables]) * size, 1)
        words = t.own(scene.dataset.areas[code], "short")
        x, y = ground.frame.point(*points[code])
        width = measured(words, letters, bold=bold) + 4
        spot = settle(x, y + (20 * size if bold else 0), width, letters * 1.25, taken)
        taken.append(spot)
        faded = within is not None and code != within and not bold
        yield Name(words, spot, letters, bold=bold, faded=faded)


def _on_tiles(
    scene: Scene, ground: Ground, drawn: list[Symbol], chosen: str | None, size: float
) -> Iterator[Name]:
    tables, within, down = scene.t.tables, scene.state.within, lift(ground, size)
    largest = CHOSEN if scene.view.level is MapLevel.PREFECTURE else TILE_NAME[tables]
    letters = round(min(largest * size, ground.tile / WIDEST[tables]), 1)
    marked = {(mark.x, mark.y) for mark in drawn}
    lettered = {code for code, value in scene.view.values.items() if value.glyph}
    for code, (x, y), named in _tiles(scene, ground):
        shared = code in lettered or (x, round(y - down, 1)) in marked
        rows = str(named[f"{tables}_{'brief' if shared else 'name'}"]).split("\n")
        faded = within is not None and within not in {code, named["parent_adcode"]}
        middle = y + (down if shared else 0)
        for number, row in enumerate(rows):
            at = middle + (number - (len(rows) - 1) / 2) * letters * 1.05
            box = around(x, at, measured(row, letters), letters * 1.05)
            yield Name(row, box, letters, bold=code == chosen, faded=faded)


def _tiles(scene: Scene, ground: Ground) -> Iterator[tuple[str, Point, dict[str, object]]]:
    """Yield each tile's adcode, its middle in pixels, and the names that fit on it."""
    found: list[Any] = tile_labels(scene.dataset, scene.view.level)["features"]  # type: ignore[assignment]  # GeoJSON
    for feature in found:
        named = feature["properties"]
        yield named["adcode"], ground.frame.point(*feature["geometry"]["coordinates"]), named
