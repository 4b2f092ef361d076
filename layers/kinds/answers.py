"""Assemble the LayerView of areas that are described already; its words stand under the layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.classes.breaks import count_breaks
from layers.classes.categorical import category_classes, classify
from layers.classes.numeric import legend_classes, place
from layers.classes.scales import scale_for
from layers.kinds.wording import level_text
from layers.view import LayerView
from texts.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from layers.classes.numeric import Scale
    from layers.view import AreaValue
    from state.view_state import ViewState
    from texts import Texts

#: The size of one per cent, the unit in which people write class breaks of shares.
PERCENT = 0.01


def numeric_view(  # noqa: PLR0913  # what differs between layers, named at the call
    state: ViewState,
    t: Texts,
    found: Iterable[AreaValue],
    scale: Scale,
    sources: Iterable[str],
    *,
    words: Mapping[str, object] | None = None,
    no_data: str = "no_data",
    not_applicable: str = "outside",
    unverified: str = "unverified",
    ranked: bool = True,
) -> LayerView:
    """Put numbers on a scale; `words` fill the title and the method.

    `no_data`, `not_applicable` and `unverified` are the keys of `LayerView` for missing values.
    Numbers of different years, scopes or hedges are not `ranked`.
    """
    values = place(found, scale, ranked=ranked)
    stem, filled = f"layer.{state.layer}", words or {}
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=level_text(t, f"{stem}.title", state.level, **filled),
        method=level_text(t, f"{stem}.method", state.level, **filled),
        unit=t(f"{stem}.unit"),
        palette=scale.palette,
        values=values,
        classes=legend_classes(values, scale),
        breaks=scale.ticks,
        note=t(f"{stem}.note"),
        sources=tuple(sorted(set(sources))),
        no_data_key=_no_data_key(state, no_data),
        not_applicable_key=not_applicable,
        unverified_key=unverified,
        scale=scale,
    )


def category_view(  # noqa: PLR0913  # what differs between layers, named at the call
    state: ViewState,
    t: Texts,
    found: Iterable[AreaValue],
    labels: Mapping[str, str],
    sources: Iterable[str],
    *,
    palette: str,
    words: Mapping[str, object] | None = None,
    no_data: str = "none_found",
    not_applicable: str = "outside",
) -> LayerView:
    """Give areas the class of their category; `labels` name the categories in their order.

    `words` fill the title and the method.
    """
    values = classify(found, tuple(labels))
    stem, filled = f"layer.{state.layer}", words or {}
    return LayerView(
        layer=state.layer,
        level=state.level,
        title=level_text(t, f"{stem}.title", state.level, **filled),
        method=level_text(t, f"{stem}.method", state.level, **filled),
        unit=t(f"{stem}.unit"),
        palette=palette,
        values=values,
        classes=category_classes(values, tuple(labels.values())),
        note=t(f"{stem}.note"),
        sources=tuple(sorted(set(sources))),
        no_data_key=_no_data_key(state, no_data),
        not_applicable_key=not_applicable,
    )


def _no_data_key(state: ViewState, key: str) -> str:
    """Return the key of the no-data words: with a filter on, brands may be there but not fit."""
    return "none_fit" if key == "none_found" and state.is_filtered else key


def numbers_of(found: Iterable[AreaValue]) -> list[float]:
    """Return the numbers of the areas that have one."""
    return [item.number for item in found if item.number is not None]


def count_scale(found: Sequence[AreaValue], state: ViewState, zero_label: str = "") -> Scale:
    """Return the scale of small counts: 1, 2, 3-5 and more, unless the visitor chose classes."""
    numbers = numbers_of(found)
    own = count_breaks(max(numbers, default=0))
    return scale_for(
        numbers, state, plain, classes=len(own) + 1, whole=True, zero_label=zero_label, own=own
    )
