"""A Russian document into its links."""

from collections.abc import Callable

from multivector.coding.causes import ArguedLink, argument_reader
from multivector.coding.russian.causes import RussianArgumentReader
from multivector.domain import Document, LinkStrength, document_id
from multivector.worlds import World

Links = Callable[[str], tuple[ArguedLink, ...]]


def test_who_argues_it(links_of: Links) -> None:
    assert links_of("Скандал подорвал доверие.")[0].link.said_by is None
    assert links_of("Москва заявила, что блокада ослабляет торговлю.")[0].link.said_by == "RUS"
    (one,) = links_of("По мнению экспертов, долг ослабляет торговлю.")
    assert one.link.said_by is not None


def test_how_strongly(links_of: Links) -> None:
    assert links_of("Война резко сократила торговлю.")[0].link.strength is LinkStrength.STRONG
    assert links_of("Война подорвала торговлю.")[0].link.strength is None


def test_what_may_be_is_conditional(links_of: Links) -> None:
    assert links_of("Засуха может привести к голоду.")[0].link.conditional
    assert not links_of("Засуха привела к голоду.")[0].link.conditional


def test_evidence_lies_in_the_text(links_of: Links) -> None:
    text = "Было лето. Засуха привела к голоду. Потом пошли дожди."
    (one,) = links_of(text)
    assert one.link.evidence.cut(text) == "Засуха привела к голоду"


def test_company_changes_nothing(russian_reader: RussianArgumentReader) -> None:
    texts = [f"Засуха номер {n} привела к голоду." for n in range(5)]
    documents = [Document(document_id(None, one), one, "t", language="ru") for one in texts]
    together = [read.links for read in russian_reader.read(documents)]
    alone = [next(iter(russian_reader.read([one]))).links for one in documents]
    assert together == alone
    assert all(len(links) == 1 for links in alone)


def test_each_language_has_its_reader(world: World) -> None:
    assert argument_reader("ru", world).language == "ru"
    assert argument_reader("en", world).language == "en"
