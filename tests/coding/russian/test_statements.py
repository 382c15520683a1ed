"""Whole sentences: who does what to whom, how real, and who says so."""

from collections.abc import Callable

import pytest

from multivector.domain import Event

Told = Callable[..., list[str]]
Events = Callable[..., tuple[Event, ...]]


@pytest.mark.parametrize(("text", "lines"), [
    ("Турция осудила Сирию.", ["ACCUSE TUR > SYR"]),
    ("Сирия осуждена Турцией.", ["ACCUSE TUR > SYR"]),
    ("Путин и Эрдоган встретились в Сочи.", ["CONSULT RUS & TUR"]),
    ("Министр обороны Ирана прибыл в Ереван.", ["CONSULT IRN > ARM"]),
    ("Два турецких истребителя сбиты сирийской армией.", ["ASSAULT SYR:MIL > TUR:MIL"]),
    ("Неизвестные напали на посольство Китая в Бишкеке.", ["ASSAULT KGZ:UAF > CHN"]),
    ("Полиция разогнала демонстрантов в Минске.", ["ASSAULT BLR:COP > BLR:CVL"]),
    ("Армения и Азербайджан подписали в пятницу договор.", ["SUPPORT ARM & AZE"]),
    ("Россия ввела санкции в отношении Литвы.", ["SANCTION RUS > LTU"]),
    ("Киев призвал НАТО закрыть небо.", ["REQUEST UKR > NATO"]),
    ("Иран и Ирак обменялись пленными.", ["COOPERATE IRN & IRQ"]),
    ("Тысячи жителей Тбилиси вышли на улицы.", ["PROTEST GEO:CVL >"]),
])  # fmt: skip
def test_who_does_what(told_in: Told, text: str, lines: list[str]) -> None:
    assert told_in(text) == lines


@pytest.mark.parametrize(("text", "lines"), [
    ("Польша введёт санкции против Ирана.", ["SANCTION POL > IRN announced"]),
    ("Польша может ввести санкции против Ирана.", ["SANCTION POL > IRN possible"]),
    ("Польша намерена ввести санкции против Ирана.", ["SANCTION POL > IRN announced"]),
    ("Польша не вводила санкции против Ирана.", ["SANCTION POL > IRN negated"]),
    ("Турция передаст Сомали вертолёты.", ["AGREE TUR > SOM"]),
    ("Если бы Иран напал на Ирак, началась бы война.", ["ASSAULT IRN > IRQ possible"]),
    ("Анкара не будет извиняться перед Москвой.", ["REJECT TUR > RUS"]),
    ("Студенты Белграда митингуют.", ["PROTEST SRB:EDU > ongoing"]),
    ("В 1990 году Ирак вторгся в Кувейт.", ["ASSAULT IRQ > KWT historical"]),
])  # fmt: skip
def test_how_real_it_is(told_in: Told, text: str, lines: list[str]) -> None:
    assert told_in(text) == lines


@pytest.mark.parametrize(("text", "speaker"), [
    ("МИД Ирана заявил, что Израиль обстрелял Дамаск.", "IRN"),
    ("Израиль обстрелял Дамаск, сообщил министр обороны Сирии.", "SYR"),
    ("По словам Лаврова, Израиль обстрелял Дамаск.", "RUS"),
    ("Как сообщает МИД Ирана, Израиль обстрелял Дамаск.", "IRN"),
    ("Согласно МИД Ирана, Израиль обстрелял Дамаск.", "IRN"),
    ("Якобы Израиль обстрелял Дамаск.", None),
])
def test_who_says_so(events_of: Events, text: str, speaker: str | None) -> None:
    event = next(e for e in events_of(text, "2020-01-01") if e.type == "ASSAULT")
    assert event.said_by is not None
    assert event.said_by.id == speaker


def test_a_denial_is_no_deed(events_of: Events) -> None:
    event = events_of("Дамаск отрицает применение химического оружия.", "2018-01-01")[0]
    assert (event.type, event.status, event.actors) == ("ASSAULT", "denied", ("SYR",))


def test_when_where_and_how_much(events_of: Events) -> None:
    event = events_of("Токаев и Путин встретились 8 августа в Астане.", "2023-08-10")[0]
    assert str(event.date) == "2023-08-08"
    assert event.place is not None
    assert event.place.country == "KAZ"
    event = events_of("Китай предоставил Кении кредит в 3 миллиарда долларов.")[0]
    assert event.amount is not None
    assert (event.amount.value, event.amount.unit) == (3e9, "USD")


def test_evidence_lies_within_the_text(events_of: Events) -> None:
    text = "Погода хороша. Турция осудила Сирию за обстрел Идлиба. Всё."
    for event in events_of(text):
        assert "Погода" not in event.evidence.cut(text)
        assert event.trigger.start >= event.evidence.start


def test_what_is_demanded_or_promised_is_no_deed(told_in: Told) -> None:
    assert told_in("Ереван потребовал, чтобы Баку освободил пленных.") == ["REQUEST ARM > AZE"]
    assert told_in("Берлин пообещал Киеву передать танки.") == ["AGREE DEU > UKR"]


@pytest.mark.parametrize("text", [
    "Погода в Баку тёплая.", "Цены на хлопок выросли.", "Население Турции растёт.",
])  # fmt: skip
def test_nothing_happened(told_in: Told, text: str) -> None:
    assert told_in(text) == []
