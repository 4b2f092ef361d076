"""Both languages say the same things, with the same blanks to fill."""

from __future__ import annotations

import re
import string
import tomllib
from typing import TYPE_CHECKING

import pytest

from data.models import Basis, Category, CensusIndustry, Industry, RecognitionLevel
from layers.registry import LAYERS
from tests.architecture.tree import ROOT, modules
from texts import texts_for
from texts.catalogue import FOLDER, read_folder

if TYPE_CHECKING:
    from pathlib import Path

ZH, EN = texts_for("zh"), texts_for("en")
TEMPLATES = ROOT / "views" / "templates"
LITERAL_KEY = re.compile(r"\bt\(\s*\"([a-z][\w.-]*[\w-])\"(?! ~)")


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys_in_the_same_files() -> None:
    assert set(ZH.entries) == set(EN.entries)
    for file in (FOLDER / "zh").glob("*.toml"):
        other = FOLDER / "en" / file.name
        both = [tomllib.loads(each.read_text("utf-8")) for each in (file, other)]
        assert set(both[0]) == set(both[1]), file.name


def test_a_key_in_two_files_is_our_mistake(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('[map]\nlabel = "Map"\n', "utf-8")
    assert read_folder(tmp_path) == {"map.label": "Map"}
    (tmp_path / "b.toml").write_text('[map]\nlabel = "Plan"\n', "utf-8")
    with pytest.raises(ValueError, match=r"b\.toml: map\.label stands in another file too"):
        read_folder(tmp_path)


@pytest.mark.parametrize("key", sorted(ZH.entries))
def test_both_languages_fill_the_same_blanks(key: str) -> None:
    assert blanks(ZH.entries[key]) == blanks(EN.entries[key])


@pytest.mark.parametrize("t", [ZH, EN], ids=["zh", "en"])
def test_every_closed_vocabulary_has_words(t: object) -> None:
    wanted = [
        *(f"level.{level}" for level in RecognitionLevel),
        *(f"industry.{trade}" for trade in Industry),
        *(f"seal.{trade}" for trade in Industry),
        *(f"census.{trade}" for trade in CensusIndustry),
        *(f"basis.{basis}" for basis in Basis),
        *(f"category.{name}" for name in Category),
        *(f"layer.{layer}.question" for layer in LAYERS),
        *(f"layer.{layer}.explain" for layer in LAYERS),
    ]
    assert all(t(key) for key in wanted)  # type: ignore[operator]


def test_an_unknown_key_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        ZH("no.such.key")


def test_a_missing_text_falls_back_to_the_other_language() -> None:
    assert EN.pick("陶匠", None) == "陶匠"
    assert ZH.pick("陶匠", "Potters") == "陶匠"
    assert EN.pick("陶匠", "Potters") == "Potters"


def test_every_key_in_the_code_exists() -> None:
    python = [ROOT / module.path for module in modules() if module.package != "tests"]
    shipped = [*python, *TEMPLATES.glob("*.html")]
    used = {key for file in shipped for key in LITERAL_KEY.findall(file.read_text("utf-8"))}
    assert len(used) > 300
    assert used - set(ZH.entries) == set()
