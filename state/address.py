"""The URL is the ViewState: parse an address into a state, format a state as a query."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote

from data.filters import FILTERS, Inside, OneOf, Only
from state.breaks import read_breaks
from state.foreign_keys import own_query
from state.migrations import migrated
from state.repeats import joined
from state.view_state import (
    MOST_PAGES,
    Language,
    MapLevel,
    Points,
    Reading,
    Rows,
    Shape,
    Tab,
    Theme,
    ViewState,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from enum import StrEnum

    from state.vocabulary import Vocabulary

MAX_QUERY_LENGTH = 2_000
MAX_TEXT_LENGTH = 80
MULTIPLE = tuple(key for key, kind in FILTERS.items() if isinstance(kind, OneOf))
SWITCHES = tuple(key for key, kind in FILTERS.items() if isinstance(kind, Only))
CLASS_METHODS = ("quantile", "jenks", "equal")
MOST_COMPARED = 4
#: What makes another list, which begins at its first page.
RELISTED = ("layer", "variable", "level", *FILTERS, "tab", "rows", "sort")
SORT_COLUMNS = frozenset(
    {"name", "place", "level", "headcount", "quotient", "value", "rank", "brands"}
)
PAGE = re.compile(r"[1-9][0-9]{0,4}")
RELEASE = re.compile(r"[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Notice:
    """Name one part of an address that was left out: its key and, cut short, its value."""

    key: str
    value: str


def parse(
    search: object, vocabulary: Vocabulary, path: object = "/"
) -> tuple[ViewState, tuple[Notice, ...]]:
    """Read a query string such as `?area=532328&industry=agriculture`, and the path before it.

    `/brand/<brand_id>` and `/area/<adcode>` open that brand or area, as if the query said so.
    Names that changed are read under their names of today (`state.migrations`), and what other
    software appends is passed over (`state.foreign_keys`).
    Never raises: what is unknown, repeated or malformed is left out and named in a notice.
    """
    text = own_query(search.removeprefix("?")) if isinstance(search, str) else ""
    if len(text) > MAX_QUERY_LENGTH:
        return ViewState(), (_notice("", text),)
    chosen: dict[str, object] = {}
    notices: list[Notice] = []
    pairs = parse_qsl(text, keep_blank_values=True, errors="replace")
    for key, raw in joined(migrated((*subject_of(path), *pairs)), (*MULTIPLE, "compare")):
        if key not in ViewState.model_fields or key in chosen:
            notices.append(_notice(key, raw))
            continue
        value, dropped = read_value(key, raw, vocabulary)
        notices.extend(_notice(key, part) for part in dropped)
        if value is not None:
            chosen[key] = value
    notices.extend(_check_variable(chosen, vocabulary))
    return ViewState.model_validate(chosen), tuple(notices)


def subject_of(path: object) -> tuple[tuple[str, str], ...]:
    """Return the key and id that a path such as `/area/532328` names, if it names any."""
    match path.split("/") if isinstance(path, str) else ():
        case ["", "brand" | "area" as key, name] if name:
            return ((key, unquote(name)),)
    return ()


def choose(state: ViewState, key: str, value: object, vocabulary: Vocabulary) -> ViewState:
    """Return the state after the control for `key` was set to `value` in a browser.

    Never raises: an unknown key or value changes nothing. An empty value is the default, and a
    new layer starts at its own default variable.
    """
    if key not in ViewState.model_fields:
        return state
    text = _control_text(key, value)
    chosen, _ = read_value(key, text, vocabulary)
    if value is None or not text:
        chosen = getattr(ViewState(), key)
    elif chosen is None:
        return state
    if key == "variable" and chosen not in (None, *vocabulary.layers[state.layer]):
        return state
    changes = {key: chosen}
    if key == "layer" and chosen != state.layer:
        changes["variable"] = None
    return _from_the_first_page(state, state.but(**changes))


def _from_the_first_page(before: ViewState, after: ViewState) -> ViewState:
    """Return a state at the first page of its list where that is another than before."""
    other = any(getattr(before, key) != getattr(after, key) for key in RELISTED)
    return after.but(page=1) if other and after.page == before.page else after


def _control_text(key: str, value: object) -> str:
    """Write a control's value as it would stand in an address."""
    if isinstance(value, list):
        parts = [str(part) for part in value]
        return ",".join(parts) if key in (*MULTIPLE, "compare") else write_value(bool(parts))
    return write_value(value)


def format_query(state: ViewState) -> str:
    """Write a state as a canonical query with a leading `?`, or as "" when all is default."""
    plain = ViewState()
    pairs = [
        f"{key}={quote(write_value(value), safe=',')}"
        for key in ViewState.model_fields
        if (value := getattr(state, key)) != getattr(plain, key)
    ]
    return "?" + "&".join(pairs) if pairs else ""


def write_value(value: object) -> str:
    """Write the value of a field as it stands in an address, not yet quoted."""
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value)


def write_changes(changes: Mapping[str, object]) -> str:
    """Write what a link changes as a query without `?`; a value of "" is the key's default."""
    pairs = ((key, "" if value is None else write_value(value)) for key, value in changes.items())
    return "&".join(f"{key}={quote(text, safe=',')}" for key, text in pairs)


def turned(state: ViewState, written: str) -> ViewState:
    """Return a state after what `write_changes` wrote.

    Raises
    ------
    pydantic.ValidationError
        It wrote what no state holds: our own mistake.
    """
    plain = ViewState()
    pairs = parse_qsl(written, keep_blank_values=True)
    changes = {key: _own(key, raw) if raw else getattr(plain, key) for key, raw in pairs}
    return _from_the_first_page(state, state.but(**changes))


def _own(key: str, raw: str) -> object:
    """Read a value that `write_value` wrote."""
    return tuple(raw.split(",")) if key in (*MULTIPLE, "compare") else raw


def read_value(key: str, raw: str, vocabulary: Vocabulary) -> tuple[object, list[str]]:
    """Return the value of one key, None when it is wrong, and the parts that are not known."""
    if key == "q":
        text = " ".join("".join(c if c.isprintable() else " " for c in raw).split())
        return text[:MAX_TEXT_LENGTH].strip(), []
    if key in SWITCHES:
        return (raw == "1", []) if raw in {"0", "1"} else (None, [raw])
    if key in _GRAMMARS:
        value = _GRAMMARS[key](raw, vocabulary)
        return (value, []) if value is not None else (None, [raw])
    allowed = _ALLOWED[key](vocabulary)
    if key in MULTIPLE:
        parts = [part for part in raw.split(",") if part]
        known = tuple(option for option in _ordered(allowed) if option in parts)
        return known, [part for part in parts if part not in allowed]
    return (raw, []) if raw in allowed else (None, [raw])


def options(key: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return the words a key may hold, in their order; empty where it is no list of words."""
    return tuple(_ordered(_ALLOWED[key](vocabulary))) if key in _ALLOWED else ()


def _check_variable(chosen: dict[str, object], vocabulary: Vocabulary) -> list[Notice]:
    """Drop a variable that the chosen layer does not have."""
    layer = str(chosen.get("layer", ViewState().layer))
    variable = chosen.get("variable")
    if variable is None or variable in vocabulary.layers[layer]:
        return []
    del chosen["variable"]
    return [_notice("variable", str(variable))]


def _ordered(allowed: Collection[str]) -> list[str]:
    return list(allowed) if isinstance(allowed, tuple) else sorted(allowed)


def _notice(key: str, value: str) -> Notice:
    def clean(text: str) -> str:
        return "".join(c if c.isprintable() else "�" for c in text[:40])

    return Notice(clean(key), clean(value))


def _members(vocabulary_free: type[StrEnum]) -> Callable[[Vocabulary], tuple[str, ...]]:
    values = tuple(member.value for member in vocabulary_free)
    return lambda _: values


def _variables(vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(name for names in vocabulary.layers.values() for name in names)


def _prefectures(vocabulary: Vocabulary) -> frozenset[str]:
    return vocabulary.prefectures


def _classes(raw: str, _: Vocabulary) -> str | None:
    """Read a class method, or up to five ascending breaks."""
    return raw if raw in CLASS_METHODS else read_breaks(raw)


def _compare(raw: str, vocabulary: Vocabulary) -> tuple[str, ...] | None:
    """Read up to four adcodes or up to four brand ids, each once, never mixed."""
    chosen = tuple(dict.fromkeys(raw.split(",")))
    kinds = (vocabulary.areas, vocabulary.brands)
    known = any(all(name in kind for name in chosen) for kind in kinds)
    return chosen if known and len(chosen) <= MOST_COMPARED else None


def _sort(raw: str, _: Vocabulary) -> str | None:
    """Read a column's name, with a minus in front for falling order."""
    return raw if raw.removeprefix("-") in SORT_COLUMNS else None


def _page(raw: str, _: Vocabulary) -> int | None:
    """Read the number of a page, from 1."""
    number = int(raw) if PAGE.fullmatch(raw) else 0
    return number if 1 <= number <= MOST_PAGES else None


def _release(raw: str, _: Vocabulary) -> str | None:
    """Read the id of a release, held or not: a link may be older than what is held."""
    return raw if RELEASE.fullmatch(raw) else None


_GRAMMARS: dict[str, Callable[[str, Vocabulary], object]] = {
    "classes": _classes,
    "compare": _compare,
    "sort": _sort,
    "page": _page,
    "release": _release,
}
_ALLOWED: dict[str, Callable[[Vocabulary], Collection[str]]] = {
    "layer": lambda vocabulary: vocabulary.layers,
    "variable": _variables,
    "level": _members(MapLevel),
    "area": lambda vocabulary: vocabulary.areas,
    "brand": lambda vocabulary: vocabulary.brands,
    **{key: _members(kind.words) for key, kind in FILTERS.items() if isinstance(kind, OneOf)},
    **{key: _prefectures for key, kind in FILTERS.items() if isinstance(kind, Inside)},
    "shape": _members(Shape),
    "points": _members(Points),
    "rows": _members(Rows),
    "tab": _members(Tab),
    "lang": _members(Language),
    "theme": _members(Theme),
    "reading": _members(Reading),
}
