"""The window a map opens on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas as gpd
import pytest

from geo.viewport import bounds, padded

if TYPE_CHECKING:
    from geo.boundaries import Boundaries


def test_bounds_of_the_province(boundaries: Boundaries) -> None:
    assert bounds(boundaries.province) == pytest.approx((97.53, 21.14, 106.2, 29.23), abs=0.05)
    assert bounds(boundaries.province) == bounds(boundaries.county)


def test_nothing_to_show() -> None:
    with pytest.raises(ValueError, match="no area"):
        bounds(gpd.GeoDataFrame(geometry=[], crs="EPSG:4326"))


def test_padding_is_a_fraction_of_each_side() -> None:
    assert padded((100, 20, 110, 22), 0.1) == pytest.approx((99, 19.8, 111, 22.2))
