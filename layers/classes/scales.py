"""The scale a layer's numbers are put on: the visitor's choice of classes, else the layer's own."""

from __future__ import annotations

from decimal import Decimal
from math import ceil, isfinite
from typing import TYPE_CHECKING

from layers.classes.breaks import METHODS, Cut, cut, given, goodness_of_fit
from layers.classes.numeric import Scale
from layers.classes.palettes import DIVERGING, diverging, sequential
from state.breaks import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from state.view_state import ViewState
    from texts.numbers import Writer


def scale_for(  # noqa: PLR0913  # all but the first three have defaults
    numbers: Iterable[float | None],
    state: ViewState,
    write: Writer,
    *,
    classes: int = 5,
    whole: bool = False,
    zero_label: str = "",
    own: tuple[float, ...] = (),
    middle: float | None = None,
    unit: float = 1.0,
) -> Scale:
    """Return breaks for the numbers, by the state's method or manual breaks.

    Numbers that are None or not finite are missing; with a `zero_label`, zero is left out too.
    The layer's own breaks are `own`, else quantiles in so many `classes`. Manual breaks are
    read in `unit`. Around a `middle` the palette diverges if classes lie on both sides of it.
    """
    found = [n for n in numbers if n is not None and isfinite(n) and (n or not zero_label)]
    method = state.classes or ("fixed" if own else "quantile")
    if method in METHODS:
        answer = cut(found, method, classes)
    elif method == "fixed":
        answer = given(found, own)
    else:
        method, answer = "manual", given(found, manual_breaks(state.classes, unit))
    first = _first(found)
    breaks = _whole(answer.breaks, first) if whole else answer.breaks
    colours = diverging(breaks, middle)
    return Scale(
        breaks,
        write,
        whole=whole,
        zero_label=zero_label,
        method=method,
        fallback=_reason(method, answer),
        fit=goodness_of_fit(found, breaks),
        palette=DIVERGING if colours else sequential(len(breaks) + 1),
        colours=colours,
        unit=unit,
        first=first,
    )


def manual_breaks(text: str, unit: float) -> tuple[float, ...]:
    """Read breaks such as "1,5,10", written in `unit`."""
    return tuple(float(Decimal(part) * Decimal(str(unit))) for part in text.split(","))


def written_breaks(scale: Scale, most: int) -> str:
    """Write a scale's first breaks as `manual_breaks` reads them, at most so many."""
    unit = Decimal(str(scale.unit))
    return ",".join(written(Decimal(str(found)) / unit) for found in scale.breaks[:most])


def _whole(breaks: tuple[float, ...], first: int) -> tuple[float, ...]:
    """Round up, which moves no whole number to another class; none is below the first."""
    return tuple(sorted({float(ceil(found)) for found in breaks if found > first}))


def _reason(method: str, answer: Cut) -> str:
    """Return why the classes are not as asked; fixed ones need no number between them."""
    return "" if method == "fixed" and answer.fallback == "outside" else answer.fallback


def _first(numbers: Sequence[float]) -> int:
    """Return where counts start: at 1, or lower if one does."""
    return min(1, ceil(min(numbers, default=1)))
