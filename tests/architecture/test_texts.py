"""What no file of the project may contain, and what some must."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, texts

# Folders of one person or one machine; not addresses that merely contain such a word.
MACHINE_PATH = re.compile(r"(?<![\w.*])/(?:home|root|Users|work|mnt)/\w|\b[A-Z]:\\Users\\")
REGISTRY = re.compile(
    r"pypi\.(?:org|tuna|douban)|pythonhosted\.org|registry\.(?:npmjs|npmmirror|yarnpkg)"
    r"|conda\.anaconda\.org",
    re.IGNORECASE,
)
OFF_TOPIC = re.compile(
    r"\b(?:this session|the lead (?:engineer|will|finishes)|language model|ai assistant"
    r"|co-authored-by)\b",
    re.IGNORECASE,
)
RULES = {"machine path": MACHINE_PATH, "registry host": REGISTRY, "off topic": OFF_TOPIC}
THIS_FILE = Path(__file__).resolve().relative_to(ROOT).as_posix()


def forbidden(path: str, text: str) -> list[str]:
    """Name each line that holds something no file may contain."""
    return [
        f"{path}:{number}: {name}: {found.group()!r}"
        for number, line in enumerate(text.splitlines(), start=1)
        for name, pattern in RULES.items()
        if (found := pattern.search(line))
    ]


def lock_problems(text: str) -> list[str]:
    """Name each entry of a lock file that is not `name==version`, perhaps a marker, and hashes."""
    requirement = re.compile(
        r"^[a-z0-9][a-z0-9.-]*==[^\s@/]+(?: ; [^/:@\\]+)?(?:\s+--hash=sha256:[0-9a-f]{64})+$"
    )
    joined = text.replace("\\\n", " ")
    lines = [line for line in joined.splitlines() if line and not line.lstrip().startswith("#")]
    return [line for line in lines if not requirement.match(line)] + re.findall(r"\S+://\S+", text)


def unreleased(changelog: str) -> list[str]:
    """List the entries of the Unreleased section, the newest of the file."""
    section = changelog.partition("\n## [Unreleased]\n")[2].split("\n## ", maxsplit=1)[0]
    return [line for line in section.splitlines() if line.startswith("- ")]


def test_no_file_holds_what_is_forbidden() -> None:
    lines = [
        line
        for path, text in texts().items()
        if path != THIS_FILE
        for line in forbidden(path, text)
    ]
    assert lines == []


@pytest.mark.parametrize(
    "line",
    [
        "FOLDER = '/home/mei/map'",
        "see /root/map/data",
        "C:\\Users\\mei\\map",
        "--index-url https://pypi.org/simple",
        '"resolved": "https://registry.npmjs.org/x"',
        "Co-Authored-By: somebody",
    ],
)
def test_a_forbidden_line_is_found(line: str) -> None:
    assert len(forbidden("docs/x.md", line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "GET /api/v1/areas",
        "https://example.org/home/news",
        "/usr/bin/chromium",
        "leads to work/life",
    ],
)
def test_an_ordinary_line_passes(line: str) -> None:
    assert forbidden("docs/x.md", line) == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_pin_versions_and_name_no_address(name: str) -> None:
    assert lock_problems((ROOT / name).read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "dash>=4",
        "dash",
        "--extra-index-url somewhere",
        "dash @ file:///tmp/dash.whl",
        "# https://example.org/simple",
        "./dash.whl",
        "dash==4.4.1",
        "dash==4.4.1 \\\n    --hash=md5:00",
    ],
)
def test_a_bad_lock_line_is_found(line: str) -> None:
    good = f"numpy==2.4.6 ; python_full_version < '3.12' \\\n    --hash=sha256:{'0' * 64}\n"
    assert lock_problems(good) == []
    assert lock_problems(f"{good}{line}\n") != []


def test_the_changelog_says_what_is_new() -> None:
    assert unreleased((ROOT / "CHANGELOG.md").read_text("utf-8"))


def test_a_changelog_without_news_is_found() -> None:
    assert unreleased("# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\n- Old.\n") == []
    assert unreleased("# Changelog\n\n## [1.0.0]\n\n- Old.\n") == []


def test_the_index_of_decisions_names_every_page() -> None:
    folder = ROOT / "docs" / "decisions"
    index = (folder / "0001-decisions.md").read_text("utf-8")
    pages = [page.name for page in sorted(folder.glob("*.md")) if not page.name.startswith("0001")]
    assert [name for name in pages if f"]({name})" not in index] == []
