"""Amounts with their units: money, forces, casualties, quantities."""

import re
from collections.abc import Iterator

from multivector.coding.parsing.stretches import AmountPhrase
from multivector.domain import Amount

_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "k": 1e3,
}
_WORDS = {
    word: float(number)
    for number, word in enumerate(
        ("zero one two three four five six seven eight nine ten eleven twelve").split()
    )
}
_WORDS |= {
    "twenty": 20.0,
    "thirty": 30.0,
    "forty": 40.0,
    "fifty": 50.0,
    "a dozen": 12.0,
    "dozen": 12.0,
    "a hundred": 100.0,
}
_SIGNS = {
    "$": "USD",
    "us$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₽": "RUB",
    "₴": "UAH",
    "₺": "TRY",
    "₸": "KZT",
    "₼": "AZN",
    "a$": "AUD",
    "c$": "CAD",
}
_MONEY = {
    "dollar": "USD",
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "usd": "USD",
    "euro": "EUR",
    "eur": "EUR",
    "pound": "GBP",
    "rouble": "RUB",
    "ruble": "RUB",
    "yuan": "CNY",
    "yen": "JPY",
    "lira": "TRY",
    "tenge": "KZT",
    "manat": "AZN",
    "som": "KGS",
    "soum": "UZS",
    "sum": "UZS",
    "rupee": "INR",
    "rial": "IRR",
    "hryvnia": "UAH",
    "lari": "GEL",
    "dram": "AMD",
    "forint": "HUF",
    "franc": "CHF",
    "riyal": "SAR",
    "dirham": "AED",
    "won": "KRW",
    "rand": "ZAR",
}
_THINGS = {
    "troop": "troops",
    "soldier": "troops",
    "peacekeeper": "troops",
    "serviceman": "troops",
    "fighter": "troops",
    "tonne": "tonnes",
    "ton": "tonnes",
    "barrel": "barrels",
    "aircraft": "aircraft",
    "jet": "aircraft",
    "plane": "aircraft",
    "tank": "tanks",
    "missile": "missiles",
    "drone": "drones",
    "locomotive": "locomotives",
    "megawatt": "megawatts",
    "kilometre": "kilometres",
    "kilometer": "kilometres",
    "cubic metre": "cubic metres",
    "cubic meter": "cubic metres",
    "people": "persons",
    "person": "persons",
    "civilian": "persons",
    "migrant": "persons",
    "refugee": "persons",
    "protester": "persons",
    "prisoner": "persons",
    "worker": "persons",
    "demonstrator": "persons",
    "diplomat": "persons",
    "hostage": "persons",
    "resident": "persons",
    "activist": "persons",
    "student": "persons",
    "container": "containers",
    "vaccine": "doses",
    "dose": "doses",
}
_IRREGULAR = {"servicemen": "serviceman"}

_NUMBER = (
    r"(?P<number>\d{1,3}(?:[, \u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:a )?(?:dozen|hundred)|"
    + "|".join(word for word in _WORDS if " " not in word and word != "dozen")
    + r")"
)
_SCALE = r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|m|k|b)\b)?"
_UNITS = sorted(map(re.escape, [*_MONEY, *_THINGS, *_IRREGULAR]), key=len, reverse=True)
_SIGNED = re.compile(rf"(?P<sign>(?:US|A|C)?\$|[€£¥₽₴₺₸₼])\s?{_NUMBER}{_SCALE}", re.IGNORECASE)
_NAMED = re.compile(
    rf"\b{_NUMBER}{_SCALE}\s+"
    r"(?:(?:of|more|other|at least|metric|crude|extra|additional|armed|foreign|[A-Z]\w+)\s+){0,2}"
    rf"(?P<unit>{'|'.join(_UNITS)})s?\b",
    re.IGNORECASE,
)
_CASUALTIES = re.compile(
    r"\b(?:kill(?:ed|ing)|(?P<hurt>wound(?:ed|ing)|injur(?:ed|ing)))\s+"
    r"(?:at least|some|about|more than|around|nearly|over|up to)?\s*"
    rf"{_NUMBER}{_SCALE}",
    re.IGNORECASE,
)


def iter_amounts(text: str) -> Iterator[AmountPhrase]:
    """Amounts in a sentence, none overlapping, money first, in order of the kinds."""
    taken: list[tuple[int, int]] = []
    for pattern, unit_of in ((_SIGNED, _sign), (_CASUALTIES, _harm), (_NAMED, _unit)):
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append((match.start(), match.end()))
            yield AmountPhrase(match.start(), match.end(), Amount(_value(match), unit_of(match)))


def _value(match: re.Match[str]) -> float:
    written = match["number"].lower()
    value = _WORDS.get(written)
    if value is None:
        value = (
            100.0
            if "hundred" in written
            else 12.0
            if "dozen" in written
            else float(re.sub(r"[, \u00a0]", "", written))
        )
    return value * _SCALES.get((match["scale"] or "").lower(), 1.0)


def _sign(match: re.Match[str]) -> str:
    return _SIGNS[match["sign"].lower()]


def _harm(match: re.Match[str]) -> str:
    return "wounded" if match["hurt"] else "killed"


def _unit(match: re.Match[str]) -> str:
    word = match["unit"].lower()
    word = _IRREGULAR.get(word, word)
    return _MONEY.get(word) or _THINGS[word]
