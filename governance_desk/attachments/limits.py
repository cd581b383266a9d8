"""How large an attached file may be."""

from __future__ import annotations

LARGEST = 200 * 1024 * 1024
"""Bytes. A scan of a hundred pages has some tens of millions; what is larger is a film or a mistake."""

_STEPS = ((1024**3, "GB"), (1024**2, "MB"), (1024, "KB"))


def size_words(size: int) -> str:
    """A size as people read it: 3.2 MB. Whole numbers all the way: tenths are cut off, not rounded."""
    for step, unit in _STEPS:
        if size >= step:
            whole, rest = divmod(size, step)
            tenth = rest * 10 // step
            return f"{whole}.{tenth} {unit}" if tenth and whole < 100 else f"{whole} {unit}"
    return f"{size} B"
