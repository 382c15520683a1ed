"""Who thinks well or ill of whom, in sentences and headlines of our own."""

from collections.abc import Callable
from datetime import date

import numpy as np
import pytest

from multivector.coding.naming.mentions import MentionReader
from multivector.coding.parsing.parse import ParsedSentence
from multivector.coding.russian.names import RussianNames
from multivector.coding.russian.parties import PartyReader, Surroundings
from multivector.coding.russian.stance import PartyStance, StanceReader, stances
from multivector.coding.russian.stance_model import Ranker, load_stance_model
from multivector.coding.russian.stance_moods import SENSE
from multivector.coding.russian.vocabulary import russian_words
from multivector.coding.vectors import vectors_installed
from multivector.worlds import World

pytestmark = pytest.mark.skipif(
    not vectors_installed(), reason="stances need the extra vectors"
)

Read = Callable[[str], list[PartyStance]]


@pytest.fixture(scope="module")
def read(world: World, parse: Callable[[str], ParsedSentence]) -> Read:
    mentions = MentionReader(world, "ru", RussianNames(world.names("ru")))
    reader = StanceReader()
    around = Surroundings(russian_words(), frozenset(world.states), [])

    def read_text(text: str) -> list[PartyStance]:
        parties = PartyReader(parse(text), mentions.read(text, date(2016, 1, 1)), around)
        return stances(parties, reader)

    return read_text


@pytest.mark.parametrize(("text", "target", "polarity"), [
    ("Путин обвинил Турцию в предательстве", "TUR", -1),
    ("Эрдоган пригрозил России новыми санкциями", "RUS", -1),
    ("Лавров поблагодарил Турцию за помощь", "TUR", 1),
    ("Москва поддержала Сирию", "SYR", 1),
])
def test_directed_stance(read: Read, text: str, target: str, polarity: int) -> None:
    found = {one.target: one.polarity for one in read(text)}
    assert found.get(target) == polarity


def test_the_words_are_shown(read: Read) -> None:
    text = "Путин обвинил Турцию в предательстве"
    one = next(one for one in read(text) if one.target == "TUR")
    assert "обвинил" in one.expression.cut(text)
    assert 0 < one.probability <= 1


@pytest.mark.parametrize("text", ["", "Погода в Анкаре тёплая.", "Открыта новая станция метро."])
def test_nothing_is_thought(read: Read, text: str) -> None:
    assert read(text) == []


def test_nobody_holds_a_stance_towards_himself(read: Read) -> None:
    for text in ("Турция обвинила Турцию.", "Россия осудила Россию за агрессию."):
        assert all(one.holder != one.target for one in read(text))


def test_the_weights_are_whole() -> None:
    model = load_stance_model()
    assert model.axes.shape == (300, 32)
    assert model.meaning.shape == (300, 3)
    assert model.place.shape == (4 + 32 * 8, 3)
    assert model.sense.shape == (SENSE, 2)
    wide = len(model.ranker.mean)
    assert model.ranker.inner.shape[1] == wide + 1
    assert 0 < model.threshold < 1


def test_networks_are_averaged_and_far_values_tell_no_more() -> None:
    inner = np.array([[[1.0], [0.0]], [[-1.0], [0.0]]])
    ranker = Ranker(np.zeros(1), np.ones(1), inner, np.array([[1.0, 0.0], [1.0, 0.0]]))
    even = ranker.worth_of(np.array([[0.0], [9.0]]))
    assert even == pytest.approx([0.5, 0.5])
    one = Ranker(np.zeros(1), np.ones(1), inner[:1], np.array([[1.0, 0.0]]))
    near, far, further = one.worth_of(np.array([[1.0], [4.0], [400.0]]))
    assert near < far == further
