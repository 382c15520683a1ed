"""The form of a world's YAML, entry by entry; what the words mean is for the checks."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from multivector.worlds.fields import (
    Language,
    Names,
    RegisteredId,
    Text,
    Texts,
    WrittenDate,
    WrittenDay,
    prefixed,
)


class Form(BaseModel):
    """Any part of a world's text: no key that nobody reads."""

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", populate_by_name=True)


class Fact(Form):
    """A dated part with its source."""

    since: WrittenDate | None = None
    until: WrittenDate | None = None
    source: Texts = []
    checked: WrittenDay | None = None
    provenance: Text | None = None
    unverified: bool = False
    note: Text | None = None


class FormerNameForm(Fact):
    """A name of other days."""

    names: Names


class StateForm(Fact):
    """A state."""

    id: RegisteredId
    iso2: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")] | None = None
    sector: str = "GOV"
    names: Names = {}
    former_names: list[FormerNameForm] = []
    capital: Names = {}
    adjectives: Names = {}
    demonyms: Names = {}
    metonyms: Names = {}
    part_of: str | None = None
    succeeds: str | None = None
    continued_by: str | None = None


class OfficeForm(Form):
    """An office."""

    id: Annotated[str, prefixed("")]
    rank: str
    sector: str
    titles: Names
    local_titles: dict[str, Names] = {}
    note: Text | None = None


class OfficeHeldForm(Fact):
    """An office of a person."""

    office: str
    of: Text
    title: Text | None = None


class AffiliationForm(Fact):
    """Where an expert works."""

    of: Text
    state: str | None = None
    title: Text | None = None
    sector: str = "EDU"


class PersonForm(Fact):
    """A person."""

    id: Annotated[str, prefixed("person:")]
    names: Names
    surname: Names = {}
    offices: list[OfficeHeldForm] = []
    affiliations: list[AffiliationForm] = []


class MembershipForm(Fact):
    """How an actor belongs to an organisation or group."""

    member: Annotated[str, Field(alias="state")]
    kind: Annotated[str, Field(alias="as")] = "member"


class MeetingForm(Fact):
    """A meeting of an organisation."""

    name: Text
    date: WrittenDate
    until: WrittenDate | None = None
    place: Text | None = None
    country: str | None = None


class PhaseForm(Fact):
    """Days of another sector or state."""

    sector: str
    state: str | None = None


class OrganisationForm(Fact):
    """An organisation."""

    id: RegisteredId
    kind: str
    sector: str | None = None
    state: str | None = None
    parent: str | None = None
    names: Names
    adjectives: Names = {}
    former_names: list[FormerNameForm] = []
    phases: list[PhaseForm] = []
    seat: Text | None = None
    memberships: list[MembershipForm] = []
    meetings: list[MeetingForm] = []


class BodyForm(Fact):
    """A body of a state or organisation."""

    id: Annotated[str, prefixed("body:")]
    of: str
    sector: str
    names: Names


class GroupForm(Fact):
    """A group."""

    id: Annotated[str, prefixed("@")]
    names: Names
    adjectives: Names = {}
    member_words: Names = {}
    members: list[MembershipForm] = []
    members_of: str | None = None


class LookalikeForm(Form):
    """Words that look like a party."""

    phrases: Names
    means: str | None
    near: list[Text] = []
    note: Text | None = None


class OwnershipForm(Fact):
    """Who owned and controlled an outlet."""

    control: str
    owner: Text | None = None
    state: str | None = None


class OutletForm(Fact):
    """An outlet."""

    id: Annotated[str, prefixed("outlet:")]
    names: Names
    domains: list[Text] = []
    handles: list[Text] = []
    country: str | None = None
    languages: list[Language] = []
    ownership: list[OwnershipForm] = []


class TieForm(Fact):
    """A relation that is a fact."""

    id: Annotated[str, prefixed("tie:")]
    kind: str
    parties: list[str]
    name: Text


class PlaceForm(Fact):
    """A place that is no party."""

    id: Annotated[str, prefixed("place:")]
    names: Names
    former_names: list[FormerNameForm] = []
    country: str | None = None
    authority: str | None = None


class ExpectedPlaceForm(Form):
    """Where an expected event was."""

    name: Text
    country: str | None = None


class AmountForm(Form):
    """How much."""

    value: float
    unit: Text


class ExpectedEventForm(Form):
    """An event that a careful reader codes."""

    type: str
    mode: str | None = None
    contexts: list[str] = []
    actors: list[str]
    recipients: list[str] = []
    reciprocal: bool = False
    status: str
    trigger: dict[Language, Text]
    date: WrittenDate | None = None
    place: ExpectedPlaceForm | Text | None = None
    amount: AmountForm | None = None
    said_by: str | None = None


class ChronicleForm(Fact):
    """An entry of the chronicle."""

    id: Annotated[str, prefixed("")]
    date: WrittenDate
    published: WrittenDate | None = None
    texts: dict[Language, Text]
    events: list[ExpectedEventForm] = []


class ChronicleClaimForm(Fact):
    """What somebody said in an entry of the chronicle."""

    id: Annotated[str, prefixed("")]
    entry: Text
    speaker: Text
    state: str | None = None
    about: list[str] = []
    stance: dict[str, float] = {}
    registers: Annotated[list[str], Field(alias="register")] = []
    words: dict[Language, Text]
    says: Text


class FrameForm(Form):
    """A way of telling that persists."""

    id: Annotated[str, prefixed("frame:")]
    title: Text
    about: list[str] = []
    counters: list[str] = []
    words: Names
    examples: Names = {}
    note: Text | None = None


class WorldForm(Form):
    """The head of a world: `world.yaml`."""

    id: Annotated[str, prefixed("")]
    title: Text
    extends: list[str] | None = None
    known_through: WrittenDate | None = None
    poles: list[str] = []


SECTIONS: dict[str, type[Form]] = {
    "states": StateForm,
    "offices": OfficeForm,
    "people": PersonForm,
    "organisations": OrganisationForm,
    "bodies": BodyForm,
    "groups": GroupForm,
    "lookalikes": LookalikeForm,
    "outlets": OutletForm,
    "ties": TieForm,
    "chronicle": ChronicleForm,
    "claims": ChronicleClaimForm,
    "places": PlaceForm,
    "frames": FrameForm,
}
"""The key at the top of a file to the form of its entries."""
