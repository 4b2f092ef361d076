"""The layers there are, by the group of questions they belong to, in the order of the page."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING

from layers.kinds.workforce import CENSUS
from state.view_state import ViewState
from state.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from layers.view import Layer, LayerView
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

#: The layer of an address that names none.
OPENING = LAYERS[ViewState().layer]
#: The layers about one industry or occupation of the census; the first is where a trade leads.
TRADE_LAYERS = tuple(layer for layer in LAYERS.values() if layer.variable_words == CENSUS)
#: The layer that counts brands.
BRAND_COUNT = next(layer for layer in LAYERS.values() if layer.counts_brands)
#: The layers offered where not all fit, in that order.
SHORTLIST = tuple(
    sorted((layer for layer in LAYERS.values() if layer.shortlist), key=attrgetter("shortlist"))
)


def variable_label(layer: str, variable: str, t: Texts) -> str:
    """Name a variable of a layer."""
    return t(f"{LAYERS[layer].variable_words}.{variable}")


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
    )
