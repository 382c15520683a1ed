"""Which concept a person means by what he writes."""

from collections.abc import Iterable
from difflib import get_close_matches

from multivector.arguments.arrows import Concept


class ConceptNames:
    """Finds concepts by id or label; an id wins over a label, the exact over another case.

    Args:
        concepts: Of one map.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._labels: dict[str, str] = {}
        self._ids = set[str]()
        self._folded_ids: dict[str, list[str]] = {}
        self._folded_labels: dict[str, list[str]] = {}
        for concept in concepts:
            self._ids.add(concept.id)
            self._labels[concept.id] = concept.label
            self._folded_ids.setdefault(_folded(concept.id), []).append(concept.id)
            self._folded_labels.setdefault(_folded(concept.label), []).append(concept.id)

    def find(self, name: str) -> tuple[str, ...]:
        """The ids that a name may mean: one if it is clear, none if nobody is called so."""
        if name in self._ids:
            return (name,)
        key = _folded(name)
        return tuple(self._folded_ids.get(key) or self._folded_labels.get(key) or ())

    def near(self, name: str) -> tuple[str, ...]:
        """Labels of up to three concepts that are called almost so."""
        known = {**self._folded_ids, **self._folded_labels}
        matches = get_close_matches(_folded(name), known, n=3, cutoff=0.5)
        labels = (self._labels[key] for match in matches for key in known[match])
        return tuple(dict.fromkeys(labels))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
