"""Columns as the projections use them: key, text that is always there, text or number that may be missing."""

from __future__ import annotations

import datetime
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Text

PROJECTED = MetaData()


def key(name: str) -> Column[str]:
    """A part of the primary key."""
    return Column(name, Text, primary_key=True)


def words(name: str) -> Column[str]:
    """Text that is always there, if only empty."""
    return Column(name, Text, nullable=False)


def maybe(name: str) -> Column[str]:
    """Text, or a day, that may be missing."""
    return Column(name, Text)


def number(name: str) -> Column[int]:
    """A whole number, or 0 and 1 for no and yes."""
    return Column(name, Integer, nullable=False)


def maybe_number(name: str) -> Column[int]:
    """A whole number that may be missing."""
    return Column(name, Integer)


def day(value: datetime.date | None) -> str | None:
    """A day as the tables hold it."""
    return None if value is None else value.isoformat()


def same_shape(row: Any) -> dict[str, Any]:
    """A row as the keyword arguments of a struct with the same names."""
    return dict(row._mapping)
