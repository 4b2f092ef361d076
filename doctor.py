"""Say whether this copy is in order and, with `--public`, fit for the public."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from data.dataset import load_dataset
from data.errors import DataError
from geo.boundaries import load_boundaries
from geo.errors import BoundaryError
from geo.source import PACKAGE
from settings import ROOT, SettingsError, load_settings, unknown_variables, variable
from state.view_state import Language
from texts import texts_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from data.dataset import Dataset
    from geo.boundaries import BoundaryMeta
    from settings import Settings
    from texts import Texts

LANGUAGES = tuple(Language)
#: Stated by the operator alone; without these there is no public launch.
REQUIRED = ("host_unit", "contact", "icp_record", "public_url")
RECOMMENDED = ("contact_url", "security_record", "site_code", "site_name", "accessibility_date")


class UnfitError(ValueError):
    """Refuse to open a site to the public, listing every reason in both languages."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Hold the answer to one question; `key` names its words, `detail` is what was found."""

    key: str
    right: bool
    required: bool = True
    detail: str = ""

    @property
    def refuses(self) -> bool:
        """Say whether this finding alone keeps the site from opening."""
        return self.required and not self.right


def load_release(settings: Settings) -> Dataset:
    """Load the tables on the boundaries, with what the settings say of the lines.

    Raises
    ------
    geo.errors.BoundaryError, data.errors.DataError
        If a file is missing or breaks a rule; each lists every problem with what to do.
    """
    lines = load_boundaries(settings.geo_dir).reviewed_as(settings.review_number)
    return load_dataset(settings.data_dir, lines.dated(settings.boundary_date))


def launch_findings(settings: Settings, lines: BoundaryMeta) -> tuple[Finding, ...]:
    """Answer what a public site in China must state, and after that what it should."""
    return (
        Finding("review_number", bool(lines.review_number)),
        Finding("boundary_date", bool(lines.vintage)),
        Finding("crs", bool(lines.datum)),
        *(Finding(name, bool(getattr(settings, name))) for name in REQUIRED),
        Finding("path_prefix", urlsplit(settings.public_url).path == settings.path_prefix),
        Finding("reviewed_lines", PACKAGE not in lines.source, required=False),
        *(Finding(name, bool(getattr(settings, name)), required=False) for name in RECOMMENDED),
    )


def require_fit(settings: Settings, dataset: Dataset) -> None:
    """Do nothing for a site that is fit for the public.

    Raises
    ------
    UnfitError
        If something required is missing; names each in both languages.
    """
    findings = launch_findings(settings, dataset.boundaries.meta)
    if any(finding.refuses for finding in findings):
        lines = (line for lang in LANGUAGES for line in reasons(findings, lang))
        head = f"{variable('public')}=1: {texts_for('zh')('doctor.refused')} / "
        raise UnfitError("\n".join((head + texts_for("en")("doctor.refused"), *lines)))


def reasons(findings: Iterable[Finding], lang: str) -> list[str]:
    """Say one line per finding that keeps the site from opening."""
    t = texts_for(lang)
    return [_sentence(t, finding) for finding in findings if finding.refuses]


def report(findings: Sequence[Finding], lang: str) -> str:
    """Return every answer as a checklist, and the verdict."""
    t = texts_for(lang)
    lines = [f"[{_mark(finding)}] {_sentence(t, finding)}" for finding in findings]
    missing = sum(finding.refuses for finding in findings)
    verdict = t("doctor.refuses", count=missing) if missing else t("doctor.fit")
    return "\n".join((t("doctor.title"), *lines, verdict))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the checklist; return 0 when nothing required is missing, else 1."""
    parser = argparse.ArgumentParser(prog="doctor", description=__doc__)
    parser.add_argument("--public", action="store_true", help="also check what the public needs")
    parser.add_argument("--lang", choices=LANGUAGES, help="one language instead of both")
    chosen = parser.parse_args(arguments)
    try:
        settings = load_settings()
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 1
    findings = tuple(_findings(settings, public=chosen.public))
    shown = [report(findings, lang) for lang in LANGUAGES if chosen.lang in {None, lang}]
    print("\n\n".join(shown))
    return int(any(finding.refuses for finding in findings))


def _findings(settings: Settings, *, public: bool) -> Iterator[Finding]:
    """Look at the release and the fonts, and for the public at what the site states."""
    unknown = unknown_variables()
    yield Finding("variables", not unknown, required=False, detail="\n".join(unknown))
    fonts = ROOT / "assets" / "fonts"
    yield Finding("fonts", any(fonts.glob("*.[ot]tf")) and any(fonts.glob("LICENSE*")))
    try:
        lines = load_release(settings).boundaries.meta
    except (BoundaryError, DataError) as error:
        yield Finding("release", right=False, detail=str(error))
        return
    yield Finding("release", right=True)
    if public:
        yield from launch_findings(settings, lines)


def _sentence(t: Texts, finding: Finding) -> str:
    name = t(f"doctor.{finding.key}")
    if finding.right:
        return name
    remedy = t(f"doctor.{finding.key}_fix", variable=variable(finding.key))
    words = f"{name}{t('doctor.colon')}{remedy}"
    return f"{words}\n{finding.detail}" if finding.detail else words


def _mark(finding: Finding) -> str:
    return "ok" if finding.right else "NO" if finding.required else "--"


if __name__ == "__main__":
    sys.exit(main())
