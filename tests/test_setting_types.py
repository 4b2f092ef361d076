"""What an operator states about the site: the right formats pass, others say what was expected."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from settings import Settings

RIGHT = [
    ("public_url", "https://map.example.gov.cn"),
    ("public_url", "https://example.gov.cn:8443/col/brands"),
    ("public_url", "https://云南.政务.cn/map"),
    ("contact", "劳务品牌办公室 0871-65195555"),
    ("contact", "就业处 0871-65195555-801234，12333，office@example.gov.cn"),
    ("contact_url", "mailto:office@example.gov.cn"),
    ("contact_url", "https://example.gov.cn/report?from=map#form"),
    ("icp_record", "滇ICP备12345678号"),
    ("icp_record", "滇ICP备2026012345号-12"),
    ("security_record", "滇公网安备53010202000001号"),
    ("security_record", "滇公网安备 53010202000001号"),
    ("site_code", "5300000001"),
    ("site_code", "bm12000001"),
    ("government_mark_url", "https://bszs.conac.cn/sitename?method=show&id=1"),
    ("boundary_date", "2026"),
    ("boundary_date", "2026-01"),
    ("boundary_date", "2026-01-31"),
    ("accessibility_date", "2026-11-20"),
]
WRONG = [
    ("public_url", "http://map.example.gov.cn", "https://"),
    ("public_url", "map.example.gov.cn", "https://"),
    ("public_url", "https://user:secret@example.org", "a host"),
    ("public_url", "https://example.org/?a=1", "no ?"),
    ("public_url", "https://example.org/#top", "no #"),
    ("public_url", 'https://example.org/"><script>', "a host"),
    ("public_url", "https://", "a host"),
    ("public_url", "https://[::1", "a host"),
    ("contact", "李某 13812345678", "not a mobile"),
    ("contact", "李某 138-1234-5678", "not a mobile"),
    ("contact", "+86 138 1234 5678", "not a mobile"),
    ("contact", "8613812345678", "not a mobile"),
    ("contact", "013812345678", "not a mobile"),
    ("contact", "１３８１２３４５６７８", "not a mobile"),
    ("contact_en", "13812345678", "not a mobile"),
    ("contact", "532301199001011234", "identity number"),
    ("contact", "53230119900101123X", "identity number"),
    ("contact_url", "javascript:alert(1)", "https:// or mailto:"),
    ("contact_url", "http://example.org", "https:// or mailto:"),
    ("contact_url", "mailto:13812345678@example.org", "not a mobile"),
    ("contact_url", "mailto:nobody", "https:// or mailto:"),
    ("contact_url", "https://example.org/a b", "https:// or mailto:"),
    ("contact_url", "https://[::1", "https:// or mailto:"),
    ("icp_record", "ICP备12345678号", "滇ICP备"),
    ("icp_record", "滇ICP备123号", "滇ICP备"),
    ("security_record", "53010202000001", "滇公网安备"),
    ("site_code", "530000000", "ten digits"),
    ("government_mark_url", "https://bszs.conac.cn.example.org/", "https://bszs.conac.cn/"),
    ("boundary_date", "January 2026", "2026-01"),
    ("boundary_date", "2026-13", "2026-01"),
    ("boundary_date", "2026-02-30", "2026-01"),
    ("accessibility_date", "2026-11", "2026-11-23"),
]


@pytest.mark.parametrize(("name", "value"), RIGHT)
def test_a_right_value_is_kept(name: str, value: str) -> None:
    assert getattr(Settings(**{name: value}), name) == value  # type: ignore[arg-type]


@pytest.mark.parametrize(("name", "value", "expected"), WRONG)
def test_a_wrong_value_is_refused_with_what_was_expected(
    name: str, value: str, expected: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        Settings(**{name: value})  # type: ignore[arg-type]
    (problem,) = caught.value.errors()
    assert expected in problem["msg"]


def test_the_public_address_has_no_slash_at_its_end() -> None:
    assert Settings(public_url="https://example.org/map/").public_url == "https://example.org/map"
