"""Tags, and what is doubtful about a brand as tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from scene.doubts import doubts, wide_words

if TYPE_CHECKING:
    from data.models import Brand
    from scene.scene import Scene
    from texts import Texts


def tag(words: str, *, warn: bool = False, title: str | None = None) -> html.Span:
    """Return a tag; `warn` is for caution about the matter, plain for editorial remarks."""
    return html.Span(words, className="tag warn" if warn else "tag", title=title)


def doubt_tags(t: Texts, brand: Brand) -> list[html.Span]:
    """Return the tags that must be seen wherever a brand is shown."""
    return [
        tag(doubt.words, warn=doubt.warns, title=doubt.note or None) for doubt in doubts(t, brand)
    ]


def wide_tag(scene: Scene, brand: Brand) -> html.Span | None:
    """Return the tag of a brand that belongs to no county, None for a county's brand."""
    words = wide_words(scene, brand)
    return tag(words) if words else None
