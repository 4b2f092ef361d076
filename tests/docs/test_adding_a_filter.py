"""The guide holds: a field and its words make a filter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from data.filters import FILTERS, Reading
from tests.docs.copied import ROOT, complaint, copied
from views.ids import CHOSEN_FILTERS

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = ROOT / "docs" / "adding-a-filter.md"
BLOCK = re.compile(r"^```(?:python|toml)\n(.*?)^```", re.MULTILINE | re.DOTALL)
#: What the new filter does: it keeps some brands, has a control, a chip, a rule and a parameter.
ASK = """
import json
from app import create_app
from callbacks.page import show_page
from data.releases import Release
from doctor import load_release
from settings import Settings

client = create_app(Settings()).server.test_client()
every = client.get("/api/v1/brands").get_json()["total"]
words = ("stated", "implied")
some = [client.get(f"/api/v1/brands?basis={one}").get_json()["total"] for one in words]
assert all(some) and sum(some) <= every, (some, every)
assert client.get("/api/v1/brands?basis=guessed").status_code == 400
parameters = json.dumps(client.get("/api/v1/openapi.json").get_json())
assert "Only brands whose level a source states" in parameters
page = show_page(load_release(Settings()), "?basis=implied&lang=en")
from dash._utils import to_json
shown = to_json(page)
assert 'control-basis' in shown and "How the level is known" in shown
assert page["document"]["controls"]["basis"] == ["implied"]
chips = to_json(page["filter-chips"])
assert "Implied" in chips and '"basis="' in chips, chips
assert '"basis":' in client.get("/").text
assert "basis" in client.get("/embed").text.partition("data-settable")[2][:200]
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return the program in a folder of its own, with the filter the guide adds."""
    tree = copied(tmp_path)
    field, words = BLOCK.findall(GUIDE.read_text("utf-8"))
    filters = tree / "data" / "filters.py"
    code = filters.read_text("utf-8")
    code = code.replace("    within: Annotated", field + "    within: Annotated", 1)
    filters.write_text(code.replace("Industry, Recog", "Industry, LevelBasis, Recog", 1), "utf-8")
    rail, others = words.split("\n\n", 1)
    for page in tree.glob("texts/*/page.toml"):
        text = page.read_text("utf-8").replace("[rail]\n", rail + "\n", 1)
        page.write_text(text + "\n" + others, "utf-8")
    return tree


def test_a_field_and_its_words_make_a_filter(copy: Path) -> None:
    assert complaint(copy, ASK) == ""


def test_every_filter_but_the_text_has_a_control() -> None:
    assert [key for key, kind in FILTERS.items() if isinstance(kind, Reading)] == ["q"]
    assert {*CHOSEN_FILTERS, "q"} == set(FILTERS)
