"""How areas and records are called in headings, paths and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.areas import Area
    from data.dataset import Dataset
    from texts import Texts


#: As the tables name an autonomous prefecture's kind of division.
AUTONOMOUS = "autonomous prefecture"


def place_name(t: Texts, area: Area) -> str:
    """Return a short name that still tells the kind of place: 大理州, 巍山县; Dali, Weishan."""
    if not t.is_chinese:
        return area.short_en
    if area.parent_adcode is None or area.short_zh.endswith(area.name_zh[-1]):
        return area.short_zh
    return area.short_zh + area.name_zh[-1]


def place_path(dataset: Dataset, adcode: str) -> tuple[Area, ...]:
    """Return the areas from the province down to this one."""
    codes = (*reversed(dataset.ancestors(adcode)), adcode)
    return tuple(dataset.areas[code] for code in codes)


def prefecture_kind(dataset: Dataset, adcode: str) -> str:
    """Return "prefecture" for an autonomous prefecture, "city" for a prefecture-level city."""
    kind = dataset.prefectures[adcode].division_type
    return "prefecture" if kind == AUTONOMOUS else "city"


def other_name(t: Texts, record: object) -> str:
    """Return a record's name in the language the page does not speak."""
    return str(getattr(record, "name_en" if t.is_chinese else "name_zh"))


def other_lang(t: Texts) -> str:
    """Return the language tag of `other_name`."""
    return "en" if t.is_chinese else "zh-CN"


def joined(t: Texts, words: Iterable[str]) -> str:
    """Join words as a list is written: 甲、乙; a, b."""
    return t("panel.joiner").join(words)
