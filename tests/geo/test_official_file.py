"""An operator's file in any usual form replaces the boundaries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import pytest

from geo.boundaries import load_boundaries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def assert_built(folder: Path) -> None:
    """Check that the four squares are where they were drawn, under today's codes."""
    built = load_boundaries(folder)
    assert list(built.county.index) == ["530102", "530103", "532301", "532302"]
    assert list(built.prefecture.index) == ["530100", "532300"]
    assert built.county.geometry["532302"].bounds == pytest.approx((102, 24, 103, 25), abs=2e-4)
    assert built.neighbours["530102"] == ("530103", "532302")
    assert built.neighbours["530100"] == ("532300",)


def test_geopackage_in_cgcs2000(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int]
) -> None:
    path = tmp_path / "official.gpkg"
    squares.set_crs("EPSG:4490", allow_override=True).to_file(path)
    assert build(path, "--review-number", "云S(2026)001号", "--vintage", "2025-12") == 0
    assert_built(tmp_path / "out")
    meta = load_boundaries(tmp_path / "out").meta
    assert (meta.source, meta.review_number, meta.vintage) == (
        "official.gpkg",
        "云S(2026)001号",
        "2025-12",
    )


@pytest.mark.parametrize("crs", ["EPSG:4543", "EPSG:32648", "EPSG:3857", "ESRI:102025"])
def test_projected_shapefile(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int], crs: str
) -> None:
    path = tmp_path / "official.shp"
    squares.set_crs("EPSG:4490", allow_override=True).to_crs(crs).to_file(path, encoding="utf-8")
    assert build(path) == 0
    assert_built(tmp_path / "out")


def test_geojson_is_wgs84_by_its_standard(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int]
) -> None:
    path = tmp_path / "official.geojson"
    plain = gpd.GeoDataFrame(squares[["adcode"]], geometry=squares.geometry.to_numpy())
    path.write_text(plain.to_json(drop_id=True), encoding="utf-8")
    assert "crs" not in path.read_text(encoding="utf-8")
    assert build(path) == 0
    assert_built(tmp_path / "out")


@pytest.mark.parametrize(
    ("column", "form"),
    [
        ("XZQDM", "{}"),
        ("dm", "{}000000"),
        ("gb", "156{}"),
        ("行政区划代码", "{}"),
        ("code", "{}.0"),
    ],
)
def test_usual_code_columns(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int], column: str, form: str
) -> None:
    path = tmp_path / "official.gpkg"
    squares[column] = [form.format(code) for code in squares["adcode"]]
    squares.drop(columns="adcode").to_file(path)
    assert build(path) == 0
    assert_built(tmp_path / "out")


def test_codes_stored_as_numbers(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int]
) -> None:
    path = tmp_path / "official.gpkg"
    squares.astype({"adcode": "int64"}).to_file(path)
    assert build(path) == 0
    assert_built(tmp_path / "out")


def test_the_column_with_county_codes_wins(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int]
) -> None:
    path = tmp_path / "official.gpkg"
    squares.rename(columns={"adcode": "gb"}).assign(code="1020").to_file(path)
    assert build(path) == 0
    assert_built(tmp_path / "out")


def test_named_column_and_layer(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int]
) -> None:
    path = tmp_path / "official.gpkg"
    squares.rename(columns={"adcode": "key"}).to_file(path, layer="counties")
    squares.iloc[:1].to_file(path, layer="other")
    assert build(path, "--layer", "counties", "--code-column", "key") == 0
    assert_built(tmp_path / "out")


def test_no_datum_shift(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Callable[..., int]
) -> None:
    path = tmp_path / "official.gpkg"
    squares.to_file(path)
    assert build(path, "--tolerance", "0") == 0
    assert list(load_boundaries(tmp_path / "out").province.total_bounds) == [102, 24, 104, 26]
