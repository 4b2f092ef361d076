"""The shipped release, loaded once; one machine may ask for more than one client may."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from app import create_app
from data.dataset import Dataset, load_dataset
from geo.boundaries import load_boundaries
from layers.registry import vocabulary
from settings import Settings

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from state.vocabulary import Vocabulary

ROOT = Path(__file__).parents[1]
os.environ |= {"BRANDMAP_RATE_LIMIT": "off", "BRANDMAP_COSTLY_RATE_LIMIT": "off"}
# A slow machine is no fault of the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def release() -> Dataset:
    """Return the dataset the project ships, on its shipped boundaries."""
    return load_dataset(ROOT / "data" / "yunnan", load_boundaries(ROOT / "assets" / "geo"))


@pytest.fixture(scope="session")
def words(release: Dataset) -> Vocabulary:
    """Return what an address may hold for the shipped release."""
    return vocabulary(release)


@pytest.fixture(scope="session")
def client() -> FlaskClient:
    """Return what asks the application as it is without any setting."""
    made: FlaskClient = create_app(Settings()).server.test_client()
    return made
