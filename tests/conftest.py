"""What several rooms share: a world, a coder, and a way to code a text."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from multivector.coding.acts.triggers import RuleJudge
from multivector.coding.coder import Coded, Coder
from multivector.coding.explaining.traces import SentenceTrace
from multivector.coding.judge.judging import Judge
from multivector.coding.judge.linear import LinearModel
from multivector.coding.parties.completing import Completer
from multivector.coding.parties.housing import Housing
from multivector.coding.rules import load_rules
from multivector.domain import DateInterval, Document, document_id
from multivector.worlds import World, load_world

# How fast a machine is decides no test.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def world() -> World:
    return load_world(["turkic"])


@pytest.fixture(scope="session")
def ruling() -> Judge:
    """A judge that has learnt nothing: the rules choose the sense, and nobody is understood."""
    return Judge(RuleJudge(), Completer({}, {}), Housing(None, 0.0), LinearModel(0.0, {}))


@pytest.fixture(scope="session")
def coder(world: World, ruling: Judge) -> Coder:
    """Codes every sentence by the rules alone, whatever the weights of the learned judge are."""
    return Coder(world, prefilter=False, rules=load_rules("en", ruling), appeals=True)


@pytest.fixture(scope="session")
def learned(world: World) -> Coder:
    """Codes every sentence with the judge of the package: what is measured."""
    return Coder(world, prefilter=False, appeals=True)


@pytest.fixture(scope="session")
def code(coder: Coder) -> Callable[..., Coded]:
    """Codes a text: `code(text, published="2025-10-23")`; None for an undated text."""

    def code_text(text: str, published: str | None = "2025-10-23") -> Coded:
        day = DateInterval.unknown() if published is None else DateInterval.parse(published)
        document = Document(
            document_id(None, text), text, "a test", language="en", published=day
        )
        return next(iter(coder.code([document])))

    return code_text


@pytest.fixture(scope="session")
def judged(world: World) -> Coder:
    """The coder with its learned judge, every sentence parsed."""
    return Coder(world, prefilter=False, appeals=True)


@pytest.fixture(scope="session")
def explain(judged: Coder) -> Callable[..., tuple[SentenceTrace, ...]]:
    """What is weighed in each sentence of a text, which was published on 2025-10-23."""

    def explain_text(text: str) -> tuple[SentenceTrace, ...]:
        document = Document(
            document_id(None, text), text, "a test", language="en",
            published=DateInterval.parse("2025-10-23"),
        )
        return judged.explain(document)

    return explain_text


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the scores that tests recorded, whether they passed or not, in any worker."""
    reports = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.stats.get(outcome, [])
    ]
    for report in reports:
        for name, told in getattr(report, "user_properties", ()):
            if name == "score" and report.when == "call":
                terminalreporter.write_sep("-", "score")
                terminalreporter.write_line(told)
