"""The form of `watch.toml`: what a user may write, and how each value is told to be mended."""

from datetime import date
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from multivector.domain import DateInterval
from multivector.reading import Columns, is_address

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ColumnName = Annotated[
    str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=1)
]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


def _first_day(written: object) -> object:
    return DateInterval.parse(written).start if isinstance(written, str) else written


def _last_day(written: object) -> object:
    return DateInterval.parse(written).end if isinstance(written, str) else written


def _file_or_address(written: str) -> str:
    scheme = written.partition("://")[0].lower()
    if is_address(written) and scheme not in ("http", "https"):
        raise PydanticCustomError("address", "no address of this kind is fetched")
    return written


Source = Annotated[Text, AfterValidator(_file_or_address)]


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


class TableForm(Form):
    """Under which names a table has what; the first of several that is not empty counts."""

    text: Annotated[list[ColumnName], Field(min_length=1)]
    languages: list[LanguageCode] = []
    outlet: ColumnName | None = None
    url: ColumnName | None = None
    title: ColumnName | None = None
    language: ColumnName | None = None
    published: ColumnName | None = None

    @model_validator(mode="after")
    def _one_language_each(self) -> Self:
        if self.languages and len(self.languages) != len(self.text):
            raise PydanticCustomError("columns", "`languages` is not as long as `text`")
        return self

    def columns(self) -> Columns:
        """The names that are given, and the usual ones for the rest."""
        given = {
            name: (value,)
            for name in ("outlet", "url", "title", "language", "published")
            if (value := getattr(self, name)) is not None
        }
        return Columns(text=tuple(self.text), languages=tuple(self.languages), **given)


class WatchForm(Form):
    """All of `watch.toml`."""

    worlds: Annotated[list[Text], Field(min_length=1)]
    sources: Annotated[list[Source], Field(min_length=1)] = ["texts"]
    languages: Annotated[list[LanguageCode], Field(min_length=1)] = ["en"]
    links: bool = False
    appeals: bool = False
    vectors: bool = False
    poles: list[Text] = []
    outlets: dict[Text, Text] = {}
    tables: dict[Text, TableForm] = {}
    dates: DatesForm = DatesForm()
    limits: LimitsForm = LimitsForm()


def known_keys(location: tuple[Any, ...]) -> str:
    """The keys that may stand where an unknown one stood, joined with commas."""
    forms: dict[str, type[Form]] = {
        "dates": DatesForm, "limits": LimitsForm, "tables": TableForm,
    }
    form = WatchForm if len(location) == 1 else forms.get(str(location[0]), WatchForm)
    return ", ".join(form.model_fields)
