"""Changing any byte of any journal entry is found."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.journal.chain import recomputed
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry
from governance_desk.journal.event import Event
from governance_desk.journal.memory import MemoryLog
from governance_desk.journal.verify import canonical, verify


class Noted(Event, frozen=True, kw_only=True):
    kind = "test.noted"
    words: str


def journal(count: int = 6) -> list[Entry]:
    log = MemoryLog()
    for n in range(count):
        draft = Draft(f"meeting/{n % 2}", Noted(words=f"第{n}项"))
        log.append([draft], at=f"2026-11-21T07:00:0{n}.000000Z", who="李娜", station="会议室", expected={})
    return list(log.read())


ENTRIES = journal()
CODEC = Codec([Noted])
FIELDS = Entry.__struct_fields__


def troubles(entries: list[Entry], **more: Any) -> set[str]:
    return {finding.trouble for finding in verify(entries, **more)}


def resealed(entries: list[Entry]) -> list[Entry]:
    """The whole chain written anew, as a forger with this program would."""
    done: list[Entry] = []
    for entry in entries:
        previous = done[-1].hash if done else "0" * 64
        entry = msgspec.structs.replace(entry, previous_hash=previous)
        done.append(msgspec.structs.replace(entry, hash=recomputed(entry)))
    return done


def test_an_honest_journal_has_no_findings() -> None:
    assert verify(ENTRIES, codec=CODEC, printed=[ENTRIES[2].hash[:16], ENTRIES[5].hash]) == ()
    assert verify([]) == ()


@given(st.integers(0, len(ENTRIES) - 1), st.sampled_from(FIELDS), st.integers(0, 200), st.integers(1, 255))
def test_any_changed_byte_is_found(index: int, field: str, position: int, flip: int) -> None:
    entry = ENTRIES[index]
    value = getattr(entry, field)
    raw = bytearray(value if isinstance(value, bytes) else str(value).encode())
    raw[position % len(raw)] ^= flip
    changed: Any = bytes(raw)
    if not isinstance(value, bytes):
        changed = changed.decode("utf-8", "surrogateescape")
    if isinstance(value, int):
        changed = int(changed) if changed.isascii() and changed.isdigit() else value + flip
    tampered = [*ENTRIES[:index], msgspec.structs.replace(entry, **{field: changed}), *ENTRIES[index + 1 :]]
    assert verify(tampered) != ()


@given(st.integers(0, len(ENTRIES) - 1), st.sampled_from(FIELDS), st.sampled_from([None, "", b"", 0, 1.5, "1"]))
def test_a_field_of_another_type_is_found(index: int, field: str, value: object) -> None:
    tampered = list(ENTRIES)
    tampered[index] = msgspec.structs.replace(ENTRIES[index], **{field: value})
    assert verify(tampered) != ()


def test_taken_out_doubled_and_exchanged_entries_are_found() -> None:
    assert {"number", "chain", "stream"} <= troubles([*ENTRIES[:2], *ENTRIES[3:]])
    assert {"number", "chain"} <= troubles(ENTRIES[1:])
    assert "number" in troubles([*ENTRIES[:3], ENTRIES[2], *ENTRIES[3:]])
    assert "chain" in troubles([ENTRIES[1], ENTRIES[0], *ENTRIES[2:]])


def test_a_chain_written_anew_is_found_by_its_papers() -> None:
    forged = list(ENTRIES)
    forged[1] = msgspec.structs.replace(forged[1], who="王芳")
    forged = resealed(forged)
    assert verify(forged) == ()
    assert troubles(forged, printed=[ENTRIES[5].hash[:16]]) == {"printed"}
    assert troubles(ENTRIES[:4], printed=[ENTRIES[5].hash[:16]]) == {"printed"}


def test_a_gap_in_a_stream_is_found_even_in_a_good_chain() -> None:
    forged = [msgspec.structs.replace(e, stream_version=e.stream_version + (e.number > 3)) for e in ENTRIES]
    assert troubles(resealed(forged)) == {"stream"}


def test_a_moved_line_break_is_found() -> None:
    """The joined text is the same, the fields are not."""
    first = msgspec.structs.replace(ENTRIES[0], who="李娜\n会议", station="室")
    second = msgspec.structs.replace(ENTRIES[0], who="李娜", station="会议\n室")
    assert recomputed(first) == recomputed(second)
    assert "form" in troubles(resealed([first]))


@pytest.mark.parametrize(
    "payload",
    [
        b'{"words": "a"}',
        b'{"words":"a"}\n',
        b'{"b":1,"a":2}',
        b'{"a":1.5}',
        b'{"a":1e3}',
        b'{"a":NaN}',
        b'{"a":1,"a":1}',
        b'{"a":"\\u7532"}',
        b"[1]",
        b"\xff",
        b"",
    ],
)
def test_a_payload_written_otherwise_is_found(payload: bytes) -> None:
    assert not canonical(payload)
    forged = [msgspec.structs.replace(ENTRIES[0], payload=payload)]
    assert "payload" in troubles(resealed(forged))


def test_unknown_kinds_and_unreadable_payloads_are_found() -> None:
    kind = resealed([msgspec.structs.replace(ENTRIES[0], kind="test.unheard-of")])
    shape = resealed([msgspec.structs.replace(ENTRIES[0], payload=b'{"word":"a"}')])
    assert (troubles(kind), troubles(kind, codec=CODEC)) == (set(), {"kind"})
    assert (troubles(shape), troubles(shape, codec=CODEC)) == (set(), {"payload"})
