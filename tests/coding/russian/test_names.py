"""Names in Russian texts, whatever their case."""

from datetime import date

import pytest

from multivector.coding.naming.mentions import MentionReader
from multivector.coding.russian.names import RussianNames
from multivector.worlds import World

ON = date(2022, 5, 1)


@pytest.fixture(scope="module")
def reader(world: World) -> MentionReader:
    return MentionReader(world, "ru", RussianNames(world.names("ru")))


@pytest.mark.parametrize(("text", "ids"), [
    ("Президенту Казахстана Касым-Жомарту Токаеву", ["KAZ", "KAZ"]),
    ("Российско-турецкие отношения", ["RUS", "TUR"]),
    ("армяно-азербайджанской границе", ["ARM", "AZE"]),
    ("планы Организации тюркских государств", ["OTS"]),
    ("В ОТГ и СНГ", ["OTS", "CIS"]),
    ("членов Совета безопасности ООН", ["UN"]),
    ("с Тайипом Эрдоганом", ["TUR"]),
    ("боевиков «Хезболлы»", ["HEZBOLLAH"]),
    ("сотни азербайджанцев и турок", ["AZE", "TUR"]),
    ("главой МИД Армении", ["ARM"]),
])
def test_inflected_names(reader: MentionReader, text: str, ids: list[str]) -> None:
    assert [mention.id for mention in reader.read(text, ON)] == ids


@pytest.mark.parametrize("text", ["Того, что было, не вернуть.", "Мало того, он ушёл.", "антироссийский"])
def test_what_only_looks_like_a_name(reader: MentionReader, text: str) -> None:
    assert not reader.read(text, ON)


def test_spans_are_those_of_the_words(reader: MentionReader) -> None:
    text = "Он говорил с Турцией."
    mention = reader.read(text, ON)[0]
    assert text[mention.start : mention.end] == "Турцией"
