"""The base of every table row, and the types its cells are read into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_YEAR = "[12][0-9]{3}"
_MONTH = "(0[1-9]|1[0-2])"


class Record(BaseModel):
    """One row of a table: frozen, its fields named as the columns, None for an empty cell."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the column names of the table, in their order in the file."""
        return tuple(cls.model_fields)


@dataclass(frozen=True, slots=True)
class Matching:
    """Mark a text whose whole must match `pattern`; `expected` says so in words."""

    pattern: str
    expected: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Check what the text type let through."""
        return core_schema.no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        """Name the pattern."""
        return {**handler(core), "pattern": f"^({self.pattern})$"}

    def _check(self, value: str) -> str:
        if re.fullmatch(self.pattern, value) is None:
            raise PydanticCustomError("cell", "{expected}", {"expected": self.expected})
        return value


def _plain(expected: str) -> Callable[[object], object]:
    def check(value: object) -> object:
        if isinstance(value, str) and _NUMBER.fullmatch(value) is None:
            raise PydanticCustomError("cell", "{expected}", {"expected": expected})
        return value

    return check


def _real_day(value: str) -> str:
    try:
        date.fromisoformat(f"{value}-01-01"[: len("YYYY-MM-DD")])
    except ValueError:
        expected = "a day that the calendar has"
        raise PydanticCustomError("cell", "{expected}", {"expected": expected}) from None
    return value


def _flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    # Spreadsheet programs write their own TRUE and FALSE over the words.
    word = str(value).lower()
    if word not in {"true", "false"}:
        raise PydanticCustomError("cell", "{expected}", {"expected": "true or false"})
    return word == "true"


# Texts by their length: a name or a unit, a label, a title or a remark, a paragraph, an address.
Word = Annotated[str, StringConstraints(min_length=1, max_length=40)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=100)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Prose = Annotated[str, StringConstraints(min_length=1, max_length=1000)]
Address = Annotated[str, StringConstraints(min_length=1, max_length=2000)]
Key = Annotated[
    str,
    StringConstraints(max_length=80),
    Matching(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words and digits joined by hyphens"),
]
Name = Annotated[
    str,
    StringConstraints(max_length=80),
    Matching(r"[a-z0-9]+(_[a-z0-9]+)*", "lower-case words and digits joined by underscores"),
]
Adcode = Annotated[str, Matching(r"[0-9]{6}", "an adcode of six digits")]
PlaceCode = Annotated[
    str, Matching(r"[0-9]{6}|[A-Z]{3}", "an adcode of six digits or an ISO 3166-1 alpha-3 code")
]
Day = Annotated[
    str,
    Matching(
        rf"{_YEAR}(-{_MONTH}(-(0[1-9]|[12][0-9]|3[01]))?)?",
        "a date as YYYY, YYYY-MM or YYYY-MM-DD",
    ),
    AfterValidator(_real_day),
]
Period = Annotated[
    str, Matching(rf"{_YEAR}(-{_MONTH}|/{_YEAR})?", "a period as YYYY, YYYY-MM or YYYY/YYYY")
]
# The bounds come before the check of the text, so that schemas know them too.
Year = Annotated[int, Field(ge=1900, le=2100), BeforeValidator(_plain("a year of four digits"))]
Count = Annotated[
    int, Field(ge=0, le=10**12), BeforeValidator(_plain("a whole number without separators"))
]
Number = Annotated[
    float, Field(ge=0, le=10**15), BeforeValidator(_plain("a number without separators or unit"))
]
Percent = Annotated[
    float, Field(ge=0, le=100), BeforeValidator(_plain("a percentage as a plain number"))
]
Longitude = Annotated[
    float, Field(ge=-180, le=180), BeforeValidator(_plain("a longitude in degrees"))
]
# The map's projection ends at 85 degrees, and no city lies beyond.
Latitude = Annotated[float, Field(ge=-85, le=85), BeforeValidator(_plain("a latitude in degrees"))]
Flag = Annotated[bool, BeforeValidator(_flag)]
