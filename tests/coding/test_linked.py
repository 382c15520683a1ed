"""A coder that reads causal links as well."""

import pytest

from multivector.coding.coder import Coder
from multivector.coding.languages import why_uncoded
from multivector.coding.linked import LinkedCoder
from multivector.domain import Document
from multivector.worlds import World

TEXTS = (
    ("en", "Peru sent troops to Chile. The levy erodes Brazil's influence."),
    ("tr", "Bakan ihracatın düştüğünü söyledi."),
    ("en", "It rained."),
)


def _documents(*texts: tuple[str, str]) -> list[Document]:
    return [
        Document(f"{n:016x}", text, "t", language=language)
        for n, (language, text) in enumerate(texts)
    ]


def test_it_codes_as_the_other_does_and_adds_links(world: World) -> None:
    plain = Coder(world)
    linked = LinkedCoder(plain, world)
    documents = _documents(*TEXTS[:1], *TEXTS[2:])
    alone, together = list(plain.code(documents)), list(linked.code(documents))
    assert [len(one.links) for one in together] == [1, 0]
    assert together[0].links[0].effect.actors == ("BRA",)
    for one, other in zip(alone, together, strict=True):
        assert [e.trigger for e in one.events] == [e.trigger for e in other.events]
        assert all(e.coder == linked.version for e in other.events)
    assert linked.version != plain.version


@pytest.mark.skipif(why_uncoded("ru") is not None, reason="the extra 'russian' is not installed")
def test_languages_may_mix(world: World) -> None:
    linked = LinkedCoder(Coder(world), world)
    russian = ("ru", "Война подрывает влияние России.")
    read = list(linked.code(_documents(TEXTS[0], russian, TEXTS[2])))
    assert [len(one.links) for one in read] == [1, 1, 0]
    assert read[1].links[0].effect.relation == "influence"
