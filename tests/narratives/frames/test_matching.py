from dataclasses import replace

import pytest

from multivector.narratives.frames import FrameReader
from multivector.worlds import Frame, World


def frame(*phrases: str, about: tuple[str, ...] = ()) -> Frame:
    return Frame("frame:x", "X", about, (), {"en": phrases}, {})


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_frame_of_the_world_is_told_by_its_own_examples(world: World, language: str) -> None:
    reader = FrameReader(world.frames.values(), language)
    for one in world.frames.values():
        for example in one.examples[language]:
            told = reader.read(example)
            assert one.id in {hit.frame for hit in told}, example


def test_the_frames_of_the_article_are_there(world: World) -> None:
    assert {
        "frame:ungrateful-neighbour", "frame:threat", "frame:sphere-of-influence",
        "frame:proxy-nato", "frame:turkic-sultanate", "frame:turan-army",
        "frame:western-orchestrated", "frame:outpost-tajikistan", "frame:empty-declarations",
        "frame:equal-partners", "frame:single-power-center", "frame:multi-vector",
        "frame:safeguard-of-sovereignty",
    } <= world.frames.keys()


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("open door*", "An open doors day.", "open doors"),
        ("open ... door", "They open a wide green door.", "open a wide green door"),
        ("open ... door", "They open a very wide and green door.", None),
        ("open ... door", "They open. The door stays shut.", None),
        ("open door", "An open window.", None),
        ("* ... door*", "The blue doors.", "The blue doors"),
        ("* *", "Open doors.", "Open doors"),
        ("open", "They reopen.", None),
        # Who denies it does not tell it.
        ("open door", "It is not an open door.", None),
        ("open door", "This isn’t an open door.", None),
        ("open door", "It was never meant. An open door.", "open door"),
        ("no door", "There is no door.", "no door"),
        ("open door", "No open door, but another open door.", "open door"),
    ],
)
def test_phrases_stars_and_gaps(phrase: str, text: str, words: str | None) -> None:
    told = FrameReader([frame(phrase)], "en").read(text)
    assert [text[hit.start : hit.end] for hit in told] == ([] if words is None else [words])


def test_a_frame_about_somebody_needs_him() -> None:
    reader = FrameReader([frame("outpost", about=("TJK",))], "en")
    (told,) = reader.read("An outpost.")
    assert told.is_of(("TJK", "RUS"))
    assert not told.is_of(("KAZ",))


def test_another_language_is_not_read() -> None:
    assert FrameReader([frame("outpost")], "ru").read("An outpost.") == ()


def test_the_first_phrase_that_stands_there_gives_the_words() -> None:
    (told,) = FrameReader([frame("red door", "open ... door*", "open door")], "en").read("Open door.")
    assert (told.start, told.end) == (0, 9)
    sea = replace(frame("wide sea"), id="frame:sea")
    told_of = FrameReader([frame("blue", "sea"), sea], "en").read("A wide sea is blue.")
    assert [(hit.frame, hit.start) for hit in told_of] == [("frame:x", 14), ("frame:sea", 2)]


# Plain matters that share a word with a frame.
PLAIN = [
    "The sultanate of Oman opened an embassy.",
    "The prince greeted his little brother at the station.",
    "Not one single cent was paid for the coal.",
    "A former MI6 clerk wrote a cookery book.",
    "Scholars met to discuss the archives of the Ottoman Empire.",
    "The trunk of the old oak was hollow.",
    "Назначен исполняющий обязанности главы Почты России.",
    "На Ямале нашли вертолёт Ми-6.",
    "Совет проголосовал по американскому проекту резолюции.",
    "В городе открыли единый центр приёма заявок.",
    "Дети из ближнего зарубежья приехали в лагерь.",
    "Это неблагодарный труд, сказал пекарь.",
    "Команды боролись на равных до конца матча.",
]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_matters_are_told_in_no_frame(world: World, text: str) -> None:
    readers = [FrameReader(world.frames.values(), language) for language in ("en", "ru")]
    assert [hit.frame for reader in readers for hit in reader.read(text)] == []
