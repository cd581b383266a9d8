"""Which class a unit probably has, where the list does not say it."""

from __future__ import annotations

from collections.abc import Mapping

from governance_desk.register.importing.findings import ClassOption


def similar_class(written: str, classes: tuple[ClassOption, ...]) -> ClassOption | None:
    """The class meant by a name that the charter does not have: its only class, or the same without 单位."""
    if len(classes) == 1:
        return classes[0]
    wanted = _core(written)
    likely = [option for option in classes if _core(option.name) == wanted]
    return likely[0] if len(likely) == 1 else None


def suggest_for_gap(
    classes: tuple[ClassOption, ...],
    before: ClassOption | None,
    after: ClassOption | None,
    *,
    size: int,
    held: Mapping[str, int],
    cut_off: bool,
) -> ClassOption | None:
    """The class of `size` units in a row that have none, between units of the classes `before` and `after`.

    A list is sorted by class and writes it once, so the class above goes on; unless the charter limits it and
    it is full, or the units' own merged cell has lost its value (`cut_off`). Then it is the one class that
    stands between the neighbours in the charter's order, and nothing where that is not one.
    """
    if len(classes) == 1:
        return classes[0]
    if before is None:
        return None
    if before == after:
        return before if _room(before, size, held) else None
    if not cut_off and _room(before, size, held):
        return before
    between = _between(classes, before, after)
    if len(between) == 1 and _room(between[0], size, held):
        return between[0]
    if not between and after is not None and not _room(before, size, held) and _room(after, size, held):
        return after
    return None


def _between(classes: tuple[ClassOption, ...], before: ClassOption, after: ClassOption | None) -> list[ClassOption]:
    if after is None:
        return [option for option in classes if option.rank > before.rank]
    low, high = sorted((before.rank, after.rank))
    return [option for option in classes if low < option.rank < high]


def _room(option: ClassOption, size: int, held: Mapping[str, int]) -> bool:
    return option.exactly is None or held.get(option.key, 0) + size <= option.exactly


def _core(name: str) -> str:
    return "".join(name.split()).removesuffix("单位")
