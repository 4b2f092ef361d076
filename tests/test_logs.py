"""Log lines: one readable line, or one JSON object."""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING

import pytest

from logs import JsonFormatter, TextFormatter, configure_logging
from settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def root_logger() -> Iterator[logging.Logger]:
    """Give back pytest's own handlers afterwards."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers.clear()
    yield root
    root.handlers[:] = handlers
    root.setLevel(level)


def record(message: str = "shown %s", **extra: object) -> logging.LogRecord:
    """Make the record of `logger.info(message, "元谋县", extra=extra)`."""
    logger = logging.getLogger("brandmap.test")
    return logger.makeRecord(
        logger.name, logging.INFO, "x.py", 1, message, ("元谋县",), None, extra=extra
    )


def test_json_has_the_fields_and_the_extras() -> None:
    line = json.loads(JsonFormatter().format(record(adcode="532328")))
    assert line.pop("time").endswith("+00:00")
    assert line == {
        "level": "INFO",
        "logger": "brandmap.test",
        "message": "shown 元谋县",
        "adcode": "532328",
    }


def test_json_is_one_line_even_with_an_exception() -> None:
    entry = record("line one\nline two %s")
    try:
        _ = 1 / 0
    except ZeroDivisionError:
        entry.exc_info = sys.exc_info()
    text = JsonFormatter().format(entry)
    assert "\n" not in text
    assert json.loads(text)["exception"].endswith("division by zero")


def test_text_is_one_readable_line() -> None:
    line = TextFormatter().format(record(adcode="532328"))
    assert line.endswith("INFO brandmap.test: shown 元谋县 adcode=532328")


def test_configured_lines_go_to_standard_error_from_the_level_on(
    root_logger: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logging(Settings(log_format="json", log_level="WARNING"))
    logging.getLogger("brandmap.a").info("hidden")
    logging.getLogger("brandmap.a").warning("seen")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert json.loads(captured.err)["message"] == "seen"
