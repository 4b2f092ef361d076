"""Both languages say the same things, with the same blanks to fill."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from data.models import Basis, CensusIndustry, Industry, RecognitionLevel
from layers.registry import CATEGORIES, LAYERS
from texts import texts_for

ZH, EN = texts_for("zh"), texts_for("en")
LITERAL_KEY = re.compile(r"\bt\(\s*\"([a-z][\w.-]*[\w-])\"")


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys() -> None:
    assert set(ZH.entries) == set(EN.entries)


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
        *(f"category.{name}" for name in CATEGORIES),
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
    root = Path(__file__).parents[2]
    files = [file for folder in ("layers", "views") for file in (root / folder).rglob("*.py")]
    used = {key for file in files for key in LITERAL_KEY.findall(file.read_text("utf-8"))}
    assert len(used) > 50
    assert used <= set(ZH.entries)
