"""What the census layers say, checked against the census tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from layers.kinds.workforce import people_base
from layers.registry import build_layer
from state.view_state import MapLevel, ViewState
from texts import texts_for

if TYPE_CHECKING:
    from data.dataset import Dataset
    from layers.view import LayerView

ZHENXIONG, YUANMOU, KUNMING_YILIANG = "530627", "532328", "530125"


def build(release: Dataset, **choices: Any) -> LayerView:
    state = ViewState(**choices)
    return build_layer(release, state, texts_for(state.lang))


def test_zhenxiong_in_manufacturing(release: Dataset) -> None:
    value = build(release).values[ZHENXIONG]
    assert value.number == pytest.approx(1.97, abs=0.005)
    assert value.sentence == (
        "镇雄县：每 100 名从业者约 17 人在制造业，全省约 8 人，是全省的 1.97 倍，129 县中第 8。"
    )


def test_yuanmou_in_farming(release: Dataset) -> None:
    quotient = build(release, variable="agriculture").values[YUANMOU]
    share = build(release, layer="workforce-share", variable="agriculture").values[YUANMOU]
    assert quotient.number == pytest.approx(1.57, abs=0.005)
    assert share.number == pytest.approx(0.651, abs=0.0005)
    assert "65.1%" in share.sentence


def test_the_english_sentence(release: Dataset) -> None:
    sentence = build(release, lang="en").values[ZHENXIONG].sentence
    assert sentence == (
        "Zhenxiong: about 17 in 100 workers are in manufacturing, "
        "against 8 in the province: 1.97 times its share, rank 8 of 129."
    )


def test_the_two_yiliangs_are_told_apart(release: Dataset) -> None:
    assert "Yiliang (Kunming)" in build(release, lang="en").values[KUNMING_YILIANG].sentence


def test_shares_of_all_industries_make_a_whole(release: Dataset) -> None:
    for level in MapLevel:
        for code in release.adcodes(level):
            row = release.census[code]
            parts = sum(count or 0 for count in row.employed_ind.values())
            assert parts == row.employed_sample_total


def test_nobody_in_the_sample_is_zero_and_a_class_of_its_own(release: Dataset) -> None:
    view = build(release, layer="workforce-share", variable="international_organisations")
    zero = view.classes[-1]
    assert zero.count == sum(value.number == 0 for value in view.values.values()) > 0
    assert all(v.class_index == len(view.classes) - 1 for v in view.values.values() if v.value == 0)


def test_counts_are_never_shown_without_saying_sample(release: Dataset) -> None:
    assert "10%" in build(release).method
    assert "10%" in build(release, layer="workforce-share", lang="en").method


@pytest.mark.parametrize(
    ("shares", "base"),
    [((0.17, 0.08), 100), ((0.17, 0.003), 1_000), ((0.0001,), 10_000), ((), 100)],
)
def test_small_shares_are_told_per_thousand(shares: tuple[float, ...], base: int) -> None:
    assert people_base(*shares) == base
