"""One release of the data as an immutable snapshot that pages are computed from."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from data.areas import Area, build_areas
from data.brand_index import BrandIndex
from data.errors import DataError
from data.frames import check_boundaries, join_areas
from data.models import AreaLevel
from data.rules import check_rules
from data.tables import scan_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from geopandas import GeoDataFrame

    from data.brand_index import Selection
    from data.models import (
        AreaFigure,
        Brand,
        BrandDestination,
        BrandFigure,
        BrandSource,
        CensusRow,
        County,
        Metric,
        Policy,
        Prefecture,
        Region,
        Source,
    )
    from data.tables import Tables
    from geo.boundaries import Boundaries

T = TypeVar("T")
Groups = MappingProxyType[str, tuple[T, ...]]


@dataclass(frozen=True, eq=False)
class Dataset:
    """Everything one release knows; nothing in it can be changed.

    Two datasets are the same only if they are the same object; compare `release` to tell
    contents apart. Look-ups of an area or brand without rows return an empty tuple.
    """

    release: str
    tables: Tables
    boundaries: Boundaries
    sources: Mapping[str, Source]
    brands: Mapping[str, Brand]
    metrics: Mapping[str, Metric]
    policies: Mapping[str, Policy]
    counties: Mapping[str, County]
    prefectures: Mapping[str, Prefecture]
    regions: Mapping[str, Region]
    census: Mapping[str, CensusRow]
    areas: Mapping[str, Area]
    _citations: Groups[BrandSource] = field(repr=False)
    _figures: Groups[BrandFigure] = field(repr=False)
    _destinations: Groups[BrandDestination] = field(repr=False)
    _area_figures: Groups[AreaFigure] = field(repr=False)
    _area_policies: Groups[Policy] = field(repr=False)
    _children: Groups[str] = field(repr=False)
    _county_frame: GeoDataFrame = field(repr=False)
    _prefecture_frame: GeoDataFrame = field(repr=False)
    #: By function, what `data.memo` keeps of its answers.
    memo: dict[object, Callable[..., Any]] = field(default_factory=dict, init=False, repr=False)

    def figures_of(self, brand_id: str) -> tuple[BrandFigure, ...]:
        """Return the numbers about a brand, in file order."""
        return self._figures.get(brand_id, ())

    def destinations_of(self, brand_id: str) -> tuple[BrandDestination, ...]:
        """Return where a brand's workers go; a place appears once per source."""
        return self._destinations.get(brand_id, ())

    def citations_of(self, brand_id: str) -> tuple[BrandSource, ...]:
        """Return the pairs of a brand and a source, with the role of the source."""
        return self._citations.get(brand_id, ())

    def sources_of(self, brand_id: str) -> tuple[Source, ...]:
        """Return the sources that name a brand or report on its trade."""
        return tuple(self.sources[row.source_id] for row in self.citations_of(brand_id))

    def area_figures_of(self, adcode: str) -> tuple[AreaFigure, ...]:
        """Return the numbers about an area or parts of it, in file order."""
        return self._area_figures.get(adcode, ())

    def policies_of(self, adcode: str) -> tuple[Policy, ...]:
        """Return the policies issued for exactly this area."""
        return self._area_policies.get(adcode, ())

    @cached_property
    def brand_index(self) -> BrandIndex:
        """Return the brands in columns."""
        return BrandIndex(self.brands, self.areas, self._above)

    @property
    def every_brand(self) -> Selection:
        """Return all brands, in file order, which know where they are."""
        return self.brand_index.everything

    @property
    def province_adcode(self) -> str:
        """Return the adcode of the province the map shows."""
        return self.adcodes(AreaLevel.PROVINCE)[0]

    def adcodes(self, level: str) -> tuple[str, ...]:
        """Return the adcodes of the areas of a level, in code order."""
        return self._by_level.get(level, ())

    def children(self, adcode: str) -> tuple[str, ...]:
        """Return the areas directly below an area, in code order; a county has none."""
        return self._children.get(adcode, ())

    def ancestors(self, adcode: str) -> tuple[str, ...]:
        """Return the areas that hold an area, nearest first; the province has none."""
        return self._above[adcode]

    @cached_property
    def _above(self) -> Mapping[str, tuple[str, ...]]:
        return {code: tuple(self._climb(code)) for code in self.areas}

    def _climb(self, adcode: str) -> Iterator[str]:
        while (parent := self.areas[adcode].parent_adcode) is not None:
            yield parent
            adcode = parent

    @cached_property
    def _by_level(self) -> Groups[str]:
        return _group((area.level, code) for code, area in sorted(self.areas.items()))

    @property
    def county_frame(self) -> GeoDataFrame:
        """Return a copy of the counties, indexed by adcode, in EPSG:4326.

        Columns: label_lon, label_lat, geometry and every column of counties.csv but the code.
        """
        return self._county_frame.copy()

    @property
    def prefecture_frame(self) -> GeoDataFrame:
        """Return a copy of the prefectures, indexed by adcode, in EPSG:4326.

        Columns: label_lon, label_lat, geometry and every column of prefectures.csv but the code.
        """
        return self._prefecture_frame.copy()


def load_dataset(folder: Path, boundaries: Boundaries) -> Dataset:
    """Read, check and join a data folder with the boundaries of its areas.

    Raises
    ------
    DataError
        If a table breaks a rule or an area has no boundary; it lists every problem.
    """
    tables, problems = scan_tables(folder)
    problems += check_rules(tables)
    if not tables.broken & {"counties", "prefectures"}:
        problems += check_boundaries(tables, boundaries)
    if problems:
        raise DataError(problems)
    return build_dataset(tables, boundaries)


def build_dataset(tables: Tables, boundaries: Boundaries) -> Dataset:
    """Index tables that obey the rules; see `load_dataset` for tables that may not."""
    areas = build_areas(tables)
    nested = [(area.parent_adcode, code) for code, area in sorted(areas.items())]
    return Dataset(
        release=sha256(f"{tables.digest} {boundaries.meta.digest}".encode()).hexdigest()[:12],
        tables=tables,
        boundaries=boundaries,
        sources=_index(tables.sources, lambda row: row.source_id),
        brands=_index(tables.brands, lambda row: row.brand_id),
        metrics=_index(tables.metrics, lambda row: row.metric),
        policies=_index(tables.policies, lambda row: row.policy_id),
        counties=_index(tables.counties, lambda row: row.adcode),
        prefectures=_index(tables.prefectures, lambda row: row.adcode),
        regions=_index(tables.regions, lambda row: row.adcode),
        census=_index(tables.area_census_2020, lambda row: row.adcode),
        areas=areas,
        _citations=_group((row.brand_id, row) for row in tables.brand_sources),
        _figures=_group((row.brand_id, row) for row in tables.brand_figures),
        _destinations=_group((row.brand_id, row) for row in tables.brand_destinations),
        _area_figures=_group((row.adcode, row) for row in tables.area_figures),
        _area_policies=_group((row.adcode, row) for row in tables.policies),
        _children=_group((parent, code) for parent, code in nested if parent is not None),
        _county_frame=join_areas(boundaries.county, tables.counties),
        _prefecture_frame=join_areas(boundaries.prefecture, tables.prefectures),
    )


def _index(rows: Iterable[T], key: Callable[[T], str]) -> MappingProxyType[str, T]:
    return MappingProxyType({key(row): row for row in rows})


def _group(pairs: Iterable[tuple[str, T]]) -> Groups[T]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for key, row in pairs:
        groups[key].append(row)
    return MappingProxyType({key: tuple(rows) for key, rows in groups.items()})
