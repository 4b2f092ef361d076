"""Sentences by key, one TOML file per language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

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

    def pick(self, zh: str | None, en: str | None) -> str:
        """Choose between a record's Chinese and English text; the other one if it is missing."""
        first, second = (zh, en) if self.lang == "zh" else (en, zh)
        return first or second or ""

    def own(self, record: object, stem: str) -> str:
        """Return `record.<stem>_<lang>`, or the other language's text if that is missing."""
        return self.pick(getattr(record, f"{stem}_zh"), getattr(record, f"{stem}_en"))


@cache
def texts_for(lang: str) -> Texts:
    """Load the catalogue of one language, for example "zh"."""
    with (FOLDER / f"{lang}.toml").open("rb") as file:
        return Texts(lang, dict(_flatten(tomllib.load(file))))


def _flatten(table: Mapping[str, object], prefix: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, dict):
            flat += _flatten(value, f"{prefix}{key}.")
        else:
            flat.append((prefix + key, str(value)))
    return flat
