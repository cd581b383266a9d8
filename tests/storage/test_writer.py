"""Many rows put in one go are the same as one after the other."""

from __future__ import annotations

from sqlalchemy import select

from governance_desk.storage.log import SqlLog
from governance_desk.storage.writer import Value


def put(log: SqlLog, rows: list[tuple[str, int]], *, in_one_go: bool) -> list[tuple[object, ...]]:
    people = log.projectors[0].tables[0]
    values: list[dict[str, Value]] = [{"name": name, "since": since} for name, since in rows]
    with log.writer.transaction() as writer:
        if in_one_go:
            writer.put_all(people, iter(values))
        else:
            for each in values:
                writer.put(people, name=each["name"], since=each["since"])
        return writer.rows(select(people.c.name, people.c.since).order_by(people.c.name))


def test_rows_are_inserted_and_changed_as_one_after_the_other(log: SqlLog) -> None:
    rows = [("李娜", 7), ("周杰", 8), ("周杰", 9), ("吴敏", 10)]
    together = put(log, rows, in_one_go=True)
    assert ("李娜", 7) in together
    assert ("周杰", 9) in together
    assert together == put(log, rows, in_one_go=False)


def test_no_rows_change_nothing(log: SqlLog) -> None:
    before = put(log, [], in_one_go=False)
    assert before
    assert put(log, [], in_one_go=True) == before
