"""What the columns of the tables hold: kinds and allowed words, read off the models."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from pydantic import StringConstraints

from data.models import record
from data.models.census import Counts
from data.tables import TABLES

if TYPE_CHECKING:
    from data.models import Record

#: Texts differ by their length alone.
TEXTS: tuple[Any, ...] = (record.Word, record.Label, record.Line, record.Prose, record.Address)
#: The other types of cells by the name of their kind.
KINDS: dict[str, Any] = {
    "key": record.Key,
    "name": record.Name,
    "adcode": record.Adcode,
    "place_code": record.PlaceCode,
    "day": record.Day,
    "period": record.Period,
    "year": record.Year,
    "count": record.Count,
    "number": record.Number,
    "percent": record.Percent,
    "longitude": record.Longitude,
    "latitude": record.Latitude,
    "flag": record.Flag,
    "counts": Counts,
}


@dataclass(frozen=True, slots=True)
class Column:
    """Describe one column; `words` are the only ones allowed, empty when any will do.

    `kind` is a key of `KINDS`, "text", or "word" for a closed vocabulary. A group of census columns
    is one column here, its name ending in `*`. `longest` is the number of characters a cell may
    have, None where its kind says enough.
    """

    name: str
    kind: str
    words: tuple[str, ...]
    may_be_empty: bool
    longest: int | None = None


def columns_of(table: str) -> tuple[Column, ...]:
    """Return the columns of a table in their order.

    Raises `KeyError` for a table that a release does not have.
    """
    model: type[Record] = TABLES[table]
    hints = get_type_hints(model, include_extras=True)
    return tuple(_column(name, hints[name]) for name in model.model_fields)


def _column(name: str, hint: object) -> Column:
    options = get_args(hint) if NoneType in get_args(hint) else (hint,)
    (held,) = (option for option in options if option is not NoneType)
    optional = len(options) > 1
    if isinstance(held, type) and issubclass(held, StrEnum):
        return Column(name, "word", tuple(word.value for word in held), optional)
    if held in TEXTS:
        return Column(name, "text", (), optional, _longest(held))
    kind = next(kind for kind, cell in KINDS.items() if cell == held)
    shown = f"{name}_*" if kind == "counts" else name
    return Column(shown, kind, (), optional, _longest(held))


def _longest(held: object) -> int | None:
    limits = (part for part in get_args(held) if isinstance(part, StringConstraints))
    return next((limit.max_length for limit in limits), None)
