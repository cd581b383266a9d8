"""How the fields of the state are written into a snapshot: the large ones in pieces, so that no thread waits long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any, get_type_hints

import msgspec

from governance_desk.association.kinds import event_class
from governance_desk.journal.event import Event

IN_PIECES = 1000
"""Members of a dict or a list in one piece: some milliseconds of work."""

SMALL = 20_000
"""Bytes of a field that still goes into the head."""

Caused = dict[str, list[Event]]
"""The one shape in which events stand in the state. They are kept with their kind, which they do not carry."""

_Stored = list[tuple[str, str, bytes]]


def split(cls: type[msgspec.Struct], name: str, value: Any) -> Iterator[Any]:
    """The value of a field as values of the same shape with at most IN_PIECES members; one without members whole."""
    if _hint(cls, name) == Caused:
        pairs = [(cause, event) for cause, events in value.items() for event in events]
        for start in range(0, len(pairs) or 1, IN_PIECES):
            some: Caused = {}
            for cause, event in pairs[start : start + IN_PIECES]:
                some.setdefault(cause, []).append(event)
            yield some
    elif isinstance(value, dict):
        items = list(value.items())
        for start in range(0, len(items) or 1, IN_PIECES):
            yield dict(items[start : start + IN_PIECES])
    elif isinstance(value, list):
        for start in range(0, len(value) or 1, IN_PIECES):
            yield value[start : start + IN_PIECES]
    else:
        yield value


def joined(cls: type[msgspec.Struct], name: str, pieces: Iterable[bytes]) -> Any:
    """The value of a field out of its pieces."""
    values = (decoded(cls, name, piece) for piece in pieces)
    whole = next(values)
    for some in values:
        if _hint(cls, name) == Caused:
            for cause, events in some.items():
                whole.setdefault(cause, []).extend(events)
        elif isinstance(whole, dict):
            whole.update(some)
        else:
            whole.extend(some)
    return whole


def encoded(cls: type[msgspec.Struct], name: str, value: Any) -> bytes:
    """The value of a field, or of a part of it."""
    if _hint(cls, name) == Caused:
        value = [(cause, event.kind, _ENCODER.encode(event)) for cause, events in value.items() for event in events]
    return _ENCODER.encode(value)


def decoded(cls: type[msgspec.Struct], name: str, written: bytes) -> Any:
    """The same, read. A msgspec.DecodeError where it is nothing of the kind."""
    value = _decoder(cls, name)(written)
    if _hint(cls, name) != Caused:
        return value
    caused: Caused = {}
    for cause, kind, payload in value:
        caused.setdefault(cause, []).append(_event_decoder(kind)(payload))
    return caused


@cache
def _decoder(cls: type[msgspec.Struct], name: str) -> Callable[[bytes], Any]:
    hint = _hint(cls, name)
    return msgspec.msgpack.Decoder(_Stored if hint == Caused else hint, dec_hook=_from_plain).decode


@cache
def _event_decoder(kind: str) -> Callable[[bytes], Event]:
    cls = event_class(kind)
    if cls is None:
        raise msgspec.DecodeError(f"no class calls itself {kind}")
    return msgspec.msgpack.Decoder(cls, dec_hook=_from_plain).decode


def _hint(cls: type[msgspec.Struct], name: str) -> Any:
    return _hints(cls)[name]


@cache
def _hints(cls: type[msgspec.Struct]) -> dict[str, Any]:
    return get_type_hints(cls)


def _to_plain(value: object) -> str:
    if isinstance(value, Fraction):
        return str(value)
    raise NotImplementedError(f"{type(value)} cannot stand in a snapshot")


def _from_plain(cls: type, value: object) -> object:
    if cls is Fraction and isinstance(value, str):
        return Fraction(value)
    raise NotImplementedError(f"{cls} cannot stand in a snapshot")


_ENCODER = msgspec.msgpack.Encoder(enc_hook=_to_plain)
