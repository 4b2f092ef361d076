"""Citations hold what the tables hold, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.citation import bibtex, gbt7714
from data.models import Source

if TYPE_CHECKING:
    from data.dataset import Dataset

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
PAGE = Source(
    source_id="daily-brands-2024",
    title_zh="品牌 & 就业",
    title_en="Brands and jobs",
    publisher="某日报",
    published="2024-04-19",
    url="https://example.org/a_b?c=1%20d",
    kind="media",
    linkable=True,
    note=None,
)


def page(**changes: object) -> Source:
    return Source.model_validate({**PAGE.model_dump(), **changes})


def test_a_page_that_can_be_opened() -> None:
    assert gbt7714(PAGE) == (
        "某日报. 品牌 & 就业[EB/OL]. (2024-04-19). https://example.org/a_b?c=1%20d."
    )
    assert bibtex(PAGE).splitlines() == [
        "@misc{daily-brands-2024,",
        "  author = {{某日报}},",
        "  title = {{品牌 \\& 就业}},",
        "  year = {2024},",
        "  month = apr,",
        "  url = {https://example.org/a_b?c=1%20d},",
        "}",
    ]


def test_a_data_set_says_so() -> None:
    assert "[DS/OL]" in gbt7714(page(kind="dataset"))


def test_what_came_without_an_address_is_neither_online_nor_dated() -> None:
    handed = page(kind="seed", url=None, linkable=False, published=None)
    assert gbt7714(handed) == "某日报. 品牌 & 就业[Z]."
    assert "url" not in bibtex(handed)
    assert "year" not in bibtex(handed)


@pytest.mark.parametrize(("published", "months"), [("2024", 0), ("2024-12", 1)])
def test_a_date_is_no_more_exact_than_known(published: str, months: int) -> None:
    entry = bibtex(page(published=published))
    assert entry.count("month") == months
    assert f"({published})." in gbt7714(page(published=published))


def test_an_address_that_is_not_linkable_is_cited_nowhere(dataset: Dataset) -> None:
    for source in dataset.sources.values():
        if source.link is None and source.url:
            assert source.url not in gbt7714(source)
            assert source.url not in bibtex(source)


def test_keys_are_the_source_ids_and_dates_of_access_are_not_made_up(dataset: Dataset) -> None:
    for source_id, source in dataset.sources.items():
        assert bibtex(source).startswith(f"@misc{{{source_id},\n")
        assert "urldate" not in bibtex(source)


@given(title=TEXT, publisher=TEXT, tail=st.text("{}\\%_ a", max_size=8))
def test_braces_balance_whatever_a_source_is_called(title: str, publisher: str, tail: str) -> None:
    source = PAGE.model_copy(
        update={"title_zh": title, "publisher": publisher, "url": f"https://a.cn/{tail}"}
    )
    depth = 0
    for sign in bibtex(source):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        assert depth >= 0
    assert depth == 0
