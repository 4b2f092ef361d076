"""Figures a tour may name: written as everywhere else, with their passport."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from texts import texts_for
from tours.facts import UnknownFactError, fact, tell

if TYPE_CHECKING:
    from data.dataset import Dataset


@pytest.mark.parametrize(
    ("name", "zh", "en", "passport"),
    [
        ("announced.brands_total", "265", "265", "年份推断"),
        ("announced.jobs_driven", "约 600 万人", "about 6 million people", "累计"),
        ("documented.532328", "7", "7", "元谋县"),
        ("headcount.zhenxiong-hardware-workers", "10 万余人", "over 100,000 people", "全行业"),
        ("persons.zhenxiong-hardware-workers.330784", "6.5 万人", "65,000 people", "永康"),
        ("share.manufacturing.530627", "16.7%", "16.7%", "10% 抽样"),
        ("quotient.manufacturing.530627", "1.97", "1.97", "制造业"),
    ],
)
def test_a_figure_is_written_with_its_passport(
    release: Dataset, name: str, zh: str, en: str, passport: str
) -> None:
    assert fact(release, name, texts_for("zh")).text == zh
    assert fact(release, name, texts_for("en")).text == en
    assert passport in fact(release, name, texts_for("zh")).passport


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nothing",
        "announced",
        "announced.gdp",
        "headcount.qiubei-textile-workers",
        "persons.zhenxiong-hardware-workers.000000",
        "share.manufacturing.530627.x",
        "share.fishing.530627",
        "documented.999999",
    ],
)
def test_an_unknown_figure_is_refused_by_name(release: Dataset, name: str) -> None:
    with pytest.raises(UnknownFactError, match=r"\{" + name.replace(".", r"\.") + r"\}"):
        fact(release, name, texts_for("zh"))


def test_a_text_keeps_chinese_and_digits_apart_and_cites_each_source_once(release: Dataset) -> None:
    census = "{share.manufacturing.530627}，{quotient.manufacturing.530627}"
    text = "有{headcount.zhenxiong-hardware-workers}，" + census
    told, facts = tell(release, text, texts_for("zh"))
    assert told == "有 10 万余人，16.7%，1.97"
    assert len(facts) == 2


def test_places_within_the_province_are_not_destinations_outside(release: Dataset) -> None:
    assert fact(release, "destinations", texts_for("zh")).text == "8"
