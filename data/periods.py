"""Periods as the tables write them: YYYY, YYYY-MM or YYYY/YYYY."""

from __future__ import annotations

UNDATED = (0, 0)


def period_end(period: str | None) -> tuple[int, int]:
    """Return (year, month) of a period's last month; an unknown period sorts before all."""
    if period is None:
        return UNDATED
    year, _, month = period.rpartition("/")[2].partition("-")
    return int(year), int(month or 12)
