"""What Ctrl+K finds, and who finds it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec


class Found(msgspec.Struct, frozen=True):
    """One thing that was found, and what choosing it does. `kind` is a word such as Member or Page."""

    title: str
    detail: str
    kind: str
    act: Callable[[], object]


Provider = Callable[[str], Sequence[Found]]
"""Given what was typed (characters, pinyin or initials; the provider matches), what there is, best first."""
