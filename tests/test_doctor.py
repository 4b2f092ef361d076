"""The launch check names each thing that is missing, and refuses for what is required."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

import doctor
from doctor import Finding, UnfitError, launch_findings, reasons, report, require_fit
from settings import ROOT, Settings, variable

if TYPE_CHECKING:
    from data.dataset import Dataset

STATED = {
    "review_number": "云S(2026)001号",
    "boundary_date": "2026-01",
    "host_unit": "示例单位",
    "contact": "办公室 0871-60000000",
    "icp_record": "滇ICP备12345678号-1",
    "public_url": "https://map.example.org",
}
SHOULD = {
    "contact_url": "mailto:office@example.org",
    "security_record": "滇公网安备53010202000001号",
    "site_code": "5300000001",
    "site_name": "示例网",
    "accessibility_date": "2026-11-20",
}


def environment(**settings: str) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BRANDMAP_")}
    return {**clean, **{variable(name): value for name, value in settings.items()}}


def examined(arguments: list[str], **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "doctor", *arguments],
        cwd=ROOT,
        env={**environment(**settings), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def findings(release: Dataset, **settings: str) -> dict[str, Finding]:
    chosen = Settings(**settings)  # type: ignore[arg-type]
    lines = release.boundaries.reviewed_as(chosen.review_number).dated(chosen.boundary_date)
    return {finding.key: finding for finding in launch_findings(chosen, lines.meta)}


@pytest.mark.parametrize("missing", STATED)
def test_each_required_thing_refuses_alone_and_is_named(release: Dataset, missing: str) -> None:
    stated = {name: value for name, value in STATED.items() if name != missing}
    found = findings(release, **stated)
    assert [key for key, finding in found.items() if finding.refuses] == [missing]
    for lang in ("zh", "en"):
        (reason,) = reasons(found.values(), lang)
        assert variable(missing) in reason


def test_lines_without_a_coordinate_system_refuse(release: Dataset) -> None:
    meta = release.boundaries.meta.model_copy(update={"datum": ""})
    found = {finding.key: finding for finding in launch_findings(Settings(), meta)}
    assert found["crs"].refuses
    assert not findings(release)["crs"].refuses


@pytest.mark.parametrize("missing", SHOULD)
def test_what_is_recommended_is_named_and_refuses_nothing(release: Dataset, missing: str) -> None:
    stated = {name: value for name, value in SHOULD.items() if name != missing}
    found = findings(release, **STATED, **stated)
    assert not any(finding.refuses for finding in found.values())
    wrong = {key for key, finding in found.items() if not finding.right}
    assert wrong == {missing, "reviewed_lines"}


def test_a_public_site_that_states_too_little_does_not_start(release: Dataset) -> None:
    with pytest.raises(UnfitError) as caught:
        require_fit(Settings(), release)
    said = str(caught.value)
    assert "审图号" in said
    assert "map review number" in said
    assert len(said.splitlines()) == 1 + 2 * len(STATED)


def test_a_public_site_that_states_all_starts(release: Dataset) -> None:
    settings = Settings(**STATED)  # type: ignore[arg-type]
    lines = release.boundaries.reviewed_as(settings.review_number).dated("2026-01")
    found = launch_findings(settings, lines.meta)
    assert report(found, "en").endswith("nothing required is missing.")


def test_the_date_of_the_built_boundaries_comes_first(release: Dataset) -> None:
    assert release.boundaries.dated("2025").dated("2026").meta.vintage == "2025"
    assert release.boundaries.dated("").meta.vintage == ""


def test_the_command_refuses_and_lists_in_both_languages() -> None:
    said = examined(["--public"])
    assert said.returncode == 1
    assert said.stdout.count("[NO]") == 2 * len(STATED)
    assert "不能公开发布" in said.stdout
    assert "not fit for the public" in said.stdout


def test_the_command_passes_a_site_that_states_all() -> None:
    said = examined(["--public", "--lang", "en"], **STATED)
    assert (said.returncode, said.stderr) == (0, "")
    assert "[NO]" not in said.stdout
    assert "不能" not in said.stdout


def test_the_command_names_a_setting_that_is_wrong() -> None:
    said = examined([], icp_record="12345")
    assert said.returncode == 1
    assert said.stderr.startswith("BRANDMAP_ICP_RECORD: found '12345'; expected ")


def test_tables_that_do_not_load_refuse(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("BRANDMAP_DATA_DIR", str(tmp_path))
    assert doctor.main(["--public", "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "[NO] tables and boundaries load" in said
    assert "brands.csv" in said


def test_the_server_does_not_start_public_and_unfit() -> None:
    started = subprocess.run(
        [sys.executable, "app.py"],
        cwd=ROOT,
        env=environment(public="1", port="0"),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert started.returncode == 2
    assert "BRANDMAP_REVIEW_NUMBER" in started.stderr
    assert "Traceback" not in started.stderr


@pytest.mark.parametrize(("prefix", "fits"), [("/labour-map/", True), ("", False), ("/map", False)])
def test_the_public_address_ends_with_the_path_the_map_is_mounted_at(
    release: Dataset, prefix: str, fits: bool
) -> None:
    stated = {**STATED, "public_url": "https://map.example.org/labour-map"}
    assert findings(release, **stated, path_prefix=prefix)["path_prefix"].right is fits
