"""Writing replaces the whole folder or nothing, and never what is not its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import BoundaryError
from geo.writer import replace_folder

OLD = {"boundaries.json": b"old", "county.geojson": b"old"}
NEW = {"boundaries.json": b"new"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "assets" / "geo"
    replace_folder(folder, OLD)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_new_files_replace_all_old_ones(folder: Path) -> None:
    replace_folder(folder, NEW)
    assert contents(folder) == NEW
    assert [path.name for path in folder.parent.iterdir()] == ["geo"]


def test_foreign_files_are_never_lost(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(BoundaryError, match=r"notes\.txt: not a boundary file"):
        replace_folder(folder, NEW)
    assert contents(folder) == {**OLD, "notes.txt": b"mine"}


def test_a_file_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "geo").write_text("mine", encoding="utf-8")
    with pytest.raises(BoundaryError, match="is a file, expected a folder"):
        replace_folder(tmp_path / "geo", NEW)


def test_a_parent_that_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(BoundaryError, match="cannot be written"):
        replace_folder(tmp_path / "file" / "geo", NEW)


def test_a_failed_swap_puts_the_old_folder_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = Path.rename

    def fail_for_new(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(BoundaryError, match="No space left on device"):
        replace_folder(folder, NEW)
    assert contents(folder) == OLD
    assert [path.name for path in folder.parent.iterdir()] == ["geo"]
