"""Table Schemas: what the columns of a table hold, for programs that read its CSV."""

from __future__ import annotations

from types import NoneType
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from pydantic import TypeAdapter

from data.models import record
from data.rules.keys import KEYS
from data.rules.references import REFERENCES
from data.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

Node = dict[str, Any]

#: What a column's schema says of its cells, by the same names in both kinds of schema.
CONSTRAINTS = ("minimum", "maximum", "pattern", "enum")
#: Codes of areas whose area above is in one table; other codes may be of any level.
PARENTS = {"counties": "prefectures", "prefectures": "regions"}
#: How the files write what is true and what is not.
FLAGS = {"trueValues": ["true"], "falseValues": ["false"]}


def table_schema(table: str) -> Node:
    """Return the Table Schema of a table of the release.

    Raises `KeyError` for a table that a release does not have.
    """
    model = TABLES[table]
    hints = get_type_hints(model, include_extras=True)
    # The census spells its groups of counts out, a column for each.
    fields = [field(name, hints.get(name, record.Count | None)) for name in model.columns()]
    return schema(fields, _primary(table), _foreign(table))


def citation_schema() -> Node:
    """Return the Table Schema of the citations, a row for each source."""
    kinds = {"gbt7714": record.Line, "bibtex": record.Line, "link": record.Line | None}
    fields = [field(name, hint) for name, hint in ({"source_id": record.Key} | kinds).items()]
    return schema(fields, ("source_id",), [_reference("source_id", "sources", "source_id")])


def schema(
    fields: Iterable[Node], primary: tuple[str, ...] = (), foreign: Iterable[Node] = ()
) -> Node:
    """Return a Table Schema; an empty cell is a missing one."""
    found: Node = {"fields": list(fields), "missingValues": [""]}
    if primary:
        found["primaryKey"] = list(primary)
    if references := list(foreign):
        found["foreignKeys"] = references
    return found


def field(name: str, hint: object) -> Node:
    """Return a column as a Table Schema has it, read off the type of its cells."""
    options = get_args(hint) if NoneType in get_args(hint) else (hint,)
    (held,) = (option for option in options if option is not NoneType)
    cell = TypeAdapter(held).json_schema(mode="serialization")
    limits = {key: cell[key] for key in CONSTRAINTS if key in cell}
    if len(options) == 1:
        limits = {"required": True, **limits}
    found: Node = {"name": name, "type": cell["type"]}
    if cell["type"] == "boolean":
        found |= FLAGS
    return found | ({"constraints": limits} if limits else {})


def _primary(table: str) -> tuple[str, ...]:
    """Return the columns of a table's first key; a table whose key is the whole row has none."""
    return next((columns for names, columns in KEYS if table in names), ())


def _foreign(table: str) -> list[Node]:
    """Return the references of a table that point into one other table, as a schema can say."""
    told = ((column, to) for name, column, to in REFERENCES if name == table)
    found = [_reference(one, to.tables[0], to.column) for one, to in told if len(to.tables) == 1]
    if table in PARENTS:
        found.append(_reference("parent_adcode", PARENTS[table], "adcode"))
    return found


def _reference(column: str, table: str, other: str) -> Node:
    return {"fields": [column], "reference": {"resource": table, "fields": [other]}}
