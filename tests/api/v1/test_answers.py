"""Answers say what the tables say: the same records, with passports, gaps and counting rules."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from data.models import Brand, BrandStatus
from layers.registry import LAYERS
from tests.api.v1.paths import PATHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flask.testing import FlaskClient

    from data.dataset import Dataset

    Ask = Callable[[str], Any]

PASSPORT = {
    "subject", "metric", "value", "qualifier", "unit", "period", "period_kind", "basis",
    "coverage", "scope", "text", "source_ids",
}  # fmt: skip


def inner(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield every object in an answer."""
    if isinstance(tree, dict):
        yield tree
    for part in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from inner(part)


def test_a_brand_is_its_row_with_words(ask: Ask, release: Dataset) -> None:
    found = {item["brand_id"]: item for item in ask("/brands?lang=en")["items"]}
    assert set(found) == set(release.brands)
    for brand_id, brand in release.brands.items():
        item = found[brand_id]
        assert Brand.model_validate({name: item[name] for name in Brand.model_fields}) == brand
        assert item["words"]["name"] == brand.name_en
        assert (item["headcount"] is None) is (item["headcount_missing"] is not None)


@pytest.mark.parametrize(
    ("query", "keeps"),
    [
        ("rank=national,provincial", lambda _, b: b.level in {"national", "provincial"}),
        ("rank=national&rank=provincial", lambda _, b: b.level in {"national", "provincial"}),
        (
            "industry=forestry&rank=county&industry=other",
            lambda _, b: b.industry in {"forestry", "other"} and b.level == "county",
        ),
        ("industry=agriculture", lambda _, b: b.industry == "agriculture"),
        ("wide=0", lambda _, b: b.home_level == "county"),
        ("historical=0", lambda _, b: b.status is not BrandStatus.HISTORICAL),
        ("within=530600", lambda d, b: "530600" in (b.home_adcode, *d.ancestors(b.home_adcode))),
        ("area=532328", lambda _, b: b.home_adcode == "532328"),
        ("area=530000", lambda _, __: True),
    ],
)
def test_filters_mean_what_they_mean_on_the_page(
    ask: Ask, release: Dataset, query: str, keeps: Callable[[Dataset, Brand], bool]
) -> None:
    expected = {brand.brand_id for brand in release.brands.values() if keeps(release, brand)}
    assert expected
    assert {item["brand_id"] for item in ask(f"/brands?{query}")["items"]} == expected


def test_a_prefecture_wide_brand_is_shown_in_counties_and_counted_in_none(
    ask: Ask, release: Dataset
) -> None:
    wide = next(b for b in release.brands.values() if b.home_level == "prefecture")
    found = ask(f"/brands/{wide.brand_id}")
    shown = [area["adcode"] for area in found["shown_in"]]
    assert shown == list(release.children(wide.home_adcode))
    county = ask(f"/areas/{shown[0]}")["brands"]
    assert wide.brand_id in county["wide"]
    assert wide.brand_id not in county["home"]
    prefecture = ask(f"/areas/{wide.home_adcode}")["brands"]
    assert wide.brand_id in prefecture["home"]
    counts = {item["adcode"]: item["brands"] for item in ask("/areas?level=prefecture")["items"]}
    expected = len(prefecture["home"]) + len(prefecture["within"])
    assert counts[wide.home_adcode] == expected


def test_the_province_has_no_grand_total(ask: Ask) -> None:
    for total in ask("/areas/530000?lang=en")["headcounts"]:
        assert total["value"] is None
        assert total["missing"]["reason"] == "not_applicable"


def test_a_sum_shows_its_parts_and_is_about(ask: Ask, release: Dataset) -> None:
    sums = [
        total
        for code in release.prefectures
        for total in ask(f"/areas/{code}")["headcounts"]
        if len(total["parts"]) > 1
    ]
    assert sums
    for total in sums:
        assert total["value"] == sum(part["value"] for part in total["parts"])
        assert {part["basis"] for part in total["parts"]} == {total["basis"]}
        assert total["qualifier"] == "about"


@pytest.mark.parametrize("layer", LAYERS)
def test_a_missing_value_has_a_reason_and_is_never_zero(ask: Ask, layer: str) -> None:
    found = ask(f"/layers/{layer}?lang=en")
    assert len(found["items"]) == found["total"] == 129
    for item in found["items"]:
        assert (item["value"] is None) is (item["missing"] is not None)
        assert item["text"]
        assert item["missing"] is None or item["class_index"] is None
        assert bool(item["source_ids"]) is (item["value"] is not None)
    placed = [item["class_index"] for item in found["items"] if item["class_index"] is not None]
    assert [c["count"] for c in found["classes"]] == [
        placed.count(place) for place in range(len(found["classes"]))
    ]


@pytest.mark.parametrize(
    "typed", ["5000,1005601", "5000，1005601。", "5e3、1005601", "5000,1.005601e%2B06"]
)
def test_typed_breaks_are_read_as_the_page_reads_them(ask: Ask, typed: str) -> None:
    found = ask(f"/layers/people-employed?lang=en&classes={quote(typed, safe='%')}")
    edges = [(item["lower"], item["upper"]) for item in found["classes"]]
    assert edges == [(None, 5000), (5000, 1005601), (1005601, None)]
    assert found["classes"][-1]["label"] == "≥ 1,005,601"


def test_a_layer_says_what_its_values_were_made_from(ask: Ask) -> None:
    heads = ask("/layers/people-employed?variable=brand")["items"]
    known = [item for item in heads if item["value"] is not None]
    assert known
    for item in known:
        assert item["value"] == sum(figure["value"] for figure in item["figures"])
        assert {figure["basis"] for figure in item["figures"]} == {"brand"}
    transfer = ask("/layers/labour-transfer")["items"]
    stated = [item for item in transfer if item["value"] is not None]
    assert stated
    assert all(item["figures"][0]["value"] == item["value"] for item in stated)
    assert ask("/layers/location-quotient")["period"] == "2020-11"
    assert ask("/layers/labour-transfer")["period"] is None


STATED = {
    "people-employed", "people-per-thousand", "trained-persons", "monthly-income",
    "labour-transfer", "out-of-province", "recognition-subsidy",
}  # fmt: skip


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("level", ["county", "prefecture"])
def test_a_value_made_of_stated_figures_gives_them(ask: Ask, layer: str, level: str) -> None:
    for item in ask(f"/layers/{layer}?level={level}")["items"]:
        made = layer in STATED and item["value"] is not None
        assert bool(item["figures"]) is made
        assert {name for one in item["figures"] for name in one["source_ids"]} <= set(
            item["source_ids"]
        )


def test_a_share_and_a_sum_can_be_made_again_from_their_figures(ask: Ask) -> None:
    shares = ask("/layers/out-of-province?level=prefecture")["items"]
    known = [item for item in shares if item["value"] is not None]
    assert known
    for item in known:
        out, whole = item["figures"]
        assert out["value"] / whole["value"] == pytest.approx(item["value"])
        assert {out["subject"], whole["subject"]} == {item["area"]["adcode"]}
    for item in ask("/layers/recognition-subsidy")["items"]:
        assert {figure["subject"] for figure in item["figures"]} <= {"530000"}
        assert {figure["unit"] for figure in item["figures"]} <= {"yuan"}


@pytest.mark.parametrize(
    "path", ["/brands/zhenxiong-hardware-workers", "/areas/530000", "/areas/532328", "/brands"]
)
def test_every_figure_has_its_passport(ask: Ask, release: Dataset, path: str) -> None:
    figures = [each for each in inner(ask(path)) if "qualifier" in each and "metric" in each]
    assert figures
    for figure in figures:
        assert set(figure) == PASSPORT
        assert figure["value"] is not None
        assert (figure["basis"] is None) is (figure["coverage"] is not None)
        assert figure["source_ids"]
        assert set(figure["source_ids"]) <= set(release.sources)


def test_an_address_that_may_not_be_linked_is_not_given(ask: Ask, release: Dataset) -> None:
    found = {item["source_id"]: item for item in ask("/sources")["items"]}
    assert set(found) == set(release.sources)
    hidden = {s.source_id: s.url for s in release.sources.values() if s.url and not s.link}
    assert hidden
    for source_id, url in hidden.items():
        assert url not in str(found[source_id])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_answer_holds_how_to_reach_a_person(client: FlaskClient, path: str, lang: str) -> None:
    text = client.get(f"{path}?lang={lang}").text
    assert not re.search(r"(?<![\d.])1[3-9]\d{9}(?!\d)", text)
    assert not re.search(r"[\w.+-]+@[\w-]+\.\w", text)


def test_the_release_can_be_checked(client: FlaskClient, ask: Ask, release: Dataset) -> None:

    (found,) = ask("/releases")["items"]
    assert found["release"] == release.release
    both = f"{found['tables_digest']} {found['boundaries']['digest']}"
    assert sha256(both.encode()).hexdigest()[:12] == release.release
    for table in found["tables"]:
        assert sha256(client.get(table["url"]).data).hexdigest() == table["sha256"], table["name"]
    assert found["counts"]["brands"] == len(release.brands)
    for level, url in found["boundaries"]["urls"].items():
        assert len(client.get(url).get_json()["features"]) == found["counts"][f"{level}_areas"]
