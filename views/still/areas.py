"""The coloured areas of a picture, their textures and the lines between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from geo.paths import SCALE
from geo.texture import DOT_SPACING, HATCH_SPACING
from layers.classes.palettes import ZERO, colours
from layers.view import Missing
from scene.colours import COLOURS, OUTLINES
from state.view_state import MapLevel, Shape
from views.markup import element

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from layers.view import AreaValue
    from scene.scene import Scene
    from views.still.shapes import Ground

#: Pixels per degree of the interactive map when the page opens.
PAGE_DEGREE = 83.0
#: Counties and prefectures are outlined on tiles with heavier lines.
COUNTY_LINE, TILE_LINE = 0.7, 1.2
PREFECTURE_LINE, TILES_LINE = 1.0, 2.0


def fill(scene: Scene, value: AreaValue) -> str:
    """Return an area's fill: the colour of its class, or the texture that says why it has none."""
    if value.missing is not None or value.class_index is None:
        return f"url(#map-{value.missing or Missing.NO_DATA})"
    item = scene.view.classes[value.class_index]
    return colours(scene.view.palette, scene.state.theme)[item.colour]


def areas(scene: Scene, ground: Ground, *, focusable: bool = True) -> Markup:
    """Draw the areas of the level, each a link if it leads anywhere; one group for each fill.

    Groups with pale lines come last, as on the interactive map: their lines lie on top.
    """
    pale = colours(scene.view.palette, scene.state.theme)[ZERO]
    groups: dict[str, list[AreaValue]] = {}
    for value in scene.view.values.values():
        groups.setdefault(fill(scene, value), []).append(value)
    ordered = sorted(groups, key=lambda look: (_is_pale(scene, groups[look][0]), look == pale))
    drawn = [_group(scene, ground, look, groups[look], focusable=focusable) for look in ordered]
    return _scaled(*drawn, stroke_linejoin="round")


def _group(
    scene: Scene, ground: Ground, look: str, values: list[AreaValue], *, focusable: bool
) -> Markup:
    width = TILE_LINE if scene.state.shape is Shape.TILES else COUNTY_LINE
    colour = "county-line-nodata" if _is_pale(scene, values[0]) else "county-line"
    paths = ground.level(scene.view.level)
    links = (_link(scene, value, paths[value.adcode], focusable=focusable) for value in values)
    line = COLOURS[scene.state.theme][colour] if scene.view.level is MapLevel.COUNTY else None
    return element("g", *links, fill=look, stroke=line, stroke_width=round(width / SCALE, 1))


def _link(scene: Scene, value: AreaValue, drawn: str, *, focusable: bool) -> Markup:
    shape = element("path", element("title", value.sentence), d=drawn, data_area=value.adcode)
    address = scene.link(area=value.adcode, brand=None)
    tabindex = None if focusable else -1
    return element("a", shape, href=address, tabindex=tabindex) if address else shape


def _is_pale(scene: Scene, value: AreaValue) -> bool:
    missing = value.missing is not None or value.class_index is None
    return missing or scene.view.is_zero(value)


def lines(scene: Scene, ground: Ground, chosen: str | None) -> Markup:
    """Draw the borders of prefectures and province, and the outline of the chosen area.

    Where brands are filtered to a prefecture, a veil lies over the others.
    """
    look, within = COLOURS[scene.state.theme], scene.state.within
    width = TILES_LINE if scene.state.shape is Shape.TILES else PREFECTURE_LINE
    parts = [
        _stroke(ground.borders, look["pref-line"], width),
        _stroke(ground.outline, look["prov-line"], 1.3),
    ]
    if within:
        veiled = "".join(d for code, d in ground.prefectures.items() if code != within)
        parts += [
            element("path", d=veiled, fill=look["veil"]),
            _stroke(ground.prefectures[within], look["sel"], 1.8),
        ]
    parts += _outline(ground, chosen, look)
    return _scaled(*parts, fill="none", stroke_linejoin="round", pointer_events="none")


def _outline(ground: Ground, chosen: str | None, look: Mapping[str, str]) -> Iterator[Markup]:
    d = {**ground.prefectures, **ground.counties}.get(chosen or "")
    if d:
        for _, colour, width in OUTLINES["selected"]:
            yield _stroke(d, look[colour], width)


def textures(scene: Scene, ground: Ground) -> Markup:
    """Return a pattern for each reason why an area has no value, as on the interactive map."""
    look, degree = COLOURS[scene.state.theme], ground.frame.scale / SCALE
    apart, dotted = round(HATCH_SPACING * degree), round(DOT_SPACING * degree)
    middle, half, pixel = round(apart / 2, 1), round(dotted / 2, 1), degree / PAGE_DEGREE
    line, dash = f"M0 {middle}H{apart}", round(4 * pixel)
    thin = element("path", d=line, stroke=look["nodata-line"], stroke_width=round(pixel))
    heavy = element(
        "path", d=f"M0 {middle}H{dash}", stroke=look["unverified"], stroke_width=round(2 * pixel)
    )
    dot = element("circle", cx=half, cy=half, r=round(0.8 * pixel), fill=look["na-dot"])
    climbing = "rotate(-45)"
    return Markup("").join(
        (
            _pattern(Missing.NO_DATA, (apart, apart), look, thin, climbing),
            _pattern(Missing.NOT_APPLICABLE, (dotted, dotted), look, dot, None),
            _pattern(Missing.UNVERIFIED, (2 * dash, apart), look, heavy, climbing),
        )
    )


def _pattern(
    reason: Missing, size: tuple[int, int], look: Mapping[str, str], mark: Markup, turn: str | None
) -> Markup:
    width, height = size
    ground = element("path", d=f"M0 0H{width}V{height}H0z", fill=look["nodata"])
    return element(
        "pattern",
        ground,
        mark,
        id=f"map-{reason}",
        width=width,
        height=height,
        patternUnits="userSpaceOnUse",
        patternTransform=turn,
    )


def _stroke(d: str, colour: str, width: float) -> Markup:
    return element("path", d=d, stroke=colour, stroke_width=round(width / SCALE, 1))


def _scaled(*drawn: Markup, **look: object) -> Markup:
    return element("g", *drawn, transform=f"scale({SCALE})", **look)
