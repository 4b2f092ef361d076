"""The one error of the package: every problem of a boundary file, listed at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class BoundaryError(ValueError):
    """Report every problem found in boundary files, one line each.

    ``problems`` is the list of those lines; each says where, what was found and what to do.
    """

    def __init__(self, problems: Iterable[str]) -> None:
        """Keep the problems in the order they were found."""
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))
