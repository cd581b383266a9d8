"""Moments of the journal as the clerk reads them."""

from __future__ import annotations

import datetime


def at_words(stamp: str) -> str:
    """A stamp of the journal (UTC) as "2026-03-05 17:04" on this computer's clock."""
    return f"{datetime.datetime.fromisoformat(stamp).astimezone():%Y-%m-%d %H:%M}"
