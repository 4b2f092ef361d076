"""`/embed`: the map in another site's page, whole without scripts, cookies or storage."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from markupsafe import Markup

from data.announced import announced
from data.filters import FILTERS
from scene.pages import DATA
from scene.release_words import release_words
from scene.subject import document_title, subject_state
from state.address import format_query
from state.plain_address import canonical_address
from state.view_state import Language
from views.embed.controls import areas, filters, questions
from views.embed.legend import legend_rows
from views.embed.options import EVERYBODY, embed_query
from views.embed.side import numbers_from, told
from views.parts.passport import number_words
from views.still.map import map_only
from views.still.words import filters as filter_words
from views.templates import template

if TYPE_CHECKING:
    from collections.abc import Collection

    from views.embed.scene import FrameScene

#: What of the view the page around a frame may ask for, beside what is open and the language.
SETTABLE = ("layer", "variable", "level", *FILTERS, "classes", "shape", "points")


def embed_page(scene: FrameScene, hosts: Collection[str], base: str = "") -> str:
    """Return the frame as HTML; `hosts` are the origins its messages may go to and come from.

    `base` is the public address without a slash at its end.
    """
    t, state, options = scene.t, scene.state, scene.options
    meta = scene.dataset.boundaries.meta
    return template(
        "embed.html"
    ).render(
        t=t,
        root=scene.root,
        scene=scene,
        state=state,
        options=options,
        languages=tuple(Language),
        settable=SETTABLE,
        title=document_title(scene),
        canonical=base + canonical_address(subject_state(scene)),
        known=known_words(scene),
        hosts=EVERYBODY if EVERYBODY in hosts else " ".join(sorted(hosts)),
        map=Markup(map_only(scene, focusable=not options.list)),  # noqa: S704  # the renderer escapes
        told=told(scene),
        legend=legend_rows(scene) if options.legend else (),
        filtered=filter_words(scene),
        questions=questions(scene) if options.filters else {},
        filters=filters(scene) if options.filters else {},
        areas=areas(scene) if options.list else {},
        pairs=parse_qsl(embed_query(state.but(q=""), options)[1:]),
        released=release_words(scene),
        query=format_query(state)[1:],
        sources=numbers_from(scene),
        sources_page=scene.page(DATA.path, scene.state.worn()) + "#sources",
        review=t("map.review", number=meta.review_number) if meta.review_number else "",
        boundaries=t("map.boundaries", source=meta.source),
        release=t("map.release", release=scene.dataset.release),
    )


def known_words(scene: FrameScene) -> str:
    """Say how many brands were announced and how many are documented."""
    total = announced(scene.dataset).get("brands_total")
    here = len(scene.dataset.brands)
    if total is None:
        return scene.t("embed.documented", count=here)
    return scene.t("embed.known", announced=number_words(scene.t, total), count=here)
