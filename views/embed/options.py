"""The switches of a frame: what stands around the map, what is locked, who may talk to it."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, fields
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote

from state.address import MAX_QUERY_LENGTH, Notice, format_query, parse
from state.foreign_keys import own_query
from state.view_state import Reading, Tab
from views.embed.accent import readable_accent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from state.view_state import ViewState
    from state.vocabulary import Vocabulary

    Pairs = list[tuple[str, str]]

SHOWN = ("search", "filters", "panel", "list", "legend")
LOCKS = ("layer", "area")
SIZES = ("fill", "flow")
EVERYBODY = "*"
ORIGIN = re.compile(r"https?://[\w.-]+(?::\d{1,5})?")
CUT = 40


@dataclass(frozen=True, slots=True)
class Options:
    """Hold the switches of one frame.

    `lock` names what a visitor may not change; `accent` is `#rrggbb`, "" for the map's own.
    `size` is `fill` where the frame's height is given and `flow` where the host page follows the
    content's; `host` is the origin of the host page, "" where the frame finds it out by itself.
    """

    search: bool = False
    filters: bool = False
    panel: bool = True
    list: bool = True
    legend: bool = True
    lock: tuple[str, ...] = ()
    accent: str = ""
    size: str = SIZES[0]
    host: str = ""

    def query(self) -> str:
        """Write the switches that are not as usual, with `&` between them."""
        usual = asdict(PLAIN)
        return "&".join(
            f"{key}={quote(_written(value), safe=',:/')}"
            for key, value in asdict(self).items()
            if value != usual[key]
        )


PLAIN = Options()
KEYS = frozenset(field.name for field in fields(Options))


def read_frame(
    query: str, vocabulary: Vocabulary, hosts: Collection[str]
) -> tuple[ViewState, Options, tuple[Notice, ...]]:
    """Read the query of a frame: the page's own keys, and the switches.

    `hosts` are the origins that may frame the map, `*` for all. Never raises: what is unknown,
    repeated, malformed or unreadable is left out and named in a notice.
    """
    text = own_query(query)[: MAX_QUERY_LENGTH + 1]
    pairs = parse_qsl(text, keep_blank_values=True, errors="replace")
    own = [pair for pair in pairs if pair[0] in KEYS]
    rest = "&".join(f"{quote(key)}={quote(raw)}" for key, raw in pairs if key not in KEYS)
    state, notices = parse(rest, vocabulary)
    state = state.but(tab=Tab.MAP, reading=Reading.STANDARD, compare=())
    options, refused = read_options(own, state.theme, hosts)
    return state, options, (*notices, *refused)


def read_options(
    pairs: Iterable[tuple[str, str]], theme: str, hosts: Collection[str]
) -> tuple[Options, tuple[Notice, ...]]:
    """Read the switches; each is named once and has a value it may have."""
    chosen: dict[str, object] = {}
    notices = []
    for key, raw in pairs:
        value = None if key in chosen else _value(key, raw, theme, hosts)
        if value is None:
            notices.append(Notice(key, _clean(raw)))
        else:
            chosen[key] = value
    return Options(**chosen), tuple(notices)  # type: ignore[arg-type]  # checked by key


def embed_query(state: ViewState, options: Options) -> str:
    """Return the query of a frame with its leading `?`, "" where all is as usual."""
    parts = filter(None, (format_query(state)[1:], options.query()))
    query = "&".join(parts)
    return f"?{query}" if query else ""


def _value(key: str, raw: str, theme: str, hosts: Collection[str]) -> object:
    if key in SHOWN:
        return raw == "1" if raw in {"0", "1"} else None
    if key == "lock":
        parts = raw.split(",")
        known = all(part in LOCKS for part in parts)
        return tuple(name for name in LOCKS if name in parts) if known else None
    if key == "accent":
        return readable_accent(raw, theme)
    if key == "size":
        return raw if raw in SIZES else None
    return raw if ORIGIN.fullmatch(raw) and (EVERYBODY in hosts or raw in hosts) else None


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return ",".join(value) if isinstance(value, tuple) else str(value).lstrip("#")


def _clean(raw: str) -> str:
    return "".join(
        sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in raw[:CUT]
    )
