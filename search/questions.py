"""What else can be found: questions, census trades, filters, policies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.models import CensusIndustry, CensusOccupation, Industry, RecognitionLevel
from layers.registry import LAYER_GROUPS, TRADE_LAYERS
from search.areas import LANGUAGES, place
from search.entry import Entry, texts
from search.hit import Kind, Why
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Mapping

    from data.dataset import Dataset
    from data.models import Policy
    from layers.view import Layer
    from texts import Texts


def question_entries(dataset: Dataset) -> list[Entry]:
    """Return the entries of layers, census trades, industries, levels and policies."""
    return [
        *(_layer(group, layer) for group, row in LAYER_GROUPS.items() for layer in row),
        *map(_workforce, CensusIndustry),
        *(_workforce(f"occ-{occupation}") for occupation in CensusOccupation),
        *(_industry(dataset, industry) for industry in Industry),
        *(_level(dataset, level) for level in RecognitionLevel),
        *(_policy(dataset, policy) for policy in dataset.policies.values()),
    ]


def _said(key: str, **values: object) -> dict[str, str]:
    return {lang: texts_for(lang)(key, **values) for lang in LANGUAGES}


def _layer(group: str, layer: Layer) -> Entry:
    titles = _said(f"layer.{layer.id}.question")
    plain = _said(f"layer.{layer.id}.title", variable="").values()
    return Entry(
        kind=Kind.LAYER,
        id=layer.id,
        titles=titles,
        wheres=_said(f"group.{group}"),
        changes={"layer": layer.id, "variable": None, "classes": "", "q": ""},
        texts=texts(
            (Why.NAME, (*titles.values(), *plain, layer.id)),
            (Why.EVERYDAY, layer.everyday),
            (Why.SUMMARY, _said(f"layer.{layer.id}.explain").values()),
        ),
    )


def _workforce(variable: str) -> Entry:
    labels = _said(f"census.{variable}")
    layer = TRADE_LAYERS[0].id
    return Entry(
        kind=Kind.WORKFORCE,
        id=variable,
        titles={lang: _census_title(texts_for(lang), layer, variable) for lang in LANGUAGES},
        wheres=_said("group.workforce"),
        changes={"layer": layer, "variable": variable, "classes": "", "q": ""},
        texts=texts(
            (
                Why.NAME,
                (
                    *labels.values(),
                    *(
                        _census_title(texts_for(lang), about.id, variable)
                        for about in TRADE_LAYERS
                        for lang in LANGUAGES
                    ),
                ),
            ),
        ),
    )


def _census_title(t: Texts, layer: str, variable: str) -> str:
    return t(f"layer.{layer}.title", variable=t(f"census.{variable}"))


def _industry(dataset: Dataset, industry: Industry) -> Entry:
    count = dataset.brand_index.counts("industry")[industry]
    titles = _said(f"industry.{industry}")
    return Entry(
        kind=Kind.INDUSTRY,
        id=industry.value,
        titles=titles,
        wheres=_said("search.brands", count=count),
        changes={"industry": (industry,), "q": ""},
        texts=texts((Why.NAME, (*titles.values(), titles["zh"] + "品牌"))),
        order=(-count,),
    )


def _level(dataset: Dataset, level: RecognitionLevel) -> Entry:
    count = dataset.brand_index.counts("rank")[level]
    titles = _said(f"level.{level}")
    return Entry(
        kind=Kind.LEVEL,
        id=level.value,
        titles=titles,
        wheres=_said("search.brands", count=count),
        changes={"rank": (level,), "q": ""},
        texts=texts((Why.NAME, _level_names(titles))),
        order=(level.rank,),
    )


def _level_names(titles: Mapping[str, str]) -> list[str]:
    zh, en = titles["zh"], titles["en"]
    return [zh, zh + "品牌", zh + "劳务品牌", en, f"{en} level", f"{en} brands"]


def _policy(dataset: Dataset, policy: Policy) -> Entry:
    inside = policy.adcode in dataset.areas
    chosen = policy.adcode if inside and policy.adcode != dataset.province_adcode else None
    return Entry(
        kind=Kind.POLICY,
        id=policy.policy_id,
        titles={lang: texts_for(lang).own(policy, "title") for lang in LANGUAGES},
        wheres={lang: texts_for(lang).pick(policy.issuer, policy.issuer_en) for lang in LANGUAGES},
        changes={"area": chosen, "brand": None, "q": ""},
        texts=texts(
            (Why.NAME, (_bare(policy.title_zh), _bare(policy.title_en or ""), policy.title_zh)),
            (Why.PLACE, (place(dataset, chosen or "", lang) for lang in LANGUAGES)),
            (Why.SUMMARY, (policy.provides_zh, policy.provides_en, policy.issuer)),
        ),
        within=(policy.adcode, *dataset.ancestors(policy.adcode)) if inside else (),
    )


def _bare(title: str) -> str:
    """Return a title without the remark in brackets before it."""
    return title.rpartition("] ")[2]
