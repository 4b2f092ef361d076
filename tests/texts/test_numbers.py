"""Numbers are written as the visual standard asks."""

from __future__ import annotations

import pytest

from texts.numbers import hedged, mark, percent, quantity, ratio, with_unit


@pytest.mark.parametrize(
    ("value", "qualifier", "zh", "en"),
    [
        (101_800, "exact", "10.18 万人", "101,800 people"),
        (100_000, "at_least", "10 万余人", "over 100,000 people"),
        (120_000, "nearly", "近 12 万人", "nearly 120,000 people"),
        (6_000_000, "about", "约 600 万人", "about 6 million people"),
        (1_349_784, "exact", "134.98 万人", "1,349,784 people"),
        (6_506, "exact", "6,506 人", "6,506 people"),
        (2_000, "at_least", "2,000 余人", "over 2,000 people"),
        (0, "exact", "0 人", "0 people"),
    ],
)
def test_people(value: int, qualifier: str, zh: str, en: str) -> None:
    assert with_unit(hedged(value, qualifier, "zh"), "人", "zh") == zh
    assert with_unit(hedged(value, qualifier, "en"), "people", "en") == en


def test_money() -> None:
    assert quantity(27_100_000_000, "zh") == "271 亿"
    assert quantity(27_100_000_000, "en") == "27.1 billion"
    assert quantity(202_500_000, "zh") == "2.03 亿", "halves go up"


def test_shares_and_quotients() -> None:
    assert percent(0.1672, "zh") == percent(0.1672, "en") == "16.7%"
    assert ratio(1.9666, "zh") == "1.97"


@pytest.mark.parametrize(
    ("quotient", "sign"),
    [(0.89, "▽"), (0.9, "≈"), (1, "≈"), (1.1, "≈"), (1.11, "▲")],
)
def test_marks(quotient: float, sign: str) -> None:
    assert mark(quotient) == sign
