"""The values that the fields of a world's YAML may hold, and how each is read."""

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, StringConstraints

from multivector.domain import DateInterval

_STATE_ID = re.compile(r"[A-Z][A-Z0-9+-]{1,31}")


def _written_date(raw: object) -> str:
    """The text of a date that YAML may have read as a number or a day."""
    if isinstance(raw, datetime | bool) or not isinstance(raw, str | int | date):
        raise ValueError("not a date; write 2021, 2021-11 or 2021-11-12")  # noqa: TRY004 -- pydantic turns only ValueError into a located problem
    text = raw.isoformat() if isinstance(raw, date) else str(raw).strip()
    DateInterval.parse(text)
    return text


def _written_day(raw: object) -> str:
    text = _written_date(raw)
    date.fromisoformat(text)
    return text


def _as_list(raw: object) -> object:
    return [raw] if isinstance(raw, str) else raw


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _registered_id(text: str) -> str:
    if not _STATE_ID.fullmatch(text):
        raise ValueError("an id is upper-case letters and digits, such as AZE or OTS")
    return text


def prefixed(prefix: str) -> AfterValidator:
    """The rule that an id starts with its kind, such as `person:`."""
    pattern = re.compile(re.escape(prefix) + r"[a-z0-9][a-z0-9.+-]*")

    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(f"an id here is {prefix!r} and lower-case letters, digits and hyphens")
        return text

    return AfterValidator(check)


Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_composed)
]
WrittenDate = Annotated[str, BeforeValidator(_written_date)]
WrittenDay = Annotated[str, BeforeValidator(_written_day)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
Names = dict[Language, list[Text]]
RegisteredId = Annotated[str, AfterValidator(_registered_id)]
Texts = Annotated[list[Text], BeforeValidator(_as_list)]
