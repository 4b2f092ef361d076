"""Rows about labour-service brands."""

from __future__ import annotations

from data.models.record import (
    Adcode,
    Count,
    Flag,
    Key,
    Label,
    Latitude,
    Line,
    Longitude,
    Period,
    PlaceCode,
    Prose,
    Record,
    Word,
    Year,
)
from data.models.vocabulary import (  # noqa: TC001 - pydantic reads them while running
    AreaLevel,
    Attestation,
    Basis,
    BrandMetric,
    BrandStatus,
    Category,
    CensusIndustry,
    HomeBasis,
    Industry,
    LevelBasis,
    NameStatus,
    PeriodKind,
    Qualifier,
    RecognitionLevel,
    SourceRole,
)


class Brand(Record):
    """A labour-service brand (劳务品牌), with what is doubtful about it.

    `level` is the highest a source states. `home_adcode` is a county, else a prefecture, else
    the province. `level_basis`, `name_status`, `attestation` and `status` are shown beside it.
    """

    brand_id: Key
    name_zh: Word
    name_en: Label
    level: RecognitionLevel
    level_source_id: Key | None
    level_basis: LevelBasis | None
    level_evidence_zh: Line | None
    category: Category | None
    industry: Industry
    census_industry: CensusIndustry | None
    occupation_zh: Label
    occupation_en: Label
    home_adcode: Adcode
    home_level: AreaLevel
    home_basis: HomeBasis
    recognised_year: Year | None
    status: BrandStatus
    attestation: Attestation
    summary_zh: Prose
    summary_en: Prose
    ambassador_zh: Word | None
    has_ambassador: Flag | None
    name_status: NameStatus
    name_note: Line | None
    name_note_en: Line | None


class BrandSource(Record):
    """A brand named in a source, or its trade reported on there."""

    brand_id: Key
    source_id: Key
    role: SourceRole


class BrandFigure(Record):
    """A number about a brand with its passport; `period` None means the date is not known."""

    brand_id: Key
    metric: BrandMetric
    value: Count
    qualifier: Qualifier
    period: Period | None
    period_kind: PeriodKind | None
    basis: Basis
    scope_zh: Line
    scope_en: Line
    source_id: Key
    preferred: Flag

    @property
    def unit(self) -> str:
        """Return the unit of the value."""
        return self.metric.unit


class BrandDestination(Record):
    """A place a brand's workers go to, once per source.

    `destination_code` is an adcode in China, an ISO 3166-1 alpha-3 code elsewhere. `lon` and
    `lat` are an approximate city centre in WGS 84; None for countries.
    """

    brand_id: Key
    destination_zh: Word
    destination_en: Label
    destination_code: PlaceCode
    lon: Longitude | None
    lat: Latitude | None
    persons: Count | None
    persons_qualifier: Qualifier | None
    source_id: Key
