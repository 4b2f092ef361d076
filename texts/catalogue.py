"""Sentences by key: one folder a language, in it one TOML file a part of the map."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Mapping

_NOT_A_WORD = re.compile(r"\W+")
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Texts:
    """Answer a dotted key with a sentence in one language."""

    lang: str
    entries: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence for `key` with its `{placeholders}` filled.

        Raises `KeyError` for an unknown key or a missing placeholder: both are our mistakes.
        """
        return self.entries[key].format_map(values) if values else self.entries[key]

    @property
    def tag(self) -> str:
        """Return the language as BCP 47 has it, for example "zh-CN"."""
        return self("language.tag")

    @property
    def locale(self) -> Locale:
        """Return how it writes numbers and dates."""
        return _locale(self.tag)

    @property
    def tables(self) -> str:
        """Return which of the two languages of the tables it reads first: "zh" or "en"."""
        return self("language.tables")

    @property
    def is_chinese(self) -> bool:
        """Say whether it is written as Chinese is, and reads the Chinese texts of the tables."""
        return self.tables == "zh"

    def names(self, table: str) -> tuple[str, ...]:
        """Return the keys of one table of the catalogue, in its order."""
        return tuple(
            key.removeprefix(f"{table}.") for key in self.entries if key.startswith(f"{table}.")
        )

    def word(self, table: str, word: str) -> str:
        """Translate a word of the tables such as "Viet Nam"; an unknown one stands as it is."""
        key = _NOT_A_WORD.sub("_", word.lower())
        return self.entries.get(f"{table}.{key}", word)

    def pick(self, zh: str | None, en: str | None) -> str:
        """Choose between a record's Chinese and English text; the other one if it is missing."""
        first, second = (zh, en) if self.is_chinese else (en, zh)
        return first or second or ""

    def own(self, record: object, stem: str) -> str:
        """Return `record.<stem>_zh` or `_en`, or the other language's text if that is missing."""
        return self.pick(getattr(record, f"{stem}_zh"), getattr(record, f"{stem}_en"))


@cache
def _locale(tag: str) -> Locale:
    """Find a locale once: Babel looks for files each time it is given a name."""
    return Locale.parse(tag, sep="-")


@cache
def texts_for(lang: str) -> Texts:
    """Load the catalogue of one language, for example "zh".

    Raises
    ------
    ValueError
        Two files of the language give one key.
    """
    return Texts(lang, read_folder(FOLDER / lang))


def read_folder(folder: Path) -> dict[str, str]:
    """Read every sentence of a folder's files by its dotted key; ValueError if one comes twice."""
    entries: dict[str, str] = {}
    for file in sorted(folder.glob("*.toml")):
        for key, sentence in _flatten(tomllib.loads(file.read_text("utf-8"))):
            if key in entries:
                message = f"{file.name}: {key} stands in another file too"
                raise ValueError(message)
            entries[key] = sentence
    return entries


def _flatten(table: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            flat += _flatten(value, f"{prefix}{key}.")
        else:
            flat.append((prefix + key, str(value)))
    return flat
