"""Brands, by name, trade and the words people use for the trade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import AreaLevel, BrandStatus
from search.areas import LANGUAGES
from search.entry import Entry, texts
from search.hit import Kind, Why
from search.words import everyday
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.models import Brand


def brand_entries(dataset: Dataset) -> list[Entry]:
    """Return one entry for each brand."""
    return [_entry(dataset, brand) for brand in dataset.every_brand]


def _entry(dataset: Dataset, brand: Brand) -> Entry:
    home = brand.home_adcode
    named = (brand.name_zh, brand.occupation_zh)
    return Entry(
        kind=Kind.BRAND,
        id=brand.brand_id,
        titles={lang: texts_for(lang).own(brand, "name") for lang in LANGUAGES},
        wheres={lang: _where(dataset, home, lang) for lang in LANGUAGES},
        changes={
            "brand": brand.brand_id,
            "area": None if home == dataset.province_adcode else home,
            "q": "",
        },
        texts=texts(
            (Why.NAME, (brand.name_zh, brand.name_en)),
            (Why.OCCUPATION, (brand.occupation_zh, brand.occupation_en)),
            (Why.EVERYDAY, everyday(*named)),
            (Why.TRADE, _trades(brand)),
            (Why.SUMMARY, (brand.summary_zh, brand.summary_en, brand.ambassador_zh)),
        ),
        within=(home, *dataset.ancestors(home)),
        order=(brand.status is BrandStatus.HISTORICAL, brand.level.rank),
    )


def _where(dataset: Dataset, adcode: str, lang: str) -> str:
    """Name the home of a brand, a county with its prefecture."""
    t = texts_for(lang)
    area = dataset.areas[adcode]
    codes = (adcode, area.parent_adcode) if area.level is AreaLevel.COUNTY else (adcode,)
    names = (t.own(dataset.areas[code], "name") for code in codes if code)
    return t("panel.dot").join(reversed(list(names)) if t.is_chinese else names)


def _trades(brand: Brand) -> list[str]:
    keys = [f"industry.{brand.industry}"]
    if brand.census_industry:
        keys.append(f"census.{brand.census_industry}")
    return [texts_for(lang)(key) for key in keys for lang in LANGUAGES]
