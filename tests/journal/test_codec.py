from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.errors import Fault
from governance_desk.journal.chain import GENESIS, seal
from governance_desk.journal.codec import Codec, encode
from governance_desk.journal.entry import Draft, Entry
from governance_desk.journal.event import Event
from governance_desk.journal.verify import canonical
from governance_desk.language import Text, text


class Inner(msgspec.Struct, frozen=True):
    z: str
    a: int


class Rich(Event, frozen=True, kw_only=True):
    kind = "test.rich"
    version = 3
    words: str
    share: Fraction
    on: date
    inner: tuple[Inner, ...] = ()
    why: Text | None = None
    names: dict[str, int] = msgspec.field(default_factory=dict)
    chosen: frozenset[int] = frozenset()


class Floating(Event, frozen=True, kw_only=True):
    kind = "test.floating"
    share: float


class Hidden(msgspec.Struct, frozen=True):
    shares: dict[str, list[float | None]]


class FloatingDeep(Event, frozen=True, kw_only=True):
    kind = "test.floating-deep"
    hidden: tuple[Hidden, ...]


class Anything(Event, frozen=True, kw_only=True):
    kind = "test.anything"
    value: Any


def rename(payload: dict[str, Any], _entry: Entry) -> dict[str, Any]:
    return {"words": payload["text"], "share": payload["share"]}


def add_date(payload: dict[str, Any], _entry: Entry) -> dict[str, Any]:
    return {**payload, "on": "2020-01-01"}


CODEC = Codec([Rich], {("test.rich", 1): rename, ("test.rich", 2): add_date})


def entry(event: Event) -> Entry:
    return seal(
        Draft("association", event),
        number=1,
        stream_version=1,
        at="2026-11-21T07:00:00.000000Z",
        who="李娜",
        station="会议室",
        previous_hash=GENESIS.hash,
    )


texts = st.text(st.characters(exclude_categories=["Cs"]))
riches = st.builds(
    Rich,
    words=texts,
    share=st.fractions(),
    on=st.dates(),
    inner=st.lists(st.builds(Inner, z=texts, a=st.integers(-(2**63), 2**63 - 1))).map(tuple),
    why=st.none() | texts.map(lambda words: text("{words}", words=words)),
    names=st.dictionaries(texts, st.integers(0, 100)),
    chosen=st.frozensets(st.integers(0, 100)),
)


@given(riches)
def test_an_event_comes_back_as_it_went(event: Rich) -> None:
    assert CODEC.decode(entry(event)) == event


@given(riches)
def test_the_payload_is_canonical(event: Rich) -> None:
    """By the standard library's writer, which knows nothing of ours."""
    payload = encode(event)
    written = json.dumps(json.loads(payload), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert payload == written.encode()
    assert canonical(payload)


def test_the_payload_is_what_the_documentation_says() -> None:
    event = Rich(
        words="甲", share=Fraction(2, 3), on=date(2026, 11, 21), inner=(Inner("z", 1),), chosen=frozenset({9, 3})
    )
    assert encode(event).decode() == (
        '{"chosen":[3,9],"inner":[{"a":1,"z":"z"}],"names":{},"on":"2026-11-21","share":"2/3","why":null,"words":"甲"}'
    )


@pytest.mark.parametrize(
    "event", [Floating(share=0.5), FloatingDeep(hidden=()), Anything(value=1)], ids=lambda event: event.kind
)
def test_no_float_gets_in(event: Event) -> None:
    with pytest.raises(TypeError, match="float"):
        encode(event)


def old(version: int, payload: bytes) -> Entry:
    return msgspec.structs.replace(entry(CODEC_EVENT), kind_version=version, payload=payload)


CODEC_EVENT = Rich(words="甲", share=Fraction(1, 2), on=date(2026, 1, 1))


def test_old_shapes_are_read_as_new_ones() -> None:
    first = CODEC.decode(old(1, b'{"share":"1/2","text":"\xe7\x94\xb2"}'))
    second = CODEC.decode(old(2, b'{"share":"1/2","words":"\xe7\x94\xb2"}'))
    assert first == second == Rich(words="甲", share=Fraction(1, 2), on=date(2020, 1, 1))


def test_a_newer_shape_or_kind_is_a_fault_in_words() -> None:
    newer = msgspec.structs.replace(entry(CODEC_EVENT), kind_version=4)
    unknown = msgspec.structs.replace(entry(CODEC_EVENT), kind="test.unheard-of")
    for each in (newer, unknown):
        with pytest.raises(Fault, match=r"newer|较新|更新"):
            CODEC.decode(each)
    assert CODEC.knows("test.rich", 1)
    assert not CODEC.knows("test.rich", 4)
    assert not CODEC.knows("test.rich", 0)


@pytest.mark.parametrize("payload", [b"", b"{", b"[]", b'{"words":1}', b"\xff", b'{"share":"2/3","on":"x"}'])
def test_a_damaged_payload_is_a_fault(payload: bytes) -> None:
    with pytest.raises(Fault):
        CODEC.decode(old(3, payload))


def test_a_damaged_old_payload_is_a_fault() -> None:
    with pytest.raises(Fault):
        CODEC.decode(old(1, b"{"))
    with pytest.raises(Fault):
        CODEC.decode(old(2, b'{"words":1,"share":"1/2"}'))


def test_an_unknown_field_is_not_lost_silently() -> None:
    payload = b'{"on":"2026-01-01","share":"1/2","surprise":1,"words":""}'
    with pytest.raises(Fault):
        CODEC.decode(old(3, payload))


def test_a_version_without_a_way_up_is_a_bug() -> None:
    with pytest.raises(ValueError, match="version 2 has no upcaster"):
        Codec([Rich], {("test.rich", 1): rename})


def test_two_classes_of_one_kind_are_a_bug() -> None:
    class Again(Event, frozen=True, kw_only=True):
        kind = "test.rich"

    with pytest.raises(ValueError, match="two classes"):
        Codec([Again, Rich], {("test.rich", 1): rename, ("test.rich", 2): add_date})
