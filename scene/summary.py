"""The map in a few sentences: what it shows, its ends, what is missing, which brands count."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from data.counting import counted_brands
from data.models import AreaLevel
from layers.kinds.wording import area_name, level_key
from layers.view import Missing
from scene.names import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from layers.view import AreaValue
    from scene.scene import Scene

#: Areas named at each end of the scale; a tie that would name more is counted instead.
ENDS = 3
#: Categories named, the most frequent first.
CATEGORIES = 4


def summary(scene: Scene) -> list[str]:
    """Return the sentences of the map, in the page's language.

    The subject; the highest and lowest areas, or the classes where numbers may not be ranked;
    why areas have no value, if any; how many brands are counted.
    """
    parts = (_subject(scene), *_spread(scene), _missing(scene), _brands(scene))
    return [part for part in parts if part]


def covered_areas(scene: Scene, level: str) -> int:
    """Count the areas of a level in which at least one brand in force counts."""
    codes = scene.dataset.adcodes(level)
    return sum(bool(counted_brands(scene.dataset, code, scene.brands)) for code in codes)


def _subject(scene: Scene) -> str:
    view = scene.view
    known = sum(value.missing is None for value in view.values.values())
    key = level_key("summary.subject", view.level)
    return scene.t(key, title=view.title, known=known, count=len(view.values))


def _spread(scene: Scene) -> list[str]:
    """Return the ends of a ranked scale, else how many areas each class has."""
    ranked = [value for value in scene.view.values.values() if value.rank is not None]
    if not ranked:
        return [_classes(scene)]
    falling = sorted(ranked, key=lambda value: value.rank or 0)
    highest = _end(falling)
    rest = falling[len(highest) :]
    words = [scene.t("summary.highest", areas=_worded(scene, highest))]
    if rest:
        words.append(scene.t("summary.lowest", areas=_worded(scene, _end(rest[::-1]))))
    return words


def _end(ordered: Sequence[AreaValue]) -> list[AreaValue]:
    """Return up to `ENDS` areas from one end without breaking a tie, at least the first tie."""
    found: list[AreaValue] = []
    for _, tied in groupby(ordered, key=lambda value: value.rank):
        group = sorted(tied, key=lambda value: value.adcode)
        if found and len(found) + len(group) > ENDS:
            break
        found += group
    return found


def _worded(scene: Scene, areas: Sequence[AreaValue]) -> str:
    if len(areas) > ENDS:
        key = level_key("summary.tied", scene.view.level)
        return scene.t(key, count=len(areas), value=areas[0].text)
    return joined(scene.t, (_named(scene, value) for value in areas))


def _named(scene: Scene, value: AreaValue) -> str:
    name = area_name(scene.dataset, value.adcode, scene.t)
    return scene.t("summary.area", name=name, value=value.text)


def _classes(scene: Scene) -> str:
    shown = sorted((item for item in scene.view.classes if item.count), key=lambda i: -i.count)
    if not shown:
        return ""
    key = level_key("summary.class", scene.view.level)
    words = (scene.t(key, label=item.label, count=item.count) for item in shown[:CATEGORIES])
    return scene.t("summary.classes", classes=joined(scene.t, words))


def _missing(scene: Scene) -> str:
    """Say why areas have no value, in the words of the legend; zero is not among them."""
    view = scene.view
    reasons = (
        (Missing.NO_DATA, view.no_data_key),
        (Missing.NOT_APPLICABLE, view.not_applicable_key),
        (Missing.UNVERIFIED, view.unverified_key),
    )
    words = [
        scene.t(level_key(f"legend.{key}", view.level), count=len(view.missing(reason)))
        for reason, key in reasons
        if view.missing(reason)
    ]
    return scene.t("summary.missing", reasons=joined(scene.t, words)) if words else ""


def _brands(scene: Scene) -> str:
    """Say how many brands count; those of a whole prefecture count in none of its counties."""
    t, brands = scene.t, scene.brands
    if not brands:
        return t("summary.no_brands")
    return t(
        "summary.brands",
        count=len(brands),
        all=len(scene.dataset.brands),
        areas=covered_areas(scene, AreaLevel.COUNTY),
        wide=sum(brand.home_level is not AreaLevel.COUNTY for brand in brands),
    )
