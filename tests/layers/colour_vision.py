"""How far apart two colours look, also to people who see fewer: CIEDE2000 and Machado 2009."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Lab = tuple[float, float, float]

#: Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
VISIONS = MappingProxyType(
    {
        "normal": np.eye(3),
        "protan": np.array(
            [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
             [-0.003882, -0.048116, 1.051998]]
        ),
        "deutan": np.array(
            [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
             [-0.011820, 0.042940, 0.968881]]
        ),
        "tritan": np.array(
            [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
             [0.004733, 0.691367, 0.303900]]
        ),
    }
)  # fmt: skip
#: Linear sRGB to XYZ, in parts of the white point D65.
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
     [0.0193339, 0.1191920, 0.9503041]]
) / np.array([[0.95047], [1.0], [1.08883]])  # fmt: skip


def lab(colour: str, vision: str = "normal") -> Lab:
    """Return a `#rrggbb` colour as seen, in CIELAB (D65)."""
    values = np.array([int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    parts = XYZ @ np.clip(VISIONS[vision] @ linear, 0, 1)
    x, y, z = np.where(parts > 216 / 24389, np.cbrt(parts), (24389 / 27 * parts + 16) / 116)
    return 116 * float(y) - 16, 500 * float(x - y), 200 * float(y - z)


def ciede2000(one: Lab, two: Lab) -> float:
    """Return the CIEDE2000 distance (Sharma, Wu and Dalal 2005), all weights 1."""
    mean = (hypot(*one[1:]) + hypot(*two[1:])) / 2
    stretch = 1.5 - 0.5 * sqrt(mean**7 / (mean**7 + 25**7))
    (c1, h1), (c2, h2) = (_polar(stretch * a, b) for _, a, b in (one, two))
    turn = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0.0
    hue = h1 + turn / 2 if c1 * c2 else h1 + h2
    light, chroma = (one[0] + two[0]) / 2, (c1 + c2) / 2
    weight_l = 1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2)
    d_light = (two[0] - one[0]) / weight_l
    d_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    d_hue = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * _tone(hue))
    bend = 60 * exp(-(((hue % 360 - 275) / 25) ** 2))
    rotation = -sin(radians(bend)) * 2 * sqrt(chroma**7 / (chroma**7 + 25**7))
    return sqrt(d_light**2 + d_chroma**2 + d_hue**2 + rotation * d_chroma * d_hue)


def _polar(a: float, b: float) -> tuple[float, float]:
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _tone(hue: float) -> float:
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    return 1 + sum(size * cos(radians(times * hue + shift)) for size, times, shift in waves)


def distance(one: str, two: str) -> float:
    """Return the distance in the vision that tells the two colours apart worst."""
    return min(ciede2000(lab(one, vision), lab(two, vision)) for vision in VISIONS)


def too_close(colours: Sequence[str], least: float) -> list[str]:
    """Name the neighbours of a ramp that some vision tells apart by less than `least`."""
    return [
        f"{one} {two} {vision} {found:.1f}"
        for one, two in pairwise(colours)
        for vision in VISIONS
        if (found := ciede2000(lab(one, vision), lab(two, vision))) < least
    ]


def lightness_steps(colours: Sequence[str]) -> list[float]:
    """Return the steps of CIELAB lightness, which is what a grey print keeps."""
    return [lab(two)[0] - lab(one)[0] for one, two in pairwise(colours)]


def look_alike(named: Mapping[str, str], least: float) -> list[tuple[str, str]]:
    """List the pairs of names whose colours some vision tells apart by less than `least`."""
    pairs = combinations(named.items(), 2)
    return [(a, b) for (a, one), (b, two) in pairs if distance(one, two) < least]
