"""What the layers of headcounts share: one basis, its numbers and their words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from data.counting import area_headcount, preferred_headcount
from data.models import Basis
from layers.classes.scales import scale_for
from layers.kinds.answers import numbers_of, numeric_view
from layers.kinds.brand_areas import chosen_brands
from layers.kinds.wording import area_name
from texts.figures import unit_words
from texts.numbers import hedged, quantity, with_unit
from texts.periods import period_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from data.counting import FigureSum
    from data.dataset import Dataset
    from data.models import Brand, BrandFigure
    from layers.view import AreaValue, LayerView
    from state.view_state import ViewState
    from texts import Texts

CLASSES = 4


def bases() -> tuple[str, ...]:
    """Return the bases a headcount can have; a locality is never preferred, so it is left out."""
    return (Basis.INDUSTRY.value, Basis.BRAND.value)


def the_basis(state: ViewState) -> Basis:
    """Return the basis the visitor asked for."""
    return Basis(state.variable or bases()[0])


def total_of(
    dataset: Dataset, state: ViewState, code: str, brands: tuple[Brand, ...]
) -> FigureSum | None:
    """Add the headcounts of the basis asked for that count in an area; None if none is known."""
    return area_headcount(dataset, code, brands, the_basis(state))


def headcount_view(
    dataset: Dataset,
    state: ViewState,
    t: Texts,
    found: Sequence[AreaValue],
    sources: Iterable[str] = (),
) -> LayerView:
    """Put headcounts, or numbers made of them, on a scale; the method says how few state one.

    `sources` are those of what the headcounts were divided by.
    """
    heads, brands = stated_heads(dataset, state)
    return numeric_view(
        state,
        t,
        found,
        scale_for(numbers_of(found), state, partial(quantity, lang=t.lang), classes=CLASSES),
        (*sources, *(head.source_id for head in heads)),
        words={
            "variable": t(f"basis.{the_basis(state)}"),
            "stated": len(heads),
            "brands": len(brands),
        },
        no_data="no_headcount",
        ranked=False,
    )


def stated_heads(
    dataset: Dataset, state: ViewState
) -> tuple[tuple[BrandFigure, ...], tuple[Brand, ...]]:
    """Return the headcounts of the basis among the chosen brands, and those brands."""
    chosen = chosen_brands(dataset, state)
    heads = [preferred_headcount(dataset, brand.brand_id) for brand in chosen]
    basis = the_basis(state)
    return tuple(head for head in heads if head is not None and head.basis is basis), chosen


def headcount_words(
    dataset: Dataset, state: ViewState, t: Texts, code: str, total: FigureSum | None
) -> dict[str, object]:
    """Return the words for a headcount: area, basis, number with its hedge, and its parts."""
    words: dict[str, object] = {
        "area": area_name(dataset, code, t),
        "variable": t(f"basis.{the_basis(state)}"),
    }
    if total is None:
        return words
    return {
        **words,
        "count": _people(total, t),
        "parts": t("number.joiner").join(_part(dataset, t, part) for part in total.parts),
    }


def headcount_key(total: FigureSum) -> str:
    """Return which sentence fits: one headcount, a sum, or a sum over different years."""
    if len(total.parts) == 1:
        return "sentence"
    return "sentence_mixed" if total.mixed_years else "sentence_sum"


def _part(dataset: Dataset, t: Texts, part: BrandFigure) -> str:
    name = t.own(dataset.brands[part.brand_id], "name")
    period = period_words(t, part.period, part.period_kind)
    return t("layer.people-employed.part", brand=name, count=_people(part, t), period=period)


def _people(figure: FigureSum | BrandFigure, t: Texts) -> str:
    number = hedged(figure.value, figure.qualifier, t.lang)
    return with_unit(number, unit_words(t, "persons"), t.lang)
