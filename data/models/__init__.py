"""Models of the data tables: one frozen class per row kind, one enumeration per vocabulary."""

from __future__ import annotations

from data.models.areas import AreaFigure, County, Metric, NamedArea, Prefecture, Region
from data.models.brands import Brand, BrandDestination, BrandFigure, BrandSource
from data.models.census import CENSUS_SOURCE, CensusColumn, CensusRow
from data.models.record import Record
from data.models.sources import Policy, Source
from data.models.vocabulary import (
    Aggregation,
    AreaLevel,
    Attestation,
    Basis,
    BrandMetric,
    BrandStatus,
    Category,
    CensusIndustry,
    CensusOccupation,
    Coverage,
    HomeBasis,
    HomeLevel,
    Industry,
    LevelBasis,
    NameStatus,
    PeriodKind,
    PolicyLevel,
    Qualifier,
    RecognitionLevel,
    RegionLevel,
    SourceKind,
    SourceRole,
)

__all__ = [
    "CENSUS_SOURCE",
    "Aggregation",
    "AreaFigure",
    "AreaLevel",
    "Attestation",
    "Basis",
    "Brand",
    "BrandDestination",
    "BrandFigure",
    "BrandMetric",
    "BrandSource",
    "BrandStatus",
    "Category",
    "CensusColumn",
    "CensusIndustry",
    "CensusOccupation",
    "CensusRow",
    "County",
    "Coverage",
    "HomeBasis",
    "HomeLevel",
    "Industry",
    "LevelBasis",
    "Metric",
    "NameStatus",
    "NamedArea",
    "PeriodKind",
    "Policy",
    "PolicyLevel",
    "Prefecture",
    "Qualifier",
    "RecognitionLevel",
    "Record",
    "Region",
    "RegionLevel",
    "Source",
    "SourceKind",
    "SourceRole",
]
