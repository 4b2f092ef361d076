"""What a picture says in words: its head, the filters in force, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scene.colours import COLOURS
from scene.conditions import conditions
from scene.names import joined
from scene.release_words import release_words
from scene.subject import selected
from views.still.text import Block, paragraph, stack

if TYPE_CHECKING:
    from scene.scene import Scene

SMALL = 12.0
#: More sources than this are counted, not named.
NAMED = 3


def head(scene: Scene, width: float, size: float) -> Block:
    """Return the question, its method, the filters in force and the chosen area's sentence."""
    look = COLOURS[scene.state.theme]
    return stack(
        [
            paragraph(scene.t("app.title"), 14, width, bold=True, fill=look["accent"]),
            paragraph(scene.view.title, size, width, bold=True, fill=look["ink"]),
            paragraph(scene.view.method, 14, width, fill=look["ink-3"]),
            paragraph(release_words(scene), 14, width, bold=True, fill=look["earth"]),
            paragraph(filters(scene), 14, width, fill=look["ink-2"]),
            paragraph(_brand(scene), 14, width, bold=True, fill=look["ink"]),
            paragraph(sentence(scene), 14, width, fill=look["ink"]),
        ],
        gap=3,
    )


def _brand(scene: Scene) -> str:
    return subject(scene) if scene.state.brand else ""


def subject(scene: Scene) -> str:
    """Name what a picture is of: the open brand or area, else the question."""
    t, dataset, state = scene.t, scene.dataset, scene.state
    if state.brand is not None:
        return t.own(dataset.brands[state.brand], "name")
    return t.own(dataset.areas[state.area], "name") if state.area else scene.view.title


def filters(scene: Scene) -> str:
    """Return the conditions on brands with how many brands they leave, "" if there are none."""
    found = joined(scene.t, (condition.label for condition in conditions(scene)))
    if not found:
        return ""
    here, everything = len(scene.brands), len(scene.dataset.brands)
    words = scene.t("picture.filters", conditions=found, found=here, all=everything)
    return words if here else f"{words}{scene.t('picture.none')}"


def sentence(scene: Scene) -> str:
    """Return what the map says of the chosen area, "" if none of the level is chosen."""
    value = scene.view.values.get(selected(scene) or "")
    return value.sentence if value else ""


def origin(scene: Scene, width: float, *, brief: bool = False) -> Block:
    """Return the review number or the warning that there is none, the sources and the release.

    In brief, the sources of the numbers are left out.
    """
    t, look, meta = scene.t, COLOURS[scene.state.theme], scene.dataset.boundaries.meta
    first = t("map.review", number=meta.review_number) if meta.review_number else ""
    lines = t("map.boundaries", source=meta.source)
    release = t("map.release", release=scene.dataset.release)
    rest = (
        [t("panel.dot").join((lines, release))]
        if brief
        else [lines, *named_sources(scene), release]
    )
    return stack(
        [
            paragraph(
                first or t("map.review_missing"), 13, width, bold=not first, fill=look["ink"]
            ),
            *(paragraph(words, SMALL, width, fill=look["ink-2"]) for words in rest),
        ],
        gap=1,
    )


def named_sources(scene: Scene) -> list[str]:
    """Name the sources of the numbers, or say how many there are where they are many."""
    t, found = scene.t, [scene.dataset.sources[name] for name in scene.view.sources]
    if len(found) > NAMED:
        return [t("picture.sources", count=len(found))]
    return [t("legend.source") + t.own(source, "title") for source in found]


def label(scene: Scene) -> str:
    """Return the name of a picture for those who do not see it."""
    return f"{scene.view.title}{scene.t('panel.colon')}{scene.view.method}"
