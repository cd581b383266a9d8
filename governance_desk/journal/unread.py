"""State of which parts may still be unread: a field is read from where it is kept when somebody first asks for it.

An association of a hundred thousand members is opened without making a hundred thousand objects first.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import RLock
from typing import TYPE_CHECKING, Any

import msgspec

_UNREAD = "unread"


class Partial(msgspec.Struct, dict=True):
    """A struct that changes in place, and of which fields may be unread (see `leave_unread`).

    Nobody who uses it sees a difference, in whatever thread. Only what looks at all fields at once without asking
    for each (comparing, encoding) needs `read_all` before, and raises AttributeError without.
    """

    if not TYPE_CHECKING:  # a type checker would take it for leave to ask for any name

        def __getattr__(self, name: str) -> Any:
            part = self.__dict__.get(_UNREAD, {}).get(name)
            if part is not None:
                part.read_into(self)
            return object.__getattribute__(self, name)  # AttributeError where there is no such field

    def __copy__(self) -> Any:
        read_all(self)
        return super().__copy__()  # type: ignore[misc]  # msgspec's own, of which its types do not tell


class _Part:
    """A field that is still to be read."""

    def __init__(self, field: str, read: Callable[[], Any]) -> None:
        self._field = field
        self._read = read
        self._lock = RLock()

    def read_into(self, whole: Partial) -> None:
        with self._lock:
            if self._field in whole.__dict__[_UNREAD]:  # else another thread has come first
                setattr(whole, self._field, self._read())
                del whole.__dict__[_UNREAD][self._field]


def leave_unread(whole: Partial, field: str, read: Callable[[], Any]) -> None:
    """Forget the field's value; `read` gives it to whoever asks first, and is asked again where it fails."""
    delattr(whole, field)
    whole.__dict__.setdefault(_UNREAD, {})[field] = _Part(field, read)


def unread(whole: Partial) -> tuple[str, ...]:
    """The names of the fields that nobody has asked for yet."""
    return tuple(whole.__dict__.get(_UNREAD, ()))


def read_all(whole: Partial) -> None:
    """Read whatever is still unread."""
    for name in unread(whole):
        getattr(whole, name)
