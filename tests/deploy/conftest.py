"""The application behind the shipped nginx site."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.deploy.front import behind_nginx

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.deploy.front import Front


@pytest.fixture(scope="session")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    """Start both once for all tests."""
    with behind_nginx(tmp_path_factory.mktemp("nginx")) as started:
        yield started
