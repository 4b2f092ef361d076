"""Characters that cannot be seen are refused by rule; what Chinese texts need passes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.characters import unseen_character

UNSEEN = [
    *("\u2028", "\u2029", "\u061c", "\u00ad", "\u3164", "\U000e0041", "\u200b", "\ufeff", "\ue000"),
    *("\U0010ffff", "\uffa0", "\u115f", "\u034f", "\ufe0f", "\x85", "\t", "\u2800", "\ufff9"),
    *("\u202e", "\u2060", "\ufffd", "\U0001d173", "\u180e", "\u0378"),
]
SEEN = [
    *(
        "云南　省",
        "𠮷野家",
        "葛\U000e0100城",
        "\U000323b0",
        "〇",
        "“元谋菜农”——第二批",
        "①",
        "Ⅱ",
        "½",
    ),
    *("café", "Pu’er · 普洱", "ཀ", "ꀀ", "a\u00a0b"),
]


@pytest.mark.parametrize("character", UNSEEN)
def test_an_unseen_character_is_named_with_its_place(character: str) -> None:
    found = unseen_character(f"元谋{character}菜农")
    assert found is not None
    assert f"U+{ord(character):04X}" in found
    assert "after '元谋'" in found


@pytest.mark.parametrize("text", SEEN)
def test_what_texts_need_passes(text: str) -> None:
    assert unseen_character(text) is None


@given(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Co"]))
def test_every_control_and_format_character_is_refused(character: str) -> None:
    assert unseen_character(character) is not None


@given(st.characters(categories=["Lo", "Lu", "Ll", "Nd", "Po"]))
def test_only_named_blanks_are_refused_among_letters(character: str) -> None:
    name = unicodedata.name(character, "")
    blank = "FILLER" in name or "INHERENT" in name
    assert (unseen_character(character) is None) or blank
