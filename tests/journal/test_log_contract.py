"""What every log must do, whatever keeps it. A further kind of log (PostgreSQL) is one more row in LOGS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from governance_desk.journal.chain import GENESIS
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry, Head
from governance_desk.journal.event import Event
from governance_desk.journal.log import ConflictingAppend, Log
from governance_desk.journal.memory import MemoryLog
from governance_desk.journal.verify import verify
from governance_desk.storage.open import open_association
from governance_desk.storage.projector import TableProjector

AT = "2026-11-21T07:00:00.000000Z"


class Noted(Event, frozen=True, kw_only=True):
    kind = "test.noted"
    words: str


class Counted(Event, frozen=True, kw_only=True):
    kind = "test.counted"
    version = 2
    count: int


class Refusing:
    """A projection that fails at one word: nothing of the command may then remain."""

    def project(self, _place: object, _entry: Entry, event: Any) -> None:
        if isinstance(event, Noted) and event.words == "fail":
            raise LookupError("this projection fails")

    def clear(self, _place: object) -> None:
        pass


def memory_log(_folder: Path) -> Log:
    return MemoryLog([Refusing()])


def sqlite_log(folder: Path) -> Log:
    refusing = Refusing()
    handlers = {"test.noted": refusing.project}
    projector = TableProjector("refusing", (), handlers)
    return open_association(folder / "a.gdesk", create=True, codec=CODEC, projectors=[projector])


CODEC = Codec([Noted, Counted], {("test.counted", 1): lambda payload, _entry: payload})
LOGS: list[Callable[[Path], Log]] = [memory_log, sqlite_log]


@pytest.fixture(params=LOGS, ids=[make.__name__ for make in LOGS])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Log]:
    made: Log = request.param(tmp_path)
    yield made
    made.close()


def note(log: Log, *words: str, stream: str = "association", expected: dict[str, int] | None = None) -> list[Entry]:
    drafts = [Draft(stream, Noted(words=each)) for each in words]
    return list(log.append(drafts, at=AT, who="李娜", station="会议室", expected=expected or {}))


def test_an_empty_log_has_the_head_of_nothing(log: Log) -> None:
    assert log.head() == GENESIS == Head(0, "0" * 64)
    assert list(log.read()) == []


def test_what_is_appended_is_read_again(log: Log) -> None:
    drafts = [Draft("association", Noted(words="𠮷野家\n“引”")), Draft("meeting/1", Counted(count=2**40))]
    appended = log.append(drafts, at=AT, who="李娜", station="会议室", expected={"meeting/1": 0})

    entries = list(log.read())
    assert entries == list(appended)
    first, second = entries
    assert msgspec.structs.astuple(first)[:8] == (1, "association", 1, "test.noted", 1, AT, "李娜", "会议室")
    assert first.payload == '{"words":"𠮷野家\\n“引”"}'.encode()
    assert (second.number, second.stream, second.stream_version) == (2, "meeting/1", 1)
    assert (second.kind, second.kind_version) == ("test.counted", 2)
    assert [CODEC.decode(entry) for entry in entries] == [draft.event for draft in drafts]


def test_the_chain_holds(log: Log) -> None:
    for words in "甲乙丙":
        note(log, words, words)
    entries = list(log.read())
    assert entries[0].previous_hash == "0" * 64
    assert [entry.previous_hash for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert log.head() == Head(6, entries[-1].hash)
    assert verify(log.read(), codec=CODEC) == ()


def test_streams_count_for_themselves(log: Log) -> None:
    note(log, "甲", "乙", stream="meeting/1")
    note(log, "丙", stream="meeting/2")
    note(log, "丁", stream="meeting/1")
    assert [(e.number, e.stream_version) for e in log.read(stream="meeting/1")] == [(1, 1), (2, 2), (4, 3)]
    assert [(e.number, e.stream_version) for e in log.read(stream="meeting/2")] == [(3, 1)]
    assert list(log.read(stream="meeting/3")) == []


def test_reading_goes_on_where_it_stopped(log: Log) -> None:
    note(log, "甲", "乙", "丙")
    assert [entry.number for entry in log.read(after=1)] == [2, 3]
    assert [entry.number for entry in log.read(after=1, stream="association")] == [2, 3]
    assert list(log.read(after=3)) == []


def test_a_decision_on_an_old_state_is_not_recorded(log: Log) -> None:
    note(log, "甲", expected={"association": 0})
    with pytest.raises(ConflictingAppend) as caught:
        note(log, "乙", expected={"association": 0})
    assert (caught.value.stream, caught.value.expected, caught.value.found) == ("association", 0, 1)
    with pytest.raises(ConflictingAppend):
        note(log, "乙", expected={"association": 2})
    with pytest.raises(ConflictingAppend):  # also of a stream that was only looked at
        note(log, "乙", stream="meeting/1", expected={"meeting/1": 0, "association": 0})
    assert [entry.number for entry in log.read()] == [1]
    note(log, "乙", expected={"association": 1})
    assert log.head().number == 2


def test_all_of_a_command_or_nothing(log: Log) -> None:
    note(log, "甲")
    with pytest.raises(LookupError):
        note(log, "乙", "fail")
    assert [entry.number for entry in log.read()] == [1]
    assert [(entry.number, entry.stream_version) for entry in note(log, "丙")] == [(2, 2)]
    assert verify(log.read()) == ()


def test_nothing_is_a_command_too(log: Log) -> None:
    assert log.append([], at=AT, who="李娜", station="会议室", expected={"association": 0}) == ()
    assert log.head() == GENESIS


@pytest.mark.parametrize(
    "wrong", [{"at": "2026-11-21 07:00"}, {"at": "2026-11-21T15:00:00.000000+08:00"}, {"who": "李\n娜"}]
)
def test_what_cannot_be_sealed_is_a_bug(log: Log, wrong: dict[str, str]) -> None:
    said = {"at": AT, "who": "李娜", "station": "会议室", **wrong}
    with pytest.raises(ValueError, match="not fit for the journal"):
        log.append([Draft("association", Noted(words="甲"))], expected={}, **said)
    assert log.head() == GENESIS


def test_a_reader_is_not_disturbed_by_a_writer(log: Log) -> None:
    note(log, *"甲乙丙")
    reading = log.read()
    assert next(reading).number == 1
    note(log, "丁")
    assert [entry.number for entry in reading][:2] == [2, 3]


def test_a_closed_log_is_closed(log: Log) -> None:
    log.close()
    log.close()
    for use in (log.head, lambda: next(log.read()), lambda: note(log, "甲")):
        with pytest.raises(RuntimeError, match="closed"):
            use()
