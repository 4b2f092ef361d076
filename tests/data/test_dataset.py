"""The dataset: immutable, deterministic, quick to load, and joined to its boundaries."""

from __future__ import annotations

import re
import time
from dataclasses import FrozenInstanceError, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from pydantic import ValidationError

from data.dataset import load_dataset
from data.errors import DataError
from data.tables import TABLES, read_tables
from geo.boundaries import load_boundaries

if TYPE_CHECKING:
    from data.dataset import Dataset
    from data.tables import Tables
    from geo.boundaries import Boundaries

ROOT = Path(__file__).parents[2]


def test_rows_match_the_data_dictionary(folder: Path, tables: Tables) -> None:
    listed = re.findall(
        r"^\| (\w+)\.csv \| (\d+) \|", (folder / "README.md").read_text("utf-8"), re.MULTILINE
    )
    counts = {name: int(count) for name, count in listed}
    assert set(TABLES) <= set(counts)
    assert {name: len(getattr(tables, name)) for name in TABLES} == {
        name: counts[name] for name in TABLES
    }


def test_header_order_is_the_order_of_the_models(folder: Path) -> None:
    for name, model in TABLES.items():
        header = (folder / f"{name}.csv").read_text("utf-8").split("\n", 1)[0]
        assert header == ",".join(model.columns())


def test_areas_are_one_tree(dataset: Dataset) -> None:
    assert [len(dataset.adcodes(level)) for level in ("province", "prefecture", "county")] == [
        1,
        16,
        129,
    ]
    assert dataset.children("530000") == dataset.adcodes("prefecture")
    assert dataset.ancestors("530627") == ("530600", "530000")
    assert dataset.ancestors("530000") == dataset.children("530627") == ()
    assert (dataset.areas["530000"].short_zh, dataset.areas["530000"].parent_adcode) == (
        "云南",
        None,
    )


def test_nothing_in_a_dataset_can_be_changed(dataset: Dataset) -> None:
    brand = dataset.brands["heqing-silversmiths"]
    with pytest.raises(FrozenInstanceError):
        dataset.release = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError, match="frozen"):
        brand.name_zh = "x"  # type: ignore[misc]
    for mapping in (dataset.brands, dataset.areas, dataset.census["530000"].employed_ind):
        with pytest.raises(TypeError, match="does not support item assignment"):
            cast("Any", mapping)["x"] = None


def test_frames_are_copies(dataset: Dataset) -> None:
    frame = dataset.county_frame
    frame.loc["530102", "name_zh"] = "changed"
    assert dataset.county_frame.loc["530102", "name_zh"] == "五华区"


def test_frames_join_one_to_one_by_adcode(dataset: Dataset) -> None:
    frame = dataset.county_frame
    assert tuple(frame.index) == dataset.adcodes("county")
    assert frame.crs == "EPSG:4326"
    assert {"label_lon", "label_lat", "geometry", "name_zh", "parent_adcode"} <= set(frame)
    assert tuple(dataset.prefecture_frame.index) == dataset.adcodes("prefecture")


def test_release_depends_on_content_alone(dataset: Dataset, copied: Path) -> None:
    again = load_dataset(copied, dataset.boundaries)
    assert re.fullmatch(r"[0-9a-f]{12}", dataset.release)
    assert again.release == dataset.release
    path = copied / "brands.csv"
    path.write_text(path.read_text("utf-8").replace("彩云物流师", "彩云物流员"), "utf-8")
    assert load_dataset(copied, dataset.boundaries).release != dataset.release


def test_release_depends_on_the_boundaries(dataset: Dataset, folder: Path) -> None:
    meta = dataset.boundaries.meta.model_copy(update={"digest": "1" * 64})
    redrawn = replace(dataset.boundaries, meta=meta)
    assert load_dataset(folder, redrawn).release != dataset.release


def test_look_ups_of_nothing_are_empty(dataset: Dataset) -> None:
    assert dataset.figures_of("none") == ()
    assert dataset.destinations_of("none") == ()
    assert dataset.sources_of("none") == ()
    assert dataset.policies_of("530102") == ()


def test_sources_of_a_brand_keep_their_roles(dataset: Dataset) -> None:
    citations = dataset.citations_of("zhenxiong-hardware-workers")
    sources = dataset.sources_of("zhenxiong-hardware-workers")
    assert [c.source_id for c in citations] == [s.source_id for s in sources]


def test_area_without_a_boundary_is_refused(boundaries: Boundaries, folder: Path) -> None:
    fewer = replace(boundaries, county=boundaries.county.drop(index="530102"))
    with pytest.raises(DataError, match=r"counties\.csv, adcode: found '530102' without"):
        load_dataset(folder, fewer)


def test_boundary_without_a_row_is_refused(boundaries: Boundaries, folder: Path) -> None:
    more = replace(boundaries, prefecture=boundaries.prefecture.rename(index={"530100": "530199"}))
    with pytest.raises(DataError, match="no row for the boundary '530199'"):
        load_dataset(folder, more)


def test_tables_load_in_under_a_second_of_work(folder: Path, boundaries: Boundaries) -> None:
    start = time.process_time()
    load_dataset(folder, boundaries)
    assert time.process_time() - start < 1


def test_shipped_boundaries_fit_the_tables(folder: Path) -> None:
    dataset = load_dataset(folder, load_boundaries(ROOT / "assets" / "geo"))
    assert len(dataset.county_frame) == 129


def test_byte_order_mark_and_column_order_do_not_matter(copied: Path, tables: Tables) -> None:
    path = copied / "regions.csv"
    rows = [line.split(",") for line in path.read_text("utf-8").splitlines()]
    turned = "\r\n".join(",".join(reversed(row)) for row in rows) + "\r\n,,,,,,,,,,\r\n"
    path.write_text(turned, "utf-8-sig", newline="")
    assert read_tables(copied).regions == tables.regions
