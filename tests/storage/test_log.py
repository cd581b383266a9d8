"""What only a log in a database can get wrong."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from governance_desk.journal.entry import Draft
from governance_desk.journal.verify import verify
from governance_desk.storage.log import SqlLog


def test_several_threads_make_one_chain(world: Any, log: SqlLog) -> None:
    def work(stream: str) -> int:
        for n in range(30):
            draft = Draft(stream, world.Seated(person=stream, seat=n))
            log.append([draft], at="2026-11-21T07:00:00.000000Z", who="", station="", expected={stream: n})
        return sum(1 for _ in log.read(stream=stream))

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(work, [f"meeting/{n}" for n in range(4)])) == [30] * 4
    assert log.head().number == 5 + 120
    assert verify(log.read(), codec=world.codec) == ()
