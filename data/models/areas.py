"""Rows about areas: names and codes, figures and the metrics they are in."""

from __future__ import annotations

from data.models.record import (
    Adcode,
    Count,
    Flag,
    Key,
    Label,
    Line,
    Name,
    Number,
    Period,
    Record,
    Word,
)
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
    name_zh: Word
    name_en: Label
    short_zh: Word
    short_en: Word
    pinyin: Word
    initials: Word
    pinyin_full: Label
    initials_full: Word


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
    division_type: Word
    is_border: Flag
    border_with: Label | None
    is_key_county: Flag | None
    is_key_county_source_id: Key | None
    autonomous_group: Label | None
    area_km2: Number
    former_names: Label | None
    adcode_2010: Adcode | None
    adcode_geometry: Adcode
    population_2010: Count | None
    population_2010_source_id: Key | None


class Prefecture(NamedArea):
    """A prefecture or prefecture-level city; it borders abroad if one of its counties does."""

    parent_adcode: Adcode
    division_type: Word
    is_border: Flag
    border_with: Label | None
    is_key_county: Flag | None
    is_key_county_source_id: Key | None
    autonomous_group: Label | None
    area_km2: Number
    former_names: Label | None
    n_counties: Count
    n_border_counties: Count
    population_2010: Count | None
    population_2010_source_id: Key | None


class Metric(Record):
    """What an area figure counts, and whether areas can be set side by side by it."""

    metric: Name
    unit: Word
    label_zh: Word
    label_en: Label
    description_en: Line
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
    scope_zh: Line
    scope_en: Line
    related_brand_id: Key | None
    also_in_brand_figures: Flag | None
    source_id: Key
