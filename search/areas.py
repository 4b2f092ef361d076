"""Areas, by every name they have or had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import AreaLevel
from search.entry import Entry, texts
from search.hit import Kind, Why
from search.words import old_names
from state.view_state import Language
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.areas import Area
    from data.dataset import Dataset

LANGUAGES = tuple(Language)
_LEVELS = (AreaLevel.COUNTY, AreaLevel.PREFECTURE, AreaLevel.PROVINCE)
_GENERIC = {
    AreaLevel.COUNTY: ("County", "District", "City"),
    AreaLevel.PREFECTURE: ("Prefecture", "City", "Municipality"),
    AreaLevel.PROVINCE: ("Province",),
}


def area_entries(dataset: Dataset) -> list[Entry]:
    """Return one entry for each area of the map."""
    return [_entry(dataset, area) for area in dataset.areas.values()]


def stem(area: Area) -> str:
    """Return the name without the kind of place: 镇雄, 楚雄, 云县."""
    short = area.short_zh
    bare = short.removesuffix("州") if area.level is AreaLevel.PREFECTURE else short
    return bare if len(bare) > 1 else short


def place(dataset: Dataset, adcode: str, lang: str) -> str:
    """Return the name of an area in a language, "" for none."""
    return texts_for(lang).own(dataset.areas[adcode], "name") if adcode else ""


def _entry(dataset: Dataset, area: Area) -> Entry:
    parent = area.parent_adcode or ""
    chosen = None if area.adcode == dataset.province_adcode else area.adcode
    return Entry(
        kind=Kind.AREA,
        id=area.adcode,
        titles={lang: texts_for(lang).own(area, "name") for lang in LANGUAGES},
        wheres={lang: place(dataset, parent, lang) for lang in LANGUAGES},
        changes={"area": chosen, "brand": None, "q": ""},
        texts=texts(
            (Why.NAME, _names(area)),
            (Why.FORMER, _former(dataset, area.adcode)),
            (Why.CODE, _codes(dataset, area)),
        ),
        within=(area.adcode, *dataset.ancestors(area.adcode)),
        order=(_LEVELS.index(area.level),),
    )


def _names(area: Area) -> Iterable[str]:
    """Yield the name in full, short, and short with the kind of place, in both languages."""
    yield from (area.name_zh, area.short_zh, stem(area))
    if len(stem(area)) > 1 and not area.short_zh.endswith(area.name_zh[-1]):
        yield stem(area) + area.name_zh[-1]
    yield from (area.name_en, area.short_en, area.pinyin)
    yield from (f"{area.short_en} {kind}" for kind in _GENERIC[area.level])


def _former(dataset: Dataset, adcode: str) -> Iterable[str]:
    row = dataset.counties.get(adcode) or dataset.prefectures.get(adcode)
    known = (row.former_names or "").split(";") if row else ()
    return (*known, *old_names(adcode))


def _codes(dataset: Dataset, area: Area) -> Iterable[str]:
    county = dataset.counties.get(area.adcode)
    older = {county.adcode_2010 or "", county.adcode_geometry} if county else set()
    return (area.adcode, area.adcode.rstrip("0"), *sorted(older - {area.adcode, ""}))
