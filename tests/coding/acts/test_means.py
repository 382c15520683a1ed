"""By what means it is done: sentences of our own whose verbs and objects stand in word classes."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peruvian villagers laid boulders across the railway line to Machu Picchu.",
         "PROTEST PER:CVL >"),
        ("Indonesian students tore down the gate of parliament in Jakarta.",
         "PROTEST IDN:EDU > IDN:LEG"),
        ("Colombian truckers downed keys over diesel prices.", "PROTEST COL:LAB >"),
        ("South African bus drivers embarked on a strike.", "PROTEST ZAF:LAB >"),
        ("Ghanaian civil servants donned red armbands over pensions.", "PROTEST GHA:LAB >"),
        ("Protesters in Niamey trampled on the French flag outside the embassy.",
         "PROTEST NER:CVL > FRA"),
        ("Libyan protesters shut off the El Feel oilfield.", "PROTEST LBY:CVL > LBY:BUS"),
        ("Lebanese protesters cut the coast road with burning rubbish.", "PROTEST LBN:CVL >"),
        ("French rail unions held a day of action.", "PROTEST FRA:LAB >"),
        ("Icelanders threw yoghurt at parliament.", "PROTEST ISL:CVL > ISL:LEG"),
        ("Belgian farmers sprayed police with milk.", "PROTEST BEL:AGR > BEL:COP"),
        ("Norwegian oil workers escalated a strike.", "PROTEST NOR:LAB >"),
        ("Moldova's opposition kept up its protests for a second week.", "PROTEST MDA:OPP >"),
        ("Kosovo opposition deputies released tear gas in the chamber.",
         "PROTEST XKX:OPP > XKX:LEG"),
    ],
)
def test_what_crowds_block_tear_down_throw_and_refuse(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Belarus threw two reporters behind bars.", "COERCE BLR > BLR:MED"),
        ("Ugandan soldiers whisked an opposition candidate from his hotel into detention.",
         "COERCE UGA:MIL > UGA:OPP"),
        ("China herded Uighurs into camps.", "COERCE CHN > CHN:CVL"),
        ("The United States flew home 200 Haitian migrants.", "COERCE USA > HTI:REF"),
        ("Algeria dumped hundreds of migrants in the desert on the border with Niger.",
         "COERCE DZA > ?:REF"),
        ("Iranian police closed 150 cafes over dress rules.", "COERCE IRN:COP > IRN:BUS"),
        ("Rebels cut the water supply to Aleppo.", "COERCE SYR:REB > SYR"),
        ("Russia flooded Moldova with false news before the vote.", "COERCE RUS > MDA"),
        ("Georgian police dragged an opposition leader from his party's office.",
         "COERCE GEO:COP > GEO:OPP"),
        ("Pakistan suspended mobile phone service on election day.", "COERCE PAK >"),
        ("Canadian police towed the trucks of protesters in Ottawa.", "COERCE CAN:COP > CAN:CVL"),
        ("Mexican marines captured a drug lord in Sinaloa.", "COERCE MEX:MIL > MEX:CRM"),
        ("Bolivian police hustled the governor of Santa Cruz onto a plane to La Paz.",
         "COERCE BOL:COP > BOL"),
        ("Soldiers forcibly recruited Rohingya men in Rakhine.", "COERCE MMR:MIL > MMR:CVL"),
    ],
)
def test_who_is_led_off_and_what_is_shut(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("India fired missiles at nine sites in Pakistan.", "ASSAULT IND > PAK"),
        ("Cambodia fired rockets into Thai territory.", "ASSAULT KHM > THA"),
        ("Israel took out three Iranian air defence batteries.", "ASSAULT ISR > IRN"),
        ("American forces called in air strikes on militants in Syria.",
         "ASSAULT USA:MIL > SYR:REB"),
        ("Hezbollah let loose a volley of rockets on Haifa.", "ASSAULT HEZBOLLAH:REB > ISR"),
        ("A North Korean submarine torpedoed a South Korean corvette.",
         "ASSAULT PRK:MIL > KOR:MIL"),
        ("Greek police sprayed tear gas at pensioners.", "ASSAULT GRC:COP > GRC:CVL"),
        ("Senegalese police lobbed tear gas at crowds in Dakar.", "ASSAULT SEN:COP > SEN:CVL"),
        ("Palestinian youths traded stones and tear gas with Israeli troops.",
         "ASSAULT ISR:MIL & PSE:CVL"),
        ("The Sudanese army and paramilitaries battled for control of Khartoum.",
         "ASSAULT SDN:MIL & SDN:PRM"),
        ("Congolese troops and rebels fought pitched battles around Goma.",
         "ASSAULT COD:MIL & COD:REB"),
        ("Iraqi forces drove Islamic State out of Tikrit.", "ASSAULT IRQ:MIL > ISIS:REB"),
        ("Separatists chopped off the fingers of plantation workers in Cameroon.",
         "ASSAULT CMR:REB > CMR:LAB"),
        ("Islamic State sold Yazidi women into slavery.", "ASSAULT ISIS:REB > ?:CVL"),
        ("Iranian missiles slammed into Erbil.", "ASSAULT IRN > IRQ"),
        ("A gunman went on a shooting spree at a beach hotel in Sousse.",
         "ASSAULT TUN:UAF > TUN:BUS"),
        ("Militiamen in Iraq rocketed a base housing US troops.", "ASSAULT IRQ:PRM > USA:MIL"),
    ],
)
def test_what_is_fired_thrown_and_driven(told: Told, text: str, event: str) -> None:
    assert told(text) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "Ten thousand runners filled the streets of Berlin for the marathon.",
        "Fans of Napoli poured into the streets to celebrate the title.",
        "Doctors in Angola are fighting cholera.",
        "A shark attacked a swimmer in Australia.",
        "The ship was detained by ice near Murmansk.",
        "Illness confined the Thai king to his bed.",
    ],
)
def test_the_same_words_of_other_things_tell_nothing(told: Told, text: str) -> None:
    assert told(text) == []
