"""What the print dialog says in words: pages of the paper, sheets of paper and copies, each by its own name."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.language import tr
from ui.operations.printing import Amount, Choice, Duplex, Job, amount, duplex_of, number_of

LEAST_SCALE = 0.6
"""Below it, the body of a paper is smaller than a newspaper's."""


def duplex_words() -> dict[Duplex, str]:
    """How the paper is turned."""
    return {
        Duplex.NONE: tr("one side only"),
        Duplex.LONG: tr("turned along the long edge"),
        Duplex.SHORT: tr("turned along the short edge"),
    }


def shown_words(job: Job, choice: Choice, page: int, pages: int) -> str:
    """What the preview shows at `page` of its `pages`: a page of the paper, a side of a sheet, or one set of ballots,
    of which there will be more."""
    if choice.each == 1:
        return tr("Page {page} of {pages}", page=page, pages=pages)
    if job.ballots:
        return tr("Sample: side {page} of {pages}", page=page, pages=pages)
    return tr("Printed side {page} of {pages}", page=page, pages=pages)


def sheets_words(job: Job, choice: Choice, first: int, last: int, scale: float) -> Iterator[str]:
    """How much paper it takes, and how small the type becomes."""
    yield job.note
    found = amount(job, choice, first, last)
    yield from _ballots(job, choice, found) if job.ballots and choice.each > 1 else _pages(job, choice, found)
    if duplex_of(job, choice, first, last) is not Duplex.NONE and job.starts and choice.each == 1:
        yield tr("Each recipient's paper begins a sheet of its own.")
    if scale < 1:
        yield tr("Shown at {percent} of their size.", percent=f"{round(scale * 100)}%")
    if scale < LEAST_SCALE:
        yield tr("Small type: put fewer on a sheet where it is to be read with ease.")


def _ballots(job: Job, choice: Choice, found: Amount) -> Iterator[str]:
    """The ballots, how many lie on a sheet, on the last one too, and the sheets."""
    number = number_of(job, choice)
    if choice.reserve:
        yield tr("{number} ballots and {reserve} in reserve.", number=choice.copies, reserve=choice.reserve)
    leaves = found.sheets // -(-number // choice.each)  # for so many as lie side by side
    if found.pages > 1:
        yield tr("Each ballot has {pages} pages, on {sheets} sheets of paper.", pages=found.pages, sheets=leaves)
    yield tr(
        "{ballots} ballots, {each} side by side: {sheets} sheets of paper.",
        ballots=number,
        each=choice.each,
        sheets=found.sheets,
    )
    if rest := number % choice.each:
        yield (
            tr("The last {sheets} sheets have {rest} each.", sheets=leaves, rest=rest)
            if leaves > 1
            else tr("The last sheet has {rest}.", rest=rest)
        )
    yield tr("Cut along the marks.")


def _pages(job: Job, choice: Choice, found: Amount) -> Iterator[str]:
    """The pages of one copy, the sheets that they take, and where there are more copies, those of all."""
    yield tr("{pages} pages on {sheets} sheets of paper.", pages=found.pages, sheets=found.leaves)
    if found.copies > 1:
        yield tr("{copies} copies: {sheets} sheets of paper in all.", copies=found.copies, sheets=found.sheets)
    if job.ballots and not choice.printer:
        yield tr("The file holds the ballot once.")
