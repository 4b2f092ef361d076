"""The guide holds: a folder of texts and a line make a third language."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.architecture.tree import Module, modules
from tests.docs.copied import ROOT, complaint, copied

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = ROOT / "docs" / "adding-a-language.md"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
#: What a page in the new language shows: a sentence of its own, its tag, its switch, names.
ASK = """
from app import create_app
from settings import Settings

client = create_app(Settings()).server.test_client()
addresses = (
    "/?lang=vi", "/?lang=vi&tab=list&rows=areas", "/?lang=vi&reading=senior",
    "/area/530600?lang=vi", "/brand/zhenxiong-hardware-workers?lang=vi", "/data?lang=vi",
    "/about?lang=vi", "/share?lang=vi", "/embed?lang=vi&list=1", "/present?lang=vi",
    "/present?lang=vi&tour=from-county-to-the-world", "/map.svg?lang=vi",
    "/map.svg?lang=vi&card=1&shape=tiles",
    "/map.html?lang=vi", "/site.webmanifest?lang=vi", "/sitemap.xml",
    "/api/v1/areas?lang=vi", "/api/v1/brands?lang=vi", "/api/v1/search?q=zhenxiong&lang=vi",
    "/api/v1/sources?lang=vi", "/api/v1/openapi.json", "/data/brandmap.xlsx?lang=vi",
)
wrong = [one for one in addresses if client.get(one).status_code != 200]
assert not wrong, wrong
page = client.get("/area/530600?lang=vi").text
assert '<html lang="vi"' in page
assert "Bản đồ thử" in page
assert "Zhaotong" in page
assert 'lang="vi"' in client.get("/lost", headers={"Accept": "text/html"}).text
assert 'hreflang="vi"' in client.get("/sitemap.xml").text
found = client.get("/api/v1/search?q=zhenxiong&lang=vi").get_json()["hits"][0]
assert found["title"].startswith("Zhenxiong"), found
"""
#: Code that asks which language it speaks, where it should ask how that language is written.
ASKS = re.compile(r"\blang\b\s*(?:==|!=|in)\s*[(\[{]?\s*[\"'](?:zh|en)")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return the program in a folder of its own, with the language the guide adds."""
    tree = copied(tmp_path)
    shutil.copytree(tree / "texts" / "en", tree / "texts" / "vi")
    words = tree / "texts" / "vi" / "page.toml"
    text = words.read_text("utf-8").replace("Yunnan Labour Brands Map", "Bản đồ thử")
    words.write_text(text.replace('tag = "en"', 'tag = "vi"', 1), "utf-8")
    (line,) = BLOCK.findall(GUIDE.read_text("utf-8"))
    state = tree / "state" / "view_state.py"
    before = '    EN = "en"\n'
    assert before in state.read_text("utf-8")
    state.write_text(state.read_text("utf-8").replace(before, before + line), "utf-8")
    return tree


def test_a_folder_of_texts_and_a_line_make_a_language(copy: Path) -> None:
    assert complaint(copy, ASK) == ""


def asking(module: Module) -> list[str]:
    """Name the lines of a module that ask for a language by its name."""
    if module.package in {"tests", "bench", "tools"} or module.path == "data/models/record.py":
        return []
    lines = (ROOT / module.path).read_text("utf-8").splitlines()
    return [f"{module.path}: {line.strip()}" for line in lines if ASKS.search(line)]


def test_no_code_asks_for_a_language_by_its_name() -> None:
    assert [line for module in modules() for line in asking(module)] == []


def test_no_sheet_asks_for_a_language_by_its_name_but_for_chinese() -> None:
    wrong = {
        f"{sheet.name}: {found}"
        for sheet in (ROOT / "styles").rglob("*.css")
        for found in re.findall(
            r"\[lang[^]]*=[^]]*\]|:lang\((?!zh\))[^)]*\)", sheet.read_text("utf-8")
        )
    }
    assert wrong == set()


@pytest.mark.parametrize("line", ['if t.lang == "zh":', "state.lang != 'en'", 'lang in ("zh",)'])
def test_a_question_for_a_language_is_found(line: str) -> None:
    assert ASKS.search(line)
