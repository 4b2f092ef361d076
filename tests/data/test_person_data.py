"""The tables hold nothing about persons, unless that person's consent is on record."""

from __future__ import annotations

import re

from data.dictionary import columns_of
from data.tables import TABLES

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
