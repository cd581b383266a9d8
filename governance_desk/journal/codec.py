"""Events to canonical JSON and back, old shapes included."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

import msgspec

from governance_desk.errors import Fault
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.language import text

Upcaster = Callable[[dict[str, Any], Entry], dict[str, Any]]
"""The payload of one version to that of the next; the entry it stands in knows when it was written, and by whom."""


class Codec:
    """Reads the kinds of event that this program knows: those of `classes`, and whatever `find` has for a kind.

    `upcasters` holds, for (kind, version), what makes the payload of `version + 1` out of that of `version`.
    """

    def __init__(
        self,
        classes: Iterable[type[Event]] = (),
        upcasters: Mapping[tuple[str, int], Upcaster] | None = None,
        find: Callable[[str], type[Event] | None] = lambda _kind: None,
    ) -> None:
        self._find = find
        self._upcasters = dict(upcasters or {})
        self._classes: dict[str, type[Event]] = {}
        self._decode: dict[tuple[str, int], Callable[[bytes], Event]] = {}
        for cls in classes:
            if self._classes.setdefault(cls.kind, cls) is not cls:
                raise ValueError(f"two classes call themselves {cls.kind}")
            for old in range(1, cls.version):
                if (cls.kind, old) not in self._upcasters:
                    raise ValueError(f"{cls.kind} is at version {cls.version}, but version {old} has no upcaster")

    def encode(self, event: Event) -> bytes:
        """The payload: canonical JSON."""
        return encode(event)

    def decode(self, entry: Entry) -> Event:
        """The event of an entry, in today's shape. Fault where a newer program wrote it, or it is damaged."""
        try:
            decode = self._decode.get((entry.kind, entry.kind_version)) or self._decoder(entry)
            return decode(entry.payload) if decode else self._decode_older(entry)
        except msgspec.DecodeError as problem:
            raise Fault(
                text("Entry {number} of the journal ({kind}) cannot be read.", number=entry.number, kind=entry.kind),
                next_step=text("Check the file with “verify”, and restore the last backup if it is damaged."),
            ) from problem

    def knows(self, kind: str, version: int) -> bool:
        """Whether an entry of this kind and version can be read."""
        cls = self._class(kind)
        return cls is not None and 1 <= version <= cls.version

    def _class(self, kind: str) -> type[Event] | None:
        """The class of this kind, looked for when the first fact of it is met."""
        cls = self._classes.get(kind)
        if cls is None and (cls := self._find(kind)) is not None:
            self._classes[kind] = cls
        return cls

    def _decoder(self, entry: Entry) -> Callable[[bytes], Event] | None:
        """What reads today's shape of this kind, made when the first entry of it is met; None for another shape."""
        cls = self._class(entry.kind)
        if cls is None or cls.version != entry.kind_version:
            return None
        decode = msgspec.json.Decoder(cls, dec_hook=_from_plain).decode
        self._decode[entry.kind, entry.kind_version] = decode
        return decode

    def _decode_older(self, entry: Entry) -> Event:
        if not self.knows(entry.kind, entry.kind_version):
            raise unknown_kind(entry.kind, entry.kind_version)
        cls = self._classes[entry.kind]
        payload = msgspec.json.decode(entry.payload, type=dict[str, Any])
        for version in range(entry.kind_version, cls.version):
            payload = self._upcasters[entry.kind, version](payload, entry)
        return msgspec.convert(payload, cls, dec_hook=_from_plain, builtin_types=())


def unknown_kind(kind: str, version: int) -> Fault:
    """What is said of an entry that this program has never heard of."""
    return Fault(
        text(
            "This association holds entries that this version of the program does not know ({kind}, {version}).",
            kind=kind,
            version=version,
        ),
        next_step=text("Open it with the newer version that wrote them."),
    )


def encode(event: Event) -> bytes:
    """The canonical JSON of an event: keys in the order of their code points, no blanks, UTF-8, no floats."""
    _refuse_floats(type(event))
    return _ENCODER.encode(event)


def _to_plain(value: object) -> str:
    if isinstance(value, Fraction):
        return str(value)  # "2/3"
    raise NotImplementedError(f"{type(value)} cannot stand in an event")


def _from_plain(cls: type, value: object) -> object:
    if cls is Fraction and isinstance(value, str):
        return Fraction(value)
    raise NotImplementedError(f"{cls} cannot stand in an event")


_ENCODER = msgspec.json.Encoder(order="sorted", enc_hook=_to_plain)


@cache
def _refuse_floats(cls: type[Event]) -> None:
    """TypeError where a field of the class, however deep, may hold a float, or anything at all."""
    from msgspec import inspect

    seen: set[type] = set()

    def walk(part: object) -> None:
        if isinstance(part, inspect.FloatType | inspect.AnyType):
            raise TypeError(f"{cls.__name__} may hold a float")
        if isinstance(part, inspect.StructType | inspect.DataclassType):
            if part.cls in seen:
                return
            seen.add(part.cls)
        if isinstance(part, inspect.Type | inspect.Field):
            for name in part.__struct_fields__:
                if name not in ("default", "default_factory"):
                    walk(getattr(part, name))
        elif isinstance(part, tuple):
            for each in part:
                walk(each)

    walk(inspect.type_info(cls))
