"""The base of every table row, and the types its cells are read into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from collections.abc import Callable

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_MONTH = "(0[1-9]|1[0-2])"


class Record(BaseModel):
    """One row of a table: frozen, its fields named as the columns, None for an empty cell."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the column names of the table, in their order in the file."""
        return tuple(cls.model_fields)


def _matching(pattern: str, expected: str) -> AfterValidator:
    compiled = re.compile(pattern, re.ASCII)

    def check(value: str) -> str:
        if compiled.fullmatch(value) is None:
            raise PydanticCustomError("cell", "{expected}", {"expected": expected})
        return value

    return AfterValidator(check)


def _plain(expected: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, str) and _NUMBER.fullmatch(value) is None:
            raise PydanticCustomError("cell", "{expected}", {"expected": expected})
        return value

    return check


def _flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    # Spreadsheet programs write their own TRUE and FALSE over the words.
    word = str(value).lower()
    if word not in {"true", "false"}:
        raise PydanticCustomError("cell", "{expected}", {"expected": "true or false"})
    return word == "true"


Text = Annotated[str, Field(min_length=1)]
Key = Annotated[
    str, _matching(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words and digits joined by hyphens")
]
Name = Annotated[
    str, _matching(r"[a-z0-9]+(_[a-z0-9]+)*", "lower-case words and digits joined by underscores")
]
Adcode = Annotated[str, _matching(r"\d{6}", "an adcode of six digits")]
PlaceCode = Annotated[
    str, _matching(r"\d{6}|[A-Z]{3}", "an adcode of six digits or an ISO 3166-1 alpha-3 code")
]
Day = Annotated[
    str,
    _matching(
        rf"\d{{4}}(-{_MONTH}(-(0[1-9]|[12]\d|3[01]))?)?", "a date as YYYY, YYYY-MM or YYYY-MM-DD"
    ),
]
Period = Annotated[
    str, _matching(rf"\d{{4}}(-{_MONTH}|/\d{{4}})?", "a period as YYYY, YYYY-MM or YYYY/YYYY")
]
Year = Annotated[int, BeforeValidator(_plain("a year of four digits")), Field(ge=1900, le=2100)]
Count = Annotated[int, BeforeValidator(_plain("a whole number without separators")), Field(ge=0)]
Number = Annotated[
    float, BeforeValidator(_plain("a number without separators or unit")), Field(ge=0)
]
Percent = Annotated[
    float, BeforeValidator(_plain("a percentage as a plain number")), Field(ge=0, le=100)
]
Longitude = Annotated[
    float, BeforeValidator(_plain("a longitude in degrees")), Field(ge=-180, le=180)
]
Latitude = Annotated[float, BeforeValidator(_plain("a latitude in degrees")), Field(ge=-90, le=90)]
Flag = Annotated[bool, BeforeValidator(_flag)]
