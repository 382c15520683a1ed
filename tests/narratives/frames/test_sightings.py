from dataclasses import replace
from datetime import date

import pytest

from multivector.narratives.frames import FrameReader, Statement, find_sightings
from multivector.worlds import Frame, World

OUTPOST = Frame("frame:x", "Outpost", ("KEN",), (), {"en": ("outpost",), "ru": ("форпост*",)}, {})
READERS = {language: FrameReader([OUTPOST], language) for language in ("en", "ru")}
HEADLINE = Statement(
    "d1", "d1", date(2024, 1, 1), "outlet:a", "outlet:a", None, (), {}, (), "en",
    "Kenya, the last outpost in the south",
)


def test_whom_a_headline_is_about_is_read_in_it(world: World) -> None:
    elsewhere = replace(HEADLINE, text="Chad, the last outpost in the south")
    found, rest = find_sightings([HEADLINE, elsewhere], READERS, world)
    assert [(one.frame, one.statement.about, one.words) for one in found] == [
        ("frame:x", ("KEN",), "outpost"),
    ]
    assert rest == []


def test_a_russian_headline_likewise(world: World) -> None:
    pytest.importorskip("slovnet", reason="Russian is an extra")
    said = replace(HEADLINE, language="ru", text="Кения стала форпостом на юге")
    (one,), _ = find_sightings([said], READERS, world)
    assert one.statement.about == ("KEN",)


def test_a_claim_is_about_whom_its_coder_says(world: World) -> None:
    claim = replace(HEADLINE, id="c1", about=("TCD",))
    found, rest = find_sightings([claim], READERS, world)
    assert (found, rest) == ([], [claim])
