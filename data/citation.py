"""A source as it is cited: by GB/T 7714-2015, and as a BibTeX entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import SourceKind

if TYPE_CHECKING:
    from data.models import Source

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: BibTeX counts braces even behind a backslash, so none of these keeps one of its own.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"})


def gbt7714(source: Source) -> str:
    """Cite a source as GB/T 7714-2015 has it, in Chinese: publisher, title, kind, date, address.

    Says only what the tables hold: no date when none was seen, no access date, and no address
    unless the source may be linked.
    """
    parts = [f"{source.publisher}. {source.title_zh}[{_kind(source)}]."]
    if source.published:
        parts.append(f"({source.published}).")
    if source.link:
        parts.append(f"{source.link}.")
    return " ".join(parts)


def bibtex(source: Source) -> str:
    """Cite a source as a BibTeX entry of type `misc`; its key is the source id.

    Fields that the tables do not hold are absent, and so is an address that is not linkable.
    Braces are balanced whatever the title holds.
    """
    year, _, rest = (source.published or "").partition("-")
    fields = {
        "author": f"{{{_escaped(source.publisher)}}}",
        "title": f"{{{_escaped(source.title_zh)}}}",
        "year": year,
        "month": rest[:2],
        "url": (source.link or "").translate(_IN_ADDRESS),
    }
    lines = [f"  {name} = {_value(name, text)}," for name, text in fields.items() if text]
    return "\n".join([f"@misc{{{source.source_id},", *lines, "}"])


def _kind(source: Source) -> str:
    """Return the sign of the kind of document and its carrier; [Z] for what was only handed in."""
    if source.url is None:
        return "Z"
    return "DS/OL" if source.kind is SourceKind.DATASET else "EB/OL"


def _value(name: str, text: str) -> str:
    return _MONTHS[int(text) - 1] if name == "month" else f"{{{text}}}"


def _escaped(text: str) -> str:
    return " ".join(text.split()).translate(_ESCAPES)
