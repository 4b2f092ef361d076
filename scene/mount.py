"""Where a page is shown from: what its addresses begin with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mount:
    """Hold what begins a path on this host (`root`) and an absolute address (`base`).

    Neither has a slash at its end; `root` is "" at the top of a host, `base` where none is known.
    """

    root: str = ""
    base: str = ""


#: At the top of a host that has no name.
TOP = Mount()
