"""The list of brands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from state.view_state import ViewState
from views.brand_table import COLUMNS, brand_table
from views.scene import compose

if TYPE_CHECKING:
    from data.dataset import Dataset


def table(release: Dataset, **chosen: Any) -> tuple[Any, list[Any]]:
    found = brand_table(compose(release, ViewState(**chosen))).children
    return found, found.children[2].children


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_brand_has_a_row_as_wide_as_the_head(release: Dataset, lang: str) -> None:
    _, rows = table(release, lang=lang)
    assert len(rows) == len(release.brands)
    width = sum(span for _, span, _ in COLUMNS)
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
    _, rows = table(release, q="没有这样的品牌")
    assert len(rows) == 1
    assert rows[0].children.children[1].href == "/"
