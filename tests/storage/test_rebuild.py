"""Rebuilding every projection from the journal gives the same rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, Text, inspect, select

from governance_desk.errors import Fault
from governance_desk.storage.log import SqlLog
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.rebuild import projected_rows, rebuild, up_to_date


def spoil(log: SqlLog, table: str) -> None:
    with log.writer.transaction() as writer:
        writer._cursor.execute(f"delete from {table}")


def test_a_projection_is_what_the_events_say(log: SqlLog) -> None:
    assert projected_rows(log) == {
        "test_person": (("李娜", 1), ("王芳", 2), ("赵磊", 4)),
        "test_seat": ((1, "赵磊", 4), (2, "王芳", 2), (9, None, 5)),
    }


def test_a_spoiled_projection_is_mended(log: SqlLog) -> None:
    before = projected_rows(log)
    spoil(log, "test_seat")
    assert projected_rows(log) != before
    assert rebuild(log) == 5
    assert projected_rows(log) == before


def test_a_table_that_was_taken_away_is_made_again(log: SqlLog) -> None:
    before = projected_rows(log)
    with log.writer.transaction() as writer:
        writer._cursor.execute("drop table test_seat")
    assert set(projected_rows(log)) == {"test_person"}
    rebuild(log)
    assert projected_rows(log) == before


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 4), st.sampled_from("甲乙丙")), max_size=30))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_history_gives_the_same_rows(world: Any, log: SqlLog, history: list[tuple[bool, int, str]]) -> None:
    for seated, seat, person in history:
        world.record(log, world.Seated(person=person, seat=seat) if seated else world.Emptied(seat=seat))
    before = projected_rows(log)
    rebuild(log)
    assert projected_rows(log) == before


@pytest.mark.usefixtures("closed")
def test_opening_leaves_good_projections_alone(world: Any) -> None:
    log = world.open()
    spoil(log, "test_seat")
    log.close()
    log = world.open()
    assert projected_rows(log)["test_seat"] == ()
    log.close()


def test_a_new_revision_is_rebuilt_when_opening(world: Any, log: SqlLog) -> None:
    before = projected_rows(log)
    spoil(log, "test_seat")
    log.close()
    log = world.open(projectors=[replace(world.projector, revision=2)])
    assert projected_rows(log) == before
    log.close()


def test_another_program_s_tables_are_rebuilt_or_dropped(world: Any, log: SqlLog) -> None:
    before = projected_rows(log)
    log.close()
    other = Table("test_other", MetaData(), Column("who", Text, primary_key=True))
    handlers = {"test.seated": lambda writer, entry, _: writer.put(other, who=entry.who)}
    log = world.open(projectors=[TableProjector("other", (other,), handlers)])
    assert projected_rows(log) == {"test_other": (("李娜",),)}
    with log.reading() as connection:
        assert "test_seat" not in inspect(connection).get_table_names()
    log.close()
    log = world.open()
    assert projected_rows(log) == before
    with log.reading() as connection:
        assert "test_other" not in inspect(connection).get_table_names()
    log.close()


@pytest.mark.usefixtures("closed")
def test_what_was_recorded_without_projections_is_caught_up(world: Any) -> None:
    log = world.open(projectors=())
    log.close()
    log = world.open(projectors=())
    world.record(log, world.Seated(person="周敏", seat=7))
    log.close()
    log = world.open()
    assert ("周敏", 6) in projected_rows(log)["test_person"]
    assert up_to_date(log)
    log.close()


def test_a_rebuild_that_fails_changes_nothing(world: Any, log: SqlLog) -> None:
    before = projected_rows(log)

    def fail(*_: object) -> None:
        raise LookupError("this projection fails")

    log.projectors = (replace(world.projector, handlers={"test.emptied": fail}),)
    with pytest.raises(LookupError):
        rebuild(log)
    assert projected_rows(log) == before


def test_entries_that_cannot_be_read_stop_a_rebuild(world: Any, log: SqlLog) -> None:
    before = projected_rows(log)
    log.codec = type(world.codec)([world.Seated])
    with pytest.raises(Fault):
        rebuild(log)
    assert projected_rows(log) == before


def test_queries_see_what_is_committed(world: Any, log: SqlLog) -> None:
    person = world.projector.tables[0]
    with log.writer.transaction() as writer:
        writer.put(person, name="未定", since=0)
        with log.reading() as connection:
            names = set(connection.execute(select(person.c.name)).scalars())
    assert names == {"李娜", "王芳", "赵磊"}
    with log.reading() as connection:
        assert "未定" in set(connection.execute(select(person.c.name)).scalars())
