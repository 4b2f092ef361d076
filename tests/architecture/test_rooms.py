"""The tests stand in rooms of the same names as what they test."""

from __future__ import annotations

from pathlib import PurePosixPath

from tests.architecture.tree import project_files

#: Rooms of tests that look at the whole, or at what is not Python.
WHOLE = frozenset({"architecture", "browser", "deploy", "docs", "scripts"})


def rooms(files: list[str], top: str = "") -> set[str]:
    """Return the folders that hold Python below a folder, relative to it."""
    parents = {PurePosixPath(file).parent for file in files if file.endswith(".py")}
    inside = {str(room) for room in parents if f"{room}/".startswith(top)}
    return {room.removeprefix(top) for room in inside} - {"", "."}


def strangers(files: list[str]) -> set[str]:
    """Return the rooms of tests that have no counterpart in the program."""
    known = rooms(files)
    tested = rooms(files, "tests/") - {"tests"}
    return {
        room
        for room in tested
        if room not in known and room.split("/")[0] not in WHOLE and "fixtures" not in room
    }


def test_every_room_of_tests_is_a_room_of_the_program() -> None:
    assert strangers(project_files()) == set()


def test_a_room_of_tests_for_nothing_is_found() -> None:
    files = ["views/map/figure.py", "tests/views/map/test_figure.py", "tests/views/maps/test_it.py"]
    assert strangers(files) == {"views/maps"}
