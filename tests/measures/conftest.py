"""A small record of our own making, on which every measure is tried."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
import pytest

from multivector.domain import hash_id, quad_class, score

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]

RECORDED = datetime(2025, 1, 1, tzinfo=UTC)
FIRST = date(2024, 1, 1)
STATES = ("AZE", "KAZ", "KGZ", "RUS", "TJK", "TUR", "UZB")
_TYPES = ("CONSULT", "AGREE", "SUPPORT", "COOPERATE", "ACCUSE", "REQUEST", "SANCTION", "ASSAULT")


def make_event(
    actors: str, recipients: str, kind: str, day: date | str, *, known: date | None = None, undated: bool = False,
    mode: str | None = None, reciprocal: bool = False, status: str = "happened",
    said: str | None = None, curated: bool = False, document: str = "", text: str = "",
    amount: tuple[float, str] | None = None, until: date | str | None = None, number: int = 0,
    contexts: tuple[str, ...] = (), place: tuple[str, str | None] | None = None,
) -> Row:
    """A row of the events table; it became known on the day it happened unless said."""
    first: date | None = date.fromisoformat(day) if isinstance(day, str) else day
    if undated:
        known, first = known or first, None
    last = date.fromisoformat(until) if isinstance(until, str) else until or first
    document = document or f"doc-{known or first}"
    words = {"start": number * 1000, "end": number * 1000 + max(len(text), 1), "text": text or "-"}
    return {
        "id": hash_id(actors, recipients, kind, mode, first, last, document, status, number, said),
        "document": document, "type": kind, "mode": mode, "contexts": list(contexts),
        "quad": quad_class(kind), "score": score(kind, mode), "cameo": None,
        "actors": actors.split(), "recipients": recipients.split(), "roles": [],
        "reciprocal": reciprocal, "status": status,
        "date": {"start": first, "end": last, "precision":
                 "unknown" if undated else "day" if first == last else "range"},
        "place": None if place is None else {
            "name": place[0], "country": place[1], "start": 0, "end": 1},
        "amount": None if amount is None else {"value": amount[0], "unit": amount[1]},
        "said_by": None if said is None else {
            "id": said, "name": said, "cue": "said", "start": 0, "end": 1},
        "evidence": words, "trigger": words, "confidence": 0.9, "coder": "test",
        "known_at": known or first, "recorded_at": RECORDED, "curated": curated, "why": [],
        "source": None,
    }


def make_document(
    name: str, day: date, *, language: str = "en", outlet: str | None = "example.org",
    sentences: int = 20, curated: bool = False,
) -> Row:
    """A row of the documents table."""
    return {
        "id": name, "text": "-", "source": f"{name}.txt", "outlet": outlet, "url": None,
        "title": None, "language": language, "published_start": day, "published_end": day,
        "published_precision": "day", "read_at": None, "copy_of": None, "curated": curated,
        "known_at": day, "sentences": sentences, "passed_over": 3, "coder": "test",
        "fingerprint": None, "recorded_at": RECORDED,
    }


def make_tie(kind: str, actor: str, recipient: str, year: int, value: float, unit: str) -> Row:
    """A row of the ties table, known by the end of the year after."""
    return {
        "id": hash_id(kind, actor, recipient, year), "kind": kind, "actor": actor,
        "recipient": recipient,
        "date": {"start": date(year, 1, 1), "end": date(year, 12, 31), "precision": "year"},
        "value": value, "unit": unit, "source": "a test", "known_at": date(year, 12, 31),
        "recorded_at": RECORDED,
    }


@pytest.fixture(scope="session")
def rows() -> Rows:
    """Two hundred and fifty days of events among seven states, some told twice, some curated."""
    random = np.random.default_rng(7)
    events: list[Row] = []
    stories: list[Row] = []
    for number in range(900):
        day = FIRST + timedelta(days=int(random.integers(250)))
        one, two = random.choice(len(STATES), 2, replace=False)
        kind = _TYPES[int(random.integers(len(_TYPES)))]
        sector = ":MIL" if random.random() < 0.1 else ":MED" if random.random() < 0.05 else ""
        event = make_event(
            STATES[one] + sector, STATES[two], kind, day, number=number,
            known=day + timedelta(days=int(random.integers(3))),
            mode="visit" if kind == "CONSULT" and random.random() < 0.4 else None,
            reciprocal=kind == "AGREE" and random.random() < 0.5,
            said="UKR" if random.random() < 0.1 else None,
            curated=random.random() < 0.1, undated=random.random() < 0.2, amount=(5e6, "USD") if kind == "COOPERATE" else None,
            text=f"The pipeline deal number {number}",
        )
        events.append(event)
        if random.random() < 0.2:
            again = make_event(
                event["actors"][0], event["recipients"][0], kind, day, number=number + 5000,
                known=event["known_at"] + timedelta(days=1),
            )
            events.append(again)
            stories.append({
                "id": event["id"], "events": [event["id"], again["id"]],
                "documents": [event["document"], again["document"]], "publishers": ["a", "b"],
                "known_at": event["known_at"], "recorded_at": RECORDED,
            })
    for number, after in enumerate((91, 91, 92, 92, 93, 93, 94, 94, 95)):  # a clash, and its end
        events.append(make_event("AZE", "RUS", ("ASSAULT", "ACCUSE", "THREATEN")[number % 3],
                                 FIRST + timedelta(days=after), number=9000 + number))
    events.append(make_event("AZE RUS", "", "RETREAT", FIRST + timedelta(days=96), number=9100,
                             mode="ceasefire", reciprocal=True))
    known = sorted({(event["document"], event["known_at"]) for event in events})
    documents = [
        make_document(name, day, language="ru" if place % 3 else "en", curated=place % 10 == 0)
        for place, (name, day) in enumerate(known)
    ]
    ties = [
        make_tie(kind, actor, recipient, year, float(random.integers(1, 90)), unit)
        for kind, unit in (("trade", "USD"), ("arms", "TIV"), ("migrants", "persons"))
        for year in range(2018, 2024)
        for actor in STATES for recipient in STATES if actor != recipient
    ]
    ties += make_votes(random)
    return {"events": events, "documents": documents, "stories": stories, "ties": ties}


def make_votes(random: np.random.Generator) -> list[Row]:
    """Votes of the seven states on twenty roll calls a year; some are absent."""
    votes: list[Row] = []
    for year in range(2021, 2025):
        for number in range(20):
            for place, state in enumerate(STATES):
                if random.random() < 0.1:
                    continue
                value = float(np.clip(np.rint((place - 3) * (1 if number % 2 else -1) / 2
                                              + random.normal()), -1, 1))
                vote = make_tie("vote", state, f"UNGA-{year}-{number:02}", year, value, "vote")
                votes.append({**vote, "known_at": date(year, 3, 1)})
    return votes


@pytest.fixture(scope="session")
def event() -> Callable[..., Row]:
    """Makes a row of the events table."""
    return make_event


@pytest.fixture(scope="session")
def document() -> Callable[..., Row]:
    """Makes a row of the documents table."""
    return make_document
