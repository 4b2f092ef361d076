"""What is wrong in a query is refused whole, each mistake named, never half understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.api.v1.paths import PATHS

if TYPE_CHECKING:
    from flask.testing import FlaskClient

LISTS = ["/api/v1/brands", "/api/v1/areas", "/api/v1/layers/brand-count"]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "query",
    [
        "colour=red",
        "lang=fr",
        "lang=zh&lang=en",
        "lang=",
        "lang",
        "lang=%00",
        "lang=%ff%fe",
        "release=latest",
        "LANG=zh",
        "%00=1",
        "&".join(["x=1"] * 400),
    ],
)
def test_every_route_refuses_it(client: FlaskClient, path: str, query: str) -> None:
    answer = client.get(f"{path}?{query}")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    problem = answer.get_json()
    assert problem["status"] == 400
    assert all(each["expected"] and each["advice"] for each in problem["errors"])


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    ("query", "parameter", "expected"),
    [
        ("rank=nationl", "rank", "separated by commas"),
        ("rank=", "rank", "separated by commas"),
        ("rank=,", "rank", "separated by commas"),
        ("rank=national,best", "rank", "separated by commas"),
        ("rank=national&rank=best", "rank", "separated by commas"),
        ("rank=national&rank=", "rank", "separated by commas"),
        ("&".join(["rank=national"] * 6), "rank", "at most 5"),
        ("rank=" + ",".join(["national"] * 100), "rank", "at most 5"),
        ("industry=" + ",".join(map(str, range(300))), "industry", "at most 11"),
        ("within=530102", "within", "one of"),
        ("within=530100.0", "within", "one of"),
        ("wide=yes", "wide", "one of: 0, 1"),
        ("q=" + "x" * 81, "q", "at most 80"),
        ("q=a%0Ab", "q", "without control characters"),
        ("q=%E5%85", "q", "UTF-8"),
        ("sort=nam", "sort", "did you mean 'name'?"),
        ("page=0", "page", "from 1 to 10000"),
        ("page=-1", "page", "whole number"),
        ("page=1.0", "page", "whole number"),
        ("page=%EF%BC%91", "page", "whole number"),
        ("per_page=501", "per_page", "from 1 to 500"),
        ("bom=true", "bom", "one of: 0, 1"),
        ("format=xml", "format", "one of"),
    ],
)
def test_a_mistake_is_named_with_what_was_expected(
    client: FlaskClient, path: str, query: str, parameter: str, expected: str
) -> None:
    answer = client.get(f"{path}?{query}")
    assert answer.status_code == 400
    (error,) = answer.get_json()["errors"]
    assert error["parameter"] == parameter
    assert expected in error["expected"]


def test_every_mistake_is_listed_in_the_language_asked_for(client: FlaskClient) -> None:
    query = "rank=x&page=0&bom=2&nonsense=1"
    english = client.get(f"/api/v1/brands?{query}").get_json()
    chinese = client.get(f"/api/v1/brands?{query}&lang=zh").get_json()
    names = ["rank", "page", "bom", "nonsense"]
    for problem in (english, chinese):
        assert [error["parameter"] for error in problem["errors"]] == names
    assert english["detail"] == "Wrong parameters (4): rank, page, bom, nonsense. See `errors`."
    assert chinese["detail"] == "有 4 处参数不对：rank、page、bom、nonsense。详见 `errors`。"


@pytest.mark.parametrize(
    "path",
    [
        "/areas?variable=mining",
        "/areas?layer=brand-count&variable=mining",
        "/layers/brand-count?variable=mining",
        "/areas?sort=value",
        "/areas?sort=-rank",
        "/layers/location-quotient?classes=5,1",
        "/layers/location-quotient?classes=nan",
        "/layers/location-quotient?classes=1,2,3,4,5,6",
        "/layers/location-quotient?level=province",
        "/layers/location-quotient?layer=brand-count",
        "/brands?sort=value",
    ],
)
def test_parameters_that_do_not_fit_together_are_refused(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/api/v1{path}")
    assert (answer.status_code, len(answer.get_json()["errors"])) == (400, 1)


def test_a_query_of_thousands_of_characters_is_too_long(client: FlaskClient) -> None:
    answer = client.get("/api/v1/brands?q=" + "x" * 3_000)
    assert (answer.status_code, answer.mimetype) == (414, "application/problem+json")


@pytest.mark.parametrize(
    "path",
    [
        "/brands/nobody",
        "/brands/%00",
        "/brands/%FF",
        "/brands/" + "x" * 1_500,
        "/brands/..%2f..%2fetc",
        "/areas/999999",
        "/areas/５３２３２８",
        "/areas/532331",
        "/layers/weather",
        "/sources/none",
        "/releases/x",
        "/nowhere",
        "/brands?release=000000000000",
        "/search?q=x&release=000000000000",
    ],
)
def test_what_does_not_exist_is_404(client: FlaskClient, path: str) -> None:
    answer = client.get(f"/api/v1{path}", headers={"Accept": "text/html, */*;q=0.1"})
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert answer.get_json()["detail"]


PIECES = st.sampled_from(
    ["rank", "q", "page", "=", "&", ",", "%", "%0", "%00", "%ff", "元谋", "-", "1e9", ";", "#"]
) | st.text(max_size=6)


@settings(max_examples=200)
@given(path=st.sampled_from(PATHS), pieces=st.lists(PIECES, max_size=12))
def test_any_query_is_answered_or_refused(
    client: FlaskClient, path: str, pieces: list[str]
) -> None:
    raw = "".join(pieces).encode("utf-8", "surrogatepass").decode("latin-1")
    answer = client.get(path, environ_overrides={"QUERY_STRING": raw})
    assert answer.status_code in {200, 400, 404, 414}
