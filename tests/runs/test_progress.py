"""Progress: whatever a file holds, it counts for its size in the end."""

from multivector.records import Fingerprint
from multivector.runs.gathering import Finished
from multivector.runs.plan import PlannedFile
from multivector.runs.progress import Meter
from multivector.runs.sources import SourceFile


class Listener:
    def __init__(self) -> None:
        self.weight = self.documents = self.events = 0

    def begin(self, total: int) -> None:
        self.total = total

    def advance(self, weight: int, documents: int, events: int) -> None:
        assert weight >= 0
        self.weight += weight
        self.documents += documents
        self.events += events

    def end(self) -> None:
        pass


def file_of(size: int) -> PlannedFile:
    return PlannedFile(SourceFile("a", None), Fingerprint("a", size, 0, ""), replaces=False)


def test_texts_count_by_their_length_and_the_file_for_the_rest() -> None:
    listener, file = Listener(), file_of(1000)
    meter = Meter(listener)
    meter.document(file, 300, events=2)
    assert (listener.weight, listener.documents, listener.events) == (300, 1, 2)
    meter.file(Finished(file, 1, 0))
    assert listener.weight == 1000


def test_a_text_longer_than_its_file_does_not_overshoot() -> None:
    listener, file = Listener(), file_of(100)
    meter = Meter(listener)
    meter.document(file, 5_000, events=0)
    meter.document(file, 5_000, events=0)
    meter.file(Finished(file, 2, 0))
    assert (listener.weight, listener.documents) == (100, 2)
