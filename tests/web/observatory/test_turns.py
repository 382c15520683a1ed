"""So many pages are made at once, in order; whoever waits for another's answer lets others pass."""

import threading
from collections.abc import Callable
from functools import partial

import anyio
import pyarrow as pa
import pytest

from multivector.runs import Watch
from multivector.web.observatory.keeping import Keeper
from multivector.web.observatory.turns import Turns, aside

LONG = 30  # seconds after which a test has failed


def together(turns: Turns, *works: Callable[[], object]) -> None:
    """Do the works in turns, asked for in this order."""

    async def one(work: Callable[[], object]) -> None:
        await turns.take()
        await turns.make(work)

    async def every() -> None:
        async with anyio.create_task_group() as group:
            for work in works:
                group.start_soon(one, work)

    anyio.run(every)


def test_no_more_than_are_allowed_have_a_turn() -> None:
    both, seen, now = threading.Barrier(2), [], set()

    def work(number: int) -> None:
        now.add(number)
        both.wait(LONG)  # passes only where two are at work
        seen.append(len(now))
        both.wait(LONG)
        now.remove(number)

    together(Turns(2), *(partial(work, number) for number in range(6)))
    assert len(seen) == 6
    assert max(seen) == 2


def test_turns_come_in_the_order_in_which_they_are_asked_for() -> None:
    done: list[int] = []
    together(Turns(1), *(partial(done.append, number) for number in range(9)))
    assert done == list(range(9))


def test_who_steps_aside_lets_the_next_one_pass_and_goes_on_at_once() -> None:
    passed = threading.Event()
    done: list[object] = []

    def first() -> None:
        with aside():
            done.append(passed.wait(LONG))

    together(Turns(1), first, passed.set, partial(done.append, "last"))
    assert sorted(map(str, done)) == ["True", "last"]


def test_who_waits_for_what_another_finds_in_a_snapshot_steps_aside(watch: Watch) -> None:
    keeper = Keeper(watch.data, lambda _: None)
    sought, found = threading.Event(), threading.Event()
    answers: list[int] = []

    def find() -> pa.Table:
        sought.set()
        answers.append(found.wait(LONG))
        return pa.table({"n": [1]})

    def ask() -> None:
        with keeper.visit() as snapshot:
            answers.append(snapshot.recalled("a test", "question", find).num_rows)

    def ask_too() -> None:
        sought.wait(LONG)
        ask()

    together(Turns(2), ask, ask_too, found.set)
    assert answers == [True, 1, 1]


def test_who_gives_up_waiting_takes_no_turn() -> None:
    async def give_up() -> None:
        turns = Turns(1)
        await turns.take()
        with anyio.move_on_after(0.01) as waited:
            await turns.take()
        assert waited.cancelled_caught
        await turns.make(lambda: None)
        with anyio.fail_after(LONG):
            await turns.take()

    anyio.run(give_up)


def test_what_fails_gives_its_turn_back() -> None:
    async def fail() -> None:
        turns = Turns(1)
        for _ in range(2):
            with anyio.fail_after(LONG):
                await turns.take()
            with pytest.raises(ValueError, match="mistake"):
                await turns.make(partial(int, "a mistake of the work"))

    anyio.run(fail)


def test_a_thread_that_makes_no_page_has_no_turn_to_give() -> None:
    with aside():
        pass
