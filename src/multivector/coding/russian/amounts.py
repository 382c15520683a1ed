"""Amounts in Russian with their units: money, casualties, forces, quantities."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from multivector.coding.parsing.stretches import AmountPhrase
from multivector.domain import Amount

_WORDS: Mapping[str, float] = MappingProxyType({
    "один": 1, "одного": 1, "одна": 1, "двое": 2, "двух": 2, "два": 2, "две": 2, "трое": 3, "троих": 3, "три": 3, "трех": 3,
    "четверо": 4, "четыре": 4, "четырех": 4, "пять": 5, "пятеро": 5, "пяти": 5, "шесть": 6, "шестеро": 6, "семь": 7, "восемь": 8,
    "девять": 9, "десять": 10, "двенадцать": 12, "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "сто": 100,
    "двести": 200, "триста": 300, "семьсот": 700, "пятьсот": 500, "тысячу": 1000,
})  # fmt: skip
_UNITS: tuple[tuple[str, str], ...] = (
    (r"долл\w*|\$", "USD"), (r"евро|€", "EUR"), (r"руб\w*|₽", "RUB"), (r"тенге", "KZT"), (r"манат\w*", "AZN"), (r"юан\w+", "CNY"),
    (r"лир\w?", "TRY"), (r"сум(?:ов|а)?", "UZS"), (r"сом(?:ов|а)?", "KGS"), (r"фунт\w* стерлингов", "GBP"), (r"иен\w?", "JPY"),
    (r"(?:военнослужащ|солдат|военн|бойц|десантник|морпех)\w*", "troops"), (r"тонн\w*", "tonnes"), (r"баррел\w+", "barrels"),
    (r"(?:кубометр|кубическ\w+ метр|куб\. м)\w*", "cubic metres"), (r"(?:самолет|истребител|вертолет)\w*", "aircraft"),
    (r"дипломат\w*", "diplomats"), (r"беженц\w+", "persons"), (r"человек\w*|люд\w+|граждан\w*|жител\w+|демонстрант\w*|участник\w*|полицейск\w+", "persons"),
)  # fmt: skip
_NUMBER = r"(?P<number>\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:[.,]\d+)?|" + "|".join(_WORDS) + r")"
_SCALE = r"(?:[ \u00a0](?P<scale>тыс\w*\.?|миллион\w*|млн\.?|миллиард\w*|млрд\.?|триллион\w*|трлн\.?))?"
_PATTERN = re.compile(
    rf"(?<!\w)(?P<sign>[$€])?{_NUMBER}{_SCALE}(?:[ \u00a0]\w+(?:их|ых|ских)(?=[ \u00a0]))?"
    rf"(?:[ \u00a0](?P<unit>{'|'.join(pattern for pattern, _ in _UNITS)}))?(?!\w)",
    re.IGNORECASE,
)
_KILLED = re.compile(r"погиб|убит|жертв|скончал", re.IGNORECASE)
_WOUNDED = re.compile(r"ранен|пострада|ранены", re.IGNORECASE)
_HARM_REACH = 25  # characters between a number of people and the word for what became of them


def iter_amounts(text: str) -> Iterator[AmountPhrase]:
    """Amounts with a unit, in order; a bare number is none unless people were harmed."""
    plain = text.replace("ё", "е").replace("Ё", "Е")
    for match in _PATTERN.finditer(plain):
        unit = _unit(match)
        if unit in (None, "persons", "troops"):
            unit = _harm(plain, match) or unit
        if unit is not None:
            yield AmountPhrase(match.start(), match.end(), Amount(_value(match), unit))


def _value(match: re.Match[str]) -> float:
    written = match["number"].lower()
    number = _WORDS.get(written)
    if number is None:
        number = float(written.replace("\u00a0", "").replace(" ", "").replace(",", "."))
    return number * _scale(match["scale"])


def _scale(written: str | None) -> float:
    if not written:
        return 1.0
    word = written.lower()
    if word.startswith("тыс"):
        return 1e3
    if word.startswith(("миллиард", "млрд")):
        return 1e9
    return 1e12 if word.startswith(("трил", "трлн")) else 1e6


def _unit(match: re.Match[str]) -> str | None:
    if match["sign"]:
        return "USD" if match["sign"] == "$" else "EUR"
    written = match["unit"]
    if not written:
        return None
    return next(unit for pattern, unit in _UNITS if re.fullmatch(pattern, written, re.IGNORECASE))


def _harm(text: str, match: re.Match[str]) -> str | None:
    """What became of a number of people, by the word for it close by."""
    around = text[max(0, match.start() - _HARM_REACH) : match.end() + _HARM_REACH]
    dead, hurt = _KILLED.search(around), _WOUNDED.search(around)
    if dead and hurt:
        middle = min(match.start(), _HARM_REACH)
        return "killed" if abs(dead.start() - middle) < abs(hurt.start() - middle) else "wounded"
    return "killed" if dead else "wounded" if hurt else None
