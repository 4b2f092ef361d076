"""An industry's share of an area's workers, with where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data import workforce
from texts.numbers import percent, ratio
from views.parts.number_passport import census_passport, sample_words

if TYPE_CHECKING:
    from dash import html

    from data.workforce import IndustryShare
    from scene.scene import Scene
    from views.parts.citations import Citations


def share_passport(
    scene: Scene, adcode: str, item: IndustryShare, citations: Citations, shown: str
) -> html.Details:
    """Return an industry's share or quotient in an area with the passport of both."""
    t, dataset = scene.t, scene.dataset
    province = percent(workforce.province_share(dataset, item.variable), t.lang)
    share = "" if item.share is None else percent(item.share, t.lang)
    quotient = "" if item.quotient is None else ratio(item.quotient, t.lang)
    lines = (
        ("share", share),
        ("quotient", quotient and t("card.quotient_of", ratio=quotient, province=province)),
        ("counts", t("card.workers_in", industry=t(f"census.{item.variable}"))),
        ("sample", sample_words(t, item.sample, workforce.sample_total(dataset, adcode))),
    )
    return census_passport(scene, [shown], lines, citations, sample=True)
