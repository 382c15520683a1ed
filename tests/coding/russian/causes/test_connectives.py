"""Links that a Russian connective states."""

from collections.abc import Callable

import pytest

from multivector.coding.causes import ArguedLink
from multivector.domain import LinkKind

Links = Callable[[str], tuple[ArguedLink, ...]]


@pytest.mark.parametrize(("text", "cause", "sign", "effect", "kind"), [
    ("Порт закрылся, потому что бастуют докеры.", "бастуют докеры", 1, "Порт закрылся",
     LinkKind.CAUSE),
    ("Доходы казны упали из-за санкций.", "санкций", -1, "Доходы казны упали", LinkKind.CAUSE),
    ("Казна пуста, поэтому армия бунтует.", "Казна пуста", 1, "армия бунтует", LinkKind.CAUSE),
    ("Мост рухнул, в результате чего город остался без хлеба.", "Мост рухнул", 1,
     "город остался без хлеба", LinkKind.CAUSE),
    ("Если Пекин откажет в кредите, проект остановится.", "Пекин откажет в кредите", 1,
     "проект остановится", LinkKind.CAUSE),
    ("По причине шторма рейсы отменили.", "шторма", 1, "рейсы отменили", LinkKind.CAUSE),
    ("Чтобы сохранить влияние, Рим должен уважать соседей.", "Рим должен уважать соседей", 1,
     "сохранить влияние", LinkKind.NECESSARY),
    ("Если Рим хочет сохранить влияние, он должен уважать соседей.",
     "он должен уважать соседей", 1, "Рим хочет сохранить влияние", LinkKind.NECESSARY),
    ("Реформа невозможна без поддержки армии.", "поддержки армии", 1, "Реформа невозможна",
     LinkKind.NECESSARY),
    ("Союз крепок, пока есть общий враг.", "есть общий враг", 1, "Союз крепок",
     LinkKind.MODERATING),
    ("Мир возможен лишь в том случае, если войска уйдут.", "войска уйдут", 1, "Мир возможен",
     LinkKind.NECESSARY),
])
def test_cause_sign_effect_and_kind(
    links_of: Links, text: str, cause: str, sign: int, effect: str, kind: LinkKind
) -> None:
    (one,) = links_of(text)
    told = (one.link.cause.cut(text), one.link.sign, one.link.effect.cut(text), one.link.kind)
    assert told == (cause, sign, effect, kind)


def test_what_depends_on_an_if_is_conditional(links_of: Links) -> None:
    assert links_of("Если цены упадут, бюджет урежут.")[0].link.conditional
    assert not links_of("Порт закрылся из-за забастовки.")[0].link.conditional


@pytest.mark.parametrize("text", [
    "Поэтому посол вернулся домой.",
    "Преемник посла пока не назначен.",
    "Пока министр говорил, в зале стояла тишина.",
    "Экспорт рос в те же месяцы, когда премьер ездил по стране.",
    "На фоне моря стоял корабль.",
    "Посол прибыл без охраны.",
    "Хотя трубопровод достроен, газа в нём нет.",
])
def test_time_manner_and_concession_are_no_links(links_of: Links, text: str) -> None:
    assert links_of(text) == ()
