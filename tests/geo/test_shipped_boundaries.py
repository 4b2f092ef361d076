"""What ships in assets/geo obeys every rule for boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import pytest
import shapely

from geo.boundaries import LEVELS, Boundaries, Level
from geo.codes import REPLACED_BY, County
from geo.coverage import coverage_problems

if TYPE_CHECKING:
    from pathlib import Path

SIZE_LIMIT = 2.5e6
ROUNDING = 0.001  # degrees: textures have three decimals


def test_counts(boundaries: Boundaries) -> None:
    assert [len(boundaries.level(level)) for level in LEVELS] == [129, 16, 1]


def test_codes_are_the_county_tables(boundaries: Boundaries, counties: dict[str, County]) -> None:
    parents = boundaries.county["parent_adcode"].to_dict()
    assert parents == {adcode: county.parent_adcode for adcode, county in counties.items()}
    assert set(boundaries.prefecture.index) == set(parents.values())
    assert list(boundaries.province.index) == ["530000"]
    assert not set(REPLACED_BY) & set(boundaries.county.index)


@pytest.mark.parametrize("level", LEVELS)
def test_each_level_is_a_coverage(boundaries: Boundaries, level: Level) -> None:
    frame = boundaries.level(level)
    assert frame.crs == "EPSG:4326"
    assert frame.index.name == "adcode"
    assert frame.index.is_monotonic_increasing
    assert coverage_problems(frame.geometry) == []


def test_the_province_is_whole(boundaries: Boundaries) -> None:
    (province,) = boundaries.province.geometry
    assert isinstance(province, shapely.Polygon)
    assert not province.interiors


def test_the_area_is_the_provinces(boundaries: Boundaries) -> None:
    square_km = boundaries.county.to_crs("ESRI:102025").area.sum() / 1e6
    assert square_km == pytest.approx(383_164, rel=1e-3)


@pytest.mark.parametrize(("upper", "lower"), [("prefecture", "county"), ("province", "prefecture")])
def test_lines_of_two_levels_coincide(boundaries: Boundaries, upper: Level, lower: Level) -> None:
    parts = boundaries.level(lower).groupby("parent_adcode").geometry
    for adcode, group in parts:
        whole = boundaries.level(upper).geometry[str(adcode)]
        assert shapely.coverage_union_all(group.to_numpy()).equals(whole)
        vertices = {tuple(xy) for xy in shapely.get_coordinates(whole)}
        assert vertices <= {tuple(xy) for xy in shapely.get_coordinates(group.to_numpy())}


@pytest.mark.parametrize("level", LEVELS)
def test_labels_stand_inside_their_area(boundaries: Boundaries, level: Level) -> None:
    frame = boundaries.level(level)
    points = gpd.points_from_xy(frame["label_lon"], frame["label_lat"])
    assert frame.geometry.contains(gpd.GeoSeries(points, frame.index, crs=frame.crs)).all()


def test_neighbours_are_symmetric_and_irreflexive(boundaries: Boundaries) -> None:
    assert set(boundaries.neighbours) == {*boundaries.county.index, *boundaries.prefecture.index}
    for adcode, others in boundaries.neighbours.items():
        assert others
        assert list(others) == sorted(set(others) - {adcode})
        assert all(adcode in boundaries.neighbours[other] for other in others)


def test_a_known_neighbourhood(boundaries: Boundaries) -> None:
    assert boundaries.neighbours["530102"] == ("530103", "530112", "530124")


@pytest.mark.parametrize("level", ["county", "prefecture"])
@pytest.mark.parametrize("texture", ["hatch", "dots"])
def test_textures_lie_inside_their_area(
    boundaries: Boundaries, root: Path, texture: str, level: Level
) -> None:
    drawn = gpd.read_file(root / f"assets/geo/{texture}-{level}.geojson").set_index("adcode")
    areas = boundaries.level(level).geometry
    assert list(drawn.index) == list(areas.index)
    assert not drawn.geometry.is_empty.any()
    widened = shapely.buffer(areas.to_numpy(), ROUNDING)
    assert shapely.within(drawn.geometry.to_numpy(), widened).all()


def test_every_ring_follows_rfc_7946(boundaries: Boundaries) -> None:
    for part in shapely.get_parts(boundaries.county.geometry.to_numpy()):
        assert part.exterior.is_ccw
        assert not any(ring.is_ccw for ring in part.interiors)


def test_the_files_are_small(root: Path) -> None:
    assert sum(path.stat().st_size for path in (root / "assets/geo").iterdir()) < SIZE_LIMIT


def test_the_default_lines_claim_no_review(boundaries: Boundaries) -> None:
    assert boundaries.meta.review_number == ""
    assert "Amap" in boundaries.meta.source
    assert "GCJ-02" in boundaries.meta.datum
