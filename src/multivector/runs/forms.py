"""The form of `watch.toml`: what a user may write, and how each value is told to be mended."""

from datetime import date
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from multivector.domain import DateInterval

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


def _first_day(written: object) -> object:
    return DateInterval.parse(written).start if isinstance(written, str) else written


def _last_day(written: object) -> object:
    return DateInterval.parse(written).end if isinstance(written, str) else written


class Form(BaseModel):
    """A part of the file: no key that nobody reads, no value bent into another type."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", strict=True)


class DatesForm(Form):
    """The days that questions are about, where a command does not say otherwise."""

    since: Annotated[date | None, BeforeValidator(_first_day)] = None
    until: Annotated[date | None, BeforeValidator(_last_day)] = None


class LimitsForm(Form):
    """What is too large to be read."""

    max_bytes: Annotated[int, Field(ge=1)] = 20_000_000


class WatchForm(Form):
    """All of `watch.toml`."""

    worlds: Annotated[list[Text], Field(min_length=1)]
    sources: Annotated[list[Text], Field(min_length=1)] = ["texts"]
    languages: Annotated[list[LanguageCode], Field(min_length=1)] = ["en"]
    poles: list[Text] = []
    outlets: dict[Text, Text] = {}
    dates: DatesForm = DatesForm()
    limits: LimitsForm = LimitsForm()


def known_keys(location: tuple[Any, ...]) -> str:
    """The keys that may stand where an unknown one stood, joined with commas."""
    forms: dict[str, type[Form]] = {"dates": DatesForm, "limits": LimitsForm}
    form = WatchForm if len(location) == 1 else forms.get(str(location[0]), WatchForm)
    return ", ".join(form.model_fields)
