"""Words that several layers share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import LevelBasis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.dataset import Dataset
    from data.models import Brand, RecognitionLevel
    from state.view_state import MapLevel
    from texts import Texts


def area_name(dataset: Dataset, adcode: str, t: Texts) -> str:
    """Name an area in a sentence; where two share a name, its prefecture is added."""
    area = dataset.areas[adcode]
    if t.is_chinese:
        return area.name_zh
    twins = [other for other in dataset.areas.values() if other.short_en == area.short_en]
    same_level = [other for other in twins if other.level == area.level]
    if len(same_level) == 1 or area.parent_adcode is None:
        return area.short_en
    return f"{area.short_en} ({dataset.areas[area.parent_adcode].short_en})"


def rank_words(level: MapLevel, rank: int, total: int, t: Texts) -> str:
    """Say a rank among all areas of the level that have a number."""
    return t(f"rank.{level}", rank=rank, total=total)


def level_key(stem: str, level: MapLevel) -> str:
    """Return the catalogue key for an area level; counties have the plain one."""
    return stem if level == "county" else f"{stem}_{level}"


def level_text(t: Texts, stem: str, level: MapLevel, **words: object) -> str:
    """Return the text for an area level, the counties' where the level has none of its own."""
    key = level_key(stem, level)
    return t(key if key in t.entries else stem, **words)


def level_words(brands: Iterable[Brand], level: RecognitionLevel, t: Texts) -> str:
    """Name a level, and say so if it is only implied for every brand that has it."""
    bases = {brand.level_basis for brand in brands if brand.level is level}
    words = t(f"level.{level}")
    return t("level.implied", level=words) if bases == {LevelBasis.IMPLIED} else words
