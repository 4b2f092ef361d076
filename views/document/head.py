"""What a document says of itself: title, description, addresses, and a picture to share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from scene.subject import description, document_title, own_page, subject_state
from state.address import format_query
from state.plain_address import canonical_address
from state.view_state import Language, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scene.scene import Scene


@dataclass(frozen=True, slots=True)
class Head:
    """Hold the head of one document; addresses are absolute.

    `canonical` is the page of its own that a view belongs to, `alternates` maps a language tag, and
    `x-default`, to it in that language; `address` is the view itself, and `oembed` describes it to
    content systems that want to embed it, "" where there is no map.
    """

    title: str
    description: str
    canonical: str
    address: str
    alternates: dict[str, str]
    picture: str
    oembed: str = ""


def head_of(scene: Scene, base: str) -> Head:
    """Return the head of a scene's document; `base` is the public address, without a slash."""
    state = subject_state(scene)
    page = own_page(state)
    in_language = {lang: base + canonical_address(page.but(lang=lang)) for lang in Language}
    address = base + canonical_address(state)
    card = format_query(scene.state).replace("?", "&", 1)
    return Head(
        title=document_title(scene),
        description=description(scene),
        canonical=in_language[state.lang],
        address=address,
        alternates=_alternates(in_language),
        picture=f"{base}/map.png?card=1{card}",
        oembed=f"{base}/oembed?format=json&url={quote(address, safe='')}",
    )


def plain_head(title: str, description: str, lang: Language, base: str, path: str) -> Head:
    """Return the head of a page of plain HTML at `path`, which has one address per language."""
    queries = {each: format_query(ViewState(lang=each)) for each in Language}
    in_language = {each: base + path + query for each, query in queries.items()}
    card = queries[lang].replace("?", "&", 1)
    return Head(
        title=title,
        description=description,
        canonical=in_language[lang],
        address=in_language[lang],
        alternates=_alternates(in_language),
        picture=f"{base}/map.png?card=1{card}",
    )


def _alternates(in_language: Mapping[Language, str]) -> dict[str, str]:
    tagged = {texts_for(lang).tag: address for lang, address in in_language.items()}
    return {**tagged, "x-default": in_language[ViewState().lang]}
