"""`/share`: what a webmaster chooses, a preview, and what to paste."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from state.address import Notice, format_query, parse
from state.view_state import Language, Reading, Tab, ViewState
from texts import texts_for
from views.embed.options import KEYS, LOCKS, SHOWN, SIZES, embed_query, read_options
from views.embed.scene import frame_scene
from views.embed.snippets import Fit, Size, frame, picture, scripted
from views.plain.plain_page import plain_page

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from data.dataset import Dataset
    from scene.mount import Mount
    from scene.site import Site
    from state.vocabulary import Vocabulary
    from views.embed.options import Options

#: Keys of the form that are neither the view nor a switch.
OWN = frozenset({"form", "fit", "width", "height", "frozen"})
LEAST, MOST = 240, 4000
RATIOS = ((4, 3), (1, 1), (3, 4), (16, 9))


@dataclass(frozen=True, slots=True)
class Wish:
    """Hold what was chosen: the view, the switches, the size, and whether it is frozen."""

    state: ViewState
    options: Options
    size: Size
    frozen: bool
    notices: tuple[Notice, ...]


def wished(query: str, vocabulary: Vocabulary, release: str) -> Wish:
    """Read the form; what cannot be used is left out and named in a notice.

    A box that is not ticked is not sent: with `form` each switch that is missing is off.
    """
    pairs = parse_qsl(query, keep_blank_values=True, errors="replace")
    own = {key: raw for key, raw in pairs if key in OWN}
    switches = [pair for pair in pairs if pair[0] in KEYS]
    rest = "&".join(part for part in query.split("&") if part.split("=")[0] not in OWN | KEYS)
    state, unknown = parse(rest, vocabulary)
    options, refused = read_options(_ticked(switches, form="form" in own), state.theme, ())
    size, wrong = _size(own)
    frozen = own.get("frozen") == "1"
    state = state.but(
        release=release if frozen else "", tab=Tab.MAP, reading=Reading.STANDARD, compare=()
    )
    options = replace(options, size=SIZES[0], host="")
    return Wish(state, options, size, frozen, (*unknown, *refused, *wrong))


def _ticked(pairs: list[tuple[str, str]], *, form: bool) -> list[tuple[str, str]]:
    """Join the ticked locks, leave out an empty accent, and write what is not ticked as off."""
    locks = [raw for key, raw in pairs if key == "lock"]
    kept = [(key, raw) for key, raw in pairs if key != "lock" and (raw or key != "accent")]
    sent = {key for key, _ in kept}
    off = [(key, "0") for key in SHOWN if form and key not in sent]
    return [*kept, *off, *([("lock", ",".join(locks))] if locks else [])]


def _size(own: Mapping[str, str]) -> tuple[Size, tuple[Notice, ...]]:
    """Read the size; a ratio such as 4:3 stands in its width and height."""
    usual, notices = Size(), []
    found: dict[str, int] = {}
    for key in ("width", "height"):
        raw = own.get(key, str(getattr(usual, key)))
        fine = raw.isascii() and raw.isdigit() and len(raw) < len("10000")
        if fine and LEAST <= int(raw) <= MOST:
            found[key] = int(raw)
        else:
            notices.append(Notice(key, raw[:40]))
    raw = own.get("fit", usual.fit)
    if raw not in set(Fit):
        notices.append(Notice("fit", raw[:40]))
        raw = usual.fit
    return Size(Fit(raw), **found), tuple(notices)


def share_page(
    dataset: Dataset, site: Site, wish: Wish, mount: Mount, hosts: Collection[str]
) -> str:
    """Return the page.

    `hosts` are the origins that may frame the map; the page says so while there are none.
    """
    scene = frame_scene(dataset, wish.state, wish.options, wish.notices, mount.root)
    base = mount.base
    usual = ViewState()
    subject = wish.state.but(lang=usual.lang, theme=usual.theme, release="")
    return plain_page(
        "share",
        wish.state,
        site,
        dataset.release,
        mount,
        subject=parse_qsl(format_query(subject)[1:]),
        scene=scene,
        wish=wish,
        languages=[texts_for(lang) for lang in Language],
        shown=SHOWN,
        locks=LOCKS,
        fits=tuple(Fit),
        open=sorted(hosts),
        bounds=(LEAST, MOST),
        base=base,
        preview=embed_query(wish.state, wish.options),
        snippets={
            "frame": frame(scene, base, wish.size),
            "scripted": scripted(scene, base, wish.size),
            "picture": picture(scene, base),
        },
    )
