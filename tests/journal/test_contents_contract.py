"""What everything that keeps contents must do, whatever it keeps them in."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from governance_desk.errors import Fault
from governance_desk.journal.contents import PART, Content, parts_of
from governance_desk.journal.entry import Draft
from governance_desk.journal.event import Event
from governance_desk.journal.log import ConflictingAppend, Log
from governance_desk.journal.memory import MemoryLog
from governance_desk.storage.open import open_association

AT = "2026-11-21T07:00:00.000000Z"
LOGS: list[Callable[[Path], Log]] = [
    lambda _folder: MemoryLog(),
    lambda folder: open_association(folder / "a.gdesk", create=True),
]


class Noted(Event, frozen=True, kw_only=True):
    kind = "test.noted"


@pytest.fixture(params=LOGS, ids=["memory", "sqlite"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Log]:
    made: Log = request.param(tmp_path)
    yield made
    made.close()


def whole(log: Log, content: str) -> bytes:
    return b"".join(log.contents.read(content))


def test_a_content_is_kept_once_under_its_hash(log: Log) -> None:
    scan = bytes(range(256)) * 9000  # more than two parts
    assert len(scan) > 2 * PART
    kept = log.contents.keep([scan[:5], b"", scan[5:]])
    assert kept == Content(sha256(scan).hexdigest(), len(scan))
    assert log.contents.keep([scan]) == kept
    other = log.contents.keep([b"%PDF"])
    assert log.contents.hashes() == {kept.hash, other.hash}
    assert (whole(log, kept.hash), whole(log, other.hash)) == (scan, b"%PDF")


def test_all_of_a_content_or_nothing(log: Log) -> None:
    def taken_out() -> Iterator[bytes]:
        yield bytes(3 * PART)
        raise LookupError("the memory stick")

    with pytest.raises(LookupError):
        log.contents.keep(taken_out())
    assert log.contents.hashes() == frozenset()
    assert whole(log, log.contents.keep([b"again"]).hash) == b"again"


def test_what_is_forgotten_is_gone_and_may_come_again(log: Log) -> None:
    first, second = log.contents.keep([b"one"]), log.contents.keep([b"two"])
    log.contents.forget({first.hash, "0" * 64})
    assert log.contents.hashes() == {second.hash}
    with pytest.raises(Fault):
        whole(log, first.hash)
    log.contents.keep([b"one"])
    assert whole(log, first.hash) == b"one"


def test_an_erasure_is_in_the_same_transaction_as_its_entry(log: Log) -> None:
    kept = log.contents.keep([b"an identity card"])

    def erase(expected: int) -> None:
        draft = Draft("association", Noted())
        log.append([draft], at=AT, who="", station="", expected={"association": expected}, erase=[kept.hash])

    with pytest.raises(ConflictingAppend):
        erase(7)
    assert log.contents.hashes() == {kept.hash}
    erase(0)
    assert log.contents.hashes() == frozenset()


@given(st.lists(st.binary(max_size=40)))
def test_parts_are_the_same_bytes(chunks: list[bytes]) -> None:
    parts = list(parts_of(chunks))
    assert b"".join(parts) == b"".join(chunks)
    assert all(parts)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.booleans(), st.binary(min_size=1, max_size=3)), max_size=12))
def test_the_file_keeps_what_the_memory_keeps(acts: list[tuple[bool, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        logs = [make(Path(folder)) for make in LOGS]
        for keep, content in acts:
            for each in logs:
                if keep:
                    each.contents.keep([content])
                else:
                    each.contents.forget([sha256(content).hexdigest()])
        memory, file = ({name: whole(each, name) for name in each.contents.hashes()} for each in logs)
        for each in logs:
            each.close()
    assert memory == file
