"""A sentence for every county, in both languages, that names it and says its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from data import workforce
from layers.kinds.wording import area_name
from layers.registry import build_layer
from state.view_state import Language, ViewState
from texts import texts_for
from texts.numbers import ratio

if TYPE_CHECKING:
    from data.dataset import Dataset

LAYERS = ("location-quotient", "people-employed", "brand-count")


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("lang", Language)
def test_every_county_has_its_sentence(release: Dataset, layer: str, lang: Language) -> None:
    t = texts_for(lang)
    values = build_layer(release, ViewState(layer=layer, lang=lang), t).values
    assert len(values) == 129
    for code, value in values.items():
        assert value.sentence.startswith(area_name(release, code, t))
        assert value.sentence.endswith("。" if lang == "zh" else ".")
        if value.number is not None:
            assert written(release, layer, code, value.text, lang) in value.sentence
    assert len({value.sentence for value in values.values()}) == 129


def written(release: Dataset, layer: str, code: str, text: str, lang: str) -> str:
    """Return the number as the sentence of the layer must write it."""
    if layer == "location-quotient":
        return ratio(workforce.quotient(release, code, "manufacturing") or 0, lang)
    if layer == "brand-count":
        return text.removeprefix("brands: ").removesuffix(" 个品牌")
    return text


@pytest.mark.parametrize("lang", Language)
def test_no_two_areas_of_a_level_share_a_name(release: Dataset, lang: Language) -> None:
    for level in ("county", "prefecture"):
        codes = release.adcodes(level)
        names = {area_name(release, code, texts_for(lang)) for code in codes}
        assert len(names) == len(codes)
