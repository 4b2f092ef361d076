"""The areas of the map: province, prefectures and counties under one roof."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from data.models import AreaLevel, NamedArea, RegionLevel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.tables import Tables


@dataclass(frozen=True)
class Area:
    """A place on the map; `parent_adcode` is None for the province."""

    adcode: str
    level: AreaLevel
    name_zh: str
    name_en: str
    short_zh: str
    short_en: str
    pinyin: str
    initials: str
    pinyin_full: str
    initials_full: str
    parent_adcode: str | None


def build_areas(tables: Tables) -> Mapping[str, Area]:
    """Return every area of the map by adcode: the province, then prefectures, then counties."""
    areas = [
        *(
            _area(region, AreaLevel.PROVINCE, None)
            for region in tables.regions
            if region.level is RegionLevel.PROVINCE
        ),
        *(_area(row, AreaLevel.PREFECTURE, row.parent_adcode) for row in tables.prefectures),
        *(_area(row, AreaLevel.COUNTY, row.parent_adcode) for row in tables.counties),
    ]
    return MappingProxyType({area.adcode: area for area in areas})


def _area(row: NamedArea, level: AreaLevel, parent: str | None) -> Area:
    names = {name: getattr(row, name) for name in NamedArea.model_fields}
    return Area(level=level, parent_adcode=parent, **names)
