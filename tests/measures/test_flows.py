from datetime import date

from tests.measures.ties import record_of, tie

from multivector.measures import Options, Period
from multivector.measures.flow_names import FLOWS
from multivector.measures.flows import read_flows


def test_flows_come_in_their_order_by_state_and_period() -> None:
    record = record_of([
        tie("loans", "CHN", "KGZ", 2020, 4), tie("transit", "KAZ", "RUS", 2020, 9),
        tie("remittances", "RUS", "KGZ", 2021, 2), tie("trade", "KGZ", "CHN", 2021, 1),
        tie("trade", "CHN", "KGZ", 2021, 3), tie("trade", "KGZ", "CHN", 2020, 1),
    ])
    flows = read_flows(record, Options(parties=("KGZ",), by=Period.YEAR))
    assert [flow for _, flow in flows] == ["trade", "exports", "imports", "loans", "remittances"]
    assert list(flows["KGZ", "exports"]) == [date(2020, 1, 1), date(2021, 1, 1)]
    assert list(flows["KGZ", "trade"]) == [date(2021, 1, 1)]  # both sides are needed
    assert flows["KGZ", "trade"][date(2021, 1, 1)].values == {"CHN": 4}
    everybody = read_flows(record, Options(by=Period.YEAR))
    assert ("KAZ", "transit") in everybody
    assert {flow for _, flow in everybody} <= set(FLOWS)
