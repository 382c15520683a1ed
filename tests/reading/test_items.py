import pickle

from multivector.domain import ReadingError
from multivector.reading.items import UnreadError


def test_an_unread_error_is_a_reading_error_with_a_reason() -> None:
    error = UnreadError("empty", "no bytes")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.what) == ("empty", "no bytes")


def test_it_keeps_its_reason_from_one_process_to_another() -> None:
    back = pickle.loads(pickle.dumps(UnreadError("empty", "no bytes")))  # noqa: S301 -- our own bytes
    assert (back.reason, back.what) == ("empty", "no bytes")
