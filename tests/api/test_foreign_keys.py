"""A link that came through a chat program or an advertisement opens what it opened before."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.state.test_foreign_keys import SEEN

if TYPE_CHECKING:
    from flask.testing import FlaskClient

TAIL = "&".join(SEEN.values())
ADDRESSES = (
    "/?lang=en",
    "/area/532328?lang=en",
    "/data/view.csv?rank=national",
    "/data/view.xlsx?rank=national",
    "/data/brands.csv?bom=1",
    "/data?lang=en",
    "/about?lang=en",
    "/share?lang=en",
    "/present?lang=en",
    "/present/build?lang=en",
    "/embed?area=532328&search=1",
    "/embed/app?area=532328",
    "/map.svg?area=532328",
    "/map.html?area=532328",
    "/map/still.svg?area=532328",
    "/api/v1/brands?rank=national",
    "/api/v1/areas/532328?lang=en",
    "/api/v1/layers?lang=en",
    "/api/v1/search?q=yuanmou&lang=en",
    f"/oembed?url={quote('http://localhost/area/532328?lang=en', safe='')}",
    f"/oembed?url={quote('http://localhost/embed?area=532328', safe='')}",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_answer_is_the_one_without_the_tail(client: FlaskClient, address: str) -> None:
    plain, tailed = client.get(address), client.get(f"{address}&{TAIL}")
    assert (tailed.status_code, tailed.data) == (200, plain.data)


def test_an_embedded_address_may_carry_a_tail(client: FlaskClient) -> None:
    plain, tailed = (
        client.get("/oembed", query_string={"url": f"http://localhost{path}"})
        for path in ("/area/532328", f"/area/532328?{TAIL}")
    )
    assert (tailed.status_code, tailed.data) == (200, plain.data)


@pytest.mark.parametrize(
    ("address", "status"),
    [("/data/view.csv?aera=532328", 400), ("/api/v1/brands?ranks=national", 400)],
)
def test_a_typo_is_still_refused(client: FlaskClient, address: str, status: int) -> None:
    assert client.get(f"{address}&{TAIL}").status_code == status
