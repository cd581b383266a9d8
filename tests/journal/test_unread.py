"""Parts of a state that are read when somebody first asks for them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from threading import Barrier, Thread

import msgspec
import pytest

from governance_desk.journal.unread import Partial, leave_unread, read_all, unread


class Town(Partial, msgspec.Struct):
    name: str = ""
    houses: dict[int, str] = {}


def town(read: Callable[[], dict[int, str]] = lambda: {1: "市政厅"}) -> Town:
    result = Town("苏州")
    leave_unread(result, "houses", read)
    return result


def test_a_field_is_read_when_it_is_asked_for_and_only_then() -> None:
    asked: list[int] = []

    def read() -> dict[int, str]:
        asked.append(1)
        return {1: "市政厅"}

    it = town(read)
    assert it.name == "苏州"
    assert (unread(it), asked) == (("houses",), [])
    it.houses[2] = "学校"
    assert it.houses == {1: "市政厅", 2: "学校"}
    assert (unread(it), asked) == ((), [1])
    assert it == Town("苏州", {1: "市政厅", 2: "学校"})


def test_what_looks_at_all_fields_at_once_reads_them_or_says_so() -> None:
    copied = copy.copy(town())
    assert copied == Town("苏州", {1: "市政厅"})
    with pytest.raises(AttributeError, match="houses"):
        msgspec.json.encode(town())
    whole = town()
    read_all(whole)
    assert msgspec.json.decode(msgspec.json.encode(whole), type=Town) == copied


def test_no_name_is_made_up() -> None:
    with pytest.raises(AttributeError, match="streets"):
        town().streets  # type: ignore[attr-defined]  # noqa: B018


def test_a_reading_that_fails_is_tried_again() -> None:
    answers: Iterator[OSError | dict[int, str]] = iter([OSError("the disk is away"), {1: "市政厅"}])

    def read() -> dict[int, str]:
        answer = next(answers)
        if isinstance(answer, OSError):
            raise answer
        return answer

    it = town(read)
    with pytest.raises(OSError, match="away"):
        it.houses  # noqa: B018
    assert it.houses == {1: "市政厅"}


def test_several_threads_read_it_once_and_see_the_same() -> None:
    together = Barrier(8)
    reads: list[int] = []
    seen: list[dict[int, str]] = []

    def read() -> dict[int, str]:
        reads.append(1)
        return {1: "市政厅"}

    it = town(read)

    def look() -> None:
        together.wait()
        seen.append(it.houses)

    threads = [Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(reads), len({id(each) for each in seen}), len(seen)) == (1, 1, 8)
