"""Loading checks the shipped folder and names what is wrong with it."""

from __future__ import annotations

import hashlib
import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from geo.boundaries import load_boundaries
from geo.errors import BoundaryError
from geo.manifest import MANIFEST, Manifest

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(root: Path, tmp_path: Path) -> Path:
    return shutil.copytree(root / "assets/geo", tmp_path / "geo")


def reseal(folder: Path, **changes: Any) -> None:
    """Change the manifest or a file and make every digest fit again."""
    content = json.loads((folder / MANIFEST).read_bytes()) | changes
    content["files"] = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in content["files"]
    }
    sealed = Manifest.model_validate(content).sealed()
    (folder / MANIFEST).write_text(sealed.model_dump_json(), encoding="utf-8")


def problems(folder: Path) -> list[str]:
    with pytest.raises(BoundaryError) as caught:
        load_boundaries(folder)
    return caught.value.problems


def test_no_folder(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "none")
    assert "boundaries.json: cannot be read" in problem
    assert "python -m geo.build" in problem


def test_missing_files_are_all_named(folder: Path) -> None:
    (folder / "county.geojson").unlink()
    (folder / "hatch-county.geojson").unlink()
    first, second = problems(folder)
    assert "county.geojson: cannot be read" in first
    assert "hatch-county.geojson: cannot be read" in second


def test_manifest_that_is_not_json(folder: Path) -> None:
    (folder / MANIFEST).write_text("{", encoding="utf-8")
    assert "boundaries.json: the file: Invalid JSON" in problems(folder)[0]


def test_manifest_that_lacks_entries(folder: Path) -> None:
    (folder / MANIFEST).write_text('{"meta": {}, "counts": {}}', encoding="utf-8")
    found = problems(folder)
    assert any("meta.source: Field required" in problem for problem in found)
    assert any("neighbours: Field required" in problem for problem in found)


def test_changed_manifest(folder: Path) -> None:
    content = json.loads((folder / MANIFEST).read_bytes())
    content["meta"]["review_number"] = "invented"
    (folder / MANIFEST).write_text(json.dumps(content), encoding="utf-8")
    assert "its digest does not match" in problems(folder)[0]


def test_changed_file(folder: Path) -> None:
    path = folder / "county.geojson"
    path.write_bytes(path.read_bytes() + b" ")
    (problem,) = problems(folder)
    assert "county.geojson: changed since it was built, found sha256" in problem


@pytest.mark.parametrize("content", ["{", '{"type": "FeatureCollection", "features": []}', "[1]"])
def test_file_that_is_no_boundary_file(folder: Path, content: str) -> None:
    (folder / "county.geojson").write_text(content, encoding="utf-8")
    reseal(folder)
    (problem,) = problems(folder)
    assert "county.geojson: not a boundary file" in problem


def test_counts_parents_and_neighbours_must_fit(folder: Path) -> None:
    path = folder / "prefecture.geojson"
    content = json.loads(path.read_bytes())
    content["features"] = content["features"][1:]
    path.write_text(json.dumps(content), encoding="utf-8")
    reseal(folder)
    found = problems(folder)
    assert any("prefecture.geojson: 15 areas, expected 16" in problem for problem in found)
    assert any("530102 lies in '530100', which has no boundary" in problem for problem in found)
    assert any("neighbours do not fit the areas (530100)" in problem for problem in found)


def test_an_adcode_on_two_areas(folder: Path) -> None:
    path = folder / "county.geojson"
    content = json.loads(path.read_bytes())
    content["features"][1] = content["features"][0]
    path.write_text(json.dumps(content), encoding="utf-8")
    reseal(folder)
    assert any("stands on two areas" in problem for problem in problems(folder))
