import pytest

from multivector.arguments import Arrow, Evidence, concept_id
from multivector.domain import LinkKind, Span


def test_an_arrow_bears_up_or_down() -> None:
    with pytest.raises(ValueError, match="sign is \\+1 or -1, not 0"):
        Arrow("pressure", "distance", 0)


def test_only_a_moderating_arrow_moderates() -> None:
    Arrow("crisis", "distance", 1, kind=LinkKind.MODERATING, moderates="pressure")
    with pytest.raises(ValueError, match="not 'enabling'"):
        Arrow("crisis", "distance", 1, kind=LinkKind.ENABLING, moderates="pressure")


def test_evidence_is_a_span_with_its_words() -> None:
    assert Evidence("d1", 3, 7, "rain").span == Span("d1", 3, 7)
    with pytest.raises(ValueError, match="0 <= start < end"):
        Evidence("d1", 7, 7, "")


@pytest.mark.parametrize(("label", "expected"), [
    ("Russian coercion", "russian-coercion"),
    ("neighbours’ distance, from Ruritania", "neighbours-distance-from-ruritania"),
    ("Дистанция от Руритании", "дистанция-от-руритании"),
])
def test_a_label_gives_an_id(label: str, expected: str) -> None:
    assert concept_id(label) == expected


def test_no_id_without_letters() -> None:
    with pytest.raises(ValueError, match="no id"):
        concept_id("— !")


def test_the_author_is_no_speaker() -> None:
    with pytest.raises(ValueError, match="author is None"):
        Arrow("a", "b", 1, said_by="author")
