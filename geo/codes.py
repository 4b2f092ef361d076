"""Administrative codes: the expected counties and the codes that were replaced."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geo.errors import BoundaryError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# 禄丰县 became 禄丰市 in 2021; map sources and the 2020 census still use the county's code.
REPLACED_BY: Mapping[str, str] = {"532331": "532302"}

# Six digits; nine or twelve that end in zeros, as the statistics bureau writes a county; or
# with the country's 156 in front, as surveyors do. A number column may add ".0".
_CODE = re.compile(r"(?:156)?(\d{6})(?:0{3}|0{6})?(?:\.0)?")


@dataclass(frozen=True)
class County:
    """Name one expected county-level area and the prefecture it belongs to."""

    adcode: str
    name: str
    parent_adcode: str


def current_code(code: str) -> str:
    """Return today's adcode for a possibly replaced one."""
    return REPLACED_BY.get(code, code)


def parse_code(value: object) -> str | None:
    """Read a current six-digit adcode from a file's text or number; None when it is not one."""
    match = _CODE.fullmatch(str(value).strip())
    return current_code(match[1]) if match else None


def province_of(adcode: str) -> str:
    """Return the province-level adcode above any adcode."""
    return adcode[:2] + "0000"


def read_counties(path: Path) -> dict[str, County]:
    """Read the expected counties by adcode, in code order.

    The CSV needs the columns adcode, name_zh and parent_adcode.

    Raises
    ------
    BoundaryError
        The file is missing, lacks a column, has no row, or repeats an adcode.
    """
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path}: cannot be read ({error}); give the county table with --codes"
        raise BoundaryError([message]) from error
    missing = {"adcode", "name_zh", "parent_adcode"} - set(rows[0] if rows else ())
    if missing:
        message = f"{path}: expected rows with {', '.join(sorted(missing))}, found none; add them"
        raise BoundaryError([message])
    counties = {
        row["adcode"]: County(row["adcode"], row["name_zh"], row["parent_adcode"]) for row in rows
    }
    if len(counties) < len(rows):
        raise BoundaryError([f"{path}: an adcode stands on two rows; keep one row per county"])
    return dict(sorted(counties.items()))
