"""Whatever is wrong with an operator's file is named, all at once, and nothing is replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import pandas as pd
import pytest
import shapely

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Change = Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame]
    Build = Callable[..., int]

BOWTIE = shapely.Polygon([(103, 25), (104, 26), (104, 25), (103, 26)])


def reshape(frame: gpd.GeoDataFrame, row: int, shape: shapely.Geometry | None) -> gpd.GeoDataFrame:
    shapes = frame.geometry.to_numpy().copy()
    shapes[row] = shape
    return frame.set_geometry(gpd.GeoSeries(shapes, crs=frame.crs))


def recode(frame: gpd.GeoDataFrame, row: int, code: str | None) -> gpd.GeoDataFrame:
    codes = frame["adcode"].copy()
    codes.iloc[row] = code
    return frame.assign(adcode=codes)


def twice(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(pd.concat([frame, frame.iloc[:1]]), crs=frame.crs)


CHANGES: dict[str, tuple[Change, list[str]]] = {
    "unknown code": (
        lambda f: recode(f, 0, "110101").assign(name="东城区"),
        ["feature 1 东城区: adcode is '110101', expected a code of the county table"],
    ),
    "prefecture code": (lambda f: recode(f, 0, "530100"), ["feature 1: adcode is '530100'"]),
    "no code": (lambda f: recode(f, 0, None), ["feature 1: adcode is", "530102 五华区: missing"]),
    "duplicate": (twice, ["530102 五华区: 2 features, expected one"]),
    "missing county": (lambda f: f.iloc[1:], ["530102 五华区: missing, expected one feature"]),
    "no code column": (
        lambda f: f.rename(columns={"adcode": "key"}),
        ["no column of county codes among key; name it with --code-column"],
    ),
    "overlap": (
        lambda f: reshape(f, 0, shapely.box(102, 25, 103.2, 26)),
        ["530102 五华区: overlaps 530103 盘龙区 near (103.1"],
    ),
    "mismatch": (
        lambda f: reshape(f, 0, shapely.box(102, 25, 102.999999, 26)),
        ["530103 盘龙区: its border does not match its neighbour's near (103.0000"],
    ),
    "gap": (
        lambda f: reshape(
            f, 0, shapely.Polygon([(102, 25), (103, 25), (102.999, 25.5), (103, 26), (102, 26)])
        ),
        ["530102 五华区, 530103 盘龙区: a gap is left between them near (102.9"],
    ),
    "invalid": (
        lambda f: reshape(f, 1, BOWTIE),
        ["530103 盘龙区: invalid polygon, Self-intersection[103.5 25.5]"],
    ),
    "null geometry": (lambda f: reshape(f, 1, None), ["530103 盘龙区: has no geometry"]),
    "empty geometry": (
        lambda f: reshape(f, 1, shapely.Polygon()),
        ["530103 盘龙区: has no geometry"],
    ),
    "wrong type": (
        lambda f: reshape(f, 1, shapely.Point(103, 25)),
        ["530103 盘龙区: is a Point, expected a Polygon or MultiPolygon"],
    ),
    "datum without transformation": (
        lambda f: f.set_crs("EPSG:4610", allow_override=True),
        ["declares Xian 1980, from which no published transformation to WGS-84 is known"],
    ),
    "swapped axes": (
        lambda f: f.set_geometry(
            gpd.GeoSeries(
                shapely.transform(f.geometry.to_numpy(), lambda xy: xy[:, ::-1]), crs=f.crs
            )
        ),
        ["530102 五华区: lies at (25.0000, 102.0000), outside China"],
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_each_problem_is_named(
    tmp_path: Path,
    squares: gpd.GeoDataFrame,
    build: Build,
    capsys: pytest.CaptureFixture[str],
    case: str,
) -> None:
    change, expected = CHANGES[case]
    change(squares).to_file(tmp_path / "bad.gpkg")
    assert build(tmp_path / "bad.gpkg") == 1
    printed = capsys.readouterr().err
    for text in expected:
        assert f"bad.gpkg: {text}" in printed


def test_shapefile_without_prj(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    squares.to_file(tmp_path / "bad.shp")
    (tmp_path / "bad.prj").unlink()
    assert build(tmp_path / "bad.shp") == 1
    assert "bad.shp: declares no coordinate system; add its .prj" in capsys.readouterr().err


def test_all_problems_come_at_once(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Build, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = reshape(recode(squares, 0, "999999"), 1, shapely.box(103, 24.9, 104, 26))
    bad = reshape(bad, 2, None)
    bad.set_crs("EPSG:4610", allow_override=True).to_file(tmp_path / "bad.gpkg")
    assert build(tmp_path / "bad.gpkg") == 1
    printed = capsys.readouterr().err
    for text in (
        "feature 1: adcode is '999999'",
        "530102 五华区: missing",
        "532302 禄丰市: has no geometry",
        "declares Xian 1980",
        "530103 盘龙区: overlaps 532301 楚雄市",
        "feature 1: its border does not match",
    ):
        assert text in printed
    assert "Nothing was changed: 6 problem(s)." in printed


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("none.gpkg", None, "none.gpkg: no such file"),
        ("bad.geojson", "{", "bad.geojson: cannot be read"),
        ("bad.gpkg", "not a database", "bad.gpkg: cannot be read"),
        ("table.csv", "adcode\n530102\n", "has no areas"),
        ("empty.geojson", '{"type": "FeatureCollection", "features": []}', "has no areas"),
    ],
)
def test_unreadable_files(
    tmp_path: Path,
    build: Build,
    capsys: pytest.CaptureFixture[str],
    name: str,
    content: str | None,
    expected: str,
) -> None:
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert build(tmp_path / name) == 1
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), "has the layers one, two; choose one with --layer"),
        (("--layer", "three"), "has no layer 'three'; it has one, two"),
        (("--layer", "one", "--code-column", "key"), "no column 'key' among adcode"),
    ],
)
def test_open_choices(
    tmp_path: Path,
    squares: gpd.GeoDataFrame,
    build: Build,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    expected: str,
) -> None:
    for layer in ("one", "two"):
        squares.to_file(tmp_path / "official.gpkg", layer=layer)
    assert build(tmp_path / "official.gpkg", *options) == 1
    assert expected in capsys.readouterr().err


def test_a_failure_leaves_the_old_files(
    tmp_path: Path, squares: gpd.GeoDataFrame, build: Build
) -> None:
    squares.to_file(tmp_path / "good.gpkg")
    assert build(tmp_path / "good.gpkg") == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    squares.iloc[1:].to_file(tmp_path / "bad.gpkg")
    assert build(tmp_path / "bad.gpkg") == 1
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert not list(tmp_path.glob(".out-*"))
