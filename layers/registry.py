"""The layers there are, in the order the page lists them."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from layers import (
    brand_count,
    location_quotient,
    main_industry,
    one_county_one_brand,
    people_employed,
    recognition_level,
    workforce_share,
)
from state.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from layers.view import Layer, LayerView
    from state.view_state import ViewState
    from texts import Texts

LAYERS: Mapping[str, Layer] = MappingProxyType(
    {
        layer.id: layer
        for layer in (
            location_quotient.LAYER,
            workforce_share.LAYER,
            brand_count.LAYER,
            people_employed.LAYER,
            recognition_level.LAYER,
            main_industry.LAYER,
            one_county_one_brand.LAYER,
        )
    }
)

#: The official categories; no source assigns one to a brand yet.
CATEGORIES = ("high_skill", "quality_service", "culture_tourism", "livelihood")


def build_layer(dataset: Dataset, state: ViewState, t: Texts) -> LayerView:
    """Answer the question the state asks.

    Raises `KeyError` for a layer that is not registered; addresses never hold one.
    """
    return LAYERS[state.layer].build(dataset, state, t)


def vocabulary(dataset: Dataset) -> Vocabulary:
    """List what an address may hold for one release."""
    return Vocabulary(
        layers=MappingProxyType({layer.id: layer.variables() for layer in LAYERS.values()}),
        areas=frozenset(dataset.areas),
        prefectures=frozenset(dataset.prefectures),
        brands=frozenset(dataset.brands),
        categories=frozenset(CATEGORIES),
    )
