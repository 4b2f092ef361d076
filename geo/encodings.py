"""The texts of a Shapefile: bytes, in an encoding that often is not declared, cut when long."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import geopandas as gpd
import pandas as pd
import pyogrio
import shapely

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

#: Read so, every byte is one character, and nothing is lost.
AS_BYTES = "ISO-8859-1"
#: A Shapefile keeps as much of a column's name, in bytes; the rest is cut off.
NAME_BYTES = 10
_GBK = "gb18030"  # holds GBK and GB 2312
_CHINESE = frozenset({"gbk", "gb2312", "gb18030"})
_SHOWN = {"utf-8": "UTF-8", _GBK: "GBK"}


def read_shapefile(path: Path, layer: str) -> tuple[gpd.GeoDataFrame, str]:
    """Read a layer with its texts as they were meant, and name their encoding.

    UTF-8 comes first, because other text is hardly ever valid in it; then what the .cpg
    declares, then GBK. A character cut in the middle is left out. Columns that were cut to one
    name are numbered.
    """
    meta, _, shapes, columns = pyogrio.raw.read(path, layer=layer, encoding=AS_BYTES)
    names = [str(name) for name in meta["fields"]]
    texts = [_bytes(text) for text in _texts(names, columns)]
    encoding = next(name for name in _candidates(path) if _fits(texts, name))
    numbered = _numbered([_bytes(name).decode(encoding, "ignore") for name in names])
    cells = {
        name: pd.Series([_cell(cell, encoding) for cell in column], dtype=object)
        for name, column in zip(numbered, columns, strict=True)
    }
    if shapes is None:
        return gpd.GeoDataFrame(cells), ""
    areas = shapely.from_wkb(shapes, on_invalid="ignore")
    shown = "" if all(map(bytes.isascii, texts)) else _SHOWN.get(encoding, encoding)
    return gpd.GeoDataFrame(cells, geometry=areas, crs=meta["crs"]), shown


def is_cut_from(column: str, name: str) -> bool:
    """Tell whether a column's name is what a Shapefile leaves of a longer one.

    The name may have been cut within a character, and numbered to tell it from another.
    """
    stem = re.sub(r"_\d$", "", column)
    return any(
        column == _cut(name, encoding, NAME_BYTES)
        or (stem != column and stem == _cut(name, encoding, NAME_BYTES - 2))
        or (stem != column and stem == _cut(name, encoding, NAME_BYTES))
        for encoding in ("utf-8", _GBK)
    )


def _cut(name: str, encoding: str, length: int) -> str:
    return name.encode(encoding)[:length].decode(encoding, "ignore")


def _texts(names: list[str], columns: Iterable[Iterable[object]]) -> Iterator[str]:
    yield from names
    for column in columns:
        yield from (cell for cell in column if isinstance(cell, str))


def _numbered(names: list[str]) -> list[str]:
    """Tell apart the columns that were cut to one name: 行政区, 行政区_1."""
    before = (names[:place].count(name) for place, name in enumerate(names))
    return [f"{name}_{count}" if count else name for name, count in zip(names, before, strict=True)]


def _candidates(path: Path) -> Iterator[str]:
    yield "utf-8"
    yield from _from_cpg(path)
    yield _GBK
    yield AS_BYTES


def _from_cpg(path: Path) -> Iterator[str]:
    for suffix in (".cpg", ".CPG"):
        side = path.with_suffix(suffix)
        said = side.read_text(AS_BYTES).strip() if path.is_file() and side.is_file() else ""
        number = re.search(r"\d+$", said)
        for name in (said, f"cp{number[0]}" if number else ""):
            try:
                yield _GBK if codecs.lookup(name).name in _CHINESE else codecs.lookup(name).name
            except (LookupError, ValueError):
                continue


def _fits(texts: list[bytes], encoding: str) -> bool:
    try:
        for text in texts:
            codecs.getincrementaldecoder(encoding)().decode(text)
    except (UnicodeDecodeError, AttributeError, LookupError):
        return False
    return True


def _bytes(text: str) -> bytes:
    return text.encode(AS_BYTES)


def _cell(cell: object, encoding: str) -> object:
    return _bytes(cell).decode(encoding, "ignore") if isinstance(cell, str) else cell
