"""`/api/v1/search`: hits with words, groups and addresses; anything unreadable is a 400."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layers.registry import vocabulary
from state.address import parse

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from data.dataset import Dataset

ADDRESS = "/api/v1/search"


def asked(client: FlaskClient, text: str, more: str = "") -> dict[str, Any]:
    answer = client.get(f"{ADDRESS}?q={quote(text)}{more}")
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    body: dict[str, Any] = answer.get_json()
    return body


def test_hits_come_with_words_and_groups(client: FlaskClient) -> None:
    body = asked(client, "镇雄")
    assert body["query"] == "镇雄"
    assert body["groups"] == [
        {"kind": "area", "label": "地方", "count": 1},
        {"kind": "brand", "label": "品牌", "count": 3},
    ]
    area, brand = body["hits"][0], body["hits"][1]
    assert (area["title"], area["where"], area["marks"]) == ("镇雄县", "昭通市", [[0, 2]])
    assert (area["href"], area["sets"]) == ("/?area=530627", ["area", "brand", "q"])
    assert brand["seal"] == {"industry": "manufacturing", "text": "工"}


def test_answers_speak_the_language_asked_for(client: FlaskClient) -> None:
    body = asked(client, "潞西", "&lang=en")
    hit = body["hits"][0]
    assert (hit["title"], hit["note"]) == ("Mangshi City", "Also known as 潞西市")
    assert body["groups"][0]["label"] == "Places"
    assert hit["href"] == "/?area=533103&lang=en"


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("532331", "代码 532331"),
        ("电焊", "与“电焊”有关"),
        ("zhenxong", "可能想找这个"),
        ("Zhenxiong County", "Zhenxiong County"),
        ("zhenx", ""),
    ],
)
def test_a_note_says_what_the_title_does_not_show(
    client: FlaskClient, text: str, note: str
) -> None:
    assert asked(client, text)["hits"][0]["note"] == note


def test_every_address_opens_a_view(client: FlaskClient, release: Dataset) -> None:
    words = vocabulary(release)
    for text in ("云南", "镇雄", "农业", "国家级", "制造业", "工资", "指导意见", "66号"):
        for hit in asked(client, text, "&limit=50")["hits"]:
            state, notices = parse(urlsplit(hit["href"]).query, words)
            assert notices == ()
            assert set(hit["sets"]) <= set(type(state).model_fields)


def test_an_answer_is_kept_and_compared(client: FlaskClient) -> None:
    first = client.get(f"{ADDRESS}?q=yl")
    assert first.headers["Cache-Control"] == "public, max-age=300"
    again = client.get(f"{ADDRESS}?q=yl", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_the_limit_is_kept(client: FlaskClient) -> None:
    assert len(asked(client, "yunnan", "&limit=2")["hits"]) == 2


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ("", "q"),
        ("?q=", "q"),
        ("?q=%20", "q"),
        ("?q=" + "x" * 81, "q"),
        ("?q=a%00b", "q"),
        ("?q=%ff", "q"),
        ("?q=a&q=b", "q"),
        ("?q=a&limit=0", "limit"),
        ("?q=a&limit=51", "limit"),
        ("?q=a&limit=many", "limit"),
        ("?q=a&lang=fr", "lang"),
        ("?q=a&colour=red", "colour"),
    ],
)
def test_what_cannot_be_read_is_named(client: FlaskClient, query: str, where: str) -> None:
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 400
    assert answer.mimetype == "application/problem+json"
    problem = answer.get_json()
    assert [one["parameter"] for one in problem["errors"]] == [where]
    assert problem["errors"][0]["expected"]
    assert problem["errors"][0]["advice"]


@given(text=st.text(max_size=90))
def test_no_text_is_a_server_error(client: FlaskClient, text: str) -> None:
    encoded = quote(text, errors="surrogatepass")
    assert client.get(f"{ADDRESS}?q={encoded}").status_code in {200, 400}
