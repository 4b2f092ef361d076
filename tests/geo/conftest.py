"""The shipped boundaries, and a small made-up province of four square counties."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import geopandas as gpd
import pytest
import shapely

from geo.boundaries import Boundaries, load_boundaries
from geo.build import main
from geo.codes import County, read_counties

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SQUARES = {"530102": (102, 25), "530103": (103, 25), "532331": (102, 24), "532301": (103, 24)}
CODES = """adcode,name_zh,parent_adcode
530102,五华区,530100
530103,盘龙区,530100
532301,楚雄市,532300
532302,禄丰市,532300
"""


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def boundaries() -> Boundaries:
    return load_boundaries(ROOT / "assets/geo")


@pytest.fixture(scope="session")
def counties() -> dict[str, County]:
    return read_counties(ROOT / "data/yunnan/counties.csv")


@pytest.fixture
def squares() -> gpd.GeoDataFrame:
    """Four squares of one degree that meet at (103, 25); Lufeng under its old code."""
    shapes = [shapely.box(x, y, x + 1, y + 1) for x, y in SQUARES.values()]
    return gpd.GeoDataFrame({"adcode": list(SQUARES)}, geometry=shapes, crs="EPSG:4326")


@pytest.fixture
def codes(tmp_path: Path) -> Path:
    path = tmp_path / "counties.csv"
    path.write_text(CODES, encoding="utf-8")
    return path


@pytest.fixture
def build(tmp_path: Path, codes: Path) -> Callable[..., int]:
    """Run ``python -m geo.build --from FILE`` on the four counties; the result is in out/."""

    def run(path: Path, *options: str) -> int:
        out = tmp_path / "out"
        return main(["--from", str(path), "--codes", str(codes), "--out", str(out), *options])

    return run
