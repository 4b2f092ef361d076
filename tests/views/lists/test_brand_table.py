"""The list of brands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scene.order import listed_brands
from scene.paging import page_of
from scene.scene import compose
from state.view_state import ViewState
from tests.views.addresses import address
from views.lists.brand_table import COLUMNS
from views.lists.list_view import list_view

if TYPE_CHECKING:
    from data.dataset import Dataset


def table(release: Dataset, **chosen: Any) -> tuple[Any, list[Any]]:
    """Return the table of the first page, and the rows of all pages."""
    scene = compose(release, ViewState(**chosen))
    pages = page_of(listed_brands(scene), 1).pages
    tables = [
        list_view(compose(release, scene.state.but(page=number))).children[1].children[0]
        for number in range(1, pages + 1)
    ]
    return tables[0], [row for found in tables for row in found.children[2].children]


def names(rows: list[Any]) -> list[str]:
    return [row.children[0].children.children[1].children[0].children.children for row in rows]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_brand_has_a_row_as_wide_as_the_head(release: Dataset, lang: str) -> None:
    _, rows = table(release, lang=lang)
    assert len(rows) == len(release.brands)
    width = sum(span for _, _, span, _ in COLUMNS)
    assert {len(row.children) for row in rows} == {width}


def test_there_is_a_caption_and_no_total_row(release: Dataset) -> None:
    found, _ = table(release)
    assert [type(part).__name__ for part in found.children] == ["Caption", "Thead", "Tbody"]


def test_heads_and_row_names_have_a_scope(release: Dataset) -> None:
    found, rows = table(release)
    assert {head.scope for head in found.children[1].children.children} == {"col"}
    assert {row.children[0].scope for row in rows} == {"row"}


def test_the_open_brand_is_marked(release: Dataset) -> None:
    _, rows = table(release, brand="heqing-silversmiths")
    assert [row.className for row in rows].count("sel") == 1


def test_no_match_says_so_and_offers_to_clear(release: Dataset) -> None:
    scene = compose(release, ViewState(tab="list", q="没有这样的品牌"))
    _, rows = table(release, q="没有这样的品牌")
    assert len(rows) == 1
    assert address(scene, rows[0].children.children[1]) == "/?tab=list"


def test_a_head_sorts_upwards_then_downwards_and_says_so(release: Dataset) -> None:
    scene = compose(release, ViewState())

    def head(sort: str) -> Any:
        return table(release, sort=sort)[0].children[1].children.children[3]

    assert address(scene, head("").children) == "/?sort=headcount"
    assert not hasattr(head(""), "aria-sort")
    assert address(scene, head("headcount").children) == "/?sort=-headcount"
    assert getattr(head("headcount"), "aria-sort") == "ascending"
    assert address(scene, head("-headcount").children) == "/?sort=headcount"
    assert getattr(head("-headcount"), "aria-sort") == "descending"


@pytest.mark.parametrize("sort", ["headcount", "-headcount"])
def test_brands_without_a_number_come_last_in_either_direction(release: Dataset, sort: str) -> None:
    _, rows = table(release, sort=sort)
    stated = [type(row.children[3].children).__name__ == "Details" for row in rows]
    assert stated == sorted(stated, reverse=True)
    assert any(stated)
    assert not all(stated)


def test_sorting_by_headcount_says_that_the_numbers_are_unlike(release: Dataset) -> None:
    found, _ = table(release, sort="headcount")
    assert "口径不同" in found.children[0].children
    assert found.children[0].className == "cap"
    assert table(release, sort="name")[0].children[0].className == "sr"


def test_names_sort_by_alphabet_and_pinyin(release: Dataset) -> None:
    found = names(table(release, sort="name", lang="en")[1])
    assert found == sorted(found, key=str.casefold)
    first = names(table(release, sort="name")[1])
    assert first.index("鹤庆银匠") < first.index("建水陶匠") < first.index("元谋菜农")


def test_only_brands_that_the_filter_keeps_are_listed(release: Dataset) -> None:
    scene = compose(release, ViewState(industry=("agriculture",), sort="-name"))
    assert len(table(release, industry=("agriculture",), sort="-name")[1]) == len(scene.brands)
