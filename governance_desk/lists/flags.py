"""A flag for each row of a list, 1 or 0, in one byte each: put together without a look at the rows."""

from __future__ import annotations


def both(one: bytes, other: bytes) -> bytes:
    """Flag by flag, whether both are 1; they are of one length."""
    return (_number(one) & _number(other)).to_bytes(len(one), "little")


def either(one: bytes, other: bytes) -> bytes:
    """Flag by flag, whether one of them is 1; they are of one length."""
    return (_number(one) | _number(other)).to_bytes(len(one), "little")


def _number(flags: bytes) -> int:
    return int.from_bytes(flags, "little")
