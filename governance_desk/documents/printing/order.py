"""Which page stands in which place of which side: None leaves a place white."""

from __future__ import annotations

from collections.abc import Sequence

Side = tuple[int | None, ...]


def ballot_sides(pages: int, each: int, number: int, *, both_sides: bool = False) -> list[Side]:
    """So many ballots of `pages` pages, `each` to a sheet, exactly `number`: a ballot too many is a ballot too many.

    Page after page of the same ballots; printed on both sides, the second page comes behind the first, and an odd
    number of pages ends with a white side. Nothing lies behind a ballot of one page: it is printed on one side.
    """
    if min(pages, each, number) < 1:
        raise ValueError("there is at least one ballot of one page")
    sides: list[Side] = []
    for start in range(0, number, each):
        here = min(each, number - start)
        for page in range(pages):
            sides.append((page,) * here + (None,) * (each - here))
        if both_sides and pages > 1 and pages % 2:
            sides.append((None,) * each)
    return sides


def behind(side: Side, columns: int, *, over_the_top: bool = False) -> Side:
    """The side that lies behind: turned like a page of a book, each row stands from right to left; turned
    `over_the_top`, like that of a pad, the last row stands first."""
    rows = [side[at : at + columns] for at in range(0, len(side), columns)]
    if over_the_top:
        return tuple(place for row in reversed(rows) for place in row)
    return tuple(place for row in rows for place in reversed(row))


def handout_sides(pages: int, each: int) -> list[Side]:
    """One page after another, `each` to a side."""
    return [
        tuple(page if page < pages else None for page in range(start, start + each)) for start in range(0, pages, each)
    ]


def on_leaves(pages: Sequence[int], starts: Sequence[int]) -> list[int | None]:
    """The pages for printing on both sides, where a page of `starts` begins a new leaf: white backs put in before."""
    begins = frozenset(starts)
    laid: list[int | None] = []
    for page in pages:
        if page in begins and len(laid) % 2:
            laid.append(None)
        laid.append(page)
    return laid


def copied(sides: Sequence[int | None], copies: int, *, collate: bool, both_sides: bool) -> list[int | None]:
    """The sides so many times: copy by copy, or leaf by leaf. On both sides each copy begins on a leaf of its own."""
    if copies == 1:
        return list(sides)
    step = 2 if both_sides else 1
    leaves = [list(sides[at : at + step]) for at in range(0, len(sides), step)]
    leaves[-1] += [None] * (step - len(leaves[-1]))
    if collate:
        return [side for _copy in range(copies) for leaf in leaves for side in leaf]
    return [side for leaf in leaves for _copy in range(copies) for side in leaf]
