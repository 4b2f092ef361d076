"""Three industries of a place's workforce against the province, for a step's card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data import workforce
from data.models import AreaLevel
from texts.numbers import mark, percent, ratio

if TYPE_CHECKING:
    from data.workforce import IndustryShare
    from scene.scene import Scene
    from views.stage.told import Told

SHOWN = 3
#: The longest bar or tick ends a little before the track does.
_HEADROOM = 1.08
_SIDES = {"▽": "lo", "≈": "mid", "▲": "hi"}


@dataclass(frozen=True, slots=True)
class Bar:
    """Hold one census industry: lengths in percent of the track, words, side of the quotient.

    `side` is hi, mid or lo, "" where the quotient is not defined.
    """

    variable: str
    name: str
    width: float
    tick: float
    share: str
    quotient: str
    side: str


def bars_of(step: Told) -> tuple[Bar, ...]:
    """Return the brand's own industry first, then the place's largest; empty without a census."""
    scene, code = step.scene, step.place
    if code is None or scene.dataset.areas[code].level is AreaLevel.PROVINCE:
        return ()
    known = [item for item in workforce.profile(scene.dataset, code) if item.share is not None]
    own = step.brand.census_industry if step.brand else None
    shown = sorted(known, key=lambda item: item.variable != own)[:SHOWN]
    if not shown:
        return ()
    end = _HEADROOM * max(max(item.share or 0, _province(scene, item)) for item in shown)
    return tuple(_bar(scene, item, end) for item in shown)


def _bar(scene: Scene, item: IndustryShare, end: float) -> Bar:
    t, sign = scene.t, "" if item.quotient is None else mark(item.quotient)
    times = t("figure.undefined") if item.quotient is None else ratio(item.quotient, t.lang)
    return Bar(
        variable=item.variable,
        name=t(f"census.{item.variable}"),
        width=round(100 * (item.share or 0) / end, 1),
        tick=round(100 * _province(scene, item) / end, 1),
        share=percent(item.share or 0, t.lang),
        quotient=f"{sign} {times}".strip(),
        side=_SIDES.get(sign, ""),
    )


def _province(scene: Scene, item: IndustryShare) -> float:
    return workforce.province_share(scene.dataset, item.variable)
