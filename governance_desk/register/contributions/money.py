"""Amounts of money: whole fen, never a float. Written and read as people do: 1,234.50."""

from __future__ import annotations

import re
import unicodedata

_AMOUNT = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]{1,2}))?")
LARGEST = 10**13
"""Fen. More than any association has ever asked of a member: what is larger was mistyped."""


def yuan(fen: int) -> str:
    """¥1,234.50; a minus where it is less than nothing."""
    whole, rest = divmod(abs(fen), 100)
    return f"{'-' if fen < 0 else ''}¥{whole:,}.{rest:02}"


def fen_of(said: str) -> int | None:
    """The amount that someone wrote in yuan, in fen: 1234.5, １，２３４．５０, ¥1,234.50元. None where it is none."""
    plain = unicodedata.normalize("NFKC", said).replace("，", ",").replace("。", ".").replace(" ", "")
    found = _AMOUNT.fullmatch(plain.removeprefix("¥").removesuffix("元"))
    if found is None:
        return None
    whole, rest = found[1].replace(",", ""), (found[2] or "").ljust(2, "0")
    return int(whole) * 100 + int(rest) if len(whole) < 15 else None
