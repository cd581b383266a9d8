"""A sum shared among members: whole fen, nothing lost and nothing made (SHCP 17（1）, by the reading adopted)."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.register.ids import UnitId


def equal_shares(total: int, units: Sequence[UnitId]) -> dict[UnitId, int]:
    """`total` fen, the same for each of them; what does not go up is one fen more for the first ones, in their order.

    ValueError for a sum below nothing, and where there is nobody to share it.
    """
    if total < 0 or not units:
        raise ValueError(f"{total} fen cannot be shared among {len(units)}")
    each, more = divmod(total, len(units))
    return {unit: each + (at < more) for at, unit in enumerate(units)}
