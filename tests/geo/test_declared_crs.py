"""A declared coordinate system is understood or refused by name; only its absence has a default."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import geopandas as gpd
import pytest

from geo.boundaries import load_boundaries

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Build = Callable[..., int]
    Capture = pytest.CaptureFixture[str]

SPHERE = 'SPHEROID["x",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["Degree",0.01745329]]'


def named(name: str) -> dict[str, Any]:
    return {"type": "name", "properties": {"name": name}}


def geojson(path: Path, squares: gpd.GeoDataFrame, **members: object) -> Path:
    plain = gpd.GeoDataFrame(squares[["adcode"]], geometry=squares.geometry.to_numpy())
    body = json.loads(plain.to_json(drop_id=True)) | members
    path.write_text(json.dumps(body), encoding="utf-8")
    return path


def assert_refused(build: Build, path: Path, capsys: Capture, found: str) -> None:
    """Check that a file is refused by what it declares, and that the old boundaries stay."""
    out = path.parent / "out"
    before = {old.name: old.read_bytes() for old in out.iterdir()}
    assert build(path) == 1
    printed = capsys.readouterr().err
    assert f"{path.name}: declares " in printed
    assert found in printed
    assert "save it again with" in printed or "ask its keeper" in printed
    assert {old.name: old.read_bytes() for old in out.iterdir()} == before


@pytest.fixture
def built(tmp_path: Path, squares: gpd.GeoDataFrame, build: Build) -> Build:
    """Return the builder after good boundaries have been built."""
    assert build(geojson(tmp_path / "good.geojson", squares)) == 0
    return build


UNKNOWN: list[tuple[object, str]] = [
    (named("GCJ-02"), "'GCJ-02'"),
    (named("BD-09"), "'BD-09'"),
    (named("urn:ogc:def:crs:EPSG::99999"), "'urn:ogc:def:crs:EPSG::99999'"),
    (named("EPSG:0"), "'EPSG:0'"),
    (named("地方坐标系"), "'地方坐标系'"),
    (named(""), "not understood"),
    (named('LOCAL_CS["site",UNIT["metre",1]]'), "site, which is no place on the earth"),
    (named("EPSG:4610"), "Xian 1980"),
    (named("EPSG:5703"), "NAVD88 height"),
    ({"type": "EPSG", "properties": {"code": 99999}}, "99999"),
    ({"type": "link", "properties": {"href": "crs.prj", "type": "esriwkt"}}, "crs.prj"),
    ({"type": "name"}, "not understood"),
    ("EPSG:4490", "'EPSG:4490'"),
    (4490, "'4490'"),
    ({}, "not understood"),
    ([], "not understood"),
    (None, "'null'"),
]


@pytest.mark.parametrize(("crs", "found"), UNKNOWN)
def test_geojson_with_an_unknown_crs_is_refused(
    tmp_path: Path,
    squares: gpd.GeoDataFrame,
    built: Build,
    capsys: Capture,
    crs: object,
    found: str,
) -> None:
    assert_refused(built, geojson(tmp_path / "bad.geojson", squares, crs=crs), capsys, found)


@pytest.mark.parametrize("member", ["coordRefSys", "spatialReference"])
def test_geojson_that_declares_in_the_way_of_another_format_is_refused(
    tmp_path: Path, squares: gpd.GeoDataFrame, built: Build, member: str
) -> None:
    path = geojson(tmp_path / "bad.geojson", squares, **{member: "http://example.org/GCJ-02"})
    assert built(path) == 1


@pytest.mark.parametrize("sequence", [False, True])
def test_a_crs_within_a_feature_is_a_declaration(
    tmp_path: Path, squares: gpd.GeoDataFrame, built: Build, capsys: Capture, *, sequence: bool
) -> None:
    path = geojson(tmp_path / "bad.geojson", squares)
    body = json.loads(path.read_text("utf-8"))
    body["features"][2]["geometry"]["crs"] = named("GCJ-02")
    text = "\n".join(map(json.dumps, body["features"])) if sequence else json.dumps(body)
    path.write_text(text, encoding="utf-8")
    assert_refused(built, path, capsys, "'GCJ-02'")


@pytest.mark.parametrize(
    ("crs", "said"),
    [
        (named("urn:ogc:def:crs:OGC:1.3:CRS84"), "WGS 84 (CRS84) as the file declares"),
        (named("EPSG:4490"), "China Geodetic Coordinate System 2000 as the file declares"),
        (named("CGCS2000"), "China Geodetic Coordinate System 2000 as the file declares"),
        ({"type": "EPSG", "properties": {"code": 4490}}, "China Geodetic Coordinate System 2000"),
        (..., "WGS-84, which GeoJSON (RFC 7946) has by its standard"),
    ],
)
def test_the_manifest_says_where_the_coordinate_system_comes_from(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Build, crs: object, said: str
) -> None:
    members = {} if crs is ... else {"crs": crs}
    assert build(geojson(tmp_path / "good.geojson", squares, **members)) == 0
    assert said in load_boundaries(tmp_path / "out").meta.datum


@pytest.mark.parametrize(
    ("prj", "found"),
    [
        ("garbled", "'garbled', which is not understood"),
        ("EPSG:4490", "'EPSG:4490', which is not understood"),
        ('GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHER', "SPHER', which is not understood"),
        ('LOCAL_CS["site",UNIT["metre",1]]', "site, which is no place on the earth"),
        (f'GEOGCS["GCJ-02",DATUM["WGS_1984",{SPHERE}', "GCJ-02, the shifted coordinates"),
        (f'GEOGCS["GCS_own",DATUM["D_own",{SPHERE}', "from which no published transformation"),
    ],
)
def test_shapefile_with_a_prj_that_is_not_understood(
    tmp_path: Path,
    squares: gpd.GeoDataFrame,
    built: Build,
    capsys: Capture,
    prj: str,
    found: str,
) -> None:
    squares.to_file(tmp_path / "bad.shp")
    (tmp_path / "bad.prj").write_text(prj, encoding="utf-8")
    assert_refused(built, tmp_path / "bad.shp", capsys, found)


@pytest.mark.parametrize(
    ("srs_id", "found"),
    [
        (-1, "Undefined Cartesian SRS, which is no place on the earth"),
        (0, "Undefined geographic SRS, which is no place on the earth"),
        (99999, "srs_id '99999'"),
    ],
)
def test_geopackage_with_an_undefined_srs_id(
    tmp_path: Path,
    squares: gpd.GeoDataFrame,
    built: Build,
    capsys: Capture,
    srs_id: int,
    found: str,
) -> None:
    squares.to_file(tmp_path / "bad.gpkg")
    with closing(sqlite3.connect(tmp_path / "bad.gpkg")) as database:
        for table in ("gpkg_contents", "gpkg_geometry_columns"):
            database.execute(f"update {table} set srs_id=?", (srs_id,))  # noqa: S608 - our own names
        database.commit()
    assert_refused(built, tmp_path / "bad.gpkg", capsys, found)


def test_a_geojson_that_cannot_be_checked_is_refused(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Build, capsys: Capture
) -> None:
    path = geojson(tmp_path / "bad.geojson", squares)
    path.write_bytes(path.read_bytes().replace(b'"adcode"', '"代码"'.encode("gbk")))
    assert build(path) == 1
    assert "GeoJSON in UTF-8" in capsys.readouterr().err
