"""`multivector who`."""

import json
from collections.abc import Callable
from typing import Any


def test_an_office_of_a_day(call: Callable[..., Any]) -> None:
    ran = call("who", "President", "of", "Kazakhstan", "--as-of", "2018", "--world", "turkic")
    assert ran.code == 0
    assert "person:nursultan-nazarbayev" in ran.out.splitlines()[1]
    assert "office: president of Kazakhstan" in ran.out


def test_an_id(call: Callable[..., Any]) -> None:
    ran = call("who", "AZE", "--world", "states", "--format", "jsonl")
    assert json.loads(ran.out)["name"] == "Azerbaijan"


def test_nobody_is_exit_code_1(call: Callable[..., Any]) -> None:
    ran = call("who", "Zyxwv Utsrq", "--world", "states")
    assert (ran.code, ran.out) == (1, "")
    assert "nobody" in ran.err
