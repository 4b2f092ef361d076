"""Numbers as people read them: 万 and 亿 in Chinese, thousands and millions in English."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Protocol

from babel import Locale
from babel.numbers import format_decimal

WAN = 10_000
YI = 100_000_000
MILLION = 1_000_000
BILLION = 1_000_000_000
#: Parsed once: Babel looks for files each time it is given a name.
LOCALES = {"zh": Locale.parse("zh_CN"), "en": Locale.parse("en")}
#: A quotient within this band of 1 is "about the province's share".
NEAR = (0.9, 1.1)

_HEDGED = {
    "zh": {"exact": "{}", "about": "约 {}", "at_least": "{} 余", "nearly": "近 {}"},
    "en": {"exact": "{}", "about": "about {}", "at_least": "over {}", "nearly": "nearly {}"},
}


class Writer(Protocol):
    """Write a number of a layer as people read it; `exact` keeps every digit."""

    def __call__(self, value: float, /, *, exact: bool = False) -> str:
        """Return the number in words of one language."""


def quantity(value: float, lang: str, *, exact: bool = False) -> str:
    """Write a count or a sum of money: 10.18 万 (zh), 1,349,784 or 6 million (en).

    English keeps every digit below a billion; millions are for round numbers.
    """
    number = Decimal(str(value))
    if lang == "zh":
        for size, unit in ((YI, "亿"), (WAN, "万")):
            if abs(number) >= size:
                return f"{_decimal(number / size, lang, exact=exact)} {unit}"
        return _decimal(number, lang, exact=exact)
    for size, unit in ((BILLION, "billion"), (MILLION, "million")):
        if abs(number) >= size and (size == BILLION or value % (size / 100) == 0):
            return f"{_decimal(number / size, lang, exact=exact)} {unit}"
    return _decimal(number, lang, exact=exact)


def hedged(value: float, qualifier: str, lang: str) -> str:
    """Write a quantity with its qualifier: 10 万余, 近 12 万, about 6 million."""
    text = _HEDGED[lang][qualifier].format(quantity(value, lang))
    return text.replace("万 余", "万余").replace("亿 余", "亿余")


def with_unit(text: str, unit: str, lang: str) -> str:
    """Join a written number and its unit: 6,506 人, 10.18 万人, 101,800 people."""
    if lang == "zh" and text and not text[-1].isascii():
        return text + unit
    return f"{text} {unit}"


def percent(share: float, lang: str, *, exact: bool = False) -> str:
    """Write a share between 0 and 1 as a percentage with one decimal, or more where exact."""
    number = Decimal(str(share)) * 100 if exact else share * 100
    return _written(number, "#,##0.0", lang, exact=exact) + "%"


def ratio(value: float, lang: str) -> str:
    """Write a location quotient with two decimals."""
    return format_decimal(value, format="0.00", locale=LOCALES[lang])


def mark(quotient: float) -> str:
    """Return ▲ above, ≈ near or ▽ below the province."""
    low, high = NEAR
    return "▽" if quotient < low else "≈" if quotient <= high else "▲"


def plain(value: float, *, exact: bool = False) -> str:
    """Write a break or a small count without a unit: 0.5, 1.33, 3; never less than its ones."""
    whole = value % 1 == 0
    digits = max(6, len(str(int(abs(value)))))
    return f"{Decimal(str(value) if exact or whole else f'{value:.{digits}g}').normalize():f}"


def _decimal(number: Decimal, lang: str, *, exact: bool) -> str:
    """Write a number, rounded to two decimals unless exact; halves go up, as people do it."""
    shown = number if exact else number.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return _written(shown, "#,##0.##", lang, exact=exact)


def _written(number: Decimal | float, form: str, lang: str, *, exact: bool) -> str:
    text: str = format_decimal(
        number, format=form, locale=LOCALES[lang], decimal_quantization=not exact
    )
    return text
