"""A tour that a visitor put together: brands and areas in an address, nothing stored."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from layers.registry import BRAND_COUNT, TRADE_LAYERS
from state.view_state import ViewState
from tours.model import MOST_STEPS, Step, Tour

if TYPE_CHECKING:
    from collections.abc import Iterable

    from data.dataset import Dataset

BRAND, AREA = "brand", "area"


class PickedError(ValueError):
    """Refuse a list of steps; the message says what is unknown or too much."""


def split_steps(text: str) -> tuple[str, ...]:
    """Return the items of a list such as `brand:puer-baristas,area:532328`, each once."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def steps_query(items: Iterable[str]) -> str:
    """Return the part of an address that lists these steps."""
    return "steps=" + quote(",".join(items), safe=",:")


def picked_tour(dataset: Dataset, items: Iterable[str]) -> Tour:
    """Return a tour of brands and areas in the order given.

    Raises
    ------
    PickedError
        There is no item, there are more than `MOST_STEPS`, or some are unknown: names them.
    """
    items = tuple(items)
    unknown = [item[:40] for item in items if not known(dataset, item)]
    if unknown:
        message = f"steps: there is no {', '.join(map(repr, unknown[:5]))} on this map."
        raise PickedError(message)
    if not 0 < len(items) <= MOST_STEPS:
        message = f"steps: found {len(items)}; expected 1 to {MOST_STEPS}."
        raise PickedError(message)
    return Tour("", None, tuple(_step(dataset, item) for item in items))


def known(dataset: Dataset, item: str) -> bool:
    """Say whether an item such as `area:532328` is on the map."""
    kind, _, name = item.partition(":")
    return name in {BRAND: dataset.brands, AREA: dataset.areas}.get(kind, ())


def _step(dataset: Dataset, item: str) -> Step:
    """Show a brand on its industry's quotient, an area on the count of brands."""
    kind, _, name = item.partition(":")
    if kind == AREA:
        return Step(ViewState(layer=BRAND_COUNT.id, area=name))
    industry = dataset.brands[name].census_industry
    if industry is None:
        return Step(ViewState(layer=BRAND_COUNT.id, brand=name))
    return Step(ViewState(layer=TRADE_LAYERS[0].id, variable=industry, brand=name))
