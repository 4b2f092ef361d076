"""What an operator states about a site: who runs it, how to reach them, its records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from texts import Texts


@dataclass(frozen=True, slots=True)
class Site:
    """Hold the facts of one copy of the map; "" is not stated, and not shown.

    Fields are named as in the settings, which check them; texts are plain, not HTML.
    `public_url` has no slash at its end. `version` is that of the program.
    """

    host_unit: str = ""
    host_unit_en: str = ""
    contact: str = ""
    contact_en: str = ""
    contact_url: str = ""
    icp_record: str = ""
    security_record: str = ""
    site_code: str = ""
    government_mark_url: str = ""
    site_name: str = ""
    column_name: str = ""
    column_type: str = ""
    accessibility_date: str = ""
    public_url: str = ""
    version: str = ""

    def stated(self, t: Texts, name: str) -> tuple[str, str]:
        """Return a fact in the page's language and, where it only exists in Chinese, "zh-CN"."""
        zh: str = getattr(self, name)
        en: str = getattr(self, f"{name}_en")
        text = t.pick(zh, en)
        return text, "zh-CN" if not t.is_chinese and text == zh else ""

    @property
    def domain(self) -> str:
        """Return the host of the public address, or ""."""
        return urlsplit(self.public_url).hostname or ""


#: A copy that states nothing, such as one on a laptop.
UNNAMED = Site()
