"""The legend, decided once: which classes stand in it, and why areas have no value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from layers.classes.palettes import colours
from layers.kinds.wording import level_key
from layers.view import Missing

if TYPE_CHECKING:
    from layers.view import LegendClass
    from scene.scene import Scene


@dataclass(frozen=True, slots=True)
class LegendRow:
    """Hold one row: its words, how many areas it stands for, and how these are painted.

    `colour` is theirs on the map; it is "" where they have a texture instead, named by `missing`.
    `glyph` is the character drawn on them, "" without one. The words of a row below the classes
    say the count themselves.
    """

    words: str
    count: int
    colour: str = ""
    glyph: str = ""
    missing: Missing | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """Hold the rows of a legend.

    `classes` are those above zero, the lowest first: of numbers all, as a scale has no gaps, of
    categories those that occur. `breaks` are the words between classes of numbers, empty where
    each class has words of its own. `below` is zero where the layer has it, then no data, which
    always stands, then other reasons that occur.
    """

    classes: tuple[LegendRow, ...]
    is_scale: bool
    breaks: tuple[str, ...]
    below: tuple[LegendRow, ...]


def legend_of(scene: Scene) -> Legend:
    """Return the legend of the layer in force, in the colours of the theme in force."""
    view = scene.view
    is_scale = any(not item.is_category for item in view.classes if not item.is_zero)
    glyphs = {value.class_index: value.glyph for value in view.values.values() if value.glyph}
    classes = tuple(
        LegendRow(item.label, item.count, _colour(scene, item), glyphs.get(place, ""))
        for place, item in enumerate(view.classes)
        if not item.is_zero and (is_scale or item.count)
    )
    return Legend(
        classes, is_scale, view.breaks if is_scale else (), (*_zero(scene), *_missing(scene))
    )


def _colour(scene: Scene, item: LegendClass) -> str:
    return colours(scene.view.palette, scene.state.theme)[item.colour]


def _zero(scene: Scene) -> list[LegendRow]:
    words = level_key("legend.zero", scene.view.level)
    return [
        LegendRow(scene.t(words, count=item.count), item.count, _colour(scene, item))
        for item in scene.view.classes
        if item.is_zero
    ]


def _missing(scene: Scene) -> list[LegendRow]:
    t, view = scene.t, scene.view
    keys = {
        Missing.NO_DATA: view.no_data_key,
        Missing.NOT_APPLICABLE: view.not_applicable_key,
        Missing.UNVERIFIED: view.unverified_key,
    }
    counts = {reason: len(view.missing(reason)) for reason in keys}
    return [
        LegendRow(
            t(level_key(f"legend.{key}", view.level), count=counts[why]), counts[why], missing=why
        )
        for why, key in keys.items()
        if counts[why] or why is Missing.NO_DATA
    ]
