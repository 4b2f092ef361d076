"""Settings: defaults, variables, and errors that name the variable, the value and the remedy."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from pydantic import ValidationError

from settings import ROOT, Settings, SettingsError, load_settings, unknown_variables, variable


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("BRANDMAP_")]:
        monkeypatch.delenv(name)


def test_defaults_serve_this_machine_only() -> None:
    settings = load_settings()
    assert (settings.host, settings.port, settings.log_format) == ("127.0.0.1", 8050, "text")
    assert settings.data_dir == ROOT / "data" / "yunnan"


def test_variables_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BRANDMAP_HOST", "::")
    monkeypatch.setenv("BRANDMAP_PORT", "80")
    monkeypatch.setenv("BRANDMAP_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("BRANDMAP_REVIEW_NUMBER", " 云S(2026)1号 ")
    settings = load_settings()
    assert (settings.host, settings.port, settings.data_dir) == ("::", 80, tmp_path)
    assert settings.review_number == "云S(2026)1号"


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRANDMAP_PORT", "")
    assert load_settings().port == 8050


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        load_settings().port = 1  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORT", "eighty", "a whole number"),
        ("PORT", "65536", "less than or equal to 65535"),
        ("THREADS", "0", "greater than or equal to 1"),
        ("TRUSTED_PROXY_HOPS", "-1", "greater than or equal to 0"),
        ("DATA_DIR", "nowhere", "an existing folder"),
        ("GEO_DIR", "nowhere", "an existing folder"),
        ("LOG_FORMAT", "xml", "'text' or 'json'"),
        ("LOG_LEVEL", "loud", "'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
        ("REVIEW_NUMBER", "x" * 81, "at most 80 characters"),
        ("PUBLIC", "perhaps", "1 or 0"),
        ("CORS_ORIGINS", "example.org", "* or origins"),
        ("CORS_ORIGINS", "https://a.org/map", "with commas between and no path"),
        ("CORS_ORIGINS", "https://a.org,*", "* or origins"),
    ],
)
def test_a_bad_value_is_explained(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, expected: str
) -> None:
    monkeypatch.setenv(f"BRANDMAP_{name}", value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert str(caught.value).startswith(f"BRANDMAP_{name}: found '{value}'; expected ")
    assert expected in str(caught.value)


def test_all_bad_values_are_reported_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRANDMAP_PORT", "x")
    monkeypatch.setenv("BRANDMAP_THREADS", "y")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert len(str(caught.value).splitlines()) == 2


def test_a_misspelt_variable_is_reported_with_the_likely_name() -> None:
    found = unknown_variables({"BRANDMAP_PROT": "1", "BRANDMAP_PORT": "1", "PORT": "1"})
    assert found == ["BRANDMAP_PROT is not a setting and is ignored; did you mean BRANDMAP_PORT?"]


def test_an_unlikely_variable_is_reported_without_a_guess() -> None:
    found = unknown_variables({"BRANDMAP_COLOUR_OF_THE_SEA": "1"})
    assert found == ["BRANDMAP_COLOUR_OF_THE_SEA is not a setting and is ignored."]


def test_variables_of_the_tests_are_known() -> None:
    assert unknown_variables({"BRANDMAP_CHROMIUM": "x", "BRANDMAP_TEST_FULL": "1"}) == []


def test_readme_lists_every_setting_as_it_is() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| `(BRANDMAP_\w+)` \| (.*?) \| (.*?) \|$", readme, re.MULTILINE)
    expected = [
        (variable(name), _shown(field.default), field.description)
        for name, field in Settings.model_fields.items()
    ]
    assert rows == expected


def _shown(default: object) -> str:
    value = default.relative_to(ROOT).as_posix() if isinstance(default, Path) else default
    return f"`{value}`" if value != "" else "empty"
