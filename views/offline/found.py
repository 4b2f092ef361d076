"""By what the single file finds an area or a brand: names in both languages, pinyin, initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.memo import memo
from search.folding import fold
from search.readings import Readings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.areas import Area
    from data.dataset import Dataset
    from data.models import Brand


@memo(2)
def found_by(dataset: Dataset) -> Mapping[str, str]:
    """Return the folded spellings of each adcode and brand id, a line each."""
    readings = Readings({})
    areas = {code: _area(area) for code, area in dataset.areas.items()}
    brands = {key: _brand(readings, brand) for key, brand in dataset.brands.items()}
    return {
        key: "\n".join(fold(name).text for name in names) for key, names in (areas | brands).items()
    }


def _area(area: Area) -> list[str]:
    full = [area.pinyin_full, area.initials_full]
    return [area.name_zh, area.name_en, area.pinyin, area.initials, *full]


def _brand(readings: Readings, brand: Brand) -> list[str]:
    zh = fold(brand.name_zh).text
    initials = "".join(ways[0][0] for ways in readings.of(zh) if ways)
    return [zh, brand.name_en, readings.spelled(zh), initials]
