"""The layers there are, by the group of questions they belong to, in the order of the page."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from layers import brand_category
from state.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from layers.view import Layer, LayerView
    from state.view_state import ViewState
    from texts import Texts

#: One line per layer: its module. A group's words stand in the catalogues under `group.<id>`.
_MODULES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "brands": (
            "brand_count",
            "main_industry",
            "industry_brands",
            "brand_category",
            "newest_recognition",
            "unrated_brands",
            "one_county_one_brand",
        ),
        "recognition": (
            "recognition_level",
            "level_brands",
            "recognition_subsidy",
        ),
        "jobs": (
            "people_employed",
            "people_per_thousand",
            "trained_persons",
            "monthly_income",
        ),
        "workforce": (
            "location_quotient",
            "workforce_share",
            "industry_diversity",
            "schooling_years",
            "hukou_elsewhere",
        ),
        "mobility": (
            "labour_transfer",
            "out_of_province",
            "brand_destinations",
        ),
        "opportunity": (
            "room_for_a_brand",
            "local_base",
        ),
        "coverage": ("documentation",),
    }
)


def _layer(module: str) -> Layer:
    layer: Layer = import_module(f"layers.{module}").LAYER
    return layer


LAYER_GROUPS: Mapping[str, tuple[Layer, ...]] = MappingProxyType(
    {group: tuple(map(_layer, modules)) for group, modules in _MODULES.items()}
)

LAYERS: Mapping[str, Layer] = MappingProxyType(
    {layer.id: layer for layers in LAYER_GROUPS.values() for layer in layers}
)

#: The official categories a filter may name.
CATEGORIES = brand_category.CATEGORIES

#: Where the words for a layer's variables stand; the census unless named here.
_VARIABLE_WORDS = MappingProxyType(
    {
        "people-employed": "basis",
        "people-per-thousand": "basis",
        "industry-brands": "industry",
        "level-brands": "level",
    }
)


def variable_label(layer: str, variable: str, t: Texts) -> str:
    """Name a variable of a layer."""
    return t(f"{_VARIABLE_WORDS.get(layer, 'census')}.{variable}")


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
