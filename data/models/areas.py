"""Rows about areas: names and codes, figures and the metrics they are in."""

from __future__ import annotations

from data.models.record import Adcode, Count, Flag, Key, Name, Number, Period, Record, Text
from data.models.vocabulary import (  # noqa: TC001 - pydantic reads them while running
    Aggregation,
    Coverage,
    PeriodKind,
    Qualifier,
    RegionLevel,
)


class NamedArea(Record):
    """An area's code and its names; `pinyin*` and `initials*` are for searching."""

    adcode: Adcode
    name_zh: Text
    name_en: Text
    short_zh: Text
    short_en: Text
    pinyin: Text
    initials: Text
    pinyin_full: Text
    initials_full: Text


class Region(NamedArea):
    """The province or the country."""

    level: RegionLevel
    parent_adcode: Adcode | None


class County(NamedArea):
    """A county, district or county-level city.

    `is_key_county` None means not known. `border_with` and `autonomous_group` hold names
    joined by ";". `area_km2` is computed from boundaries, not official. `population_2010` is
    on 2010 boundaries.
    """

    parent_adcode: Adcode
    division_type: Text
    is_border: Flag
    border_with: Text | None
    is_key_county: Flag | None
    is_key_county_source_id: Key | None
    autonomous_group: Text | None
    area_km2: Number
    former_names: Text | None
    adcode_2010: Adcode | None
    adcode_geometry: Adcode
    population_2010: Count | None
    population_2010_source_id: Key | None


class Prefecture(NamedArea):
    """A prefecture or prefecture-level city; it borders abroad if one of its counties does."""

    parent_adcode: Adcode
    division_type: Text
    is_border: Flag
    border_with: Text | None
    is_key_county: Flag | None
    is_key_county_source_id: Key | None
    autonomous_group: Text | None
    area_km2: Number
    former_names: Text | None
    n_counties: Count
    n_border_counties: Count
    population_2010: Count | None
    population_2010_source_id: Key | None


class Metric(Record):
    """What an area figure counts, and whether areas can be set side by side by it."""

    metric: Name
    unit: Text
    label_zh: Text
    label_en: Text
    description_en: Text
    aggregation: Aggregation
    comparable: Flag


class AreaFigure(Record):
    """A number about an area with its passport; only `whole_area` figures may colour a map."""

    adcode: Adcode
    metric: Name
    value: Number
    qualifier: Qualifier
    period: Period | None
    period_kind: PeriodKind | None
    coverage: Coverage
    scope_zh: Text
    scope_en: Text
    related_brand_id: Key | None
    also_in_brand_figures: Flag | None
    source_id: Key
