"""A list in pages: which rows, which links, and what a page past the end shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.synthetic import enlarged
from scene.paging import PER_PAGE, page_of
from scene.scene import compose
from state.view_state import Rows, Tab, ViewState
from tests.views.addresses import addresses
from views.lists.list_view import list_view
from views.lists.pager import numbers, pager

if TYPE_CHECKING:
    from data.dataset import Dataset


@given(count=st.integers(0, 1_000), asked=st.integers(1, 9_999))
def test_every_row_stands_on_one_page_and_none_is_empty(count: int, asked: int) -> None:
    rows = tuple(range(count))
    page = page_of(rows, asked)
    every = [page_of(rows, number) for number in range(1, page.pages + 1)]
    assert [row for one in every for row in one.rows] == list(rows)
    assert all(one.rows for one in every) or not count
    assert page == page_of(rows, page.number) or page.is_past
    assert page.number <= page.pages
    assert page.rows == rows[max(page.first - 1, 0) : page.last]


@given(pages=st.integers(1, 60), asked=st.integers(1, 60))
def test_the_ends_and_what_is_near_are_named_in_order(pages: int, asked: int) -> None:
    page = page_of(range(pages * PER_PAGE), asked)
    named = numbers(page)
    known = [number for number in named if number is not None]
    assert known == sorted(set(known))
    assert {1, page.number, page.pages} <= set(known)
    for before, left_out, after in zip(named, named[1:], named[2:], strict=False):
        if left_out is None:
            assert before is not None
            assert after is not None
            assert after > before + 2, "one page is named, not left out"


def listed(release: Dataset, **chosen: object) -> ViewState:
    return ViewState.model_validate({"tab": Tab.LIST, **chosen})


def test_a_short_list_has_no_pages(release: Dataset) -> None:
    scene = compose(release, listed(release, rank=("national",)))
    assert "pager" not in str(list_view(scene))


def test_links_lead_to_the_pages_and_keep_the_rest(release: Dataset) -> None:
    scene = compose(release, listed(release, rows=Rows.AREAS, sort="-value", page=2))
    links = set(addresses(scene, list_view(scene).children[1].children[1]))
    assert links == {
        "/?tab=list&rows=areas&sort=-value",
        "/?tab=list&rows=areas&sort=-value&page=3",
    }


def test_past_the_end_the_last_page_is_shown_and_says_so(release: Dataset) -> None:
    scene = compose(release, listed(release, page=9))
    (shown,) = pager(scene, page_of(scene.brands, 9))
    assert scene.t("pager.past", asked=9, pages=2) in str(shown)
    assert f"51–{len(release.brands)}" in str(shown)


@pytest.mark.parametrize("count", [265, 2_650])
def test_a_page_of_many_brands_is_no_longer_than_one_of_few(release: Dataset, count: int) -> None:
    scene = compose(enlarged(release, count), listed(release))
    table = list_view(scene).children[1].children[0]
    assert len(table.children[2].children) == PER_PAGE
