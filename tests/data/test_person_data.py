"""The tables hold nothing about persons, unless that person's consent is on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.dictionary import columns_of
from data.persons import personal_number
from data.tables import TABLES
from settings import Settings

if TYPE_CHECKING:
    from data.tables import Tables

#: A column named like this would hold how to reach a person, or who that person is.
PERSONAL = re.compile(
    r"(^|_)(contact|phone|tel|telephone|mobile|email|e_mail|mail|wechat|qq|person_name|"
    r"id_number|identity|address|birth\w*)(_|$)"
)
CONSENT = "consent_ref"


def unconsented(columns: list[str]) -> list[str]:
    """Return the personal columns of a table that has no record of consent beside them."""
    return [] if CONSENT in columns else [name for name in columns if PERSONAL.search(name)]


def test_no_table_has_contact_data_without_a_record_of_consent() -> None:
    found = {name: unconsented([c.name for c in columns_of(name)]) for name in TABLES}
    assert {name: columns for name, columns in found.items() if columns} == {}


def test_the_rule_sees_a_contact_column_and_accepts_consent() -> None:
    assert unconsented(["brand_id", "ambassador_phone"]) == ["ambassador_phone"]
    assert unconsented(["brand_id", "contact", CONSENT]) == []
    assert unconsented(["contained", "email_note", "employed_persons"]) == ["email_note"]


MOBILES = [
    *("13800138000", "１３８００１３８０００", "٠١٣٨٠٠١٣٨٠٠٠", "138.0013.8000", "138 001 38000"),
    *("138-0013-8000", "138·0013·8000", "138—0013—8000", "138/0013/8000", "138_0013_8000"),
    *(
        "(138)0013-8000",
        "（138）00138000",
        "138、0013、8000",
        "138,0013,8000",
        "138\u200b0013\u200b8000",
    ),
    *("+86 13800138000", "+86-138-0013-8000", "(+86)138 0013 8000", "008613800138000"),
    *(
        "8613800138000",
        "013800138000",
        "1 3 8 0 0 1 3 8 0 0 0",
        "138 00 13 80 00",
        "1-380-013-8000",
    ),
    *("13800138000@example.org", "电话：199 1234 5678。", "139 0013 8000、138 0013 8000"),
]
IDENTITIES = [
    *("530102199003071234", "53010219900307123X", "53010219900307123x", "530102 19900307 1234"),
    *("530102-19900307-123X", "5301 0219 9003 0712 34", "５３０１０２１９９００３０７１２３４"),
    *("530102 1990 03 07 1234", "530102900307123", "530102 900307 123", "53010219900307 123 X"),
]
NOBODYS = [
    *(
        "0871-65195555",
        "0871 6519 5555",
        "+86 871 65195555",
        "010-12345678",
        "400-123-4567",
        "12333",
    ),
    *(
        "0871-65195555-801234",
        "530102",
        "530102000000",
        "530102,530103,530111",
        "2024-04-19 15:30:00",
    ),
    *("13,800,138,000元", "13 800 138 000 yuan", "13800138000元", "¥13800138000", "1,384,112"),
    *("1990-1995年, 2001-2005年", "1958-1962, 150", "1949-10-01, 1950-10-01", "2021/2023"),
    *("ISSN 1672-1234", "ISBN 978-7-222-12345-6", "滇公网安备53010202000001号", "GB/T 37668-2019"),
    *("https://example.org/13800138000", "content_1924640635123785728", "t20160531_2744639"),
    *("15.3%, 16.25%, 17.123%", "150, 160, 17000", "1.3 1.4 1.5 1.6 1.7 1.8", "15 535 400"),
]


@pytest.mark.parametrize("text", MOBILES)
def test_a_mobile_number_is_seen_through_every_way_of_writing(text: str) -> None:
    assert personal_number(text) == "a mobile number"
    assert personal_number(f"联系人{text}办公室") == "a mobile number"


@pytest.mark.parametrize("text", IDENTITIES)
def test_an_identity_number_is_seen_through_every_way_of_writing(text: str) -> None:
    assert personal_number(text) == "an identity-card number"


@pytest.mark.parametrize("text", NOBODYS)
def test_numbers_of_offices_and_things_are_no_ones(text: str) -> None:
    assert personal_number(text) is None


@given(
    st.sampled_from(["", " ", "-", ".", "·", "—", "/", "_", " - ", "\u2009", "\u200b", "|", "*"])
)
def test_any_one_separator_is_seen_through(between: str) -> None:
    assert personal_number(between.join(("139", "8712", "3456"))) == "a mobile number"
    assert (
        personal_number(between.join(("530102", "19900307", "1234"))) == "an identity-card number"
    )


@pytest.mark.parametrize("text", [*MOBILES, *IDENTITIES])
def test_settings_and_tables_know_the_same_numbers(text: str) -> None:
    with pytest.raises(ValueError, match=r"not a mobile or identity number|can be seen"):
        Settings(contact=text)


def test_no_text_of_the_shipped_tables_is_taken_for_a_personal_number(tables: Tables) -> None:
    texts = [
        text
        for name in TABLES
        for record in getattr(tables, name)
        for _, text in record
        if isinstance(text, str)
    ]
    assert [text for text in texts if personal_number(text)] == []


def test_titles_of_sources_name_no_one(tables: Tables) -> None:
    named = re.compile(
        r"记者|(书记|[县市州省局厅]长)(?!会议)|\b(reporter|secretary|mayor)\b", re.IGNORECASE
    )
    titles = [title for row in tables.sources for title in (row.title_zh, row.title_en)]
    assert [title for title in titles if named.search(title)] == []
