"""Chinese Shapefiles: names cut at ten bytes, in UTF-8 or GBK, whether that is declared or not."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest

from geo.boundaries import load_boundaries
from geo.encodings import is_cut_from
from geo.official import CODE_COLUMNS, NAME_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    import geopandas as gpd

    Build = Callable[..., int]

NAMES = ("五华区", "盘龙区", "禄丰市", "楚雄市")
COUNTIES = list(NAMES)


def write_dbf(path: Path, encoding: str, columns: Mapping[str, list[str]], width: int = 12) -> None:
    """Write a table as the format has it: names cut at 10 bytes, cells at their width."""
    count = len(next(iter(columns.values())))
    sizes = (32 + 32 * len(columns) + 1, 1 + width * len(columns))
    head = struct.pack("<BBBBIHH20x", 3, 124, 1, 1, count, *sizes)
    for name in columns:
        head += struct.pack("<11sc4xBB14x", name.encode(encoding)[:10], b"C", width, 0)
    rows = (
        b" " + b"".join(cell.encode(encoding)[:width].ljust(width) for cell in cells)
        for cells in zip(*columns.values(), strict=True)
    )
    path.write_bytes(head + b"\r" + b"".join(rows) + b"\x1a")


@pytest.fixture
def shapefile(tmp_path: Path, squares: gpd.GeoDataFrame) -> Callable[..., Path]:
    """Write the four squares as a Shapefile with a table of one's own."""

    def write(encoding: str, columns: Mapping[str, list[str]], cpg: str | None, width: int) -> Path:
        squares.to_file(tmp_path / "official.shp")
        (tmp_path / "official.cpg").unlink()
        write_dbf(tmp_path / "official.dbf", encoding, columns, width)
        if cpg is not None:
            (tmp_path / "official.cpg").write_text(cpg, encoding="ascii")
        return tmp_path / "official.shp"

    return write


@pytest.mark.parametrize("width", [20, 7], ids=["whole names", "names cut in a character"])
@pytest.mark.parametrize("cpg", [None, "UTF-8", "GBK", "936", "nonsense"])
@pytest.mark.parametrize(("encoding", "shown"), [("gbk", "GBK"), ("utf-8", "UTF-8")])
def test_a_cut_code_column_is_found_in_any_encoding(
    tmp_path: Path,
    squares: gpd.GeoDataFrame,
    build: Build,
    shapefile: Callable[..., Path],
    capsys: pytest.CaptureFixture[str],
    encoding: str,
    shown: str,
    cpg: str | None,
    width: int,
) -> None:
    columns = {"行政区划代码": list(squares["adcode"]), "行政区划名称": COUNTIES}
    assert build(shapefile(encoding, columns, cpg, width)) == 0
    assert list(load_boundaries(tmp_path / "out").county.index)[-1] == "532302"
    assert load_boundaries(tmp_path / "out").meta.encoding == shown
    assert f"texts read as {shown}" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize("name", [*CODE_COLUMNS, *NAME_COLUMNS])
def test_every_known_name_is_known_cut(name: str, encoding: str) -> None:
    cut = name.encode(encoding)[:10].decode(encoding, "ignore")
    assert is_cut_from(cut, name)
    assert is_cut_from(f"{cut}_1", name)


def test_a_name_is_not_cut_from_another() -> None:
    assert not is_cut_from("行政", "行政区划代码")
    assert not is_cut_from("区", "区划代码")
    assert not is_cut_from("cod", "code")


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_areas_are_named_in_the_encoding_of_the_file(
    build: Build,
    shapefile: Callable[..., Path],
    capsys: pytest.CaptureFixture[str],
    encoding: str,
) -> None:
    codes = ["110101", "530103", "532331", "532301"]
    path = shapefile(encoding, {"行政区划代码": codes, "名称": ["东城区", *NAMES[1:]]}, None, 12)
    assert build(path) == 1
    assert "feature 1 东城区: 行政区" in capsys.readouterr().err


def test_a_named_column_may_have_been_cut(
    squares: gpd.GeoDataFrame, build: Build, shapefile: Callable[..., Path]
) -> None:
    path = shapefile("gbk", {"本单位自用的代码": list(squares["adcode"])}, None, 12)
    assert build(path) == 1
    assert build(path, "--code-column", "本单位自用的代码") == 0
