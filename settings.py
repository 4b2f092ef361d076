"""Every tunable of the application, read once at start-up from BRANDMAP_* variables.

Each field of `Settings` is one variable: `port` is BRANDMAP_PORT. The descriptions below are the
reference; README.md repeats them as a table, and a test keeps the two lists equal.
"""

from __future__ import annotations

import difflib
import os
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import DirectoryPath, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from setting_types import (
    Contact,
    ContactLink,
    Day,
    IcpRecord,
    MarkLink,
    Name,
    Origins,
    PathPrefix,
    PublicAddress,
    Rate,
    SecurityRecord,
    SiteCode,
    Text,
    Vintage,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX = "BRANDMAP_"
ROOT = Path(__file__).resolve().parent
VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
# Read by the tests and by tools/, never by the application.
TEST_VARIABLES = frozenset({"BRANDMAP_CHROMIUM", "BRANDMAP_NGINX", "BRANDMAP_TEST_FULL"})

# Plain words for Pydantic's commonest complaints.
EXPECTED = {
    "int_parsing": "a whole number",
    "bool_parsing": "1 or 0",
    "path_not_directory": "an existing folder",
}


class SettingsError(ValueError):
    """Report every bad BRANDMAP_* variable at once, one per line."""


class Settings(BaseSettings):
    """Hold the checked tunables; an empty variable counts as not set."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, validate_default=False
    )

    host: Name = Field(
        "127.0.0.1",
        description="address to listen on; `::` is every address, IPv6 and IPv4",
    )
    port: int = Field(8050, ge=0, le=65535, description="TCP port; 0 takes any free one")
    threads: int = Field(8, ge=1, le=256, description="requests answered at the same time")
    trusted_proxy_hops: int = Field(
        0,
        ge=0,
        le=10,
        description="reverse proxies in front whose X-Forwarded-* headers are believed",
    )
    path_prefix: PathPrefix = Field(
        "", description="path the map is mounted at on its host, such as /labour-map/; empty: at /"
    )
    rate_limit: Rate = Field(
        "1200/minute",
        description="what one client may ask for, files aside, such as 600/minute; `off` is all",
    )
    costly_rate_limit: Rate = Field(
        "120/minute",
        description="the same for each of /map.png, /map.html and the like, and the search",
    )
    hsts_seconds: int = Field(
        0,
        ge=0,
        le=63_072_000,
        description="seconds for which browsers must use https:// (HSTS); 0 does not say so",
    )
    data_dir: DirectoryPath = Field(
        ROOT / "data" / "yunnan", description="folder of the data tables"
    )
    geo_dir: DirectoryPath = Field(
        ROOT / "assets" / "geo", description="folder of the built boundaries"
    )
    review_number: Text = Field(
        "", description="map review number (审图号) shown on every map; empty: not reviewed"
    )
    boundary_date: Vintage = Field(
        "", description="date the boundary lines show, where the built boundaries state none"
    )
    public: bool = Field(
        default=False,
        description="1 refuses to start unless `python -m doctor --public` finds the site fit",
    )
    public_url: PublicAddress = Field(
        "", description="address the public opens, https:// and perhaps a path; in every full link"
    )
    host_unit: Contact = Field("", description="unit that runs the site (主办单位), in the footer")
    host_unit_en: Contact = Field("", description="host unit in English")
    contact: Contact = Field(
        "", description="office with landline or e-mail, in the footer; never a person's number"
    )
    contact_en: Contact = Field("", description="contact in English")
    contact_url: ContactLink = Field(
        "", description="page or mailbox that takes corrections: https:// or mailto:"
    )
    icp_record: IcpRecord = Field("", description="ICP record (ICP备案号), linked in the footer")
    security_record: SecurityRecord = Field(
        "", description="public-security record (公网安备号), linked in the footer"
    )
    site_code: SiteCode = Field(
        "", description="government site code (政府网站标识码), in the footer and a meta tag"
    )
    government_mark_url: MarkLink = Field(
        "", description="certificate of the mark of party and government sites (党政机关标识)"
    )
    site_name: Words = Field("", description="meta tag SiteName: the site the map belongs to")
    column_name: Words = Field("", description="meta tag ColumnName: the column of the site")
    column_type: Words = Field("", description="meta tag ColumnType: the kind of that column")
    accessibility_date: Day = Field(
        "", description="day the operator last checked the accessibility statement"
    )
    cors_origins: Origins = Field(
        "",
        description="origins whose scripts may read the API, commas between; `*` is everybody",
    )
    frame_ancestors: Origins = Field(
        "",
        description="origins whose pages may frame /embed, commas between; `*` is everybody",
    )
    stage_idle_seconds: int = Field(
        60,
        ge=0,
        le=3600,
        description="seconds without input after which a stage runs its tour by itself; 0 is never",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="least severe log line written: DEBUG, INFO, WARNING or ERROR"
    )
    log_format: Literal["text", "json"] = Field(
        "text", description="`text` for people, `json` for machines (one object per line)"
    )


def load_settings() -> Settings:
    """Read and check the environment.

    Raises
    ------
    SettingsError
        When a value is wrong: names each variable, what was found and what was expected.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [_explain(problem) for problem in error.errors()]
        raise SettingsError("\n".join(lines)) from None


def unknown_variables(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Describe each BRANDMAP_* variable that nothing reads, with the likely intended name."""
    known = {variable(name) for name in Settings.model_fields} | TEST_VARIABLES
    strangers = sorted(name for name in environ if name.startswith(PREFIX) and name not in known)
    return [f"{name} is not a setting and is ignored{_hint(name, known)}" for name in strangers]


def variable(field: str) -> str:
    """Name the environment variable of a field of `Settings`."""
    return PREFIX + field.upper()


def _hint(name: str, known: set[str]) -> str:
    close = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.8)
    return f"; did you mean {close[0]}?" if close else "."


def _plain(message: str) -> str:
    """Keep what was expected of Pydantic's message, and of the words of `formats`."""
    return message.removeprefix("Input should be ").removeprefix("Value error, ")


def _explain(problem: Mapping[str, Any]) -> str:
    field = str(problem["loc"][0])
    meaning = Settings.model_fields[field].description
    expected = EXPECTED.get(problem["type"]) or _plain(problem["msg"])
    return (
        f"{variable(field)}: found {str(problem['input'])!r}; expected {expected} ({meaning}). "
        f"Correct it, or unset it to use the default."
    )
