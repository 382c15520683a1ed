from multivector.domain import Document, Skipped, document_id
from multivector.reading import mark_copies, text_hash


def document(outlet: str, text: str) -> Document:
    return Document(document_id(outlet, text), text, f"{outlet}.txt", outlet=outlet)


FIRST = document("Wire", "The minister arrived.")
COPY = document("Paper", "The  minister arrived.\n")
OTHER = document("Paper", "The minister left.")


def test_a_copy_names_the_first_document_of_the_same_text() -> None:
    marked = list(mark_copies([FIRST, COPY, OTHER], {}))
    assert [item.copy_of for item in marked if isinstance(item, Document)] == [
        None, FIRST.id, None,
    ]


def test_a_third_names_the_first_too() -> None:
    third = document("Herald", FIRST.text)
    *_, last = mark_copies([FIRST, COPY, third], {})
    assert isinstance(last, Document)
    assert last.copy_of == FIRST.id


def test_what_was_read_before_is_the_original() -> None:
    known = {text_hash(FIRST.text): FIRST.id}
    (marked,) = mark_copies([COPY], known)
    assert isinstance(marked, Document)
    assert marked.copy_of == FIRST.id
    assert known == {text_hash(FIRST.text): FIRST.id}


def test_the_same_document_again_is_no_copy_of_itself() -> None:
    assert list(mark_copies([FIRST, FIRST], {})) == [FIRST, FIRST]
    assert list(mark_copies([FIRST], {text_hash(FIRST.text): FIRST.id})) == [FIRST]


def test_nothing_else_of_a_document_changes_and_what_was_skipped_passes() -> None:
    skipped = Skipped("a.txt", "empty", "no text")
    first, second, third = mark_copies([skipped, FIRST, COPY], {})
    assert first is skipped
    assert second is FIRST
    assert isinstance(third, Document)
    assert (third.id, third.text, third.outlet) == (COPY.id, COPY.text, COPY.outlet)


def test_the_hash_is_of_the_text_and_not_of_its_spaces_or_outlet() -> None:
    assert text_hash(FIRST.text) == text_hash(COPY.text) != text_hash(OTHER.text)
