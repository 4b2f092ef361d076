"""The index of the shipped release, built once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from search import build

if TYPE_CHECKING:
    from data.dataset import Dataset
    from search import Index


@pytest.fixture(scope="session")
def index(release: Dataset) -> Index:
    """Return what can be found in the release the project ships."""
    return build(release)
